// Tables: the rows stand where they were measured, their lines and text where the writer's numbers put them.
import { cellLines } from './cell-lines'
import { baselineOf, drawnRuns, estimatedWidth } from './draw-text'
import type { DrawnRule, DrawnShape, DrawnText } from './drawn-page'
import type { LayoutTable } from './layout-document'
import type { MeasuredRow } from './measured-pages'
import type { Metrics } from './metrics'
import type { GridCell } from './table-grid'
import { columnWidths, sideMargin } from './table-place'
import { eighthPointToMm, halfPointToPt, mm, ptToMm, twipToMm } from './units'

/** Which cell covers each column of each row. */
type Covering = readonly (readonly (GridCell | undefined)[])[]

function coveringOf({ grid }: LayoutTable): Covering {
  const covering: (GridCell | undefined)[][] = grid.rows.map(() => [])
  grid.rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (covering[row]?.[column] !== undefined) column += 1
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.columnSpan; across += 1) {
          const below = covering[row + down]
          if (below) below[column + across] = cell
        }
      }
      column += cell.columnSpan
    }
  })
  return covering
}

interface Frame {
  readonly table: LayoutTable
  readonly covering: Covering
  /** Edges of the columns, from the page's left edge. */
  readonly edges: readonly number[]
  readonly border: number
  readonly metrics: Metrics
}

function frameOf(table: LayoutTable, metrics: Metrics): Frame {
  const edges = [twipToMm(metrics.page.left)]
  for (const width of columnWidths(table.grid, metrics)) edges.push(mm((edges.at(-1) ?? 0) + twipToMm(width)))
  const border = eighthPointToMm(metrics.table.border)
  return { table, covering: coveringOf(table), edges, border, metrics }
}

/** The lines between cells of different rows and columns; none through a cell that spans several. */
function drawGrid(rows: readonly MeasuredRow[], { covering, edges, border, metrics }: Frame): DrawnRule[] {
  const colour = metrics.spec.colours.black
  const rule = (x1: number, y1: number, x2: number, y2: number): DrawnRule => ({
    kind: 'rule',
    x1,
    y1,
    x2,
    y2,
    weight: border,
    colour,
  })
  const columns = edges.length - 1
  const rules: DrawnRule[] = []
  const across = (y: number, isOpen: (column: number) => boolean): void => {
    let from: number | null = null
    for (let column = 0; column <= columns; column += 1) {
      const goesOn = column < columns && isOpen(column)
      if (goesOn && from === null) from = column
      if (goesOn || from === null) continue
      const half = border / 2
      rules.push(rule((edges[from] ?? 0) - half, y, (edges[column] ?? 0) + half, y))
      from = null
    }
  }
  rows.forEach(({ row, y, height }, index) => {
    const above = rows[index - 1]
    const own = covering[row] ?? []
    const before = above === undefined ? [] : (covering[above.row] ?? [])
    across(y + border / 2, (column) => above === undefined || own[column] !== before[column])
    edges.forEach((x, column) => {
      const isOuter = column === 0 || column === columns
      if (isOuter || own[column - 1] !== own[column]) rules.push(rule(x, y, x, y + height))
    })
    if (index === rows.length - 1) across(y + height - border / 2, () => true)
  })
  return rules
}

/** How many characters of each cell stand on pages before this one; the head begins anew on every page. */
export type DrawnCells = Map<GridCell, number>

/** Height on this page of a cell that begins in a row, over the rows it spans. */
function heightOf(cell: GridCell, rows: readonly MeasuredRow[], index: number): number {
  const first = rows[index]?.row ?? 0
  return rows
    .slice(index)
    .filter(({ row }, place) => row === first + place && place < cell.rowSpan)
    .reduce((sum, { height }) => sum + height, 0)
}

const ANCHORS = { left: undefined, center: 'middle', right: 'end' } as const

/** A cell on one page, or its part there. */
interface CellPlace {
  readonly column: number
  readonly y: number
  readonly height: number
  readonly isHead: boolean
  /** True where its row goes on on the next page. */
  readonly goesOn: boolean
}

