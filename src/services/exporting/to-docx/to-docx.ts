// The one writer: LayoutDocument + Metrics → docx Document. It holds no typographic number of its own.
import { Document } from 'docx'
import type { ISectionOptions } from 'docx'
import type {
  LayoutBlock,
  LayoutDocument,
  LayoutParagraph,
} from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { copiesParagraph } from './copies'
import { createDrawingIds } from './drawing-ids'
import type { DrawingIds } from './drawing-ids'
import { figureParagraphs } from './figures'
import { letterheadParts } from './letterhead'
import { emptyFooter, pageNumberFooters } from './page-numbers'
import {
  attachmentParagraphs,
  headLineParagraph,
  paragraphStyles,
  roleParagraph,
  signatureParagraphs,
  textParagraph,
} from './paragraphs'
import { runProperties } from './runs'
import { tableBlocks } from './tables'
import { unplaced } from './written-document'
import type { Written, WrittenDocument } from './written-document'
import { xmlText } from './xml-text'

interface BlockContext {
  readonly layout: LayoutDocument
  readonly metrics: Metrics
  readonly ids: DrawingIds
  readonly previous: LayoutBlock | undefined
  readonly next: LayoutBlock | undefined
}

const isTitle = (block: LayoutBlock | undefined): boolean =>
  block?.kind === 'paragraph' && block.role === 'title'

/** Room above a paragraph where it is not its role's own; below the title a line stays empty (7.3.2). */
function roomAbove(block: LayoutParagraph, { layout, metrics, previous }: BlockContext): number | undefined {
  if (isTitle(block)) return metrics.aboveTitle[layout.form]
  return isTitle(previous)
    ? Math.max(metrics.roles.salutation.above, metrics.roles[block.role].above)
    : undefined
}

function blockChildren(block: LayoutBlock, context: BlockContext): readonly Written[] {
  const { metrics, ids, next } = context
  switch (block.kind) {
    case 'head-line':
      return [headLineParagraph(block, metrics)]
    case 'paragraph': {
      const above = roomAbove(block, context)
      return [
        textParagraph(block, metrics, {
          ...(above === undefined ? {} : { above }),
          // 7.3.5: the signature never stands on a page without text.
          ...(next?.kind === 'signature' ? { keepNext: true } : {}),
        }),
      ]
    }
    case 'table': {
      const table = tableBlocks(block, metrics)
      // Two tables without anything between them would become one.
      const touches = next?.kind === 'table' && next.caption.trim() === ''
      return touches ? [...table, unplaced(roleParagraph(metrics.roles.body, []), 'body')] : table
    }
    case 'figure':
      return figureParagraphs(block, metrics, ids)
    case 'attachments':
      return attachmentParagraphs(block, metrics, next?.kind === 'signature')
    case 'signature':
      return signatureParagraphs(block, metrics, next !== undefined)
  }
}

function textChildren(layout: LayoutDocument, metrics: Metrics, ids: DrawingIds): readonly Written[] {
  const { blocks, imprint } = layout
  const copies = imprint?.copies ?? ''
  const text = blocks.flatMap((block, index) =>
    blockChildren(block, { layout, metrics, ids, previous: blocks[index - 1], next: blocks[index + 1] }),
  )
  const withCopies =
    copies === '' ? text : [...text, unplaced(copiesParagraph(copies, metrics, ids), 'copies')]
  // A body without a paragraph at its end is no valid document.
  const needsEnd = withCopies.length === 0 || (copies === '' && blocks.at(-1)?.kind === 'table')
  return needsEnd ? [...withCopies, unplaced(roleParagraph(metrics.roles.body, []), 'body')] : withCopies
}

interface WrittenSection {
  readonly options: ISectionOptions
  readonly children: readonly Written[]
}

function section(layout: LayoutDocument, metrics: Metrics): WrittenSection {
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
  return { options, children }
}

/**
 * Writes a layout as a docx document: page, styles, head, text, page numbers, copies.
 * @throws AppError EXPORT_FAILED where a figure's picture is damaged
 */
export function toDocx(layout: LayoutDocument, metrics: Metrics): WrittenDocument {
  const { title, author } = layout.about
  const written = section(layout, metrics)
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: runProperties(metrics.roles.body) } },
      paragraphStyles: paragraphStyles(metrics),
    },
    sections: [written.options],
  })
  return { document, children: written.children }
}
