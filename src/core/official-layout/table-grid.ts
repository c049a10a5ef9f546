// A table as its author left it may be ragged; the file format wants every column of every row filled.
import type { Table } from '../reply/reply-document'

export interface GridCell {
  readonly text: string
  readonly align: 'left' | 'center' | 'right'
  readonly columnSpan: number
  readonly rowSpan: number
}

/** Rows of cells whose spans fill `columnShares.length` columns exactly. */
export interface TableGrid {
  /** Share of the table's width, one a column; they add up to 1. */
  readonly columnShares: readonly number[]
  readonly headerRows: number
  readonly rows: readonly (readonly GridCell[])[]
}

type Draft = { text: string; align: GridCell['align']; columnSpan: number; rowSpan: number }

/** Columns still covered from above: for each column the number of rows to come. */
type Covered = number[]

function placeRow(
  cells: Table['rows'][number],
  covered: Covered,
  rowsLeft: number,
): { readonly row: Draft[]; readonly covered: Covered } {
  const next = covered.map((rows) => Math.max(0, rows - 1))
  const row: Draft[] = []
  let column = 0
  const skipCovered = (): void => {
    while ((covered[column] ?? 0) > 0) column += 1
  }
  for (const cell of cells) {
    skipCovered()
    const rowSpan = Math.min(cell.rowSpan, rowsLeft)
    let span = 0
    while (span < cell.columnSpan && (covered[column + span] ?? 0) === 0) {
      next[column + span] = rowSpan - 1
      span += 1
    }
    row.push({ text: cell.text, align: cell.align, columnSpan: span, rowSpan })
    column += span
  }
  return { row, covered: next }
}

/** Fills up short rows with empty cells; nothing an author wrote is left out. */
export function tableGrid(table: Table): TableGrid {
  const rows: Draft[][] = []
  const occupied: number[] = []
  let covered: Covered = []
  for (const [index, cells] of table.rows.entries()) {
    const coveredHere = covered
    const placed = placeRow(cells, coveredHere, table.rows.length - index)
    rows.push(placed.row)
    const own = placed.row.reduce((sum, cell) => sum + cell.columnSpan, 0)
    occupied.push(own + coveredHere.filter((rowsToCome) => rowsToCome > 0).length)
    covered = placed.covered
  }
  const columns = Math.max(table.columnWidths.length, ...occupied)
  for (const [index, row] of rows.entries()) {
    for (let filled = occupied[index] ?? 0; filled < columns; filled += 1) {
      row.push({ text: '', align: 'left', columnSpan: 1, rowSpan: 1 })
    }
  }
  return { columnShares: shares(table.columnWidths, columns), headerRows: table.headerRows, rows }
}

/** Widths as shares of the whole; a column without a width gets the mean one. */
function shares(widths: readonly number[], columns: number): readonly number[] {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const all = Array.from({ length: columns }, (_, index) => widths[index] ?? mean)
  const total = all.reduce((sum, width) => sum + width, 0)
  return all.map((width) => width / total)
}
