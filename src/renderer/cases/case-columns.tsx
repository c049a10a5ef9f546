import type { TableColumnsType } from 'antd'
import type { CaseSummary } from '../../contract/calls'
import { caseLabel, ROLE_NAMES } from '../strings/case-names'
import { dayText, momentText } from '../strings/date-texts'
import { StatusLight } from '../ui-kit/status-light'
import type { CaseOrder, SortKey } from './case-order'
import { CHECK_WIDTH, checkColumn } from './check-column'
import { deadlineWords } from './deadline-words'
import { MarkedText } from './marked-text'
import type { CheckedCases } from './use-checked-cases'

interface ColumnInput {
  readonly terms: readonly string[]
  readonly order: CaseOrder
  readonly now: Date
  /** Width of the table; 案由 takes what the other columns leave. */
  readonly width: number
  readonly checked: CheckedCases
  /** How many cases the table shows. */
  readonly count: number
}

const FIXED_WIDTHS = {
  checked: CHECK_WIDTH,
  number: 104,
  proposers: 132,
  session: 150,
  role: 60,
  dueOn: 196,
  characters: 76,
  savedAt: 120,
}
const MINIMUM_TITLE_WIDTH = 200

const FULL_WIDTH = Object.values(FIXED_WIDTHS).reduce((sum, width) => sum + width, 0) + MINIMUM_TITLE_WIDTH
const NARROW_WIDTH = FULL_WIDTH - FIXED_WIDTHS.session

/** Width of the table in a frame: what there is, or what the columns need at least (then it scrolls). */
export const tableWidth = (frameWidth: number): number => Math.max(NARROW_WIDTH, frameWidth)

/** The columns of the list of cases, in reading order; a narrow window goes without 届次. */
export function caseColumns(input: ColumnInput): TableColumnsType<CaseSummary> {
  const { terms, order, now, width, checked, count } = input
  const isNarrow = width < FULL_WIDTH
  const titleWidth = tableWidth(width) - (isNarrow ? NARROW_WIDTH : FULL_WIDTH) + MINIMUM_TITLE_WIDTH
  const sortable = (key: SortKey) => {
    const isSorted = order.key === key
    return {
      key,
      sorter: true,
      sortOrder: isSorted
        ? order.direction === 'ascending'
          ? ('ascend' as const)
          : ('descend' as const)
        : null,
      onHeaderCell: () => ({
        'aria-sort': isSorted ? order.direction : ('none' as const),
        role: 'columnheader',
      }),
    }
  }
  const plain = (key: string) => ({ key, onHeaderCell: () => ({ role: 'columnheader' }) })
  const marked = (text: string) => <MarkedText text={text} terms={terms} />
  const cell = () => ({ role: 'gridcell' })
  const columns: TableColumnsType<CaseSummary> = [
    checkColumn(checked, count),
    {
      ...sortable('number'),
      title: '编号',
      width: FIXED_WIDTHS.number,
      ellipsis: true,
      onCell: cell,
      render: (_value, summary) => marked(caseLabel(summary)),
    },
    {
      ...sortable('title'),
      title: '案由',
      width: titleWidth,
      ellipsis: { showTitle: false },
      onCell: ({ title }) => ({ role: 'rowheader', title }),
      render: (_value, { title }) =>
        title === '' ? <span className="case-table-blank">（未填案由）</span> : marked(title),
    },
    {
      ...plain('proposers'),
      title: '提出人',
      width: FIXED_WIDTHS.proposers,
      ellipsis: true,
      onCell: ({ proposers }) => ({ role: 'gridcell', title: proposers }),
      render: (_value, { proposers }) => marked(proposers),
    },
    {
      ...plain('session'),
      title: '届次',
      width: FIXED_WIDTHS.session,
      ellipsis: true,
      onCell: ({ session }) => ({ role: 'gridcell', title: session }),
      render: (_value, { session }) => marked(session),
    },
    {
      ...plain('role'),
      title: '方式',
      width: FIXED_WIDTHS.role,
      onCell: cell,
      render: (_value, { role }) => ROLE_NAMES[role],
    },
    {
      ...sortable('dueOn'),
      title: '截止日期',
      width: FIXED_WIDTHS.dueOn,
      onCell: cell,
      render: (_value, { dueOn }) =>
        dueOn === null ? (
          <span className="case-table-blank">未定</span>
        ) : (
          <span className="case-table-due">
            <span>{dayText(dueOn, now)}</span>
            <StatusLight {...deadlineWords(dueOn, now)} />
          </span>
        ),
    },
    {
      ...sortable('characters'),
      title: '字数',
      width: FIXED_WIDTHS.characters,
      align: 'right',
      onCell: cell,
      render: (_value, { characters }) => characters.toLocaleString('zh-CN'),
    },
    {
      ...sortable('savedAt'),
      title: '修改时间',
      className: 'case-table-last',
      width: FIXED_WIDTHS.savedAt,
      align: 'right',
      onCell: cell,
      render: (_value, { savedAt }) => momentText(savedAt, now),
    },
  ]
  return isNarrow ? columns.filter(({ key }) => key !== 'session') : columns
}
