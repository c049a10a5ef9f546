// Dates as replies write them: 2024年5月27日, 二〇二四年五月二十七日, 2024-05-27.
import { isIsoDate } from '../kernel/iso-date'
import type { IsoDate } from '../kernel/iso-date'
import { halfWidthDigits } from './characters'
import { readChineseDigits, readChineseNumeral } from './chinese-number'

const ARABIC = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/
const CHINESE =
  /^([〇○零OoＯ0一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/

/** The day a text consists of, or null when it is not exactly one real day. */
export function readWrittenDate(text: string): IsoDate | null {
  if (text.length > 20) return null
  const arabic = ARABIC.exec(halfWidthDigits(text))
  if (arabic) return toIsoDate(Number(arabic[1]), Number(arabic[2]), Number(arabic[3]))
  const chinese = CHINESE.exec(text)
  if (!chinese) return null
  return toIsoDate(
    readChineseDigits((chinese[1] ?? '').replace(/Ｏ/g, '〇')),
    readChineseNumeral(chinese[2] ?? ''),
    readChineseNumeral(chinese[3] ?? ''),
  )
}

/** True for a line that was a date once but is no real day: 202293, 2024年5月 日, 2024年2月30日. */
export function looksLikeDamagedDate(text: string): boolean {
  if (text.length > 20 || /星期|周|[:：]/.test(text) || readWrittenDate(text) !== null) return false
  return /^(?:19|20)\d{4,6}$/.test(text) || /^[\d〇○一二三四五六七八九零Xx×]{4}年[^，。；]*$/.test(text)
}

function toIsoDate(year: number | null, month: number | null, day: number | null): IsoDate | null {
  if (year === null || month === null || day === null) return null
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  const iso = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isIsoDate(iso) ? iso : null
}
