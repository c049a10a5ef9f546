import { Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import { useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, Ref } from 'react'
import type { CaseSummary } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'
import type { CaseOrder } from './case-order'
import { caseRowId, CaseTable } from './case-table'
import type { CheckedCases } from './use-checked-cases'

export interface CaseCommands {
  readonly open: (id: ProposalId) => void
  readonly editRecord: (id: ProposalId) => void
  readonly remove: (id: ProposalId) => void
  readonly copyLabel: (id: ProposalId) => void
  /** The ticked cases, or this one where it is not among them. */
  readonly exportCases: (id: ProposalId) => void
  /** The ticked cases; does nothing where there are none. */
  readonly exportChecked: () => void
}

interface CaseGridProps {
  readonly cases: readonly CaseSummary[]
  readonly terms: readonly string[]
  readonly order: CaseOrder
  readonly selectedId: ProposalId | null
  readonly checked: CheckedCases
  readonly isReadOnly: boolean
  readonly commands: CaseCommands
  readonly gridRef: Ref<HTMLDivElement>
  readonly onOrderChange: (order: CaseOrder) => void
  readonly onSelect: (id: ProposalId | null) => void
}

const PAGE_ROWS = 15

/** Where a movement key leads; null when the key does not move. */
function targetIndex(key: string, index: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index === -1 ? count - 1 : index - 1,
    PageDown: index + PAGE_ROWS,
    PageUp: index - PAGE_ROWS,
    Home: 0,
    End: count - 1,
  }
  const target = steps[key]
  return target === undefined ? null : Math.min(Math.max(target, 0), count - 1)
}

/** The list with its keys (↑↓ Space Ctrl+A Ctrl+E Enter F2 Delete Ctrl+D Shift+F10) and the menu of a row. */
export function CaseGrid(props: CaseGridProps) {
  const { cases, selectedId, checked, isReadOnly, commands, gridRef, onSelect } = props
  const menuIsForRow = useRef(false)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const index = cases.findIndex(({ id }) => id === selectedId)
  const selected = cases[index]

  const openMenuAtRow = () => {
    const row = selected && document.getElementById(caseRowId(selected.id))
    if (!row) return
    const { left, bottom } = row.getBoundingClientRect()
    row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, clientX: left + 120, clientY: bottom }))
  }
  const runKey = (event: KeyboardEvent): boolean => {
    const target = targetIndex(event.key, index, cases.length)
    if (target !== null && !event.ctrlKey && !event.altKey) {
      const next = cases[target]
      if (next) onSelect(next.id)
      return true
    }
    if (event.key === 'Escape') {
      if (checked.cases.length > 0) checked.clear()
      else onSelect(null)
      return true
    }
    if (event.ctrlKey && event.key.toLowerCase() === 'a') {
      checked.checkShown()
      return true
    }
    if (event.ctrlKey && event.key.toLowerCase() === 'e') {
      commands.exportChecked()
      return true
    }
    if (!selected) return false
    if (event.key === ' ') {
      checked.toggle(selected.id)
      return true
    }
    if (event.key === 'Enter' || (event.ctrlKey && event.key.toLowerCase() === 'd'))
      commands.open(selected.id)
    else if (event.key === 'F2' && !isReadOnly) commands.editRecord(selected.id)
    else if (event.key === 'Delete' && !isReadOnly) commands.remove(selected.id)
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) openMenuAtRow()
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The head's sort buttons are inside the grid and keep their own keys.
    if (event.target !== event.currentTarget || isMenuOpen) return
    if (runKey(event)) event.preventDefault()
  }
  const onContextMenuCapture = (event: MouseEvent) => {
    menuIsForRow.current = event.target instanceof Element && event.target.closest('.ant-table-row') !== null
    if (!menuIsForRow.current) event.stopPropagation()
  }

  return (
    <Dropdown
      trigger={['contextMenu']}
      autoFocus
      open={isMenuOpen}
      onOpenChange={setMenuOpen}
      menu={{ items: menuItems(selected, isReadOnly, commands) }}
      classNames={{ root: 'case-menu' }}
    >
      <div
        className="case-grid"
        ref={gridRef}
        role="grid"
        tabIndex={0}
        aria-label="案件列表"
        aria-multiselectable
        aria-rowcount={cases.length + 1}
        aria-activedescendant={selected ? caseRowId(selected.id) : undefined}
        onKeyDown={onKeyDown}
        onContextMenuCapture={onContextMenuCapture}
      >
        <CaseTable {...props} onOpen={commands.open} />
      </div>
    </Dropdown>
  )
}

function menuItems(
  selected: CaseSummary | undefined,
  isReadOnly: boolean,
  commands: CaseCommands,
): NonNullable<MenuProps['items']> {
  if (!selected) return []
  const { id } = selected
  return [
    { key: 'open', label: '打开文稿', extra: 'Enter', onClick: () => commands.open(id) },
    {
      key: 'edit',
      label: '修改案件信息',
      extra: 'F2',
      disabled: isReadOnly,
      onClick: () => commands.editRecord(id),
    },
    { key: 'export', label: '导出公文', onClick: () => commands.exportCases(id) },
    { type: 'divider' },
    { key: 'copy', label: '复制编号和案由', onClick: () => commands.copyLabel(id) },
    { type: 'divider' },
    {
      key: 'remove',
      label: '移入回收站',
      extra: 'Delete',
      disabled: isReadOnly,
      onClick: () => commands.remove(id),
    },
  ]
}
