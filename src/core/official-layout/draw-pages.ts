// The page drawer: measured lines in their fonts, and around them what the layout and the metrics say stands
// on a page. Preview, printer and PDF show what it makes; it holds no typographic number of its own.
import { metricsOfBlock } from './adjusted-metrics'
import { drawHeadLine, drawMarkStack } from './draw-document-head'
import type { HeadLinePlace } from './draw-document-head'
import { drawFigure, imagesOf } from './draw-pictures'
import { drawFollowingRules, drawLetterhead, drawPageNumber, drawProofMark } from './draw-furniture'
import { drawImprint, drawImprintLine, isImprintRoom } from './draw-imprint'
import { drawSeals, drawSignatureLine } from './draw-signature'
import { drawTable } from './draw-table'
import type { DrawnCells } from './draw-table'
import { drawLine } from './draw-text'
import type { DrawnDocument, DrawnPage, DrawnShape } from './drawn-page'
import type { LayoutDocument } from './layout-document'
import type {
  MeasuredDocument,
  MeasuredLine,
  MeasuredPage,
  MeasuredRow,
  WrittenChild,
} from './measured-pages'
import type { Metrics } from './metrics'
import { gridOf, orientationOf, textAreaOf, usedLinesOf } from './page-grid'
import { metricsFor } from './page-place'
import { pageLines, startsInSource } from './source-lines'

export interface Drawing {
  readonly layout: LayoutDocument
  readonly metrics: Metrics
  readonly children: readonly WrittenChild[]
  readonly measured: MeasuredDocument
}

/** What is known of the children before the first page is drawn. */
interface Places {
  /** Where the text of a child begins in that of its source. */
  readonly starts: readonly number[]
  /** Lines of the document form's head, by child. */
  readonly head: ReadonlyMap<number, HeadLinePlace>
  /** Which part of the 版记 a child is. */
  readonly imprint: ReadonlyMap<number, number>
  /** What of table cells stands on pages already drawn. */
  readonly cells: DrawnCells
  /** The last page of each row of each table. */
  readonly lastPages: ReadonlyMap<string, number>
}

/** A page while it is drawn. */
interface Sheet {
  readonly drawing: Drawing
  readonly places: Places
  /** Those of its orientation. */
  readonly metrics: Metrics
  /** From 0. */
  readonly page: number
}

const indexesWhere = (
  children: readonly WrittenChild[],
  isOne: (child: WrittenChild) => boolean,
): readonly number[] => children.flatMap((child, index) => (isOne(child) ? [index] : []))

function headPlaces(children: readonly WrittenChild[], { head }: LayoutDocument): Places['head'] {
  if (head.kind !== 'document') return new Map()
  const own = indexesWhere(children, ({ block, source }) => block === null && source === 'head')
  const numberLines = own.filter((index) => {
    const role = children[index]?.role
    return role === 'documentNumber' || role === 'signatory'
  })
  return new Map(
    own.map((index) => [
      index,
      {
        head,
        numberLine: numberLines.indexOf(index),
        isLastNumberLine: index === numberLines.at(-1),
      },
    ]),
  )
}

const rowKey = ({ child, row }: Pick<MeasuredRow, 'child' | 'row'>): string => `${child} ${row}`

function placesOf({ children, layout, measured }: Drawing): Places {
  const imprint = indexesWhere(children, ({ source }) => source === 'imprint')
  return {
    starts: startsInSource(children),
    head: headPlaces(children, layout),
    imprint: new Map(imprint.map((index, part) => [index, part])),
    cells: new Map(),
    lastPages: new Map(
      measured.pages.flatMap(({ rows }, page) => rows.map((row) => [rowKey(row), page] as const)),
    ),
  }
}

