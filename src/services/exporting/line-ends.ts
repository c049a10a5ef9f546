// Ends of lines that the layout engine sees otherwise than word processors do: it takes a mark that does not
// fit to the next line, with the character before it, instead of letting it hang (标点悬挂), and wants room for
// a gap even where the line ends. Each such end is found line by line, by taking the width away there and
// looking whether the line then ends with it.
import { Document } from 'docx'
import { layoutDocument } from 'docx/layout'
import type { LineLayout } from 'docx/layout'
import { mayHang } from '../../core/official-layout/hanging-marks'
import type { LayoutParagraph, LayoutRun } from '../../core/official-layout/layout-document'
import type { Metrics } from '../../core/official-layout/metrics'
import { halfPointToTwip, twip, twipToPixel } from '../../core/official-layout/units'
import { gapsOf, measuringRuns } from './measuring-runs'
import type { Gaps } from './measuring-runs'
import { roleParagraph } from './to-docx/paragraphs'
import { lineRuns } from './to-docx/runs'

/** The tallest page the file format knows, in twips: hardly a page ends inside a paragraph. */
const TALLEST_PAGE = 31_680
/** Pixels; lengths of the engine are fractions. */
const TOLERANCE = 0.01

/** A paragraph whose line ends are sought. */
export interface LineEndQuestion {
  readonly role: LayoutParagraph['role']
  readonly runs: readonly LayoutRun[]
  /** With the paragraph's adjustments; nothing justified, indents in twips. */
  readonly metrics: Metrics
}

interface Search {
  readonly question: LineEndQuestion
  readonly text: string
  readonly gaps: Gaps
  readonly ends: Set<number>
  readonly refused: Set<number>
  /** The lines as they stand, and the one that is looked at: its number and the place it begins at. */
  lines: readonly LineLayout[]
  index: number
  from: number
  /** An end on trial. */
  trial: number | null
}

function layOut(searches: readonly Search[]): readonly (readonly LineLayout[])[] {
  const [first] = searches
  if (first === undefined) return []
  const { page } = first.question.metrics
  const children = searches.map(({ question: { role, runs, metrics }, gaps, ends, trial, from }) => {
    const tried = trial === null ? ends : new Set([...ends, trial])
    const numbers = metrics.roles[role]
    return roleParagraph(
      numbers,
      lineRuns([measuringRuns(runs, metrics, { gaps, ends: tried, from })], metrics),
      {
        ...(from === 0 ? {} : { indent: { left: numbers.left, right: numbers.right, firstLine: 0 } }),
        keepNext: false,
      },
    )
  })
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: TALLEST_PAGE },
            margin: {
              top: 0,
              bottom: 0,
              left: page.left,
              right: page.right,
              header: 0,
              footer: 0,
              gutter: 0,
            },
          },
        },
        children,
      },
    ],
  })
  const lines: LineLayout[][] = children.map(() => [])
  for (const { body } of layoutDocument(document, { guess: true }).pages) {
    for (const block of body) {
      if (block.type === 'paragraph') lines[block.index]?.push(...block.lines)
    }
  }
  return lines
}

/** How wide a character is at least, in pixels, to tell places worth a trial. */
function leastWidth(character: string, { question: { role, metrics } }: Search): number {
  const { size, spacing } = metrics.roles[role]
  const em = halfPointToTwip(size)
  return twipToPixel(twip((/[\p{ASCII}“”‘’]/u.test(character) ? em / 4 : em) + spacing))
}

/** The furthest end not yet tried that would have let more of the text stay on this line, or null. */
function candidate(search: Search, line: LineLayout, next: number): number | null {
  const { text, gaps, refused } = search
  let rest = line.width - line.textWidth + TOLERANCE
  let furthest: number | null = null
  for (let at = next; at < text.length; at += 1) {
    // A mark that follows Latin or a quotation mark never hangs (LibreOffice 7.4): it takes these along.
    if (at > next && mayHang(text, at) && !gaps.has(at - 1) && !refused.has(at)) furthest = at
    rest -= leastWidth(text.charAt(at), search)
    if (rest < 0) break
    if (gaps.has(at) && !refused.has(at)) furthest = at
  }
  return furthest
}

/** Takes over what was laid out: the lines with the end on trial, or those before it where it was refused. */
function takeOver(search: Search, laidOut: readonly LineLayout[]): void {
  const { trial } = search
  search.trial = null
  if (trial === null) {
    search.lines = laidOut
    return
  }
  const end = search.from + (laidOut[0]?.text.length ?? 0)
  if (end !== trial + 1) {
    search.refused.add(trial)
    return
  }
  search.ends.add(trial)
  search.lines = laidOut
  search.index = 1
  search.from = end
}

/** Goes on to the next line with an end to try; true when there is none. */
function advance(search: Search, laidOut: readonly LineLayout[]): boolean {
  takeOver(search, laidOut)
  for (; search.index + 1 < search.lines.length; search.index += 1) {
    const line = search.lines[search.index]
    if (line === undefined) return true
    const next = search.from + line.text.length
    search.trial = candidate(search, line, next)
    if (search.trial !== null) return false
    search.from = next
  }
  return true
}

/** Finds such line ends of paragraphs: for each, the places of the lines' last characters. */
export function findLineEnds(questions: readonly LineEndQuestion[]): readonly ReadonlySet<number>[] {
  const searches = questions.map((question): Search => {
    const text = question.runs.map((run) => run.text).join('')
    const gaps = gapsOf(question.runs, question.metrics)
    const nothing = { ends: new Set<number>(), refused: new Set<number>(), lines: [], index: 0, from: 0 }
    return { question, text, gaps, ...nothing, trial: null }
  })
  let open: readonly Search[] = searches
  while (open.length > 0) {
    const lines = layOut(open)
    open = open.filter((search, index) => !advance(search, lines[index] ?? []))
  }
  return searches.map(({ ends }) => ends)
}
