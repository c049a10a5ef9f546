// The one window of the program: made, placed, kept on its page.
import { BrowserWindow, Menu, screen } from 'electron'
import { join } from 'node:path'
import type { Log } from '../../services/ports'
import { editMenuTemplate } from '../menu/edit-context-menu'
import { denyBluetooth } from '../security/permission-policy'
import { guardNavigation } from '../security/navigation-guard'
import { blockWebRtc } from '../security/network-block'
import { WEB_PREFERENCES } from '../security/web-preferences'
import { PRODUCT_NAME } from '../texts'
import { SMALLEST, choosePlacement, readPlacement, writePlacement } from './window-placement'

/** Ground of the page (screens.md 2.1), so that nothing flashes before the first paint. */
const GROUND = '#F2F4F7'

interface WindowOptions {
  readonly preload: string
  /** Folder of the program's own data, where the window's place is remembered. */
  readonly programData: string
  readonly log: Log
  /** The one page the window ever shows. */
  readonly startPage: string
}

/** Makes the window where it was last time; it shows itself when the page has something to show. */
export function createWorkbenchWindow(options: WindowOptions): BrowserWindow {
  const placementFile = join(options.programData, 'window.json')
  const { isMaximised, ...bounds } = choosePlacement(readPlacement(placementFile), workAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: PRODUCT_NAME,
    backgroundColor: GROUND,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...WEB_PREFERENCES, preload: options.preload },
  })
  if (isMaximised) window.maximize()

  const { webContents } = window
  guardNavigation(webContents, options.startPage)
  blockWebRtc(webContents)
  denyBluetooth(webContents)
  webContents.on('context-menu', (_event, clicked) => {
    const template = editMenuTemplate(clicked)
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    try {
      writePlacement(placementFile, { ...window.getNormalBounds(), isMaximised: window.isMaximized() })
    } catch (error) {
      options.log.error('the place of the window was not remembered', error)
    }
  })
  return window
}

/** Brings a window to the front, wherever it was: behind others, minimised, hidden. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function workAreas(): Parameters<typeof choosePlacement>[1] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  return [main.workArea, ...others.map((display) => display.workArea)]
}
