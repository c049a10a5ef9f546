// Drawn pages as one document for Chromium's printing: a sheet of paper each.
import { escapedText } from '../../core/kernel/xml-characters'
import type { DrawnDocument, DrawnPage } from '../../core/official-layout/drawn-page'
import { pageToSvg } from '../../core/official-layout/page-svg'

/** What the hidden window shows. */
export interface PrintPage {
  readonly html: string
  readonly css: string
}

interface PrintPageOptions {
  /** Goes into the properties of the PDF and into the printer's queue. */
  readonly title: string
  /** Address of the style sheet. */
  readonly styleSheet: string
  /** Landscape pages turned on portrait paper, as a printer feeds it; a PDF keeps them as they are. */
  readonly turnsLandscape: boolean
}

/** Millimetres to the tenth: pages that differ by less are on the same paper. */
const millimetres = (length: number): string => `${Math.round(length * 10) / 10}mm`

interface Paper {
  readonly width: string
  readonly height: string
}

/**
 * One size of paper and the class of what is printed on it. The first one is that of every page; a name of its
 * own would leave Chromium's Letter in force on it.
 */
function paperRules({ width, height }: Paper, index: number): string {
  const page = `{size:${width} ${height};margin:0}`
  const room = `width:${width};height:${height}`
  return index === 0
    ? `@page${page}.paper0{${room}}`
    : `@page paper${index}${page}.paper${index}{page:paper${index};${room}}`
}

/** The document and its style sheet. */
export function printPage(
  { pages, images }: DrawnDocument,
  { title, styleSheet, turnsLandscape }: PrintPageOptions,
): PrintPage {
  const isTurned = ({ width, height }: DrawnPage): boolean => turnsLandscape && width > height
  const nameOf = (page: DrawnPage): string => {
    const sides = [millimetres(page.width), millimetres(page.height)]
    return (isTurned(page) ? sides.toReversed() : sides).join(' ')
  }
  const names = [...new Set(pages.map(nameOf))]
  const papers = names.map((name): Paper => {
    const [width = '', height = ''] = name.split(' ')
    return { width, height }
  })
  const css = [
    'html,body{margin:0;padding:0}',
    // Chromium would pull marks that follow one another together; the file does not.
    '.sheet{display:block;overflow:hidden;break-after:page;break-inside:avoid;text-spacing-trim:space-all}',
    '.sheet:last-child{break-after:auto}',
    '.sheet svg{display:block;width:100%;height:100%}',
    ...papers.map(paperRules),
  ].join('\n')
  const sheets = pages.map(
    (page) =>
      `<div class="sheet paper${names.indexOf(nameOf(page))}">` +
      `${pageToSvg(page, images, { isTurned: isTurned(page) })}</div>`,
  )
  const html =
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapedText(title)}</title>` +
    `<link rel="stylesheet" href="${escapedText(styleSheet)}"></head><body>${sheets.join('')}</body></html>`
  return { html, css }
}
