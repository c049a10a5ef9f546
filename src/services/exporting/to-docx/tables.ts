// Tables: as wide as the text area, head repeated on every page, rows kept whole.
import { AlignmentType, BorderStyle, Table, TableCell, TableLayoutType, TableRow } from 'docx'
import { VerticalAlignTable, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import type { LayoutTable } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import type { GridCell } from '../../../core/official-layout/table-grid'
import { columnWidths, fitsOnPage, sideMargin } from '../../../core/official-layout/table-place'
import { roleParagraph } from './paragraphs'
import { textRuns } from './runs'
import type { Written } from './written-document'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<GridCell['align'], unknown>

interface RowKind {
  readonly isHead: boolean
  readonly keepNext: boolean
}

function cellParagraphs(
  cell: GridCell,
  { isHead, keepNext }: RowKind,
  metrics: Metrics,
): readonly Paragraph[] {
  const role = metrics.roles[isHead ? 'tableHead' : 'tableCell']
  return cell.text.split(/\r\n|[\r\n]/).map((line) =>
    roleParagraph(role, textRuns(line, role), {
      ...(isHead ? {} : { alignment: ALIGNMENTS[cell.align] }),
      ...(keepNext ? { keepNext } : {}),
    }),
  )
}

/**
 * The caption (above, as for every table) and the table.
 * @param keepLastRow true where the table's end must not stand on another page than what follows
 */
export function tableBlocks(table: LayoutTable, metrics: Metrics, keepLastRow: boolean): readonly Written[] {
  const { border, cellBelow } = metrics.table
  const cellMargin = sideMargin(table.grid, metrics)
  const line = { style: BorderStyle.SINGLE, size: border, color: metrics.spec.colours.black }
  const role = metrics.roles.tableCaption
  const text = table.caption.trim()
  const about = { block: table, source: table.source, prefix: 0 }
  const caption: readonly Written[] =
    text === ''
      ? []
      : [
          {
            ...about,
            role: 'tableCaption',
            runs: [{ text, role: 'tableCaption' }],
            child: roleParagraph(role, textRuns(text, role)),
          },
        ]
  return [
    ...caption,
    {
      ...about,
      role: null,
      runs: [],
      child: new Table({
        width: { size: metrics.textArea.width, type: WidthType.DXA },
        columnWidths: columnWidths(table.grid, metrics),
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
          const kind = { isHead, keepNext: keepLastRow && index === table.grid.rows.length - 1 }
          return new TableRow({
            ...(isHead ? { tableHeader: true } : {}),
            ...(fitsOnPage(cells, table.grid, metrics) ? { cantSplit: true } : {}),
            children: cells.map(
              (cell) =>
                new TableCell({
                  columnSpan: cell.columnSpan,
                  rowSpan: cell.rowSpan,
                  verticalAlign: VerticalAlignTable.CENTER,
                  children: cellParagraphs(cell, kind, metrics),
                }),
            ),
          })
        }),
      }),
    },
  ]
}
