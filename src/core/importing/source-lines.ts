// The source as numbered lines: byte order marks, control characters, form feeds and page numbers are
// dealt with here, so that later steps see text only.

/** A line that has text on it. */
export interface SourceLine {
  /** As written, without white space at its end. */
  readonly raw: string
  /** 1-based line of the source. */
  readonly line: number
  /** Empty lines directly above it. */
  readonly blanksBefore: number
  /** A form feed or a page number stands between this line and the one above. */
  readonly startsPage: boolean
}

export interface SourceText {
  readonly lines: readonly SourceLine[]
  /** Page number lines that were taken out, as written. */
  readonly pageNumbers: readonly string[]
  /** How many invisible characters (zero-width, control) were taken out. */
  readonly invisible: number
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
// Control characters other than the tab, soft hyphens, zero-width and direction marks, BOMs.
const INVISIBLE = /[^\P{Cc}\t]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu
const PAGE_NUMBER =
  /^(?:[-—–－―]{1,2}\s*\d{1,3}\s*[-—–－―]{1,2}|第\s*\d{1,3}\s*页(?:[\s，,（(]*共\s*\d{1,3}\s*页[)）]?)?)$/
const BARE_NUMBER = /^\d{1,3}$/

interface PlainLine {
  readonly raw: string
  readonly afterFormFeed: boolean
  readonly beforeFormFeed: boolean
}

/** Splits a text into its lines. Runs in one pass; any string is accepted. */
export function readSourceLines(text: string): SourceText {
  const plain = splitLines(text)
  const lines: SourceLine[] = []
  const pageNumbers: string[] = []
  let invisible = 0
  let blanksBefore = 0
  let startsPage = false
  plain.forEach(({ raw, afterFormFeed, beforeFormFeed }, index) => {
    if (afterFormFeed) startsPage = true
    const visible = raw.replace(INVISIBLE, (character) => {
      if (character !== '\ufeff' || index > 0) invisible += 1
      return ''
    })
    const trimmed = visible.trim()
    if (trimmed === '') {
      blanksBefore += 1
      return
    }
    if (PAGE_NUMBER.test(trimmed) || ((afterFormFeed || beforeFormFeed) && BARE_NUMBER.test(trimmed))) {
      pageNumbers.push(trimmed)
      startsPage = true
      return
    }
    lines.push({ raw: visible.trimEnd(), line: index + 1, blanksBefore, startsPage })
    blanksBefore = 0
    startsPage = false
  })
  return { lines, pageNumbers, invisible }
}

function splitLines(text: string): readonly PlainLine[] {
  const lines: PlainLine[] = []
  let start = 0
  let afterFormFeed = false
  for (const match of text.matchAll(LINE_END)) {
    const isFormFeed = match[0] === '\f'
    lines.push({ raw: text.slice(start, match.index), afterFormFeed, beforeFormFeed: isFormFeed })
    start = match.index + match[0].length
    afterFormFeed = isFormFeed
  }
  lines.push({ raw: text.slice(start), afterFormFeed, beforeFormFeed: false })
  return lines
}