/** What one measured line shows. */
function lineShapes(line: MeasuredLine, { drawing, places, metrics: own }: Sheet): readonly DrawnShape[] {
  const { layout, children } = drawing
  const child = children[line.child]
  if (!child) return []
  const metrics = child.block === null ? own : metricsOfBlock(child.block, own, layout.adjustments)
  const head = places.head.get(line.child)
  if (head) return drawHeadLine(line, child, head, metrics)
  const part = places.imprint.get(line.child)
  if (part !== undefined && layout.imprint) {
    return isImprintRoom(child, layout.imprint, metrics)
      ? drawImprint(layout.imprint, metrics)
      : drawImprintLine(line, child, { imprint: layout.imprint, part, metrics })
  }
  switch (child.block?.kind) {
    case 'figure':
      return child.role === 'figure' ? drawFigure(line, child.block) : drawLine(line, child, metrics)
    case 'signature':
      return drawSignatureLine(line, child, metrics)
    default:
      return drawLine(line, child, metrics)
  }
}

/** What a table's rows on a page show. */
function tableShapes(
  own: MeasuredPage['rows'],
  { drawing: { children }, places, metrics, page }: Sheet,
): readonly DrawnShape[] {
  const [first] = own
  if (!first) return []
  const head = places.head.get(first.child)?.head
  if (head) return drawMarkStack(own, head, metrics)
  const { child } = first
  const block = children[child]?.block
  if (block?.kind !== 'table') return []
  return drawTable(own, block, metrics, {
    drawn: places.cells,
    goesOn: (row) => (places.lastPages.get(rowKey({ child, row })) ?? page) > page,
  })
}

/** Lines and tables of a page in the order they are read, so that text taken from a PDF is in order too. */
function textShapes({ lines, rows }: MeasuredPage, sheet: Sheet): readonly DrawnShape[] {
  const children = [...new Set([...lines, ...rows].map(({ child }) => child))].toSorted((a, b) => a - b)
  return children.flatMap((index) => [
    ...tableShapes(
      rows.filter(({ child }) => child === index),
      sheet,
    ),
    ...lines.filter(({ child }) => child === index).flatMap((line) => lineShapes(line, sheet)),
  ])
}

/** The mark of a proof, and the red head above the text, or what the profile has of it on later pages. */
function headOf(page: MeasuredPage, number: number, { layout, metrics }: Drawing): readonly DrawnShape[] {
  const { head, isProof } = layout
  const isLater = number > 1 && orientationOf(page) === 'portrait'
  return [
    ...(isProof ? drawProofMark(metrics) : []),
    ...(head.kind === 'letter' && number === 1 ? drawLetterhead(head, metrics) : []),
    ...(head.kind === 'letter' && isLater ? drawFollowingRules(head, metrics) : []),
  ]
}

function numberOf(page: MeasuredPage, number: number, { layout, metrics }: Drawing): readonly DrawnShape[] {
  const isNumbered = layout.head.kind !== 'letter' || number > 1 || metrics.spec.letter.firstPageNumbered
  return isNumbered ? drawPageNumber(number, orientationOf(page), metrics) : []
}

function drawPage(measured: MeasuredPage, index: number, drawing: Drawing, places: Places): DrawnPage {
  const { children, layout } = drawing
  const metrics = metricsFor(orientationOf(measured), drawing.metrics)
  const textArea = textAreaOf(metrics)
  const isRoom = (child: WrittenChild): boolean => isImprintRoom(child, layout.imprint, metrics)
  return {
    width: measured.width,
    height: measured.height,
    number: index + 1,
    shapes: [
      // Seals lie behind the text.
      ...measured.lines.flatMap((line) => {
        const child = children[line.child]
        return child ? drawSeals(line, child, metrics) : []
      }),
      ...headOf(measured, index + 1, drawing),
      ...textShapes(measured, { drawing, places, metrics, page: index }),
      ...numberOf(measured, index + 1, drawing),
    ],
    lines: pageLines(measured, children, places.starts, { textArea, isRoom }),
    textArea,
    grid: gridOf(metrics),
    usedLines: usedLinesOf(measured, metrics, (child) => {
      const written = children[child]
      return written !== undefined && written.source !== null && !isRoom(written)
    }),
  }
}

/** Draws all pages of a reply as they will print. */
export function drawPages(drawing: Drawing): DrawnDocument {
  const { layout, measured, children } = drawing
  const places = placesOf(drawing)
  return {
    pages: measured.pages.map((page, index) => drawPage(page, index, drawing, places)),
    images: imagesOf(children),
    isProof: layout.isProof,
    isCutShort: measured.isCutShort,
  }
}
