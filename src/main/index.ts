// Start-up of the program in reading order: what must happen before Electron is ready, one program a data
// folder, the defences, the services, the window, and how it all ends.
import { Menu, app, dialog, ipcMain, protocol, session, shell } from 'electron'
import type { BrowserWindow } from 'electron'
import { join } from 'node:path'
import { dispatch } from '../contract/dispatch'
import { createServices } from '../services/create-services'
import { systemClock } from './adapters/clock'
import { createFileDialogs } from './adapters/file-dialogs'
import { randomIds } from './adapters/ids'
import { createLayoutThreads } from './adapters/layout-threads'
import { createLogFile } from './adapters/log'
import { createPagePrinter } from './adapters/page-printer'
import { placesOf, settleDataFolder } from './adapters/places'
import { createReveal } from './adapters/reveal'
import { tellStartFailed, tellUnexpected } from './dialogs'
import { receiveCalls, sendEvent } from './ipc-transport'
import { applicationMenuTemplate } from './menu/application-menu'
import { APP_ORIGIN, registerAppScheme } from './security/app-protocol'
import { switchNetworkOff } from './security/network-block'
import { createMemoryFiles } from './printing/memory-files'
import { secureSession } from './security/secure-session'
import { catchUnexpectedErrors } from './unexpected-errors'
import { addDevelopmentKeys } from './windows/development-keys'
import { createPrintWindow } from './windows/print-window'
import { superviseWindow } from './windows/supervise-window'
import { bringToFront, createWorkbenchWindow } from './windows/workbench-window'

// Vite's server while developing. `DEV` is false in a build, so this whole side does not exist there.
const devServer = import.meta.env.DEV ? developmentServer() : undefined
const startPage = devServer?.href ?? `${APP_ORIGIN}/index.html`

let workbench: BrowserWindow | undefined

const dataProblem = settleDataFolder(app)
const log = createLogFile(join(app.getPath('userData'), 'log'), systemClock)
catchUnexpectedErrors(process, { log, show: () => tellUnexpected(workbench, log.path) })
registerAppScheme(protocol)
if (devServer === undefined) switchNetworkOff(app.commandLine)
app.commandLine.appendSwitch('lang', 'zh-CN')

if (dataProblem !== undefined) {
  app.whenReady().then(() => giveUp(dataProblem), giveUp)
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => workbench && bringToFront(workbench))
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

function start(): void {
  log.info(`${app.getVersion()} starts on Electron ${process.versions.electron}, ${process.platform}`)
  const menu = applicationMenuTemplate(process.platform)
  Menu.setApplicationMenu(menu === null ? null : Menu.buildFromTemplate(menu))
  const printFiles = createMemoryFiles()
  secureSession(session.defaultSession, { folder: builtFolder('renderer'), held: printFiles }, devServer)

  const places = placesOf(app)
  const services = createServices({
    clock: systemClock,
    ids: randomIds,
    log,
    dialogs: createFileDialogs(systemDialogs(), places.documents),
    reveal: createReveal(shell),
    places,
    layoutThreads: createLayoutThreads(join(builtFolder('main'), 'layout-worker.js')),
    printer: createPagePrinter({
      openWindow: (address) => createPrintWindow(address, workbench),
      files: printFiles,
      origin: APP_ORIGIN,
      log,
    }),
    shell: {
      version: app.getVersion(),
      electronVersion: process.versions.electron,
      platform: process.platform,
      readyToClose: () => closing.pageIsDone(),
      stayOpen: () => closing.pageStays(),
    },
  })
  receiveCalls(ipcMain, {
    run: (name, input) => dispatch(services.handlers, name, input, log),
    ownContents: () => workbench?.webContents,
    log,
    devServer,
  })

  const window = createWorkbenchWindow({
    preload: join(builtFolder('preload'), 'index.cjs'),
    programData: places.programData,
    log,
    startPage,
  })
  workbench = window
  if (import.meta.env.DEV) addDevelopmentKeys(window)
  const closing = superviseWindow(window, {
    startPage,
    closeServices: () => services.close(),
    clock: systemClock,
    log,
  })
  services.onVaultsChanged((overview) => sendEvent(window.webContents, 'vaults.changed', overview))
  services.onBatchChanged((progress) => sendEvent(window.webContents, 'batch.changed', progress))
}

/** Where the build put a part of the program. */
function builtFolder(part: 'main' | 'preload' | 'renderer'): string {
  return join(app.getAppPath(), 'out', part)
}

function giveUp(error: unknown): void {
  log.error('the program could not start', error)
  void tellStartFailed(app.getPath('userData')).finally(() => app.exit(1))
}

/** Electron's dialogs as sheets of the window, or free-standing before there is one. */
function systemDialogs(): Parameters<typeof createFileDialogs>[0] {
  return {
    showOpenDialog: (options) =>
      workbench ? dialog.showOpenDialog(workbench, options) : dialog.showOpenDialog(options),
    showSaveDialog: (options) =>
      workbench ? dialog.showSaveDialog(workbench, options) : dialog.showSaveDialog(options),
    showMessageBox: (options) =>
      workbench ? dialog.showMessageBox(workbench, options) : dialog.showMessageBox(options),
  }
}

function developmentServer(): URL | undefined {
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined ? undefined : new URL(address)
}
