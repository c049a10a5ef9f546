import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IsoDate, isIsoDate, toOfficialDate } from './iso-date'

const anyDay = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('isIsoDate', () => {
  it('accepts every real day', () => {
    fc.assert(fc.property(anyDay, (day) => isIsoDate(day)))
  })

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '二〇二六-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })

  it('knows leap years', () => {
    expect(['2024-02-29', '2000-02-29'].every(isIsoDate)).toBe(true)
    expect(isIsoDate('1900-02-29')).toBe(false)
  })
})

describe('IsoDate', () => {
  it('says in Chinese what a date looks like', () => {
    expect(IsoDate.safeParse('2026-02-30').error?.issues[0]?.message).toContain('真实日期')
  })
})

describe('toOfficialDate', () => {
  it('writes month and day without leading zeros', () => {
    expect(toOfficialDate('2026-05-07')).toBe('2026年5月7日')
    expect(toOfficialDate('2026-12-31')).toBe('2026年12月31日')
  })
})
