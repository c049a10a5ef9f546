import { describe, expect, it } from 'vitest'
import { deadlineWords } from './deadline-words'

const now = new Date(2026, 4, 13, 23, 59)

describe('deadlineWords', () => {
  it('counts natural days from the local day of now', () => {
    expect(deadlineWords('2026-05-27', now)).toEqual({ tone: 'amber', words: '剩 14 天', meaning: '临期' })
    expect(deadlineWords('2026-05-10', now)).toEqual({ tone: 'red', words: '逾期 3 天', meaning: '已逾期' })
    expect(deadlineWords('2026-05-13', now).words).toBe('今天截止')
  })

  it('changes its light at 3 and at 15 days', () => {
    const toneOn = (dueOn: string) => deadlineWords(dueOn, now).tone
    expect(toneOn('2026-05-16')).toBe('red')
    expect(toneOn('2026-05-17')).toBe('amber')
    expect(toneOn('2026-05-28')).toBe('amber')
    expect(toneOn('2026-05-29')).toBe('green')
  })
})
