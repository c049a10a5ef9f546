import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKeptTogether, placeAttachments } from './attachment-place'
import { placeFigure } from './figure-place'
import { gbt9704 } from './gbt9704'
import { drawnImprint, placeImprint } from './imprint-place'
import { metricsOf } from './metrics'
import { pageGeometry, placePageNumber } from './page-place'
import { twipToMm } from './units'

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

describe('版记 (7.4)', () => {
  const letter = (copies: string) => ({ copies, printing: null, hasRules: false })
  const printing = { organ: '云岚市水务局办公室', date: '2026年5月9日' }

  test('抄送: one line of 四号, 左右各空一字; later lines after the colon', () => {
    const place = placeImprint(letter('抄送：市政协提案委员会。'), metrics)
    expect(place.parts).toEqual([
      { kind: 'copies', text: '抄送：市政协提案委员会。', left: 4 * 280, hanging: 3 * 280, right: 280 },
    ])
    expect(place.heightInTwips).toBe(metrics.linePitch)
  })

  test('more text never takes less room, and always enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (length) => {
        const { lines } = placeImprint(letter(`抄送：${'局'.repeat(length)}。`), metrics)
        const longer = placeImprint(letter(`抄送：${'局'.repeat(length + 1)}。`), metrics)
        expect(longer.lines).toBeGreaterThanOrEqual(lines)
        expect(lines * 29).toBeGreaterThanOrEqual(length + 4)
      }),
    )
  })

  test('three rules with copies, two without; the last on the lower edge of the text area', () => {
    const weightsOf = (copies: string) =>
      drawnImprint({ copies, printing, hasRules: true }, metrics).rules.map(({ weight }) => weight.toFixed(2))
    expect(weightsOf('抄送：市政协提案委员会。')).toEqual(['0.35', '0.26', '0.35'])
    expect(weightsOf('')).toEqual(['0.35', '0.35'])
    const last = drawnImprint({ copies: '', printing, hasRules: true }, metrics).rules.at(-1)
    expect((last?.y ?? 0) + (last?.weight ?? 0) / 2).toBeCloseTo(262, 1)
    expect(last).toMatchObject({ length: metrics.textArea.widthMm })
  })

  test('no text is lost in drawn lines, and none begins with a mark', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 }), (lengths) => {
        const copies = `抄送：${lengths.map((length) => '局'.repeat(length)).join('，')}。`
        const { texts } = drawnImprint({ copies, printing, hasRules: true }, metrics)
        const lines = texts.filter(({ role }) => role === 'copies')
        expect(lines.map(({ text }) => text).join('')).toBe(copies)
        for (const { text } of lines) expect(text).not.toMatch(/^[，。]/)
        expect(texts.slice(-2).map(({ text }) => text)).toEqual(['云岚市水务局办公室', '2026年5月9日印发'])
        const [organ, date] = texts.slice(-2)
        expect(organ?.baseline).toBe(date?.baseline)
        expect(date?.x).toBeCloseTo(184 - (14 * 25.4) / 72, 1)
      }),
    )
  })
})

describe('印发 that is too long for one line (7.4.3)', () => {
  const date = '2026年5月10日'
  const place = (count: number) =>
    placeImprint({ copies: '', printing: { organ: '局'.repeat(count), date }, hasRules: true }, metrics)
  const linesOf = (count: number) =>
    place(count).parts.flatMap((part) => (part.kind === 'printing' ? [[part.organ.length, part.date]] : []))

  test('organ and date share a line with a reserve, else the date has its own and is never broken', () => {
    const printed = `${date}印发`
    expect(linesOf(14)).toEqual([[14, printed]])
    expect(linesOf(20)).toEqual([
      [20, ''],
      [0, printed],
    ])
    expect(linesOf(40)).toEqual([
      [28, ''],
      [12, ''],
      [0, printed],
    ])
    expect(linesOf(100).map(([organ]) => organ)).toEqual([28, 28, 28, 16, 0])
  })

  test('every line of it is reckoned and drawn, the date last and at the right', () => {
    for (const count of [1, 14, 17, 18, 20, 28, 29, 40, 62, 100]) {
      const { lines } = place(count)
      expect(lines).toBe(linesOf(count).length)
      const given = { copies: '', printing: { organ: '局'.repeat(count), date }, hasRules: true }
      const { texts } = drawnImprint(given, metrics)
      expect(new Set(texts.map(({ baseline }) => baseline)).size).toBe(lines)
      expect(texts.map(({ text }) => text).join('')).toBe(`${'局'.repeat(count)}${date}印发`)
      expect(texts.at(-1)).toMatchObject({ text: `${date}印发`, anchor: 'end' })
      for (const { text } of texts) expect(text).not.toBe('')
    }
  })

  test('an organ whose date is open takes its lines and no more', () => {
    const given = { copies: '', printing: { organ: '局'.repeat(40), date: '' }, hasRules: true }
    expect(placeImprint(given, metrics).lines).toBe(2)
    expect(drawnImprint(given, metrics).texts).toHaveLength(2)
  })
})

describe('page numbers (7.5) and landscape pages (8)', () => {
  test('turned back to portrait, a landscape page’s number stands where every other one stands', () => {
    for (const number of [1, 2]) {
      const upright = placePageNumber(number, 'portrait', metrics)
      const turned = placePageNumber(number, 'landscape', metrics)
      // Turned counter-clockwise, what was x from the left is y from the bottom, what was y is x.
      expect(turned).toMatchObject({ turn: 90, anchor: upright.anchor })
      expect(297 - turned.x).toBeCloseTo(upright.y, 1)
      expect(turned.y).toBeCloseTo(upright.x, 1)
    }
  })

  test('the head of a landscape page lies at the binding edge', () => {
    const { top, bottom, left, right } = pageGeometry('landscape', metrics)
    expect([top, bottom, left, right].map((edge) => Math.round(twipToMm(edge)))).toEqual([28, 26, 35, 37])
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
