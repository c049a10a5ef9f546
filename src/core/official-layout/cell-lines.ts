// The lines of a text in a cell, which no engine has measured: broken by estimated widths, so that they fit
// into the height that was measured for them.
import { widthInCharacters } from './text-width'

/** What may not begin a line. */
const NEVER_FIRST = /^[、。，．：；？！,.:;?!%”’）》〉」』】〕…—～)\]}]/u
/** What may not end one. */
const NEVER_LAST = /[“‘（《〈「『【〔([{]$/u
/** What a line is never parted in: words and numbers of Latin letters and digits. */
const PIECES = /[A-Za-z0-9À-ɏ.%]+|\s+|./gsu

/** Pieces that stay together on a line: a mark with the character before or after it. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = []
  for (const [piece] of text.matchAll(PIECES)) {
    const last = pieces.at(-1)
    if (last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last))) {
      pieces[pieces.length - 1] = last + piece
    } else {
      pieces.push(piece)
    }
  }
  return pieces
}

/** A piece wider than a whole line is parted where it must be. */
function parted(piece: string, room: number): readonly string[] {
  if (widthInCharacters(piece) <= room) return [piece]
  const parts: string[] = []
  let part = ''
  for (const character of piece) {
    if (part !== '' && widthInCharacters(part + character) > room) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/** The lines of one paragraph in a room of so many 字; joined again they are the text. */
export function wrapText(text: string, room: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbreakable(text).flatMap((whole) => parted(whole, room))) {
    if (line !== '' && widthInCharacters((line + piece).trimEnd()) > room) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line]
}

/** How much wider a line may be taken to be than the estimate says, step by step, until the lines fit. */
const STEPS = [1, 1.03, 1.06, 1.1, 1.15, 1.25] as const

/**
 * The lines of a cell: one paragraph a hand-made line.
 * @param room in 字
 * @param most lines that were measured to be there
 */
export function cellLines(text: string, room: number, most: number): readonly string[] {
  const paragraphs = text.split(/\r\n|[\r\n]/)
  const wrapped = STEPS.map((step) => paragraphs.flatMap((line) => wrapText(line, room * step)))
  return wrapped.find((lines) => lines.length <= most) ?? wrapped[0] ?? []
}
