import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeDocumentHead } from './document-head-place'
import type { DocumentHead } from './document-head-place'
import { gbt9704 } from './gbt9704'
import { ENGINE, metricsOf } from './metrics'

const metrics = metricsOf(gbt9704)
const TWIPS_PER_MM = (72 * 20) / 25.4
const place = (given: Partial<DocumentHead> = {}) =>
  placeDocumentHead(
    {
      kind: 'document',
      organs: ['澄江市园林绿化管理局'],
      suffix: '文件',
      marks: [],
      category: '',
      documentNumber: '澄园提复〔2026〕7号',
      signatories: [],
      ...given,
    },
    metrics,
  )
const marks = (count: number) =>
  Array.from({ length: count }, () => ({ text: '特急', role: 'secrecy' as const }))

test('the mark’s ink begins 35 mm below the text area’s top, whatever stands above it (7.2.4)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 20 }), (lines, count) => {
      const organs = Array.from({ length: count }, () => '澄江市水务局')
      const { markLine, markLines, masthead } = place({ organs, marks: marks(lines) })
      const top = markLines * markLine + masthead.above
      const baseline = masthead.line * ENGINE.baselineShare
      const ink = top + baseline - (masthead.size / 2) * 20 * ENGINE.inkAbove
      expect(Math.abs(ink / TWIPS_PER_MM - 35)).toBeLessThan(0.1)
    }),
  )
})

test('many organs are set so small that they leave half of the page to the text', () => {
  const organs = Array.from({ length: 20 }, () => '澄江市水务局')
  const { masthead } = place({ organs })
  expect(masthead.line * 20).toBeLessThanOrEqual(metrics.textArea.height / 2 + 20)
})

test('the widest organ and what follows it fit on the line, centred', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 6 }), (lengths) => {
      const { stack } = place({ organs: lengths.map((length) => '局'.repeat(length)) }).masthead
      expect(stack).not.toBeNull()
      if (stack === null) return
      const end = stack.suffixLeft + stack.suffixWidth
      expect(end).toBeLessThanOrEqual(metrics.textArea.width + 1)
      expect(Math.abs(stack.left - (metrics.textArea.width - end))).toBeLessThanOrEqual(2)
      for (const { spacing } of stack.organs) expect(spacing).toBeGreaterThanOrEqual(0)
    }),
  )
})

describe('签发人 (7.2.6)', () => {
  const names = (count: number, length = 3): readonly string[] =>
    Array.from({ length: count }, () => '苏'.repeat(length))

  test('nobody: the number is alone and centred', () => {
    expect(place().signatories).toBeNull()
  })

  test('one name ends one character from the right, beside the number', () => {
    const found = place({ signatories: names(1) }).signatories
    expect(found?.rows).toEqual([{ hasLabel: true, hasNumber: true, names: names(1) }])
    expect((found?.nameLefts[0] ?? 0) + 3 * 315 + 315).toBe(metrics.textArea.width)
    expect(found?.number).toBe(315)
  })

  test('two names a line, in their order; the number stands on the last line of names', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 5 }), (count, length) => {
        const signatories = names(count, length).map((name, index) => name + String(index))
        const found = place({ signatories }).signatories
        const rows = found?.rows ?? []
        expect(rows.flatMap((row) => row.names)).toEqual(signatories)
        expect(rows.every((row) => row.names.length <= 2)).toBe(true)
        expect(rows.filter(({ hasNumber }) => hasNumber)).toEqual([rows.at(-1)])
        expect(rows.filter(({ hasLabel }) => hasLabel)).toEqual([rows[0]])
      }),
    )
  })

  test('a number too long to stand beside the names gets a line of its own', () => {
    const documentNumber = '澄江经济技术开发区管委会办公室提案办理复函〔2026〕1000号'
    const rows = place({ signatories: names(2), documentNumber }).signatories?.rows ?? []
    expect(rows.at(-1)).toEqual({ hasLabel: false, hasNumber: true, names: [] })
  })
})
