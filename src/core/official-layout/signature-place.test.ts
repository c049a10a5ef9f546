import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gbt9704 } from './gbt9704'
import { placeSignature } from './signature-place'
import type { SidePlace } from './signature-place'
import { widthInCharacters } from './text-width'

const LINE = gbt9704.grid.charactersPerLine
const DATE = '2026年5月27日'
const dateWidth = widthInCharacters(DATE)

/** Where a text of this width begins, in 字 from the left. */
const begin = (place: SidePlace, width: number): number =>
  place.from === 'left' ? place.characters : LINE - place.characters - width
/** What is free to the right of it. */
const free = (place: SidePlace, width: number): number => LINE - begin(place, width) - width

const unsealed = (organs: readonly string[], date = DATE) => placeSignature(organs, date, false, gbt9704)

describe('without a seal (7.3.5.2)', () => {
  test('the name 右空二字, the date two characters to the right of its first character', () => {
    const name = '云岚市交通运输局'
    const { organs, date, linesAbove } = unsealed([name])
    expect(linesAbove).toBe(1)
    expect(organs).toEqual([{ from: 'right', characters: 2, stretch: 0 }])
    expect(begin(date, dateWidth)).toBe(LINE - 2 - 8 + 2)
  })

  test('a date longer than the name stands 右空二字 and the name moves left with it', () => {
    const name = '市医保局'
    const { organs, date } = unsealed([name])
    expect(date).toEqual({ from: 'right', characters: 2 })
    expect(begin(date, dateWidth) - begin(organs[0] ?? date, 4)).toBeCloseTo(2)
  })

  test('several organs are equally wide, so that the rule holds for each of them', () => {
    const names = ['云岚市交通运输局', '云岚市卫生健康委员会', '云岚市公安局']
    const { organs, date } = unsealed(names)
    names.forEach((name, index) => {
      const place = organs[index] ?? { ...date, stretch: 0 }
      const width = name.length + place.stretch * (name.length - 1)
      expect(free(place, width)).toBe(2)
      expect(begin(date, dateWidth) - begin(place, width)).toBeCloseTo(2)
    })
  })

  test('a name less than half as long as the longest is not pulled apart', () => {
    const { organs } = unsealed(['云岚市卫生健康委员会', '市残联'])
    expect(organs.map(({ stretch }) => stretch)).toEqual([0, 0])
  })

  test('a date alone stands 右空二字', () => {
    expect(unsealed([])).toMatchObject({ organs: [], date: { from: 'right', characters: 2 } })
  })

  test('for any name: two characters between the beginnings, and never less than two free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), (length) => {
        const name = '局'.repeat(length)
        const { organs, date } = unsealed([name])
        const place = organs[0] ?? date
        expect(begin(date, dateWidth) - begin(place, length)).toBeCloseTo(2)
        expect(free(place, length)).toBeGreaterThanOrEqual(2)
        if (dateWidth > length) expect(free(date, dateWidth)).toBeCloseTo(2)
      }),
    )
  })
})

test('with a seal the date stands 右空四字 and names are centred above it (7.3.5.1)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 14 }), (length) => {
      const { organs, date } = placeSignature(['局'.repeat(length)], DATE, true, gbt9704)
      expect(date).toEqual({ from: 'right', characters: 4 })
      const place = organs[0] ?? date
      expect(begin(place, length) + length / 2).toBeCloseTo(begin(date, dateWidth) + dateWidth / 2)
    }),
  )
})
