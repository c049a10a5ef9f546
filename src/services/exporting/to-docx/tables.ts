// Tables: as wide as the text area, head repeated on every page, rows never torn apart.
import { AlignmentType, BorderStyle, Table, TableCell, TableLayoutType, TableRow } from 'docx'
import { VerticalAlignTable, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import type { LayoutTable } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import type { GridCell } from '../../../core/official-layout/table-grid'
import { roleParagraph } from './paragraphs'
import { textRuns } from './runs'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<GridCell['align'], unknown>

/** Whole twips a column that add up to the width of the text area. */
function columnWidths({ grid }: LayoutTable, metrics: Metrics): readonly number[] {
  const { width } = metrics.textArea
  let share = 0
  let used = 0
  return grid.columnShares.map((columnShare) => {
    share += columnShare
    const end = Math.round(share * width)
    const own = end - used
    used = end
    return own
  })
}

function cellParagraphs(cell: GridCell, isHead: boolean, metrics: Metrics): readonly Paragraph[] {
  const role = metrics.roles[isHead ? 'tableHead' : 'tableCell']
  return cell.text.split(/\r\n|[\r\n]/).map((line) =>
    roleParagraph(role, textRuns(line, role), {
      ...(isHead ? {} : { alignment: ALIGNMENTS[cell.align] }),
    }),
  )
}

/** The caption (above, as for every table) and the table. */
export function tableBlocks(table: LayoutTable, metrics: Metrics): readonly (Paragraph | Table)[] {
  const { border, cellMargin, cellBelow } = metrics.table
  const line = { style: BorderStyle.SINGLE, size: border, color: metrics.spec.colours.black }
  const role = metrics.roles.tableCaption
  const caption =
    table.caption.trim() === '' ? [] : [roleParagraph(role, textRuns(table.caption.trim(), role))]
  return [
    ...caption,
    new Table({
      width: { size: metrics.textArea.width, type: WidthType.DXA },
      columnWidths: columnWidths(table, metrics),
      layout: TableLayoutType.FIXED,
      margins: {
        left: cellMargin,
        right: cellMargin,
        top: 0,
        bottom: cellBelow,
        marginUnitType: WidthType.DXA,
      },
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows: table.grid.rows.map((cells, index) => {
        const isHead = index < table.grid.headerRows
        return new TableRow({
          ...(isHead ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.columnSpan,
                rowSpan: cell.rowSpan,
                verticalAlign: VerticalAlignTable.CENTER,
                children: cellParagraphs(cell, isHead, metrics),
              }),
          ),
        })
      }),
    }),
  ]
}
