// How wide the printed lines of a text were, and whether a line is full. A line is full when the next word
// would not have fitted on it: then the line break is the printer's, not the writer's.
import { characterKind, displayWidth, indentWidth, isQuote, isWide } from './characters'
import { readHeadingNumeral } from './heading-numeral'
import type { SourceLine } from './source-lines'

export interface MeasuredLine extends SourceLine {
  readonly text: string
  /** White space before the text, in em. */
  readonly indent: number
  /** Indent and text together, in em. */
  readonly width: number
}

/** A paragraph's first line lost its two characters of indentation when the PDF became text. */
const LOST_INDENT = 2
const NARROWEST = 16
const WIDEST = 62
/** Enough to know the measure of any text. */
const MOST_LINES_MEASURED = 3000

export function measureLine(line: SourceLine): MeasuredLine {
  const text = line.raw.trim()
  const indent = indentWidth(line.raw)
  // A single space at a page start is an artefact and no indentation.
  return {
    raw: line.raw,
    line: line.line,
    blanksBefore: line.blanksBefore,
    startsPage: line.startsPage,
    text,
    indent,
    width: (indent >= 1 ? indent : 0) + displayWidth(text),
  }
}

/** What the printed lines of a text have in common. Several measures may fit equally well. */
export interface PageMeasure {
  /** The narrowest measure that fits, in em. */
  readonly narrow: number
  /** The widest measure that fits, in em. */
  readonly wide: number
  /** First lines still have their indentation, so that its absence means something. */
  readonly keepsIndent: boolean
}

/**
 * The measure of the page, or null when the text was not broken into printed lines: the width at which most
 * lines that stop inside a sentence are full and (nearly) none is too wide.
 */
export function pageMeasure(source: readonly MeasuredLine[]): PageMeasure | null {
  const lines = source.slice(0, MOST_LINES_MEASURED)
  const indented = lines.filter(({ indent }) => indent >= 1.5 && indent <= 3).length
  const keepsIndent = indented >= Math.max(3, lines.length * 0.1)
  const evidence = lines.slice(0, -1).map((line, index) => {
    const previous = lines[index - 1]
    const mayBeFirst =
      !keepsIndent && line.indent < 1 && (previous === undefined || !endsInside(previous.text))
    return evidenceOf(line, lines[index + 1] ?? line, mayBeFirst)
  })
  const scores: { readonly measure: number; readonly score: number }[] = []
  for (let measure = NARROWEST; measure <= WIDEST; measure += 0.5) {
    const score = scoreMeasure(evidence, measure)
    if (score !== null) scores.push({ measure, score })
  }
  const highest = Math.max(...scores.map(({ score }) => score))
  const best = scores.filter(({ score }) => score === highest).map(({ measure }) => measure)
  const [narrow] = best
  const wide = best.at(-1)
  if (narrow === undefined || wide === undefined) return null
  return { narrow, wide, keepsIndent }
}

interface Evidence {
  readonly width: number
  /** The narrowest the line can have been, hanging mark and vague characters left out. */
  readonly leastWidth: number
  /** The width it would have had with the next word on it, at most. */
  readonly widthWithNext: number
  /** The line stops inside a sentence and the next one goes on. */
  readonly isBroken: boolean
  /** Nothing but ideographs and their punctuation, none of it at the end: its width is exact. */
  readonly isExact: boolean
  /** The indentation it may have lost, in em. */
  readonly lost: number
}

function evidenceOf(line: MeasuredLine, next: MeasuredLine, mayBeFirst: boolean): Evidence {
  const vague = slack(line.text)
  const hangs = canHang(line.text) ? 1 : 0
  const lost = mayBeFirst ? LOST_INDENT : 0
  return {
    width: line.width,
    leastWidth: line.width - hangs - vague,
    widthWithNext: line.width + lost + firstUnit(next.text) + vague,
    isBroken: endsInside(line.text) && next.indent < 1 && readHeadingNumeral(next.text) === null,
    isExact: vague === 0 && hangs === 0,
    lost,
  }
}

function endsInside(text: string): boolean {
  return !/[。！？；：）…]$/.test(text)
}

/** A mark that may hang over the edge of the text. */
function canHang(text: string): boolean {
  return /[，。、；：？！”》）]$/.test(text)
}

/** Full broken lines less what speaks against the measure; null when it cannot be the measure at all. */
function scoreMeasure(evidence: readonly Evidence[], measure: number): number | null {
  let full = 0
  let considered = 0
  let tooWide = 0
  let exact = 0
  for (const { width, leastWidth, widthWithNext, isBroken, isExact, lost } of evidence) {
    if (width < measure / 2) continue
    considered += 1
    if (leastWidth > measure + 0.01) tooWide += 1
    else if (isBroken && widthWithNext > measure + 0.01) {
      full += 1
      if (isExact && (width === measure || width === measure - lost)) exact += 1
    }
  }
  const isPossible = full >= 2 && full >= considered * 0.2 && tooWide <= considered * 0.1
  return isPossible ? full - 3 * tooWide + exact / 2 : null
}

/** `full`: the next word would not have fitted; `perhaps`: that depends on the exact measure. */
export type Fullness = 'full' | 'perhaps' | 'short'

/**
 * Whether the first word of `next` would have fitted at the end of `line`.
 * @param isFirst the line begins a paragraph, so that an indentation may have been lost
 */
export function lineFullness(
  line: MeasuredLine,
  next: MeasuredLine,
  { narrow, wide, keepsIndent }: PageMeasure,
  isFirst: boolean,
): Fullness {
  const lost = isFirst && line.indent < 1 && !keepsIndent ? LOST_INDENT : 0
  const needed = line.width + lost + firstUnit(next.text) + slack(line.text) - 0.01
  if (needed > wide) return 'full'
  return needed > narrow ? 'perhaps' : 'short'
}

/** True when the line leaves room for an indentation that was lost: it can be the first of a paragraph. */
export function canBeFirstLine(line: MeasuredLine, { wide }: PageMeasure): boolean {
  const hangs = canHang(line.text) ? 1 : 0
  return line.width + LOST_INDENT - hangs - slack(line.text) <= wide
}

/** Width of what cannot be parted from the first character: a number, a word, a following comma. */
function firstUnit(text: string): number {
  let end = 0
  while (end < text.length - 1 && '“‘《〈（〔【'.includes(text.charAt(end))) end += 1
  const isWord = !isWide(text.charAt(end))
  end += 1
  while (isWord && end < text.length && end < 30 && isUnbreakable(text.charAt(end))) end += 1
  while (end < text.length && '，。、；：？！”’》〉）〕】％%'.includes(text.charAt(end))) end += 1
  return displayWidth(text.slice(0, end))
}

function isUnbreakable(character: string): boolean {
  const kind = characterKind(character)
  return kind === 'digit' || kind === 'latin' || kind === 'mark'
}

/** What the estimate of a line's width may be short of: quotation marks, gaps and capitals vary. */
function slack(text: string): number {
  let amount = 0
  for (let index = 0; index < text.length && index < 200; index += 1) {
    const character = text.charAt(index)
    if (isQuote(character)) amount += 0.5
    else if (!isWide(character)) amount += 0.15
  }
  return Math.min(amount, 3)
}
