// The sections of the file: page, furniture, and the text in its order.
import type { ISectionOptions } from 'docx'
import type { LayoutDocument } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { blockChildren } from './blocks'
import { copiesParagraph } from './copies'
import { documentHead } from './document-head'
import { createDrawingIds } from './drawing-ids'
import type { DrawingIds } from './drawing-ids'
import { letterheadParts } from './letterhead'
import { emptyFooter, pageNumberFooters } from './page-numbers'
import { roleParagraph } from './paragraphs'
import { unplaced } from './written-document'
import type { Written } from './written-document'

function textChildren(layout: LayoutDocument, metrics: Metrics, ids: DrawingIds): readonly Written[] {
  const { blocks, head, imprint } = layout
  const copies = imprint?.copies ?? ''
  const body = blocks.flatMap((block, index) =>
    blockChildren(block, { layout, metrics, ids, previous: blocks[index - 1], next: blocks[index + 1] }),
  )
  const text = head.kind === 'document' ? [...documentHead(head, metrics), ...body] : body
  const withCopies =
    copies === '' ? text : [...text, unplaced(copiesParagraph(copies, metrics, ids), 'copies')]
  // A body without a paragraph at its end is no valid document.
  const needsEnd = withCopies.length === 0 || (copies === '' && blocks.at(-1)?.kind === 'table')
  return needsEnd ? [...withCopies, unplaced(roleParagraph(metrics.roles.body, []), 'body')] : withCopies
}

/** A section of the file with the children written into it. */
export interface WrittenSection {
  readonly options: ISectionOptions
  readonly children: readonly Written[]
}

/**
 * All sections of the file, in their order.
 * @throws AppError EXPORT_FAILED where a figure's picture is damaged
 */
export function writeSections(layout: LayoutDocument, metrics: Metrics): readonly WrittenSection[] {
  const { page } = metrics
  const ids = createDrawingIds()
  const head = layout.head.kind === 'letter' ? letterheadParts(layout.head, metrics, ids) : null
  const numbers = pageNumberFooters(metrics)
  const margin = { top: page.top, bottom: page.bottom, left: page.left, right: page.right }
  const children = textChildren(layout, metrics, ids)
  const options: ISectionOptions = {
    properties: {
      titlePage: head !== null,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          ...margin,
          header: head?.place.headTop ?? page.header,
          footer: page.footer,
          gutter: 0,
        },
      },
    },
    ...(head === null ? {} : { headers: { first: head.header } }),
    footers: head === null ? numbers : { ...numbers, first: emptyFooter(metrics) },
    children: children.map(({ child }) => child),
  }
  return [{ options, children }]
}
