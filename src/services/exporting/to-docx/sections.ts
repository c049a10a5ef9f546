// The sections of the file: pages upright or turned, their furniture, and the text in its order.
import type { Header, ISectionOptions } from 'docx'
import type { LayoutDocument } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { pageGeometry } from '../../../core/official-layout/page-place'
import { createDrawingIds } from './drawing-ids'
import type { DrawingIds } from './drawing-ids'
import { emptyHeader, letterheadParts } from './letterhead'
import type { LetterheadParts } from './letterhead'
import { firstFooter, pageNumberFooters, turnedNumberFooters } from './page-numbers'
import { textFlow } from './text-flow'
import type { FlowSegment } from './text-flow'
import type { Written } from './written-document'

/** A section of the file with the children written into it. */
export interface WrittenSection {
  readonly options: ISectionOptions
  readonly children: readonly Written[]
}

/** Size and margins; landscape pages keep header and footer out of the way of their narrow margins. */
function pageOf({ orientation }: FlowSegment, metrics: Metrics, head: LetterheadParts | null) {
  const { width, height, top, bottom, left, right } = pageGeometry(orientation, metrics)
  const isTurned = orientation === 'landscape'
  return {
    // The library turns width and height round itself where a page is landscape.
    size: isTurned ? { width: height, height: width, orientation } : { width, height },
    margin: {
      top,
      bottom,
      left,
      right,
      header: isTurned ? Math.round(top / 2) : (head?.place.headTop ?? metrics.page.header),
      footer: isTurned ? Math.round(bottom / 2) : metrics.page.footer,
      gutter: 0,
    },
  }
}

interface Around {
  readonly metrics: Metrics
  readonly ids: DrawingIds
  /** Null in forms without one. */
  readonly letterhead: LetterheadParts | null
  /** The section the letterhead stands in. */
  readonly isFirst: boolean
}

/**
 * The head of page 1, and the rules of later pages where the profile has them there: not on turned pages, whose
 * text they would cross. Every section names its own, as with footers.
 */
function headersOf({ orientation }: FlowSegment, { letterhead, isFirst, metrics }: Around) {
  if (letterhead === null) return {}
  const first = isFirst ? { first: letterhead.header } : {}
  if (letterhead.following === null) return first
  const later = (): Header =>
    orientation === 'portrait' && letterhead.following ? letterhead.following() : emptyHeader(metrics)
  return { ...first, default: later(), even: later() }
}

function sectionOf(segment: FlowSegment, around: Around): ISectionOptions {
  const { metrics, ids, letterhead, isFirst } = around
  const head = isFirst ? letterhead : null
  const footers =
    segment.orientation === 'landscape' ? turnedNumberFooters(metrics, ids) : pageNumberFooters(metrics)
  return {
    properties: { titlePage: head !== null, page: pageOf(segment, metrics, head) },
    headers: headersOf(segment, around),
    footers: head === null ? footers : { ...footers, first: firstFooter(metrics) },
    children: segment.children.map(({ child }) => child),
  }
}

/**
 * All sections of the file, in their order: one, and more where landscape tables turn the page. Every section
 * names its own footers: it would take over those of the one before.
 * @throws AppError EXPORT_FAILED where a figure's picture is damaged
 */
export function writeSections(layout: LayoutDocument, metrics: Metrics): readonly WrittenSection[] {
  const ids = createDrawingIds()
  const letterhead = layout.head.kind === 'letter' ? letterheadParts(layout.head, metrics, ids) : null
  return textFlow(layout, metrics, ids).map((segment, index) => ({
    options: sectionOf(segment, { metrics, ids, letterhead, isFirst: index === 0 }),
    children: segment.children,
  }))
}
