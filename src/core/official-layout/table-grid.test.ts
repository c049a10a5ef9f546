import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Table } from '../reply/reply-document'
import { tableGrid } from './table-grid'
import type { TableGrid } from './table-grid'

const cell = fc.record({
  text: fc.string({ maxLength: 4 }),
  columnSpan: fc.integer({ min: 1, max: 4 }),
  rowSpan: fc.integer({ min: 1, max: 4 }),
  align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
})
const anyTable: fc.Arbitrary<Table> = fc.record({
  kind: fc.constant('table' as const),
  id: fc.constant('t'),
  caption: fc.constant(''),
  orientation: fc.constant('portrait' as const),
  headerRows: fc.integer({ min: 0, max: 2 }),
  columnWidths: fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 6 }),
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
})

/** How often each place of the grid is covered. */
function coverage({ rows, columnShares }: TableGrid): readonly (readonly number[])[] {
  const counts = rows.map(() => columnShares.map(() => 0))
  rows.forEach((cells, row) => {
    let column = 0
    for (const { columnSpan, rowSpan } of cells) {
      while ((counts[row]?.[column] ?? 0) > 0) column += 1
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1) {
          const line = counts[row + down]
          if (line) line[column + right] = (line[column + right] ?? 0) + 1
        }
      }
      column += columnSpan
    }
  })
  return counts
}

test('every place of the grid is covered exactly once', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      for (const row of coverage(tableGrid(table))) for (const count of row) expect(count).toBe(1)
    }),
  )
})

test('nothing written is left out, and the widths add up to the whole', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const grid = tableGrid(table)
      const texts = (rows: readonly (readonly { readonly text: string }[])[]) =>
        rows.flatMap((row) => row.map(({ text }) => text)).filter((text) => text !== '')
      expect(texts(grid.rows)).toEqual(texts(table.rows))
      expect(grid.columnShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    }),
  )
})
