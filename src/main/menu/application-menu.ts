import type { MenuItemConstructorOptions } from 'electron'
import { APPLICATION_MENU, EDIT_LABELS, PRODUCT_NAME } from '../texts'

/**
 * The menu of the program. On Windows and Linux none: the page has its own commands, and the keys for cut,
 * copy, paste and undo work without one. macOS needs one for those keys and for quitting.
 */
export function applicationMenuTemplate(platform: string): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null
  return [
    {
      label: PRODUCT_NAME,
      submenu: [
        { role: 'about', label: APPLICATION_MENU.about },
        { type: 'separator' },
        { role: 'hide', label: APPLICATION_MENU.hide },
        { role: 'quit', label: APPLICATION_MENU.quit },
      ],
    },
    {
      label: APPLICATION_MENU.edit,
      submenu: [
        { role: 'undo', label: EDIT_LABELS.undo },
        { role: 'redo', label: EDIT_LABELS.redo },
        { type: 'separator' },
        { role: 'cut', label: EDIT_LABELS.cut },
        { role: 'copy', label: EDIT_LABELS.copy },
        { role: 'paste', label: EDIT_LABELS.paste },
        { role: 'selectAll', label: EDIT_LABELS.selectAll },
      ],
    },
  ]
}
