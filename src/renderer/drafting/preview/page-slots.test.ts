import { describe, expect, it } from 'vitest'
import {
  nextPageZoom,
  PAGE_GAP,
  pageSlots,
  scrollTopOf,
  slotInSight,
  slotsInSight,
  turnedPage,
} from './page-slots'
import type { PageZoom } from './page-slots'

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
    const layout = pageSlots({ pages: many(100), width: 360, height: 500, zoom: 'fit', columns: 1 })
    const { slots } = layout
    const sight = { top: slots[50]!.top, height: 500 }
    const [from, to] = slotsInSight(slots, sight)
    expect(from).toBeLessThanOrEqual(50)
    expect(to).toBeGreaterThan(50)
    expect(to - from).toBeLessThanOrEqual(4)
    expect(slotInSight(layout, sight)).toBe(50)
  })

  const rooms: readonly (readonly [number, number, PageZoom, 1 | 2, number])[] = [
    [360, 500, 'fit', 2, 7],
    [360, 900, 'fit', 2, 7],
    [360, 500, 0.25, 1, 5],
    [1800, 900, 0.25, 2, 40],
    [1300, 480, 'whole', 2, 7],
    [360, 500, 1.5, 1, 60],
    [1300, 640, 1, 2, 61],
  ]
  it.each(rooms)('turns %i × %i at %s, %i side by side, through all %i pages', (...room) => {
    const [width, height, zoom, columns, count] = room
    // Some lie on their side, and the last one may stand alone.
    const pages = many(count).map((page, index) => (index % 3 === 2 ? landscape : page))
    const layout = pageSlots({ pages, width, height, zoom, columns })
    const lookAt = (page: number): number => {
      const top = Math.min(scrollTopOf(layout, page, height), Math.max(0, layout.height - height))
      return slotInSight(layout, { top, height })
    }
    for (const direction of [1, -1] as const) {
      const rows = Array.from({ length: Math.ceil(count / columns) }, (_, row) => row * columns)
      const wanted = direction === 1 ? rows : rows.toReversed()
      const seen = [lookAt(wanted[0]!)]
      for (let next; (next = turnedPage({ page: seen.at(-1)!, count, columns }, direction)) !== null;) {
        seen.push(lookAt(next))
        if (seen.length > count) break
      }
      if (layout.height > height) expect(seen).toEqual(wanted)
    }
  })

  it('steps through the sizes', () => {
    expect(nextPageZoom(0.42, 1)).toBe(0.5)
    expect(nextPageZoom(0.42, -1)).toBe(0.35)
    expect(nextPageZoom(2, 1)).toBe(2)
  })
})
