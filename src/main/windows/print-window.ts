// A window nobody sees, for one document on its way to the printer: no preload, no script, behind the same
// walls as the window of the program.
import { BrowserWindow } from 'electron'
import type { PrintWindow } from '../adapters/page-printer'
import { guardNavigation } from '../security/navigation-guard'
import { blockWebRtc } from '../security/network-block'
import { denyBluetooth } from '../security/permission-policy'
import { WEB_PREFERENCES } from '../security/web-preferences'

/**
 * Makes the window; it is never shown.
 * @param address the only page it may load
 * @param parent whose dialogs those of the window are
 */
export function createPrintWindow(address: string, parent: BrowserWindow | undefined): PrintWindow {
  const window = new BrowserWindow({
    show: false,
    ...(parent === undefined ? {} : { parent }),
    skipTaskbar: true,
    webPreferences: { ...WEB_PREFERENCES, javascript: false },
  })
  const { webContents } = window
  guardNavigation(webContents, address)
  blockWebRtc(webContents)
  denyBluetooth(webContents)
  return {
    load: () => window.loadURL(address),
    printToPdf: (options) => webContents.printToPDF(options),
    print: (options, done) => webContents.print(options, done),
    destroy: () => window.destroy(),
  }
}
