import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingNumber } from '../reply/heading-numbering'
import { readHeadingNumeral } from './heading-numeral'

describe('readHeadingNumeral', () => {
  it('reads every number the program prints', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4), fc.integer({ min: 1, max: 99 }), (level, ordinal) => {
        const number = headingNumber(level, ordinal)
        expect(readHeadingNumeral(`${number}抓落实`)).toEqual({
          level,
          ordinal,
          source: number,
          rest: '抓落实',
        })
      }),
    )
  })

  it.each([
    ['(一)抓落实', 2, 1, '(一)'],
    ['二、一是根据条例', 1, 2, '二、'],
    ['（ 二 ）抓落实', 2, 2, '（ 二 ）'],
    ['（一）、抓落实', 2, 1, '（一）、'],
    ['一．抓落实', 1, 1, '一．'],
    ['1、抓落实', 3, 1, '1、'],
    ['１．抓落实', 3, 1, '１．'],
    ['1. 抓落实', 3, 1, '1.'],
    ['2.2025年完成', 3, 2, '2.'],
    ['(3)抓落实', 4, 3, '(3)'],
    ['3）抓落实', 4, 3, '3）'],
    ['㈢抓落实', 2, 3, '㈢'],
    ['⑵抓落实', 4, 2, '⑵'],
    ['⒈抓落实', 3, 1, '⒈'],
  ])('%s: level %i, number %i', (text, level, ordinal, source) => {
    expect(readHeadingNumeral(text)).toMatchObject({ level, ordinal, source })
  })

  it.each([
    '一、二、三产业融合发展',
    '一、二级医院',
    '1.5亿元',
    '3.15行动',
    '2024.5.27',
    '3、4号楼',
    '（7:00）开始',
    '（2024）第5号',
    '一是抓落实',
    '第一，抓落实',
    '①抓落实',
    '十分重视',
    '',
  ])('%j begins with no heading number', (text) => {
    expect(readHeadingNumeral(text)).toBeNull()
  })

  it('loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二三（）()、.1290．抓落实 ㈠⑴') }), (text) => {
        const numeral = readHeadingNumeral(text)
        if (numeral === null) return
        expect((numeral.source + numeral.rest).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(numeral.ordinal).toBeGreaterThan(0)
      }),
    )
  })
})
