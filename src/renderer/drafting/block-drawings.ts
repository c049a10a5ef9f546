// How tables and figures stand on the paper: read-only for now, complete, never lost.
import type { DOMOutputSpec } from 'prosemirror-model'
import type { Figure, Table, TableCell } from '../../core/reply/reply-document'

function drawCell(cell: TableCell, isHead: boolean): DOMOutputSpec {
  return [
    isHead ? 'th' : 'td',
    { colspan: String(cell.columnSpan), rowspan: String(cell.rowSpan), class: `align-${cell.align}` },
    cell.text,
  ]
}

/** The element of a table with its caption above. */
export function drawTable(table: Table): DOMOutputSpec {
  const rows: DOMOutputSpec[] = table.rows.map((cells, index) => [
    'tr',
    {},
    ...cells.map((cell) => drawCell(cell, index < table.headerRows)),
  ])
  const caption: DOMOutputSpec[] = table.caption === '' ? [] : [['figcaption', {}, table.caption]]
  return [
    'figure',
    { class: 'block-table', 'aria-label': `表格：${table.caption}` },
    ...caption,
    ['table', {}, ['tbody', {}, ...rows]],
  ]
}

/** The element of a picture with its caption below. */
export function drawFigure(figure: Figure): DOMOutputSpec {
  const caption: DOMOutputSpec[] = figure.caption === '' ? [] : [['figcaption', {}, figure.caption]]
  return [
    'figure',
    { class: 'block-figure', 'aria-label': `图：${figure.caption}` },
    [
      'img',
      {
        src: `data:${figure.mediaType};base64,${figure.base64}`,
        alt: figure.alternativeText,
        draggable: 'false',
      },
    ],
    ...caption,
  ]
}
