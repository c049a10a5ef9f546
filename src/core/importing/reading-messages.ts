// What a reader says about its work. Every message is one Chinese sentence for the clerk and a closed name
// for grouping and tests.
import type { ReadingMessage } from '../kernel/result'

export const READING_CODES = [
  'text-tidied',
  'page-numbers-removed',
  'invisible-removed',
  'wording-changed',
  'numeral-style',
  'masthead-read',
  'paragraph-split',
  'long-paragraph-split',
  'title-missing',
  'title-unsure',
  'session-missing',
  'number-missing',
  'salutation-missing',
  'salutation-unsure',
  'opening-missing',
  'case-title-missing',
  'several-cases',
  'text-cut-short',
  'paragraph-unfinished',
  'signature-missing',
  'signature-unsure',
  'date-missing',
  'numeral-differs',
  'heading-unsure',
  'unnumbered-heading',
  'paragraph-break-unsure',
  'table-lines',
  'unplaced',
  'too-much',
  'unaccounted',
] as const
export type ReadingCode = (typeof READING_CODES)[number]

/** Where a message belongs: a line, the source text, both or neither. */
export interface MessagePlace {
  readonly line?: number
  readonly excerpt?: string
}

function message(
  severity: ReadingMessage['severity'],
  code: ReadingCode,
  text: string,
  { line, excerpt }: MessagePlace,
): ReadingMessage {
  return {
    code,
    severity,
    text,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(line === undefined ? {} : { line }),
  }
}

/** Something was changed on purpose; nothing to do. */
export function note(code: ReadingCode, text: string, place: MessagePlace = {}): ReadingMessage {
  return message('note', code, text, place)
}

/** Recognised or assumed; the clerk should look. */
export function doubt(code: ReadingCode, text: string, place: MessagePlace = {}): ReadingMessage {
  return message('doubt', code, text, place)
}

/** Text that fits nowhere in the reply; the whole of it is in `excerpt`. */
export function unplaced(text: string, place: MessagePlace, code: ReadingCode = 'unplaced'): ReadingMessage {
  return message('unplaced', code, text, place)
}
