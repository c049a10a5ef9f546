// How wide the printed lines of a text were, and whether a line is full. A line is full when the next word
// would not have fitted on it: then the line break is the printer's, not the writer's.
import { characterKind, displayWidth, indentWidth, isQuote, isWide } from './characters'
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
const NARROWEST = 10
const WIDEST = 62

export function measureLine(line: SourceLine): MeasuredLine {
  const text = line.raw.trim()
  const indent = indentWidth(line.raw)
  // A single space at a page start is an artefact and no indentation.
  return { ...line, text, indent, width: (indent >= 1 ? indent : 0) + displayWidth(text) }
}

/**
 * The measure of the page in em, or null when the text was not broken into printed lines. The usual width
 * of lines of pure full-width characters is exact; without them the widest usual line serves.
 */
export function lineMeasure(lines: readonly MeasuredLine[]): number | null {
  const candidates = lines.filter(({ width }) => width >= NARROWEST && width <= WIDEST)
  if (candidates.length < 3) return null
  const pure = candidates.filter(({ text }) => isPureWide(text))
  const measure = mostUsualFullWidth(pure) ?? upperWidth(candidates)
  const considered = lines.filter(({ width }) => width >= measure / 2)
  const tooWide = considered.filter(({ width }) => width > measure + 3)
  const broken = countBrokenSentences(lines, measure)
  const isPrinted =
    broken >= 2 && broken >= considered.length * 0.3 && tooWide.length <= considered.length * 0.1
  return isPrinted ? measure : null
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

function isPureWide(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (!isWide(character) || isQuote(character)) return false
  }
  return true
}

/** The most frequent width of lines that stop inside a sentence; at least three lines must agree. */
function mostUsualFullWidth(lines: readonly MeasuredLine[]): number | null {
  const counts = new Map<number, number>()
  for (const { width, text } of lines) {
    if (!/[。！？：]$/.test(text)) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  let best: number | null = null
  let bestCount = 2
  for (const [width, count] of counts) {
    if (count > bestCount || (count === bestCount && best !== null && width > best)) {
      best = width
      bestCount = count
    }
  }
  return best
}

function upperWidth(lines: readonly MeasuredLine[]): number {
  const widths = lines.map(({ width }) => width).sort((one, other) => one - other)
  return widths[Math.floor(widths.length * 0.8)] ?? NARROWEST
}

function countBrokenSentences(lines: readonly MeasuredLine[], measure: number): number {
  let count = 0
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line === undefined || next === undefined) continue
    const isInside = !/[。！？；：）》”…]$/.test(line.text) && next.indent < 1
    if (isInside && line.width <= measure + 3 && isFullLine(line, next, measure, true)) count += 1
  }
  return count
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
