import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Ref } from 'react'
import type { DrawnDocument } from '../../../core/official-layout/drawn-page'
import { useElementSize } from '../../ui-kit/use-element-size'
import { pageLine } from './page-lines'
import type { LinePlace } from './page-lines'
import type { TextPlace } from './page-places'
import { PageSheet } from './page-sheet'
import { usePreviewValue } from './preview-context'
import { PAGE_GAP, pageSlots, scrollTopOf, slotInSight, slotsInSight } from './page-slots'
import type { PageSlots, PageZoom } from './page-slots'

/** How long the clerk's own scrolling is left alone, in milliseconds. */
const OWN_SCROLLING = 1500

/** What the tools above the pages may ask of them. */
export interface PageScrollerControl {
  /** Shows a page from its top; counted from 0. */
  readonly goToPage: (index: number) => void
}

interface PageScrollerProps {
  readonly document: DrawnDocument
  readonly zoom: PageZoom
  readonly columns: 1 | 2
  readonly hasGrid: boolean
  readonly onPick: (place: TextPlace) => void
  /** Told which page is looked at, from 0, and at which scale the pages are shown. */
  readonly onSight: (sight: { readonly page: number; readonly scale: number }) => void
  readonly control: Ref<PageScrollerControl>
}

interface Following {
  readonly room: { readonly current: HTMLElement | null }
  readonly document: DrawnDocument
  readonly layout: PageSlots
  readonly caret: LinePlace | null
}

function scrollTo(element: HTMLElement, top: number): void {
  element.scrollTop = top
}

/** Keeps the line of the caret in sight, except while the clerk scrolls the pages. Returns who tells of that. */
function useFollowedCaret({ room, document, layout, caret }: Following): () => void {
  const scrolledAt = useRef(0)
  const key = caret === null ? '' : `${caret.page}:${caret.line}`
  const followed = useRef('')
  useEffect(() => {
    const element = room.current
    if (!element || caret === null || followed.current === key) return
    if (performance.now() - scrolledAt.current < OWN_SCROLLING && scrolledAt.current > 0) return
    followed.current = key
    const slot = layout.slots[caret.page]
    const page = document.pages[caret.page]
    const line = pageLine(document.pages, caret)
    if (!slot || !page || !line) return
    const top = slot.top + (line.y / page.height) * slot.height
    const bottom = slot.top + ((line.y + line.height) / page.height) * slot.height
    const [from, height] = [element.scrollTop, element.clientHeight]
    if (top >= from && bottom <= from + height) return
    const fitsWhole = slot.height + PAGE_GAP <= height
    scrollTo(element, fitsWhole ? slot.top - PAGE_GAP : (top + bottom - height) / 2)
  }, [room, document, layout, caret, key])
  return useCallback(() => {
    scrolledAt.current = performance.now()
  }, [])
}

interface KeptMiddle {
  readonly room: { readonly current: HTMLElement | null }
  readonly layout: PageSlots
  readonly columns: 1 | 2
  readonly inSight: number
}

/** What stands in the middle stays there when the pages are shown larger, smaller or side by side. */
function useKeptMiddle({ room, layout: { slots, scale }, columns, inSight }: KeptMiddle): void {
  const kept = useRef({ scale, columns, page: 0, share: 0 })
  useEffect(() => {
    const element = room.current
    if (!element) return
    const { page, share } = kept.current
    const half = element.clientHeight / 2
    if (kept.current.scale !== scale || kept.current.columns !== columns) {
      const slot = slots[page]
      if (slot && element.scrollTop > 0) scrollTo(element, slot.top + share * slot.height - half)
      kept.current = { ...kept.current, scale, columns }
      return
    }
    const slot = slots[inSight]
    if (slot) {
      const place = (element.scrollTop + half - slot.top) / slot.height
      kept.current = { scale, columns, page: inSight, share: place }
    }
  })
}

/** All pages one below the other; only those in sight are drawn. */
export function PageScroller(props: PageScrollerProps) {
  const { document, zoom, columns, hasGrid, onPick, onSight, control } = props
  const caret = usePreviewValue('caret')
  const { pages, images } = document
  const room = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(room)
  const [top, setTop] = useState(0)
  const layout = useMemo(
    () => pageSlots({ pages, width, height, zoom, columns }),
    [pages, width, height, zoom, columns],
  )
  const { slots, scale } = layout
  const sight = { top, height }
  const [from, to] = slotsInSight(slots, sight)
  const inSight = slotInSight(layout, sight)
  const noteScrolling = useFollowedCaret({ room, document, layout, caret })
  useEffect(() => onSight({ page: inSight, scale }), [onSight, inSight, scale])
  useKeptMiddle({ room, layout, columns, inSight })
  useImperativeHandle(
    control,
    () => ({
      goToPage: (index) => {
        noteScrolling()
        const element = room.current
        if (element) scrollTo(element, scrollTopOf(layout, index, element.clientHeight))
      },
    }),
    [layout, noteScrolling],
  )
  return (
    <div
      ref={room}
      className="page-scroller"
      role="region"
      aria-label="版面页"
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      onWheel={noteScrolling}
      onPointerDown={noteScrolling}
      onKeyDown={noteScrolling}
    >
      <div className="page-roll" style={{ width: layout.width, height: layout.height }}>
        {pages.slice(from, to).map((page, index) => {
          const slot = slots[from + index]
          const isCaretHere = caret?.page === from + index
          return (
            slot && (
              <PageSheet
                key={page.number}
                page={page}
                count={pages.length}
                images={images}
                slot={slot}
                caretLine={isCaretHere ? pageLine(pages, caret) : null}
                hasGrid={hasGrid}
                onPick={onPick}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
