// Which part of the reply every line on the page comes from: what a click on the page or the caret in the
// text is looked up in.
import type { DrawnPage, PageLine } from './drawn-page'
import type { MeasuredPage, WrittenChild } from './measured-pages'

/** Where the text of every child begins in the text of its source; several children may share one source. */
export function startsInSource(children: readonly WrittenChild[]): readonly number[] {
  const lengths = new Map<string, number>()
  return children.map(({ source, prefix, runs }) => {
    if (source === null) return 0
    const start = lengths.get(source) ?? 0
    const length = runs.reduce((sum, { text }) => sum + text.length, 0)
    lengths.set(source, start + Math.max(0, length - prefix))
    return start
  })
}

/** What of a page places its lines. */
export interface PageParts {
  readonly textArea: DrawnPage['textArea']
  /** True for an empty paragraph whose contents stand at the bottom of the text area. */
  readonly isRoom: (child: WrittenChild) => boolean
}

/** The lines of a page that come from the reply, counted in the source's own characters; a row of a table is one. */
export function pageLines(
  { lines, rows }: MeasuredPage,
  children: readonly WrittenChild[],
  starts: readonly number[],
  { textArea, isRoom }: PageParts,
): PageLine[] {
  const bottom = textArea.y + textArea.height
  const ofText = lines.flatMap((line): PageLine[] => {
    const child = children[line.child]
    if (!child || child.source === null) return []
    const own = (place: number): number => Math.max(0, place - child.prefix) + (starts[line.child] ?? 0)
    const offset = own(line.offset)
    const length = own(line.offset + line.text.length) - offset
    const { x, width, height } = line
    const y = isRoom(child) ? bottom - height : line.y
    return [{ source: child.source, offset, length, x, y, width, height }]
  })
  const ofTables = rows.flatMap(({ child, y, height }): PageLine[] => {
    const source = children[child]?.source ?? null
    const { x, width } = textArea
    return source === null ? [] : [{ source, offset: 0, length: 0, x, y, width, height }]
  })
  return [...ofText, ...ofTables]
}
