import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toOfficialDate } from './iso-date'
import { readTypedDate } from './typed-date'

const today = '2026-05-13'
const read = (text: string) => readTypedDate(text, today)

describe('readTypedDate', () => {
  it.each(['0527', '5-27', '5.27', '5/27', '5月27日', '5月27号', '2026.5.27', '2026年5月27日', '20260527'])(
    'reads %s as a day of this year',
    (text) => expect(read(text)).toBe('2026-05-27'),
  )

  it('reads full-width digits and blanks between', () => {
    expect(read(' ２０２６ 年 ５ 月 ２７ 日 ')).toBe('2026-05-27')
  })

  it('counts from today, across the end of a month and a year', () => {
    expect(read('今天')).toBe(today)
    expect(read('+5天')).toBe('2026-05-18')
    expect(read('+30 天')).toBe('2026-06-12')
    expect(readTypedDate('+1天', '2026-12-31')).toBe('2027-01-01')
  })

  it.each(['2026-13-45', '2026-02-30', '2-30', '0230', '2025年2月29日', '五月', '', '+5工作日', '2026-5.27'])(
    'refuses %s',
    (text) => expect(read(text)).toBeNull(),
  )

  it('reads every day it is shown as', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (date) => {
        expect(read(date)).toBe(date)
        expect(read(toOfficialDate(date))).toBe(date)
        expect(read(date.replaceAll('-', ''))).toBe(date)
      }),
    )
  })
})
