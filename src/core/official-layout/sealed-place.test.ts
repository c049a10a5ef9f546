// Several organs with seals, row by row: how the rows are filled, and where they may be parted.
import { describe, expect, test } from 'vitest'
import { gbt9704 } from './gbt9704'
import { placeSealed } from './sealed-place'
import { lineInMm } from './signature-rows'
import type { SignaturePlace } from './signature-rows'
import { widthInCharacters } from './text-width'

const DATE = '2026年5月27日'
const LINE = gbt9704.grid.charactersPerLine
const SHORT = '云岚市水务局'
const LONG = '云岚市园林和林草管理服务中心'
const MIDDLE = '云岚市城市管理和执法局'

const place = (organs: readonly string[]): SignaturePlace =>
  placeSealed({ organs, date: DATE, stamp: 'seal', signers: [], seals: [] }, gbt9704)
const lengths = ({ rows }: SignaturePlace) =>
  rows
    .filter(({ kind }) => kind === 'organs')
    .map(({ texts }) => texts.map(({ text }) => widthInCharacters(text)))

describe('rows of several organs (7.3.5.1)', () => {
  test('one long name does not send the others to rows of their own: 6, 14 and 11 characters', () => {
    const placed = place([SHORT, LONG, MIDDLE])
    expect(lengths(placed)).toEqual([[6, 14], [11]])
    expect(placed.keepsTogether).toBe(true)
  })

  test('four organs with two long names stand on two rows, at least a character apart', () => {
    const placed = place([SHORT, LONG, MIDDLE, SHORT])
    expect(lengths(placed)).toEqual([
      [6, 14],
      [11, 6],
    ])
    expect(placed.keepsTogether).toBe(true)
    for (const { kind, texts } of placed.rows) {
      if (kind !== 'organs') continue
      // From the left: beginning and end of each name.
      const ends = texts.map(({ text, characters }) => {
        const half = widthInCharacters(text) / 2
        return { begin: LINE - characters - half, end: LINE - characters + half }
      })
      expect(ends[0]?.begin).toBeGreaterThanOrEqual(0)
      expect(ends.at(-1)?.end).toBeLessThanOrEqual(LINE)
      expect((ends[1]?.begin ?? 0) - (ends[0]?.end ?? 0)).toBeGreaterThanOrEqual(gbt9704.seal.nameGap - 1e-9)
    }
  })

  test('a row that is too wide over the date moves to the right, the last row never does', () => {
    const placed = place([SHORT, LONG, SHORT, SHORT])
    expect(lengths(placed)).toEqual([
      [6, 14],
      [6, 6],
    ])
    const over = 4 + widthInCharacters(DATE) / 2
    expect(placed.rows[1]?.texts.at(-1)?.characters).toBeCloseTo(over)
    const wide = place([LONG, LONG.slice(0, 12), SHORT])
    expect(lengths(wide)).toEqual([[14, 12], [6]])
    expect(wide.rows[0]?.texts.at(-1)?.characters).toBeLessThan(over)
    expect(wide.rows[1]?.texts.at(-1)?.characters).toBeCloseTo(over - 3)
  })

  test('where a tall signature is parted each row has the room of its own seals', () => {
    const organs = Array.from(
      { length: 12 },
      (_, index) => `云岚市${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}局`,
    )
    const placed = place(organs)
    expect(placed.keepsTogether).toBe(false)
    const half = gbt9704.seal.usualSize / lineInMm(gbt9704) / 2
    const rows = placed.rows.filter(({ kind }) => kind === 'organs')
    rows.forEach((row, index) => {
      expect(row.linesAboveOwn).toBeGreaterThan(1)
      expect(row.linesAboveOwn).toBeLessThan(half)
      const next = rows[index + 1]
      if (next !== undefined) expect(next.linesAbove - next.linesAboveOwn).toBeGreaterThanOrEqual(half - 1)
    })
  })
})
