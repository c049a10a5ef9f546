// How near a deadline is, in natural days. What makes a date due belongs to the handling rules.
import type { IsoDate } from '../kernel/iso-date'

const DAY_IN_MILLISECONDS = 86_400_000

/** 逾期 / 三天内 / 十五天内 / 更久 */
export type DeadlineUrgency = 'overdue' | 'urgent' | 'near' | 'normal'

export interface Deadline {
  /** Natural days from today to the due day; negative when it has passed. */
  readonly daysLeft: number
  readonly urgency: DeadlineUrgency
}

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_IN_MILLISECONDS)
}

/** Thresholds of the default rule profile: red to 3 days, amber to 15, green beyond. */
export function deadlineOf(dueOn: IsoDate, today: IsoDate): Deadline {
  const daysLeft = daysBetween(today, dueOn)
  const urgency = daysLeft < 0 ? 'overdue' : daysLeft <= 3 ? 'urgent' : daysLeft <= 15 ? 'near' : 'normal'
  return { daysLeft, urgency }
}
