import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { EDIT_LABELS } from '../texts'

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>
}

/**
 * What a right click offers: 剪切 复制 粘贴 全选 in a field, 复制 on selected text, else nothing. A place of
 * the page with a menu of its own never gets here: it has prevented the default.
 */
export function editMenuTemplate(clicked: Clicked): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = clicked.editFlags
  if (clicked.isEditable) {
    return [
      { role: 'cut', label: EDIT_LABELS.cut, enabled: canCut },
      { role: 'copy', label: EDIT_LABELS.copy, enabled: canCopy },
      { role: 'paste', label: EDIT_LABELS.paste, enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: EDIT_LABELS.selectAll, enabled: canSelectAll },
    ]
  }
  return clicked.selectionText.trim() === '' ? [] : [{ role: 'copy', label: EDIT_LABELS.copy }]
}
