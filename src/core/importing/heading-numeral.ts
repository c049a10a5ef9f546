// The number a paragraph begins with: 一、 （一） 1. （1） and the ways clerks really write them.
import type { SectionLevel } from '../reply/reply-document'
import { halfWidthDigits } from './characters'
import { readChineseNumeral } from './chinese-number'

/** A paragraph that begins with a number. */
export interface HeadingNumeral {
  readonly level: SectionLevel
  /** Its value: 三、 is 3. */
  readonly ordinal: number
  /** As written, with its punctuation. */
  readonly source: string
  /** The paragraph without it. */
  readonly rest: string
}

const CHINESE = '[一二三四五六七八九十百零]{1,5}'
// 一、 but not the enumerations 一、二级 and 一、三产业; 一. and 一． are misspellings of 一、
const LEVEL_1 = new RegExp(`^(${CHINESE})\\s?[、．.]\\s*(?!${CHINESE}[、级类线期产等至])`)
const LEVEL_2 = new RegExp(`^[（(]\\s?(${CHINESE})\\s?[)）]\\s*[、．.]?\\s*`)
// 1. but not 1.5, 2024.5 or 3、4号; 1.2025年 is a number and a year
const LEVEL_3 = /^([0-9０-９]{1,2})\s?[.．、]\s*(?:(?![0-9０-９])|(?=(?:19|20)\d\d\s?年))/
const LEVEL_4 = /^(?:[（(]\s?([0-9０-９]{1,2})\s?[)）]|([0-9０-９]{1,2})[)）])\s*[、．.]?\s*/

/** One character that is a whole number: ㈠ is 2/1, ⑴ is 4/1, ⒈ is 3/1. */
const SINGLE_CHARACTERS: readonly {
  readonly from: number
  readonly count: number
  readonly level: SectionLevel
}[] = [
  { from: 0x3220, count: 10, level: 2 },
  { from: 0x2474, count: 20, level: 4 },
  { from: 0x2488, count: 20, level: 3 },
]

/** Reads the number at the beginning of a paragraph, or null when there is none. */
export function readHeadingNumeral(text: string): HeadingNumeral | null {
  const head = text.slice(0, 12)
  const single = readSingleCharacter(head)
  if (single !== null) return withRest(text, 1, single.level, single.ordinal)
  const first = LEVEL_1.exec(head)
  if (first) return withRest(text, first[0].length, 1, readChineseNumeral(first[1] ?? ''))
  const second = LEVEL_2.exec(head)
  if (second) return withRest(text, second[0].length, 2, readChineseNumeral(second[1] ?? ''))
  const third = LEVEL_3.exec(head)
  if (third) return withRest(text, third[0].length, 3, readArabic(third[1] ?? ''))
  const fourth = LEVEL_4.exec(head)
  if (fourth) return withRest(text, fourth[0].length, 4, readArabic(fourth[1] ?? fourth[2] ?? ''))
  return null
}

function readSingleCharacter(head: string): { level: SectionLevel; ordinal: number } | null {
  const code = head.charCodeAt(0)
  for (const { from, count, level } of SINGLE_CHARACTERS) {
    if (code >= from && code < from + count) return { level, ordinal: code - from + 1 }
  }
  return null
}

function withRest(
  text: string,
  length: number,
  level: SectionLevel,
  ordinal: number | null,
): HeadingNumeral | null {
  if (ordinal === null || ordinal < 1) return null
  return { level, ordinal, source: text.slice(0, length).trimEnd(), rest: text.slice(length).trimStart() }
}

function readArabic(digits: string): number {
  return Number(halfWidthDigits(digits))
}
