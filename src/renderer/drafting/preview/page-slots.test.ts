import { describe, expect, it } from 'vitest'
import { nextPageZoom, PAGE_GAP, pageSlots, slotInMiddle, slotsInSight } from './page-slots'

const portrait = { width: 210, height: 297 }
const landscape = { width: 297, height: 210 }
const many = (count: number) => Array.from({ length: count }, () => portrait)

describe('where pages stand', () => {
  it('fills the width with one page, or two beside each other', () => {
    for (const columns of [1, 2] as const) {
      const { slots, width } = pageSlots({ pages: many(4), width: 700, height: 500, zoom: 'fit', columns })
      expect(width).toBeLessThanOrEqual(700)
      expect(width).toBeGreaterThan(690)
      expect(new Set(slots.map(({ top }) => top)).size).toBe(4 / columns)
    }
  })

  it('keeps pages apart, in order, and a landscape page inside the width', () => {
    const { slots, height } = pageSlots({
      pages: [portrait, landscape, portrait],
      width: 360,
      height: 500,
      zoom: 'fit',
      columns: 1,
    })
    slots.slice(1).forEach((slot, index) => {
      const before = slots[index]!
      expect(slot.top).toBeGreaterThanOrEqual(before.top + before.height + PAGE_GAP)
    })
    expect(slots[1]!.left + slots[1]!.width).toBeLessThanOrEqual(360)
    expect(slots[2]!.top + slots[2]!.height).toBeLessThan(height)
  })

  it('is the size of the sheet at 100 %', () => {
    const { slots } = pageSlots({ pages: many(1), width: 360, height: 500, zoom: 1, columns: 1 })
    expect(slots[0]!.width).toBe(793)
  })

  it('shows whole pages where that is asked for', () => {
    const { slots } = pageSlots({ pages: many(2), width: 1800, height: 760, zoom: 'whole', columns: 2 })
    expect(slots[0]!.height).toBeLessThanOrEqual(760)
    expect(slots[0]!.height).toBeGreaterThan(700)
  })

  it('draws a handful of a hundred pages', () => {
    const { slots } = pageSlots({ pages: many(100), width: 360, height: 500, zoom: 'fit', columns: 1 })
    const sight = { top: slots[50]!.top, height: 500 }
    const [from, to] = slotsInSight(slots, sight)
    expect(from).toBeLessThanOrEqual(50)
    expect(to).toBeGreaterThan(50)
    expect(to - from).toBeLessThanOrEqual(4)
    expect(slotInMiddle(slots, sight)).toBe(50)
  })

  it('steps through the sizes', () => {
    expect(nextPageZoom(0.42, 1)).toBe(0.5)
    expect(nextPageZoom(0.42, -1)).toBe(0.35)
    expect(nextPageZoom(2, 1)).toBe(2)
  })
})
