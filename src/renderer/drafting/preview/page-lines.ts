// Lines of the measured pages: which one holds a character of the text, which one lies under the pointer.
import type { DrawnDocument, DrawnPage, PageLine } from '../../../core/official-layout/drawn-page'
import type { TextPlace } from './page-places'

/** A line of the drawn pages; both counted from 0. */
export interface LinePlace {
  readonly page: number
  readonly line: number
}

type LinesOfParts = ReadonlyMap<string, readonly (LinePlace & { readonly offset: number })[]>

const known = new WeakMap<readonly DrawnPage[], LinesOfParts>()

function linesOfParts(pages: readonly DrawnPage[]): LinesOfParts {
  const found = known.get(pages)
  if (found) return found
  const made = new Map<string, (LinePlace & { readonly offset: number })[]>()
  pages.forEach(({ lines }, page) =>
    lines.forEach(({ source, offset }, line) => {
      const own = made.get(source) ?? []
      own.push({ page, line, offset })
      made.set(source, own)
    }),
  )
  known.set(pages, made)
  return made
}

/** The line that holds a character; at a line's end that is the beginning of the next. Null: not drawn. */
export function lineOf(pages: readonly DrawnPage[], { source, offset }: TextPlace): LinePlace | null {
  const own = linesOfParts(pages).get(source)
  const found = own?.findLast((candidate) => candidate.offset <= offset) ?? own?.[0]
  return found ? { page: found.page, line: found.line } : null
}

/** The line of the pages, if it is there. */
export function pageLine(pages: readonly DrawnPage[], { page, line }: LinePlace): PageLine | null {
  return pages[page]?.lines[line] ?? null
}

const outside = (value: number, from: number, size: number): number =>
  Math.max(from - value, value - from - size, 0)

/**
 * The line at a place of a page, or the one next to it not further than a line away.
 * @param at millimetres from the page's left and top edge
 */
export function lineAt(
  { lines, grid }: DrawnPage,
  at: { readonly x: number; readonly y: number },
): PageLine | null {
  let nearest: { readonly line: PageLine; readonly distance: number } | null = null
  for (const line of lines) {
    const above = outside(at.y, line.y, line.height)
    if (above > grid.linePitch) continue
    // Lines one above the other come first; side by side the nearer one counts.
    const distance = above * 1000 + outside(at.x, line.x, line.width)
    if (nearest === null || distance < nearest.distance) nearest = { line, distance }
  }
  return nearest?.line ?? null
}

/** The character of a line's part next to a place on it, taking its characters as equally wide. */
export function placeOnLine(line: PageLine, x: number): TextPlace {
  const share = line.width > 0 ? Math.min(Math.max((x - line.x) / line.width, 0), 1) : 0
  return { source: line.source, offset: line.offset + Math.round(share * line.length) }
}

/** Which line of the page's grid a line stands on, from 1. */
export function gridLine({ textArea, grid, lines }: DrawnPage, line: number): number | null {
  const found = lines[line]
  if (!found) return null
  return Math.max(1, Math.floor((found.y + found.height / 2 - textArea.y) / grid.linePitch) + 1)
}

/** 第 1 页 20 行，第 5 页 21 行: the first and the last page. Empty without pages. */
export function measureWords({ pages }: Pick<DrawnDocument, 'pages'>): string {
  const [first, last] = [pages[0], pages.at(-1)]
  if (!first || !last) return ''
  const shown = first === last ? [first] : [first, last]
  return shown.map(({ number, usedLines }) => `第 ${number} 页 ${usedLines} 行`).join('，')
}
