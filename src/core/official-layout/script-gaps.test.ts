import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayHang } from './hanging-marks'
import { gapBetween } from './script-gaps'

test.each([
  ['绿', '道', null],
  ['绿', '，', null],
  ['1', 'A', null],
  ['绿', '1', 0.2],
  ['A', '绿', 0.2],
  ['，', '1', 0],
  ['%', '绿', 0],
  ['绿', ' ', 0],
  ['绿', '“', 0],
  ['”', '1', 0],
  ['“', '”', null],
  ['—', '绿', null],
] as const)('between %s and %s: %s', (before, after, gap) => {
  expect(gapBetween(before, after)).toBe(gap)
})

test('the gap is the same from either side', () => {
  const character = fc.constantFrom(...'绿道，。1A%“”《（ —①')
  fc.assert(
    fc.property(character, character, (one, other) => gapBetween(one, other) === gapBetween(other, one)),
  )
})

test.each([
  ['绿，道', 1, true],
  ['绿。', 1, true],
  ['绿。”', 1, false],
  ['绿）。', 1, false],
  ['绿》，', 1, false],
  ['绿，（一）', 1, true],
  ['绿道', 1, false],
])('%s: whether the mark at %i may hang', (text, at, expected) => {
  expect(mayHang(text, at)).toBe(expected)
})
