// A paragraph of the source on its way into the reply.
import { cleanText } from './clean-text'
import type { RawParagraph } from './unwrap-lines'
import { isTableLine, mayBeTableLine, splitCells } from './table-lines'

export interface TextLine {
  /** With its white space as it was. */
  readonly raw: string
  /** With its white space tidied. */
  readonly text: string
  /** 1-based line of the source. */
  readonly line: number
  /** Looks like the row of a table; its cells are kept apart by full-width spaces. */
  readonly isTableRow: boolean
}

export interface TidiedLines {
  readonly lines: readonly TextLine[]
  /** White-space characters taken out inside paragraphs. */
  readonly removedSpaces: number
}

/** Tidies the white space of every paragraph. */
export function tidyParagraphs(paragraphs: readonly RawParagraph[]): TidiedLines {
  let removedSpaces = 0
  const maybe = paragraphs.map(({ raw }) => mayBeTableLine(raw))
  const lines = paragraphs.map(({ raw, line }, index): TextLine => {
    const isTableRow =
      isTableLine(raw) || (maybe[index] === true && (maybe[index - 1] === true || maybe[index + 1] === true))
    if (isTableRow) {
      const text = splitCells(raw)
        .map((cell) => cleanText(cell).text)
        .join('\u3000')
      return { raw, text: withStrokes(raw, text), line, isTableRow }
    }
    const { text, removed } = cleanText(raw)
    removedSpaces += removed
    return { raw, text, line, isTableRow }
  })
  return { lines, removedSpaces }
}

/** A line of its own, made from a part of another one. */
export function partOfLine(line: TextLine, text: string): TextLine {
  return { raw: text, text, line: line.line, isTableRow: false }
}

/** Upright strokes are characters of the source and stay. */
function withStrokes(raw: string, text: string): string {
  return /[|｜]/.test(raw) ? cleanText(raw).text : text
}
