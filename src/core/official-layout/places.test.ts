import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKeptTogether, placeAttachments } from './attachment-place'
import { placeCopies } from './copies-place'
import { placeFigure } from './figure-place'
import { gbt9704 } from './gbt9704'
import { metricsOf } from './metrics'

const metrics = metricsOf(gbt9704)
const EMU_PER_MM = 36_000

describe('附件说明 (7.3.4)', () => {
  test('a single name has no number; its first line begins 左空二字', () => {
    const [only] = placeAttachments(['断点清单'], metrics)
    expect(only?.text).toBe('附件：断点清单')
    expect((only?.left ?? 0) - (only?.hanging ?? 0)).toBe(2 * metrics.characterPitch)
    expect(only?.left).toBe(5 * metrics.characterPitch)
  })

  test('several are numbered; numbers stand under each other, later lines under the names', () => {
    const lines = placeAttachments(['清单', '计划', '图纸'], metrics)
    expect(lines.map(({ text }) => text)).toEqual(['附件：1.清单', '2.计划', '3.图纸'])
    const [first, ...others] = lines.map(({ left, hanging }) => left - hanging)
    expect(first).toBe(2 * metrics.characterPitch)
    for (const begin of others) expect(begin).toBe(5 * metrics.characterPitch)
  })
})

describe('附件说明 stays on one page', () => {
  const names = (count: number, name = '断点清单') => Array.from({ length: count }, () => name)

  test('up to eight lines, however many names they are', () => {
    expect(isKeptTogether(names(8), metrics)).toBe(true)
    expect(isKeptTogether(names(9), metrics)).toBe(false)
    const twoLines = '断'.repeat(30)
    expect(isKeptTogether(names(4, twoLines), metrics)).toBe(true)
    expect(isKeptTogether(names(5, twoLines), metrics)).toBe(false)
  })
})

describe('抄送 (7.4.2)', () => {
  test('one line of 四号, 左右各空一字; later lines after the colon', () => {
    const place = placeCopies('抄送：市政协提案委员会。', metrics)
    expect(place).toMatchObject({ lines: 1, left: 4 * 280, hanging: 3 * 280, right: 280 })
    expect(place.heightInTwips).toBe(metrics.linePitch)
  })

  test('more text never takes less room, and always enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (length) => {
        const { lines } = placeCopies(`抄送：${'局'.repeat(length)}。`, metrics)
        const longer = placeCopies(`抄送：${'局'.repeat(length + 1)}。`, metrics)
        expect(longer.lines).toBeGreaterThanOrEqual(lines)
        expect(lines * 29).toBeGreaterThanOrEqual(length + 4)
      }),
    )
  })
})

describe('figures', () => {
  const size = (width: number, height: number, wanted: number, hasCaption = true) => {
    const place = placeFigure(wanted, { width, height }, hasCaption, metrics)
    return [place.width / EMU_PER_MM, place.height / EMU_PER_MM]
  }

  test('as wide as asked for, in the picture’s proportions', () => {
    expect(size(800, 400, 80)).toEqual([80, 40])
  })

  test('never wider or taller than the text area, whatever the picture', () => {
    const pixels = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(pixels, pixels, fc.integer({ min: 1, max: 225 }), (width, height, wanted) => {
        const [printedWidth = 0, printedHeight = 0] = size(width, height, wanted)
        expect(printedWidth).toBeLessThanOrEqual(Math.min(wanted, 156.1))
        expect(printedHeight).toBeLessThanOrEqual(225 - 20)
      }),
    )
  })
})
