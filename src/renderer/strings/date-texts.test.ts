import { describe, expect, it } from 'vitest'
import { dayText, localDay, momentText } from './date-texts'

const now = new Date(2026, 4, 13, 10, 42)

describe('dayText', () => {
  it('leaves the year out when it is the current one', () => {
    expect(dayText('2026-05-27', now)).toBe('5月27日')
    expect(dayText('2025-05-07', now)).toBe('2025年5月7日')
  })
})

describe('momentText', () => {
  const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

  it('gives the time today, says yesterday, and the day before that', () => {
    expect(momentText(at(2026, 4, 13, 9, 5), now)).toBe('09:05')
    expect(momentText(at(2026, 4, 12, 9, 5), now)).toBe('昨天 09:05')
    expect(momentText(at(2026, 4, 11, 9, 5), now)).toBe('5月11日')
    expect(momentText(at(2025, 11, 31, 9, 5), now)).toBe('2025年12月31日')
  })

  it('knows yesterday over the turn of the month', () => {
    expect(momentText(at(2026, 3, 30, 23, 59), new Date(2026, 4, 1, 0, 1))).toBe('昨天 23:59')
  })

  it('says nothing about what is not a moment', () => {
    expect(momentText('', now)).toBe('')
  })
})

describe('localDay', () => {
  it('is the day on the clerk’s own calendar', () => {
    expect(localDay(new Date(2026, 0, 2, 0, 0, 1))).toBe('2026-01-02')
  })
})
