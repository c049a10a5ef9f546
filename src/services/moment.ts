/** A moment as the clerk reads it, in local time: 5月27日 10:42, with the year when it is not this one. */
export function formatMoment(moment: Date, now: Date): string {
  const year = moment.getFullYear() === now.getFullYear() ? '' : `${moment.getFullYear()}年`
  const minutes = String(moment.getMinutes()).padStart(2, '0')
  return `${year}${moment.getMonth() + 1}月${moment.getDate()}日 ${moment.getHours()}:${minutes}`
}
