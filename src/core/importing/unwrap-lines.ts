// Printed lines become paragraphs again. Two kinds of text come in: one paragraph a line, and lines torn out
// of a PDF, where the line breaks, the blank lines and a stray space at a page start mean nothing.
import { characterKind, endsSentence } from './characters'
import { readHeadingNumeral } from './heading-numeral'
import { canBeFirstLine, lineFullness, measureLine, pageMeasure } from './line-measure'
import type { MeasuredLine, PageMeasure } from './line-measure'
import type { SourceLine } from './source-lines'
import { isOrganName } from './organ-names'
import { isTableLine } from './table-lines'
import { readWrittenDate } from './written-date'

/** A paragraph with its white space as it was, the lines joined. */
export interface RawParagraph {
  readonly raw: string
  /** 1-based line of the source where it begins. */
  readonly line: number
}

export interface Unwrapped {
  readonly paragraphs: readonly RawParagraph[]
  /** How many line breaks inside paragraphs were closed. */
  readonly joined: number
  /** Lines where it was not certain whether a new paragraph begins. */
  readonly unsureLines: readonly number[]
}

/** Joins lines to paragraphs; never drops or adds a visible character. */
export function unwrapLines(source: readonly SourceLine[]): Unwrapped {
  const lines = source.map(measureLine)
  const measure = pageMeasure(lines)
  const usualGap = usualBlankLines(lines)
  const paragraphs: RawParagraph[] = []
  const unsureLines: number[] = []
  let joined = 0
  let parts: string[] = []
  let startedAt = 0
  lines.forEach((line, index) => {
    const previous = lines[index - 1]
    const decision =
      previous === undefined
        ? 'break'
        : measure === null
          ? decideUnprinted(previous, line, parts)
          : decidePrinted({
              previous,
              line,
              next: lines[index + 1],
              measure,
              usualGap,
              isFirst: parts.length === 1,
              isHead: paragraphs.length < 8,
            })
    if (decision === 'break' || previous === undefined) {
      if (parts.length > 0) paragraphs.push({ raw: parts.join(''), line: startedAt })
      parts = [line.raw]
      startedAt = line.line
      return
    }
    if (decision === 'unsure') unsureLines.push(line.line)
    parts.push(glue(previous, line), line.text)
    joined += 1
  })
  if (parts.length > 0) paragraphs.push({ raw: parts.join(''), line: startedAt })
  return { paragraphs, joined, unsureLines }
}

type Decision = 'break' | 'join' | 'unsure'

/** Lines of one torn sentence at most; an unclosed bracket must not swallow the rest of the text. */
const MOST_TORN_LINES = 4

/**
 * One paragraph a line: a sentence was torn apart only where the line before plainly goes on, or where the
 * page changed in the middle of it.
 */
function decideUnprinted(previous: MeasuredLine, line: MeasuredLine, parts: readonly string[]): Decision {
  const isSeparate =
    line.indent >= 1 ||
    readHeadingNumeral(line.text) !== null ||
    isLabelled(line.text) ||
    startsElement(line.text) ||
    isOrganName(line.text) ||
    readWrittenDate(line.text) !== null ||
    isTableLine(line.raw) ||
    isTableLine(previous.raw)
  if (tearsTime(previous, line)) return 'join'
  if (isSeparate || previous.width < 15 || endsSentence(previous.text)) return 'break'
  if (line.startsPage && previous.width >= 20 && !/[）》”]$/.test(previous.text)) return 'join'
  const isRunningText =
    (previous.width >= 20 && /[。；].{2,}[^）》”]$/.test(previous.text)) ||
    (previous.width >= 20 && /^(?:您|你|贵).*提出/.test(previous.text)) ||
    (previous.width >= 24 &&
      /，.{2,}[^）》”]$/.test(previous.text) &&
      readHeadingNumeral(previous.text) === null)
  const isOpen = /[，、]$/.test(previous.text) || isRunningText || hasOpenBracket(parts)
  return isOpen && parts.length < MOST_TORN_LINES * 2 ? 'join' : 'break'
}

/** 7： / 30 */
function tearsTime(previous: MeasuredLine, line: MeasuredLine): boolean {
  return /\d[：:]$/.test(previous.text) && /^[0-5]\d(?!\d)/.test(line.text)
}

/** 《, “ or （ without its partner. */
function hasOpenBracket(parts: readonly string[]): boolean {
  let depth = 0
  for (const part of parts) {
    for (let index = 0; index < part.length && index < 2000; index += 1) {
      if ('《“（'.includes(part.charAt(index))) depth += 1
      else if ('》”）'.includes(part.charAt(index))) depth -= 1
    }
  }
  return depth > 0
}

