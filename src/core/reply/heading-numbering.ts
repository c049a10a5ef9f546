// Heading numbers are derived, never stored: moving a section cannot leave 一、三、二、 behind.
import type { Section, SectionLevel } from './reply-document'

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/**
 * A counting number in Chinese characters: 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五.
 * @param value a whole number from 1 to 999; anything else throws a RangeError
 */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) {
    throw new RangeError(`no Chinese numeral for ${value}`)
  }
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const units = value % 10
  let text = hundreds > 0 ? `${DIGITS[hundreds]}百` : ''
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`
  else if (hundreds > 0 && units > 0) text += '零'
  return units > 0 ? `${text}${DIGITS[units]}` : text
}

/**
 * The printed number of a section: 一、 / （一） / 1. / （1）.
 * Source: GB/T 9704-2012, 7.3.3 (结构层次序数).
 * @param ordinal 1-based place among the numbered siblings of the same level
 */
export function headingNumber(level: SectionLevel, ordinal: number): string {
  switch (level) {
    case 1:
      return `${toChineseNumeral(ordinal)}、`
    case 2:
      return `（${toChineseNumeral(ordinal)}）`
    case 3:
      return `${ordinal}.`
    case 4:
      return `（${ordinal}）`
  }
}

/** A section with its derived number; `number` is empty where the section is not numbered. */
export interface NumberedSection {
  readonly section: Section
  readonly number: string
  readonly children: readonly NumberedSection[]
}

/** Derives the numbers of sections and everything below them, in the order they stand. */
export function numberSections(sections: readonly Section[]): readonly NumberedSection[] {
  const counts = new Map<SectionLevel, number>()
  return sections.map((section) => {
    let number = ''
    if (section.numbered) {
      const ordinal = (counts.get(section.level) ?? 0) + 1
      counts.set(section.level, ordinal)
      number = headingNumber(section.level, ordinal)
    }
    return { section, number, children: numberSections(section.children) }
  })
}