/** How much text a cell holds: 字 a line, and lines. */
interface CellRoom {
  readonly room: number
  readonly fitting: number
}

/** The lines of a cell on this page: what fits where the row goes on, else all that is left. */
function linesHere(
  cell: GridCell,
  { room, fitting }: CellRoom,
  place: CellPlace,
  drawn: DrawnCells,
): readonly string[] {
  const before = place.isHead ? 0 : (drawn.get(cell) ?? 0)
  const rest = cell.text.slice(before)
  if (!place.goesOn) return cellLines(rest, room, fitting)
  const lines = cellLines(rest, room, Infinity).slice(0, fitting)
  // A hand-made line end is a character too.
  let end = before
  for (const line of lines) end = cell.text.indexOf(line, end) + line.length
  drawn.set(cell, end + (/^\r?\n|^\r/.exec(cell.text.slice(end))?.[0].length ?? 0))
  return lines
}

function drawCell(
  cell: GridCell,
  place: CellPlace,
  { table, edges, border, metrics }: Frame,
  drawn: DrawnCells,
): DrawnText[] {
  const { column, y, height, isHead } = place
  const role = metrics.roles[isHead ? 'tableHead' : 'tableCell']
  const margin = twipToMm(sideMargin(table.grid, metrics))
  const [left, right] = [(edges[column] ?? 0) + margin, (edges[column + cell.columnSpan] ?? 0) - margin]
  const line = role.line === null ? ptToMm(halfPointToPt(role.size)) : twipToMm(role.line)
  const inner = height - border - twipToMm(metrics.table.cellBelow)
  const room = (right - left) / ptToMm(halfPointToPt(role.size))
  const fitting = Math.max(1, Math.round(inner / line))
  const lines = linesHere(cell, { room, fitting }, place, drawn)
  // More lines than were measured stand closer together; none is left out.
  const pitch = Math.min(line, inner / lines.length)
  const top = y + border + Math.max(0, (inner - lines.length * pitch) / 2)
  const align = isHead ? 'center' : cell.align
  const x = align === 'left' ? left : align === 'right' ? right : (left + right) / 2
  const anchor = ANCHORS[align]
  return lines.flatMap((text, index): DrawnText[] => {
    const words = text.trimEnd()
    if (words === '') return []
    const isTooWide = estimatedWidth(words, role) > right - left
    return [
      {
        kind: 'text',
        x,
        y: baselineOf(top + index * pitch, pitch),
        width: isTooWide ? right - left : null,
        turn: 0,
        ...(anchor === undefined ? {} : { anchor }),
        runs: drawnRuns([{ text: words, role: role.role }], metrics),
      },
    ]
  })
}

/** What is known of a table beyond this page. */
export interface TableCourse {
  /** What stands on earlier pages; goes on from page to page. */
  readonly drawn: DrawnCells
  /** True for a row that goes on on a later page. */
  readonly goesOn: (row: number) => boolean
}

/** A table's rows on one page. */
export function drawTable(
  rows: readonly MeasuredRow[],
  table: LayoutTable,
  metrics: Metrics,
  { drawn, goesOn }: TableCourse,
): readonly DrawnShape[] {
  const frame = frameOf(table, metrics)
  const { headerRows } = table.grid
  const texts = rows.flatMap(({ row, y }, index) => {
    const isHead = row < headerRows
    const cells = frame.covering[row] ?? []
    const above = frame.covering[row - 1] ?? []
    // A cell that spans several rows speaks where it begins.
    const begins = (cell: GridCell | undefined, column: number): cell is GridCell =>
      cell !== undefined && cell !== cells[column - 1] && cell !== above[column]
    return cells.flatMap((cell, column) => {
      if (!begins(cell, column)) return []
      const height = heightOf(cell, rows, index)
      return drawCell(cell, { column, y, height, isHead, goesOn: !isHead && goesOn(row) }, frame, drawn)
    })
  })
  return [...drawGrid(rows, frame), ...texts]
}
