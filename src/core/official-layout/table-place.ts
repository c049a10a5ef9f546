// The geometry of a table, for the file and the page drawer alike: columns, margins, which rows stay whole. For a
// landscape table the metrics are those of its pages (`metricsFor`).
import type { Metrics } from './metrics'
import type { GridCell, TableGrid } from './table-grid'
import { halfPointToTwip, twip } from './units'
import type { Twip } from './units'

/** The narrowest column gives up at most this share of its width on either side. */
const MOST_MARGIN = 0.1

/** Widths of the columns in whole twips that add up to the width of the text area. */
export function columnWidths({ columnShares }: TableGrid, { textArea }: Metrics): readonly Twip[] {
  let share = 0
  let used = 0
  return columnShares.map((columnShare) => {
    share += columnShare
    const end = Math.round(share * textArea.width)
    const own = twip(end - used)
    used = end
    return own
  })
}

/** Between a cell's sides and its text. Narrow columns get narrow margins, so that their text keeps some width. */
export const sideMargin = ({ columnShares }: TableGrid, { table, textArea }: Metrics): Twip =>
  twip(Math.min(table.cellMargin, Math.floor(Math.min(...columnShares) * textArea.width * MOST_MARGIN)))

/**
 * True for rows that surely fit on a page. LibreOffice cuts off what is left of a taller row that must not
 * be torn apart.
 */
export function fitsOnPage(cells: readonly GridCell[], grid: TableGrid, metrics: Metrics): boolean {
  const { size, line } = metrics.roles.tableCell
  const column = Math.min(...grid.columnShares) * metrics.textArea.width
  const margins = 2 * sideMargin(grid, metrics)
  // Even where every line were as tall as one of the text.
  const linesOnPage = Math.floor(metrics.textArea.height / Math.max(line ?? 0, metrics.linePitch))
  return cells.every(({ text, columnSpan }) => {
    const perLine = Math.max(1, Math.floor((columnSpan * column - margins) / halfPointToTwip(size)))
    const lines = text.split(/\r\n|[\r\n]/).reduce((sum, line) => sum + Math.ceil(line.length / perLine), 0)
    return lines <= linesOnPage
  })
}
