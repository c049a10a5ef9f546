// The one writer: LayoutDocument + Metrics → docx Document. It holds no typographic number of its own.
import { Document } from 'docx'
import type { LayoutDocument } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { paragraphStyles } from './paragraphs'
import { runProperties } from './runs'
import { writeSections } from './sections'
import type { WrittenDocument } from './written-document'
import { xmlText } from './xml-text'

/**
 * Writes a layout as a docx document: page, styles, head, text, page numbers, copies.
 * @throws AppError EXPORT_FAILED where a figure's picture is damaged
 */
export function toDocx(layout: LayoutDocument, metrics: Metrics): WrittenDocument {
  const { title, author } = layout.about
  const sections = writeSections(layout, metrics)
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: runProperties(metrics.roles.body) } },
      paragraphStyles: paragraphStyles(metrics),
    },
    sections: sections.map(({ options }) => options),
  })
  return { document, children: sections.flatMap(({ children }) => children) }
}
