import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toChineseNumeral } from '../reply/heading-numbering'
import { readChineseDigits, readChineseNumeral, readCount } from './chinese-number'

describe('readChineseNumeral', () => {
  it('reads what the program writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (value) => {
        expect(readChineseNumeral(toChineseNumeral(value))).toBe(value)
      }),
    )
  })

  it.each(['', '〇', '零', '一二', '二〇二四', '百', '十百', '3', '第一'])('refuses %j', (text) => {
    expect(readChineseNumeral(text)).toBeNull()
  })
})

describe('readChineseDigits', () => {
  it.each([
    ['二〇二四', 2024],
    ['二○一九', 2019],
    ['二O一七', 2017],
    ['一九九八', 1998],
  ])('%s is %i', (text, value) => {
    expect(readChineseDigits(text)).toBe(value)
  })

  it('refuses counting numbers', () => {
    expect(readChineseDigits('二十')).toBeNull()
    expect(readChineseDigits('')).toBeNull()
  })
})

it('counts are read in either script', () => {
  expect(['5', '12', '十', '十三', '两'].map(readCount)).toEqual([5, 12, 10, 13, 2])
  expect(readCount('几')).toBeNull()
})
