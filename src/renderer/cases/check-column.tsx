import { Checkbox } from 'antd'
import type { TableColumnsType } from 'antd'
import type { MouseEvent } from 'react'
import type { CaseSummary } from '../../contract/calls'
import { caseLabel } from '../strings/case-names'
import type { CheckedCases } from './use-checked-cases'

export const CHECK_WIDTH = 38

/** The keys belong to the grid, so a press on a box leaves the focus there. */
function keepGridFocus(event: MouseEvent<HTMLElement>): void {
  event.preventDefault()
  event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
}

/** The column of boxes at the left: tick one, or all that are shown with the box in the head. */
export function checkColumn(checked: CheckedCases, count: number): TableColumnsType<CaseSummary>[number] {
  return {
    key: 'checked',
    width: CHECK_WIDTH,
    className: 'case-table-check',
    onHeaderCell: () => ({ role: 'columnheader' }),
    title: (
      <Checkbox
        aria-label={checked.shown === 'all' ? '全部不选' : `选中全部 ${count} 件`}
        checked={checked.shown === 'all'}
        indeterminate={checked.shown === 'some'}
        onChange={checked.toggleShown}
      />
    ),
    onCell: () => ({
      role: 'gridcell',
      onMouseDown: keepGridFocus,
      onDoubleClick: (event: MouseEvent) => event.stopPropagation(),
    }),
    render: (_value, summary) => (
      <Checkbox
        tabIndex={-1}
        aria-label={`选中 ${caseLabel(summary)}`}
        checked={checked.has(summary.id)}
        onChange={() => checked.toggle(summary.id)}
      />
    ),
  }
}
