import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitRuns } from './split-runs'

test('quotation marks stand in runs of their own', () => {
  expect(splitRuns('实施“一段一档”“银铃伴行”行动')).toEqual([
    { kind: 'text', text: '实施' },
    { kind: 'quotation', text: '“' },
    { kind: 'text', text: '一段一档' },
    { kind: 'quotation', text: '”“' },
    { kind: 'text', text: '银铃伴行' },
    { kind: 'quotation', text: '”' },
    { kind: 'text', text: '行动' },
  ])
  expect(splitRuns('')).toEqual([])
})

test('joined again the pieces are the text, and none is empty or mixed', () => {
  const mixed = fc.string({ unit: fc.constantFrom('“', '”', '‘', '’', '绿', '1', 'a', '，', '"') })
  fc.assert(
    fc.property(mixed, (text) => {
      const pieces = splitRuns(text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces) {
        expect(piece.text).toMatch(piece.kind === 'quotation' ? /^[“”‘’]+$/ : /^[^“”‘’]+$/)
      }
    }),
  )
})
