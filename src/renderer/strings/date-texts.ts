// Dates and times as the interface writes them (screens §1): “5月27日” in the current year.
import type { IsoDate } from '../../core/kernel/iso-date'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The local calendar day of a moment, `YYYY-MM-DD`. */
export function localDay(moment: Date): IsoDate {
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`
}

/** 5月27日, or 2025年5月27日 when it is not in the year of `now`. */
export function dayText(day: IsoDate, now: Date): string {
  const [year, month, date] = day.split('-').map(Number)
  const short = `${month}月${date}日`
  return year === now.getFullYear() ? short : `${year}年${short}`
}

/** 10:42 today, “昨天 10:42”, otherwise the day; an unreadable moment gives an empty text. */
export function momentText(moment: string, now: Date): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  const day = localDay(date)
  const time = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
  if (day === localDay(now)) return time
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  return day === localDay(yesterday) ? `昨天 ${time}` : dayText(day, now)
}
