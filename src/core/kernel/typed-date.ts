import { isIsoDate } from './iso-date'
import type { IsoDate } from './iso-date'

const DAY = 86_400_000
const FORMS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\.(?<month>\d{1,2})\.(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<month>\d{1,2})[-./](?<day>\d{1,2})$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<month>\d{2})(?<day>\d{2})$/,
]

/**
 * The calendar day a clerk means: `2026-05-27`, `2026.5.27`, `2026年5月27日`, `0527`, `5-27`, `5月27日`, 今天,
 * `+5天` (calendar days from today). A day without a year is in the year of `today`.
 * @returns null where the text is no real day
 */
export function readTypedDate(text: string, today: IsoDate): IsoDate | null {
  // Full-width digits of a Chinese keyboard count as digits.
  const typed = text.normalize('NFKC').replace(/\s+/g, '')
  if (typed === '今天') return today
  const later = /^\+(\d{1,4})天$/.exec(typed)
  if (later) return new Date(Date.parse(today) + Number(later[1]) * DAY).toISOString().slice(0, 10)
  for (const form of FORMS) {
    const parts = form.exec(typed)?.groups
    if (!parts) continue
    const { year = today.slice(0, 4), month = '', day = '' } = parts
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isIsoDate(date) ? date : null
  }
  return null
}
