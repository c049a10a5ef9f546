// In which order the list stands. Without a due date a case comes after those that have one.
import type { CaseSummary } from '../../contract/calls'

export const SORT_KEYS = ['number', 'title', 'dueOn', 'characters', 'savedAt'] as const
export type SortKey = (typeof SORT_KEYS)[number]

export interface CaseOrder {
  readonly key: SortKey
  readonly direction: 'ascending' | 'descending'
}

export const DEFAULT_ORDER: CaseOrder = { key: 'dueOn', direction: 'ascending' }

const collator = new Intl.Collator('zh-CN', { numeric: true })

const byNumber = (left: CaseSummary, right: CaseSummary): number =>
  collator.compare(left.kind, right.kind) || collator.compare(left.number, right.number)

const COMPARE: Readonly<
  Record<Exclude<SortKey, 'dueOn'>, (left: CaseSummary, right: CaseSummary) => number>
> = {
  number: byNumber,
  title: (left, right) => collator.compare(left.title, right.title),
  characters: (left, right) => left.characters - right.characters,
  savedAt: (left, right) => left.savedAt.localeCompare(right.savedAt),
}

/** A sorted copy; cases without a due date are last in both directions of 截止日期. */
export function orderCases(cases: readonly CaseSummary[], order: CaseOrder): readonly CaseSummary[] {
  const sign = order.direction === 'ascending' ? 1 : -1
  const { key } = order
  return [...cases].sort((left, right) => {
    if (key !== 'dueOn') return sign * COMPARE[key](left, right) || byNumber(left, right)
    if (left.dueOn === right.dueOn) return byNumber(left, right)
    if (left.dueOn === null) return 1
    if (right.dueOn === null) return -1
    return sign * left.dueOn.localeCompare(right.dueOn)
  })
}
