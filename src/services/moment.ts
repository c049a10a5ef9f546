import type { IsoDate } from '../core/kernel/iso-date'

/** A moment as the clerk reads it, in local time: 5月27日 10:42, with the year when it is not this one. */
export function formatMoment(moment: Date, now: Date): string {
  const year = moment.getFullYear() === now.getFullYear() ? '' : `${moment.getFullYear()}年`
  const minutes = String(moment.getMinutes()).padStart(2, '0')
  return `${year}${moment.getMonth() + 1}月${moment.getDate()}日 ${moment.getHours()}:${minutes}`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The calendar day of a moment where the clerk is: 2026-05-27. */
export function localDay(moment: Date): IsoDate {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
