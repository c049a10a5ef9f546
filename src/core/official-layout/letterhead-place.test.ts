import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gbt9704 } from './gbt9704'
import { placeLetterhead } from './letterhead-place'
import { ENGINE, metricsOf } from './metrics'
import { mmToPt, mm } from './units'

const metrics = metricsOf(gbt9704)
const EMU_PER_MM = 36_000
const TWIPS_PER_MM = (72 * 20) / 25.4

describe('信函格式 (10.1)', () => {
  const place = placeLetterhead('澄江市园林绿化管理局', metrics)
  const sizeMm = place.size / 2 / mmToPt(mm(1))

  test('the upper edge of the mark lies 30 mm below the page edge', () => {
    const lineTop = (place.headTop + place.categoryLine) / TWIPS_PER_MM
    const baseline = lineTop + (place.mastheadLine / TWIPS_PER_MM) * ENGINE.baselineShare
    expect(baseline - sizeMm * ENGINE.inkAbove).toBeCloseTo(30, 1)
  })

  test('the first double rule begins 4 mm below the mark, thick above thin', () => {
    const [thick, thin] = place.rules
    const markBottom = 30 + sizeMm * (ENGINE.inkAbove + ENGINE.inkBelow)
    const upperEdge = (thick?.y ?? 0) / EMU_PER_MM - (thick?.weight ?? 0) / mmToPt(mm(1)) / 2
    expect(upperEdge - markBottom).toBeCloseTo(4, 2)
    expect(thick?.weight).toBeGreaterThan(thin?.weight ?? 0)
    expect(thick?.y).toBeLessThan(thin?.y ?? 0)
  })

  test('the second double rule ends 20 mm above the page edge, thin above thick', () => {
    const [, , thin, thick] = place.rules
    const lowerEdge = (thick?.y ?? 0) / EMU_PER_MM + (thick?.weight ?? 0) / mmToPt(mm(1)) / 2
    expect(297 - lowerEdge).toBeCloseTo(20, 2)
    expect(thick?.weight).toBeGreaterThan(thin?.weight ?? 0)
    expect(thick?.y).toBeGreaterThan(thin?.y ?? 0)
  })

  test('a profile may have both on every page: the first 7/8 of a character above the text at the margin', () => {
    expect(place.followingRules).toEqual([])
    const everywhere = { ...gbt9704, letter: { ...gbt9704.letter, rulesOnEveryPage: true } }
    const { rules, followingRules } = placeLetterhead('澄江市园林绿化管理局', metricsOf(everywhere))
    const [thick, thin] = followingRules
    expect(followingRules.slice(2)).toEqual(rules.slice(2))
    expect(thick?.y).toBeLessThan(thin?.y ?? 0)
    const lowerEdge = (thin?.y ?? 0) / EMU_PER_MM + (thin?.weight ?? 0) / mmToPt(mm(1)) / 2
    const inkTop = 37 + (28.95 * ENGINE.baselineShare - 16 * ENGINE.inkAbove) / mmToPt(mm(1))
    expect(inkTop - lowerEdge).toBeCloseTo((16 * 7) / 8 / mmToPt(mm(1)), 2)
  })

  test('all rules are 170 mm long and centred on the page', () => {
    for (const { x, length } of place.rules) {
      expect(length / EMU_PER_MM).toBe(170)
      expect(x / EMU_PER_MM).toBe(20)
    }
  })
})

test('any mark fits on one line: at a smaller size, at last narrowed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
      const { size, scale, roomLine } = placeLetterhead('局'.repeat(length), metrics)
      expect((length * (size / 2) * scale) / 100).toBeLessThanOrEqual(metrics.textArea.width / 20)
      expect(scale === 100 || size === 44).toBe(true)
      expect(roomLine).toBeGreaterThan(0)
    }),
  )
})
