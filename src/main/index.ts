// Start-up of the program in reading order: what must happen before Electron is ready, one program a data
// folder, the defences, the services, the window, and how it all ends.
import { BrowserWindow, Menu, app, dialog, ipcMain, powerMonitor, protocol, session, shell } from 'electron'
import { join } from 'node:path'
import { dispatch } from '../contract/dispatch'
import { createServices } from '../services/create-services'
import { systemClock } from './adapters/clock'
import { createFileDialogs } from './adapters/file-dialogs'
import { randomIds } from './adapters/ids'
import { createLogFile } from './adapters/log'
import { placesOf, settleDataFolder } from './adapters/places'
import { createReveal } from './adapters/reveal'
import {
  askAfterPageGone,
  askWhetherToWait,
  tellPageMissing,
  tellStartFailed,
  tellUnexpected,
} from './dialogs'
import { receiveCalls, sendEvent } from './ipc-transport'
import { applicationMenuTemplate } from './menu/application-menu'
import { APP_ORIGIN, registerAppScheme } from './security/app-protocol'
import { switchNetworkOff } from './security/network-block'
import { secureSession } from './security/secure-session'
import { catchUnexpectedErrors } from './unexpected-errors'
import { createClosing } from './windows/closing'
import { createPageFailures } from './windows/page-failures'
import { bringToFront, createWorkbenchWindow } from './windows/workbench-window'

// Vite's server while developing. `DEV` is false in a build, so this whole side does not exist there.
const devServer = import.meta.env.DEV ? developmentServer() : undefined
const startPage = devServer?.href ?? `${APP_ORIGIN}/index.html`

let workbench: BrowserWindow | undefined

settleDataFolder(app)
const log = createLogFile(join(app.getPath('userData'), 'log'), systemClock)
catchUnexpectedErrors(process, { log, show: () => tellUnexpected(workbench, log.path) })
registerAppScheme(protocol)
if (devServer === undefined) switchNetworkOff(app.commandLine)
app.commandLine.appendSwitch('lang', 'zh-CN')

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => workbench && bringToFront(workbench))
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

function start(): void {
  log.info(`${app.getVersion()} starts on Electron ${process.versions.electron}, ${process.platform}`)
  Menu.setApplicationMenu(applicationMenu())
  secureSession(session.defaultSession, builtFolder('renderer'), devServer)

  const places = placesOf(app)
  const services = createServices({
    clock: systemClock,
    ids: randomIds,
    log,
    dialogs: createFileDialogs(systemDialogs(), places.documents),
    reveal: createReveal(shell),
    places,
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
  const { webContents } = window

  let pageCanAnswer = false
  const closing = createClosing({
    pageCanAnswer: () => pageCanAnswer,
    askPage: () => sendEvent(webContents, 'app.closing', undefined),
    askWhetherToWait: (signal) => askWhetherToWait(window, signal),
    closeServices: () => services.close(),
    leave: () => {
      window.destroy()
      app.quit()
    },
    reportError: (text, cause) => log.error(text, cause),
  })
  window.on('close', (event) => {
    event.preventDefault()
    closing.begin()
  })
  window.on('session-end', () => closing.begin())
  powerMonitor.on('shutdown', () => closing.begin())

  const pageIsGone = createPageFailures({
    ask: (again) => askAfterPageGone(window, again),
    reload: () => loadPage(window),
    quit: () => closing.begin(),
    now: systemClock.now,
  })
  webContents.on('did-finish-load', () => {
    pageCanAnswer = true
  })
  webContents.on('render-process-gone', (_event, details) => {
    log.error(`the page is gone: ${details.reason} (${details.exitCode})`, undefined)
    pageCanAnswer = false
    if (closing.isUnderWay()) closing.pageIsDone()
    else void pageIsGone()
  })
  services.onVaultsChanged((overview) => sendEvent(webContents, 'vaults.changed', overview))
  loadPage(window)
}

/** Where the build put a part of the program. */
function builtFolder(part: 'preload' | 'renderer'): string {
  return join(app.getAppPath(), 'out', part)
}

function loadPage(window: BrowserWindow): void {
  window.loadURL(startPage).catch((error: unknown) => {
    log.error('the page could not be loaded', error)
    if (window.isDestroyed()) return
    tellPageMissing()
    app.exit(1)
  })
}

function giveUp(error: unknown): void {
  log.error('the program could not start', error)
  tellStartFailed(log.path)
  app.exit(1)
}

function applicationMenu(): Menu | null {
  const template = applicationMenuTemplate(process.platform)
  return template && Menu.buildFromTemplate(template)
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
