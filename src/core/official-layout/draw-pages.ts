// The page drawer: measured lines in their fonts, and around them what the layout and the metrics say stands
// on a page. Preview, printer and PDF show what it makes; it holds no typographic number of its own.
import { drawLetterhead, drawPageNumber, drawProofMark } from './draw-furniture'
import { drawLine } from './draw-text'
import type { DrawnDocument, DrawnImage, DrawnPage, DrawnShape } from './drawn-page'
import type { LayoutDocument } from './layout-document'
import type { MeasuredDocument, MeasuredPage, WrittenChild } from './measured-pages'
import type { Metrics } from './metrics'
import { pageLines, startsInSource } from './source-lines'
import { mm, mmToTwip, twipToMm } from './units'

export interface Drawing {
  readonly layout: LayoutDocument
  readonly metrics: Metrics
  readonly children: readonly WrittenChild[]
  readonly measured: MeasuredDocument
}

type Images = DrawnDocument['images']
type Area = DrawnPage['textArea']

const figureKey = (source: string): string => `figure-${source}`

/** The text area; a landscape page is the portrait one turned, its top on the left. */
function textAreaOf({ width, height }: MeasuredPage, { page }: Metrics): Area {
  const [top, bottom, left, right] = [page.top, page.bottom, page.left, page.right].map(twipToMm)
  const isTurned = width > height
  const margin = isTurned
    ? { x: top ?? 0, y: right ?? 0, end: bottom ?? 0, below: left ?? 0 }
    : { x: left ?? 0, y: top ?? 0, end: right ?? 0, below: bottom ?? 0 }
  return {
    x: margin.x,
    y: margin.y,
    width: width - margin.x - margin.end,
    height: height - margin.y - margin.below,
  }
}

function gridOf(area: Area, metrics: Metrics): DrawnPage['grid'] {
  const times = (room: number, step: number): number => Math.floor(mmToTwip(mm(room)) / step)
  return {
    lines: times(area.height, metrics.linePitch),
    characters: times(area.width, metrics.characterPitch),
    linePitch: twipToMm(metrics.linePitch),
    characterPitch: twipToMm(metrics.characterPitch),
  }
}

/** Lines of the grid from the top of the text area down to the last thing of the reply that stands there. */
function usedLinesOf(
  { lines, rows }: MeasuredPage,
  children: readonly WrittenChild[],
  page: DrawnPage,
): number {
  const lowest = [...lines, ...rows]
    .filter(({ child }) => children[child]?.source !== null)
    .reduce((low, { y, height }) => Math.max(low, y + height), page.textArea.y)
  const used = Math.ceil((lowest - page.textArea.y) / page.grid.linePitch - TOLERANCE)
  return Math.min(page.grid.lines, Math.max(0, used))
}

/** Of a line: what rounding between units may add to it. */
const TOLERANCE = 0.05

function drawFigures({ lines }: MeasuredPage, children: readonly WrittenChild[]): readonly DrawnImage[] {
  return lines.flatMap(({ child, x, y, width, height, textWidth }): DrawnImage[] => {
    const written = children[child]
    if (written?.role !== 'figure' || written.block?.kind !== 'figure') return []
    const { figure, source } = written.block
    return [
      {
        kind: 'image',
        image: figureKey(source),
        x: x + (width - textWidth) / 2,
        y,
        width: textWidth,
        height,
        label: figure.alternativeText === '' ? figure.caption : figure.alternativeText,
      },
    ]
  })
}

function imagesOf(children: readonly WrittenChild[]): Images {
  const images: Images = {}
  for (const { block } of children) {
    if (block?.kind !== 'figure') continue
    const { mediaType, base64 } = block.figure
    images[figureKey(block.source)] = { mediaType, base64 }
  }
  return images
}

/** Head, number and mark of a page. */
function furnitureOf(number: number, { layout, metrics }: Drawing): readonly DrawnShape[] {
  const { head, isProof } = layout
  const { letter } = metrics.spec
  const isNumbered = head.kind !== 'letter' || number > 1 || letter.firstPageNumbered
  return [
    ...(head.kind === 'letter' && number === 1 ? drawLetterhead(head, metrics) : []),
    ...(isNumbered ? drawPageNumber(number, metrics) : []),
    ...(isProof ? drawProofMark(metrics) : []),
  ]
}

function drawPage(
  measured: MeasuredPage,
  index: number,
  drawing: Drawing,
  starts: readonly number[],
): DrawnPage {
  const { metrics, children } = drawing
  const textArea = textAreaOf(measured, metrics)
  const page: DrawnPage = {
    width: measured.width,
    height: measured.height,
    number: index + 1,
    shapes: [
      ...drawFigures(measured, children),
      ...furnitureOf(index + 1, drawing),
      ...measured.lines.flatMap((line) => {
        const child = children[line.child]
        return child ? drawLine(line, child, metrics) : []
      }),
    ],
    lines: pageLines(measured, children, starts, textArea),
    textArea,
    grid: gridOf(textArea, metrics),
    usedLines: 0,
  }
  return { ...page, usedLines: usedLinesOf(measured, children, page) }
}

/** Draws all pages of a reply as they will print. */
export function drawPages(drawing: Drawing): DrawnDocument {
  const { layout, measured, children } = drawing
  const starts = startsInSource(children)
  return {
    pages: measured.pages.map((page, index) => drawPage(page, index, drawing, starts)),
    images: imagesOf(children),
    isProof: layout.isProof,
    isCutShort: measured.isCutShort,
  }
}
