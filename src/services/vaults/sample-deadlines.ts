// The sample is set on one working day. Its deadlines move with the day it is opened on, so that the list
// never greets a newcomer with cases that have been overdue for years.
import { IsoDate } from '../../core/kernel/iso-date'
import { daysBetween } from '../../core/proposals/deadline'
import type { ReplyCase } from '../../core/reply/reply-file'

/** The day the shipped cases are written for. */
const SAMPLE_DAY = IsoDate.parse('2026-05-13')

const DAY_IN_MILLISECONDS = 86_400_000

const two = (value: number): string => String(value).padStart(2, '0')

/** The day on the clerk's own calendar. */
const localDay = (moment: Date): IsoDate =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`

const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_IN_MILLISECONDS).toISOString().slice(0, 10)

/** The case with 交办日期 and 答复截止 as far from today as they are from the sample's day. */
export function withDeadlinesNear(replyCase: ReplyCase, now: Date): ReplyCase {
  const days = daysBetween(SAMPLE_DAY, localDay(now))
  const moved = (day: IsoDate | null): IsoDate | null => (day === null ? null : addDays(day, days))
  const { proposal } = replyCase
  const assignedOn = moved(proposal.assignedOn)
  const dueOn = moved(proposal.dueOn)
  return { ...replyCase, proposal: { ...proposal, assignedOn, dueOn } }
}
