import { z } from 'zod'

/** Days in each month of a year of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** True for a real calendar day written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A calendar day, `YYYY-MM-DD`, without a time or a time zone. */
export const IsoDate = z.string().refine(isIsoDate, '日期应写成 2026-05-27 这样的真实日期')
export type IsoDate = z.infer<typeof IsoDate>

/** The day as official documents write it: `2026年5月27日`, no leading zeros (GB/T 9704-2012, 7.3.5). */
export function toOfficialDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
