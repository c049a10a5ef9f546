import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emuToPixel,
  mm,
  mmToEmu,
  mmToPt,
  mmToTwip,
  pt,
  ptToEighthPoint,
  ptToEmu,
  ptToHalfPoint,
  ptToMm,
  ptToTwip,
  twip,
  twipToMm,
  twipToPt,
} from './units'

test('the numbers of the page', () => {
  expect([210, 297, 37, 35, 26].map((value) => mmToTwip(mm(value)))).toEqual([11906, 16838, 2098, 1984, 1474])
  expect(mmToEmu(mm(170))).toBe(6_120_000)
  expect(ptToHalfPoint(pt(16))).toBe(32)
  expect(ptToEighthPoint(pt(0.5))).toBe(4)
  expect(ptToEmu(pt(1))).toBe(12_700)
  expect(emuToPixel(mmToEmu(mm(25.4)))).toBe(96)
})

const length = fc.double({ min: 0, max: 2000, noNaN: true })

test('a length keeps its size from unit to unit, but for the rounding of whole units', () => {
  fc.assert(
    fc.property(length, (value) => {
      expect(ptToMm(mmToPt(mm(value)))).toBeCloseTo(value, 9)
      expect(Math.abs(twipToMm(mmToTwip(mm(value))) - value)).toBeLessThanOrEqual(25.4 / 72 / 40 + 1e-9)
      expect(Math.abs(twipToPt(ptToTwip(pt(value))) - value)).toBeLessThanOrEqual(1 / 40 + 1e-9)
    }),
  )
})

test('whole twips come back unchanged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (value) => {
      expect(ptToTwip(twipToPt(twip(value)))).toBe(value)
      expect(mmToTwip(twipToMm(twip(value)))).toBe(value)
    }),
  )
})
