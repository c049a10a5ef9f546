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

/**
 * The measure of the page in em, or null when the text was not broken into printed lines: the width at which
 * most lines that stop inside a sentence are full and (nearly) none is too wide.
 */
export function lineMeasure(source: readonly MeasuredLine[]): number | null {
  const lines = source.slice(0, MOST_LINES_MEASURED)
  const evidence = lines.slice(0, -1).map((line, index) => evidenceOf(line, lines[index + 1] ?? line))
  let best: { measure: number; score: number } | null = null
  for (let measure = NARROWEST; measure <= WIDEST; measure += 0.5) {
    const score = scoreMeasure(evidence, measure)
    // Of equal ones the widest is the edge of the text.
    if (score !== null && (best === null || score >= best.score)) best = { measure, score }
  }
  return best?.measure ?? null
}

interface Evidence {
  readonly width: number
  /** The narrowest the line can have been, hanging mark and vague characters left out. */
  readonly leastWidth: number
  /** The width it would have had with the next word on it, at most. */
  readonly widthWithNext: number
  /** The line stops inside a sentence and the next one goes on. */
  readonly isBroken: boolean
  /** Nothing but ideographs and their punctuation: its width is exact. */
  readonly isExact: boolean
}

function evidenceOf(line: MeasuredLine, next: MeasuredLine): Evidence {
  const vague = slack(line.text)
  const hangs = /[，。、；：？！”》）]$/.test(line.text) ? 1 : 0
  const lost = line.indent < 1 ? LOST_INDENT : 0
  const endsInside = !/[。！？；：）…]$/.test(line.text)
  return {
    width: line.width,
    leastWidth: line.width - hangs - vague,
    widthWithNext: line.width + lost + firstUnit(next.text) + vague,
    isBroken: endsInside && next.indent < 1 && readHeadingNumeral(next.text) === null,
    isExact: vague === 0,
  }
}

/** Full broken lines less what speaks against the measure; null when it cannot be the measure at all. */
function scoreMeasure(evidence: readonly Evidence[], measure: number): number | null {
  let full = 0
  let considered = 0
  let tooWide = 0
  let exact = 0
  for (const { width, leastWidth, widthWithNext, isBroken, isExact } of evidence) {
    if (width < measure / 2) continue
    considered += 1
    if (leastWidth > measure + 0.01) tooWide += 1
    else if (isBroken && widthWithNext > measure + 0.01) {
      full += 1
      if (isExact && (width === measure || width === measure - LOST_INDENT)) exact += 1
    }
  }
  const isPossible = full >= 2 && full >= considered * 0.2 && tooWide <= considered * 0.1
  return isPossible ? full - 3 * tooWide + exact / 2 : null
}

/**
 * True when the first word of `next` would not have fitted at the end of `line`.
 * @param isFirst the line begins a paragraph, so that an indentation may have been lost
 */
export function isFullLine(
  line: MeasuredLine,
  next: MeasuredLine,
  measure: number,
  isFirst: boolean,
): boolean {
  const lost = isFirst && line.indent < 1 ? LOST_INDENT : 0
  return line.width + lost + firstUnit(next.text) + slack(line.text) > measure + 0.01
}

/** The same, for a line known to stand inside a paragraph: no indentation was lost. */
export function isFullAsContinuation(line: MeasuredLine, next: MeasuredLine, measure: number): boolean {
  return isFullLine(line, next, measure, false)
}

/** Width of what cannot be parted from the first character: a number, a word, a following comma. */
function firstUnit(text: string): number {
  let end = 1
  if (!isWide(text.charAt(0))) {
    while (end < text.length && end < 30 && isUnbreakable(text.charAt(end))) end += 1
  } else if ('“‘《〈（〔【'.includes(text.charAt(0))) end = 2
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
