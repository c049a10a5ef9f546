// The head of the document form on page 1: the mark of one organ or of several, the line of 签发人, the red rule.
// Its other lines are text like any other. GB/T 9704-2012, 7.2.
import { placeDocumentHead } from './document-head-place'
import type { DocumentHead, SignatoryRow, StackedOrgan } from './document-head-place'
import { baselineOf, drawLine, drawnRuns } from './draw-text'
import type { DrawnRule, DrawnRun, DrawnShape, DrawnText } from './drawn-page'
import type { LayoutRun } from './layout-document'
import type { MeasuredLine, MeasuredRow, WrittenChild } from './measured-pages'
import type { Metrics } from './metrics'
import { widthInCharacters } from './text-width'
import { halfPointToPt, mm, pt, ptToMm, twip, twipToMm, twipToPt } from './units'
import type { Pt, Twip } from './units'

const fromLeft = (metrics: Metrics, length: Twip): number => twipToMm(twip(metrics.page.left + length))

/** The mark in its own size, which depends on how long it is. */
function markRuns(text: string, head: DocumentHead, metrics: Metrics): DrawnRun[] {
  const size = halfPointToPt(placeDocumentHead(head, metrics).masthead.size)
  return drawnRuns([{ text, role: 'masthead' }], metrics).map((run) => ({ ...run, size }))
}

/** How wide a text is whose characters are narrowed to so many percent; as it comes where they are not. */
function narrowed({ text, spacing }: StackedOrgan, size: Pt, scale: number) {
  if (scale === 100) return { width: null }
  const gaps = Math.max(0, [...text].length - 1)
  const type = pt((widthInCharacters(text) * size * scale) / 100)
  return { width: ptToMm(type) + gaps * twipToMm(spacing), narrows: true }
}

/** The organs one below the other, what follows them in the middle beside them. */
export function drawMarkStack(
  rows: readonly MeasuredRow[],
  head: DocumentHead,
  metrics: Metrics,
): readonly DrawnText[] {
  const { line, scale, size: halfPoints, stack } = placeDocumentHead(head, metrics).masthead
  const size = halfPointToPt(halfPoints)
  const [first] = rows
  if (stack === null || first === undefined) return []
  const height = twipToMm(line)
  const organs = rows.flatMap(({ row, y }): DrawnText[] => {
    const organ = stack.organs[row]
    if (!organ) return []
    const runs = markRuns(organ.text, head, metrics)
    return [
      {
        kind: 'text',
        x: fromLeft(metrics, stack.left),
        y: baselineOf(y, height),
        ...narrowed(organ, size, scale),
        turn: 0,
        runs: runs.map((run) => ({ ...run, spacing: twipToPt(organ.spacing) })),
      },
    ]
  })
  const room = rows.reduce((sum, row) => sum + row.height, 0)
  const suffix: DrawnText = {
    kind: 'text',
    x: fromLeft(metrics, stack.suffixLeft),
    y: baselineOf(first.y + (room - height) / 2, height),
    ...narrowed({ text: stack.suffix, spacing: twip(0) }, size, scale),
    turn: 0,
    runs: markRuns(stack.suffix, head, metrics),
  }
  return stack.suffix === '' ? organs : [...organs, suffix]
}

/** A line with 签发人: number, label and names begin at the places the writer gives them. */
function drawSignatories(
  { hasLabel, hasNumber, names }: SignatoryRow,
  line: MeasuredLine,
  head: DocumentHead,
  metrics: Metrics,
): DrawnText[] {
  const { signatories } = placeDocumentHead(head, metrics)
  if (signatories === null) return []
  const { number, label, labelLeft, nameLefts } = signatories
  const pieces: readonly { readonly left: Twip; readonly run: LayoutRun }[] = [
    ...(hasNumber
      ? [{ left: number, run: { text: head.documentNumber, role: 'documentNumber' } as const }]
      : []),
    ...(hasLabel ? [{ left: labelLeft, run: { text: label, role: 'signatory' } as const }] : []),
    ...names.map((text, index) => ({
      left: nameLefts[index === 0 ? 0 : 1],
      run: { text, role: 'signatoryName' } as const,
    })),
  ]
  return pieces
    .filter(({ run }) => run.text !== '')
    .map(({ left, run }) => ({
      kind: 'text',
      x: fromLeft(metrics, left),
      y: baselineOf(line.y, line.height),
      width: null,
      turn: 0,
      runs: drawnRuns([run], metrics),
    }))
}

/** The red rule below a line of text, as wide as the text area. */
function ruleBelow(line: MeasuredLine, head: DocumentHead, metrics: Metrics): DrawnRule {
  const { ruleBelowLine, ruleWeight } = placeDocumentHead(head, metrics)
  const weight = ptToMm(ruleWeight)
  const y = mm(line.y + line.height + ptToMm(ruleBelowLine) + weight / 2)
  const left = twipToMm(metrics.page.left)
  return {
    kind: 'rule',
    x1: left,
    y1: y,
    x2: left + metrics.textArea.widthMm,
    y2: y,
    weight,
    colour: metrics.roles.masthead.colour,
  }
}

/** Where a line of the head stands among its lines of number and 签发人. */
export interface HeadLinePlace {
  readonly head: DocumentHead
  /** Which of the lines of number and 签发人 it is; -1 for other lines of the head. */
  readonly numberLine: number
  readonly isLastNumberLine: boolean
}

/** A line of the head. */
export function drawHeadLine(
  line: MeasuredLine,
  child: WrittenChild,
  { head, numberLine, isLastNumberLine }: HeadLinePlace,
  metrics: Metrics,
): readonly DrawnShape[] {
  if (child.role === 'masthead') {
    const { scale } = placeDocumentHead(head, metrics).masthead
    return drawLine(line, child, metrics).map((text) => ({
      ...text,
      ...(scale === 100 ? {} : { width: line.textWidth, narrows: true }),
      runs: markRuns(line.text, head, metrics),
    }))
  }
  const row = placeDocumentHead(head, metrics).signatories?.rows[numberLine]
  const text = row === undefined ? drawLine(line, child, metrics) : drawSignatories(row, line, head, metrics)
  return isLastNumberLine ? [...text, ruleBelow(line, head, metrics)] : text
}
