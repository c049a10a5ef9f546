// The pages of a written document: its lines and rows as the layout engine measures them from the very
// object that is packed into the file, in millimetres, each with its way back to the reply.
import { layoutDocument } from 'docx/layout'
import type { LineLayout, PageLayout } from 'docx/layout'
import type {
  MeasuredDocument,
  MeasuredLine,
  MeasuredPage,
  MeasuredRow,
  WrittenChild,
} from '../../core/official-layout/measured-pages'
import { pixel, pixelToMm } from '../../core/official-layout/units'
import type { Mm } from '../../core/official-layout/units'
import type { WrittenDocument } from './to-docx/written-document'

const toMm = (pixels: number): Mm => pixelToMm(pixel(pixels))

interface LinePlace {
  readonly child: number
  readonly offset: number
  readonly isLast: boolean
}

const measuredLine = (
  { text, x, y, width, height, textWidth }: LineLayout,
  { child, offset, isLast }: LinePlace,
): MeasuredLine => ({
  child,
  offset,
  text,
  x: toMm(x),
  y: toMm(y),
  width: toMm(width),
  height: toMm(height),
  textWidth: toMm(textWidth),
  isLast,
})

/** Characters a child's lines show altogether; hand-made line breaks add none. */
const lengthOf = ({ runs }: WrittenChild): number => runs.reduce((sum, { text }) => sum + text.length, 0)

/** Where a line ends that was broken by hand: after this many characters of the child's text. */
function handMadeEnds({ block }: WrittenChild): ReadonlySet<number> {
  if (block?.kind !== 'paragraph') return new Set()
  let end = 0
  return new Set(
    block.lines.map((line) => {
      end += line.reduce((sum, { text }) => sum + text.length, 0)
      return end
    }),
  )
}

/**
 * Lays a written document out.
 *
 * The engine breaks lines as Word does, without hanging marks; `hangMarks` gives these to it. What it cannot
 * read it leaves out: text in the page's furniture, in cells and in boxes.
 */
export function measurePages({ document, children }: WrittenDocument): MeasuredDocument {
  const { pages, stoppedAt } = layoutDocument(document, { guess: true })
  const offsets = new Map<number, number>()
  const linesOf = (child: number, lines: readonly LineLayout[]): readonly MeasuredLine[] => {
    const written = children[child]
    const length = written === undefined ? 0 : lengthOf(written)
    const ends = written === undefined ? new Set<number>() : handMadeEnds(written)
    return lines.map((line) => {
      const offset = offsets.get(child) ?? 0
      const end = offset + line.text.length
      offsets.set(child, end)
      return measuredLine(line, { child, offset, isLast: end >= length || ends.has(end) })
    })
  }
  const measuredPage = ({ width, height, body }: PageLayout): MeasuredPage => {
    const lines: MeasuredLine[] = []
    const rows: MeasuredRow[] = []
    for (const block of body) {
      const child = block.index
      if (block.type === 'paragraph') {
        lines.push(...linesOf(child, block.lines))
      } else {
        rows.push(
          ...block.rows.map(({ index, y, height: tall }) => ({
            child,
            row: index,
            y: toMm(y),
            height: toMm(tall),
          })),
        )
      }
    }
    return { width: toMm(width), height: toMm(height), lines, rows }
  }
  return { pages: pages.map(measuredPage), isCutShort: stoppedAt !== undefined }
}
