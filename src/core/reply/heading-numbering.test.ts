import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingNumber, numberSections, toChineseNumeral } from './heading-numbering'
import type { NumberedSection } from './heading-numbering'
import type { Section, SectionLevel } from './reply-document'

describe('toChineseNumeral', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [205, '二百零五'],
    [999, '九百九十九'],
  ])('writes %i as %s', (value, text) => {
    expect(toChineseNumeral(value)).toBe(text)
  })

  it('writes every number differently', () => {
    const all = Array.from({ length: 999 }, (_, index) => toChineseNumeral(index + 1))
    expect(new Set(all).size).toBe(999)
  })

  it.each([0, -1, 1000, 1.5, Number.NaN])('refuses %s', (value) => {
    expect(() => toChineseNumeral(value)).toThrow(RangeError)
  })
})

describe('headingNumber', () => {
  it('prints the four levels of the standard', () => {
    const levels: readonly SectionLevel[] = [1, 2, 3, 4]
    expect(levels.map((level) => headingNumber(level, 12))).toEqual(['十二、', '（十二）', '12.', '（12）'])
  })
})

function section(level: SectionLevel, numbered: boolean, children: Section[] = []): Section {
  return {
    id: 'id',
    level,
    headingStyle: 'own-line',
    numbered,
    heading: '标题',
    blocks: [],
    children,
    answers: [],
    facts: [],
  }
}

/** A tree whose children are always deeper than their parent. */
const tree = (level: SectionLevel): fc.Arbitrary<Section> => {
  const deeper = ([2, 3, 4] as const).filter((candidate) => candidate > level)
  const children: fc.Arbitrary<Section[]> =
    deeper.length === 0
      ? fc.constant([])
      : fc.array(
          fc.constantFrom(...deeper).chain((next) => tree(next)),
          { maxLength: 3 },
        )
  return fc.tuple(fc.boolean(), children).map(([numbered, below]) => section(level, numbered, below))
}
const forest = fc.array(
  fc.constantFrom<SectionLevel>(1, 2, 3, 4).chain((level) => tree(level)),
  { maxLength: 6 },
)

function flatten(numbered: readonly NumberedSection[]): readonly NumberedSection[] {
  return numbered.flatMap((one) => [one, ...flatten(one.children)])
}

describe('numberSections', () => {
  it('counts each level among its siblings and starts anew below every parent', () => {
    const numbered = numberSections([
      section(1, true, [section(2, true), section(2, true)]),
      section(1, false, [section(3, true)]),
      section(1, true, [section(2, true, [section(4, true)])]),
    ])
    expect(flatten(numbered).map(({ number }) => number)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '',
      '1.',
      '二、',
      '（一）',
      '（1）',
    ])
  })

  it('numbers numbered sections only, without gaps or repeats, in the order they stand', () => {
    fc.assert(
      fc.property(forest, (sections) => {
        const check = (siblings: readonly NumberedSection[]): void => {
          for (const level of [1, 2, 3, 4] as const) {
            const numbers = siblings
              .filter((one) => one.section.level === level && one.section.numbered)
              .map(({ number }) => number)
            expect(numbers).toEqual(numbers.map((_, index) => headingNumber(level, index + 1)))
          }
          for (const one of siblings) {
            if (!one.section.numbered) expect(one.number).toBe('')
            check(one.children)
          }
        }
        const numbered = numberSections(sections)
        check(numbered)
        expect(numbered.map((one) => one.section)).toEqual(sections)
      }),
    )
  })

  it('gives the same numbers whatever the order was before: moving leaves no gap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constant(section(1, true)), { minLength: 2, maxLength: 9 }),
        fc.nat(),
        (sections, at) => {
          const moved = [...sections.slice(at % sections.length), ...sections.slice(0, at % sections.length)]
          const numbersOf = (list: readonly Section[]) => numberSections(list).map(({ number }) => number)
          expect(numbersOf(moved)).toEqual(numbersOf(sections))
        },
      ),
    )
  })
})
