// Where the pages stand in the pane: plain arithmetic, so that only those in sight need be drawn.
import type { DrawnPage } from '../../../core/official-layout/drawn-page'

/** How large the pages are shown: 1 is the size of the sheet itself; `fit` as wide as the pane, `whole` seen whole. */
export type PageZoom = number | 'fit' | 'whole'

/** CSS pixels of a millimetre at 100 %. */
const PIXELS_PER_MM = 96 / 25.4
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

/** The page that takes up the middle of what is seen. */
export function slotInMiddle(
  slots: readonly PageSlot[],
  sight: { readonly top: number; readonly height: number },
): number {
  const middle = sight.top + sight.height / 2
  const found = slots.findIndex(({ top, height }) => top + height + CAPTION_HEIGHT + PAGE_GAP > middle)
  return found < 0 ? Math.max(0, slots.length - 1) : found
}
