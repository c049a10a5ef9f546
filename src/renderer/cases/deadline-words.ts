import { deadlineOf } from '../../core/proposals/deadline'
import type { DeadlineUrgency } from '../../core/proposals/deadline'
import type { IsoDate } from '../../core/kernel/iso-date'
import { localDay } from '../strings/date-texts'
import type { LightTone } from '../ui-kit/status-light'

const TONES: Readonly<Record<DeadlineUrgency, LightTone>> = {
  overdue: 'red',
  urgent: 'red',
  near: 'amber',
  normal: 'green',
}

const MEANINGS: Readonly<Record<DeadlineUrgency, string>> = {
  overdue: '已逾期',
  urgent: '三天内到期',
  near: '临期',
  normal: '正常',
}

/** How a deadline is said: 逾期 3 天 / 今天截止 / 剩 14 天, with its light. */
export interface DeadlineWords {
  readonly tone: LightTone
  readonly words: string
  readonly meaning: string
}

/** The light of a due date on the day of `now` (local time). */
export function deadlineWords(dueOn: IsoDate, now: Date): DeadlineWords {
  const { daysLeft, urgency } = deadlineOf(dueOn, localDay(now))
  const words = daysLeft < 0 ? `逾期 ${-daysLeft} 天` : daysLeft === 0 ? '今天截止' : `剩 ${daysLeft} 天`
  return { tone: TONES[urgency], words, meaning: MEANINGS[urgency] }
}
