import type { BrowserWindow } from 'electron'

/** F12 opens the developer tools. Only for development builds: without a menu nothing else opens them. */
export function addDevelopmentKeys(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'F12') window.webContents.toggleDevTools()
  })
}