interface PrintedPair {
  readonly previous: MeasuredLine
  readonly line: MeasuredLine
  readonly next: MeasuredLine | undefined
  readonly measure: PageMeasure
  readonly usualGap: number
  /** `previous` is the first line of its paragraph. */
  readonly isFirst: boolean
  /** Still among the first few paragraphs, where title and salutation stand. */
  readonly isHead: boolean
}

function decidePrinted(pair: PrintedPair): Decision {
  const { previous, line, next, measure, usualGap, isFirst, isHead } = pair
  if (line.indent >= 1) return 'break'
  if (line.blanksBefore > usualGap && !line.startsPage) return 'break'
  if (isTableLine(line.raw) || isTableLine(previous.raw)) return 'break'
  if (lineFullness(previous, line, measure, isFirst) === 'short') return 'break'
  if (tearsTime(previous, line)) return 'join'
  if (isHead && endsTitle(previous.text) && isSalutationLike(line.text)) return 'break'
  if (isLabelled(line.text)) return 'break'
  if (endsSentence(previous.text)) return decideAfterSentence(previous, line, next, measure)
  // A heading may fill its line; running text with a reference like 第（一）项 may be torn before it.
  const isHeadingLine = isFirst && readHeadingNumeral(previous.text) !== null && !/[。；]/.test(previous.text)
  return isHeadingLine && readHeadingNumeral(line.text) !== null ? 'break' : 'join'
}

/** A full line ends a sentence: the next one may begin a paragraph or go on. */
function decideAfterSentence(
  previous: MeasuredLine,
  line: MeasuredLine,
  next: MeasuredLine | undefined,
  measure: PageMeasure,
): Decision {
  if (/如下[：:。]$/.test(previous.text)) return 'break'
  if (readHeadingNumeral(line.text) !== null || startsElement(line.text)) return 'break'
  if (next === undefined) return 'break'
  // The last line of a paragraph ends a sentence; one that does not is a heading or a signature.
  const ends = endsSentence(line.text)
  if (!ends && lineFullness(line, next, measure, true) === 'short') return 'break'
  if (measure.keepsIndent) return 'join'
  if (ends) return 'unsure'
  if (lineFullness(line, next, measure, false) === 'short') return 'break'
  return canBeFirstLine(line, measure) ? 'unsure' : 'join'
}

function endsTitle(text: string): boolean {
  return /(?:答复|复函|的函|答复函|意见|回复)$/.test(text) && !/[，。；]|收悉/.test(text)
}

function isSalutationLike(text: string): boolean {
  return (
    (text.length <= 60 && /[：:]$/.test(text)) || /^.{2,60}(?:委员|代表|[局厅部委会院办])[：:]/.test(text)
  )
}

/** 抄送：, 附件：, 联系人： and a short line all in brackets never continue a sentence. */
function isLabelled(text: string): boolean {
  return (
    /^(?:附\s?件|抄\s?送|[（(]?联系(?:人|电话|单位|方式|科室)[^：:]{0,8})[：:]/.test(text) ||
    /^[（(][^（()）]{4,30}[)）]$/.test(text)
  )
}

/** Beginnings that always open a paragraph of their own. */
function startsElement(text: string): boolean {
  return /^(?:附件|抄\s*送|[（(]?联系(?:人|电话|单位|方式|科室)|(?:最后，)?(?:再次|衷心|诚挚|非常)?感谢|特此|此复|专此)/.test(
    text,
  )
}

/** How many blank lines usually stand between two lines: 1 in PDF text that is double-spaced. */
function usualBlankLines(lines: readonly MeasuredLine[]): number {
  const counts = new Map<number, number>()
  for (const { blanksBefore } of lines.slice(1)) counts.set(blanksBefore, (counts.get(blanksBefore) ?? 0) + 1)
  let usual = 0
  let most = 0
  for (const [gap, count] of counts) {
    if (count > most) {
      usual = gap
      most = count
    }
  }
  return usual
}

/** Only Latin words are parted by the line break itself; a number that was torn apart closes again. */
function glue(previous: MeasuredLine, line: MeasuredLine): string {
  const left = characterKind(previous.text.slice(-1))
  const right = characterKind(line.text.charAt(0))
  const isWord = (kind: string) => kind === 'latin' || kind === 'digit'
  if (!isWord(left) || !isWord(right)) return ''
  return left === 'digit' && right === 'digit' ? '' : ' '
}
