import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, deadlineOf } from './deadline'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('daysBetween', () => {
  it('counts over month ends, leap days and the turn of the year', () => {
    expect(daysBetween('2026-05-13', '2026-05-27')).toBe(14)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1)
    expect(daysBetween('2026-05-13', '2026-05-10')).toBe(-3)
  })

  it('adds up', () => {
    fc.assert(
      fc.property(day, day, day, (first, second, third) => {
        return daysBetween(first, second) + daysBetween(second, third) === daysBetween(first, third)
      }),
    )
  })
})

describe('deadlineOf', () => {
  it('is overdue only after the day itself', () => {
    expect(deadlineOf('2026-05-13', '2026-05-13')).toEqual({ daysLeft: 0, urgency: 'urgent' })
    expect(deadlineOf('2026-05-13', '2026-05-14')).toEqual({ daysLeft: -1, urgency: 'overdue' })
  })
})
