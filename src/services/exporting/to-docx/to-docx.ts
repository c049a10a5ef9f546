// The one writer: LayoutDocument + Metrics → docx Document. It holds no typographic number of its own.
import { Document } from 'docx'
import type { LayoutDocument } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { paragraphStyles } from './paragraphs'
import { runProperties } from './runs'
import { writeSections } from './sections'
import type { WrittenDocument } from './written-document'
import { xmlText } from './xml-text'

/** What text has that names no style; it is not condensed, or every role that is not would be too. */
function usualRun(metrics: Metrics) {
  const { font, size, color, language } = runProperties(metrics.roles.body)
  return { font, size, color, language } as const
}

/**
 * Writes a layout as a docx document: page, styles, head, text, page numbers, copies.
 * @throws AppError EXPORT_FAILED where a figure's picture is damaged
 */
export function toDocx(layout: LayoutDocument, metrics: Metrics): WrittenDocument {
  const { title, author, subject, custom } = layout.about
  const sections = writeSections(layout, metrics)
  const document = new Document({
    title: xmlText(title),
    subject: xmlText(subject),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    customProperties: custom.map(({ name, value }) => ({ name, value: xmlText(value) })),
    // Word 2013 and later: an older one would open the file in 兼容模式.
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: usualRun(metrics) } },
      paragraphStyles: paragraphStyles(metrics),
    },
    sections: sections.map(({ options }) => options),
  })
  return { document, children: sections.flatMap(({ children }) => children) }
}
