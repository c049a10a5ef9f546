import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toOfficialDate } from '../kernel/iso-date'
import { looksLikeDamagedDate, readWrittenDate } from './written-date'

describe('readWrittenDate', () => {
  it('reads every date the program prints', () => {
    const day = fc
      .date({
        min: new Date('1949-10-01T00:00:00Z'),
        max: new Date('2999-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(day, (date) => readWrittenDate(toOfficialDate(date)) === date))
  })

  it.each([
    ['2024年05月06日', '2024-05-06'],
    ['2024 年 5 月 6 日', '2024-05-06'],
    ['２０２４年５月６日', '2024-05-06'],
    ['2024-05-06', '2024-05-06'],
    ['2024.5.6', '2024-05-06'],
    ['二〇二四年五月六日', '2024-05-06'],
    ['二○一七年十二月三十一日', '2017-12-31'],
    ['二O一九年十月二十日', '2019-10-20'],
  ])('%s is %s', (text, date) => {
    expect(readWrittenDate(text)).toBe(date)
  })

  it.each(['2024年2月30日', '2024年13月1日', '2024年5月', '202293', '2024年5月6日下午', '五月六日', ''])(
    'refuses %j',
    (text) => {
      expect(readWrittenDate(text)).toBeNull()
    },
  )
})

describe('looksLikeDamagedDate', () => {
  it.each(['202293', '20240506', '2024年5月', '2024年2月30日', '二〇二四年五月', '××××年×月×日'])(
    '%s was a date once',
    (text) => {
      expect(looksLikeDamagedDate(text)).toBe(true)
    },
  )

  it.each(['2024年5月6日', '13900001234', '2024年，我局共办理提案', '2023年11月5日 星期天', '120'])(
    '%s was not',
    (text) => {
      expect(looksLikeDamagedDate(text)).toBe(false)
    },
  )
})
