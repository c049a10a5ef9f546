// Where the pages stand in the pane: plain arithmetic, so that only those in sight need be drawn.
import type { DrawnPage } from '../../../core/official-layout/drawn-page'
import { pixel, pixelToMm } from '../../../core/official-layout/units'

/** How large the pages are shown: 1 is the size of the sheet itself; `fit` as wide as the pane, `whole` seen whole. */
export type PageZoom = number | 'fit' | 'whole'

/** CSS pixels of a millimetre at 100 %. */
const PIXELS_PER_MM = 1 / pixelToMm(pixel(1))
/** Ground beside and between the pages, in pixels. */
export const PAGE_GAP = 12
/** The line with the page's number under it, in pixels. */
export const CAPTION_HEIGHT = 22

const ZOOM_STEPS = [0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const

/** One page's place, in pixels from the upper left corner of everything that scrolls. */
export interface PageSlot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface PageSlots {
  /** The zoom in force, as a share of the sheet's own size. */
  readonly scale: number
  readonly slots: readonly PageSlot[]
  readonly width: number
  readonly height: number
}

interface SlotInput {
  readonly pages: readonly Pick<DrawnPage, 'width' | 'height'>[]
  /** Of the room, in pixels. */
  readonly width: number
  readonly height: number
  readonly zoom: PageZoom
  readonly columns: 1 | 2
}

/** The scale at which the widest row of pages fits the room. */
function fittingScale({ pages, width, columns }: SlotInput): number {
  const widest = Math.max(...pages.map((page) => page.width), 1)
  const room = width - PAGE_GAP * (columns + 1)
  return Math.max(0.1, room / (widest * columns * PIXELS_PER_MM))
}

/** The scale at which every page is seen from top to bottom, too. */
function wholeScale(input: SlotInput): number {
  const tallest = Math.max(...input.pages.map((page) => page.height), 1)
  const room = input.height - PAGE_GAP - CAPTION_HEIGHT
  return Math.min(fittingScale(input), Math.max(0.1, room / (tallest * PIXELS_PER_MM)))
}

function scaleOf(input: SlotInput): number {
  if (input.zoom === 'fit') return fittingScale(input)
  return input.zoom === 'whole' ? wholeScale(input) : input.zoom
}

/** Lays the pages out, one or two side by side. */
export function pageSlots(input: SlotInput): PageSlots {
  const { pages, width, columns } = input
  const scale = scaleOf(input)
  const pixels = (millimetres: number): number => Math.floor(millimetres * PIXELS_PER_MM * scale)
  const slots: PageSlot[] = []
  let top = PAGE_GAP
  let widest = 0
  for (let first = 0; first < pages.length; first += columns) {
    const row = pages.slice(first, first + columns)
    // A last page alone stays on the left, as in a book.
    const rowWidth = row.reduce((sum, page) => sum + pixels(page.width) + PAGE_GAP, PAGE_GAP)
    const wanted = row.length < columns ? rowWidth + pixels(row[0]?.width ?? 0) + PAGE_GAP : rowWidth
    let left = Math.max(0, Math.floor((width - wanted) / 2)) + PAGE_GAP
    for (const page of row) {
      slots.push({ left, top, width: pixels(page.width), height: pixels(page.height) })
      left += pixels(page.width) + PAGE_GAP
    }
    widest = Math.max(widest, wanted)
    top += Math.max(...row.map((page) => pixels(page.height))) + CAPTION_HEIGHT + PAGE_GAP
  }
  return { scale, slots, width: Math.max(widest, 0), height: top }
}

/** The next step up (1) or down (−1) from a scale. */
export function nextPageZoom(scale: number, direction: 1 | -1): number {
  const rounding = 0.01
  if (direction === 1) return ZOOM_STEPS.find((step) => step > scale + rounding) ?? scale
  return ZOOM_STEPS.findLast((step) => step < scale - rounding) ?? scale
}

/** Which pages lie in sight or just outside it: from, and to (not included). */
export function slotsInSight(
  slots: readonly PageSlot[],
  sight: { readonly top: number; readonly height: number },
): readonly [number, number] {
  const from = slots.findIndex(({ top, height }) => top + height >= sight.top - sight.height / 2)
  if (from < 0) return [slots.length, slots.length]
  const after = slots.findIndex(({ top }) => top > sight.top + sight.height * 1.5)
  return [from, after < 0 ? slots.length : after]
}

interface Sight {
  readonly top: number
  readonly height: number
}

/**
 * How far from the upper edge of what is seen the line lies that tells the page: at the upper edge at the very
 * beginning, at the lower one at the very end, so that every row can be reached however many are in sight.
 */
function readingLine({ height: whole }: PageSlots, { top, height }: Sight): number {
  return whole > height ? (top * whole) / (whole - height) : 0
}

/** The page that is looked at; the first one of its row. */
export function slotInSight(layout: PageSlots, sight: Sight): number {
  // Browsers round the place that is scrolled to.
  const line = readingLine(layout, sight) + 1
  const { slots } = layout
  const found = slots.findIndex(({ top, height }) => top + height + CAPTION_HEIGHT + PAGE_GAP > line)
  const row = slots[found] ?? slots.at(-1)
  return Math.max(
    0,
    slots.findIndex(({ top }) => top === row?.top),
  )
}

/** Where to scroll so that a page is the one looked at: as much of it as there is room for, its top first. */
export function scrollTopOf(layout: PageSlots, index: number, height: number): number {
  const slot = layout.slots[index]
  if (!slot) return 0
  if (slot.height + PAGE_GAP > height) return slot.top
  const share = Math.max(0, layout.height - height) / layout.height
  return Math.round((slot.top + slot.height / 2) * share)
}

/** The page to turn to, from the first one of a row: that of the next row (1) or of the one before (−1). */
export function turnedPage(
  { page, count, columns }: { readonly page: number; readonly count: number; readonly columns: number },
  direction: 1 | -1,
): number | null {
  const turned = page - (page % columns) + direction * columns
  return turned < 0 || turned >= count ? null : turned
}
