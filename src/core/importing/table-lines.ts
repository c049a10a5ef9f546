// Lines that look like the rows of a table: their gaps separate cells and must not be closed.

const CELL_GAP = /\t+|[\s\u3000]{2,}|\s*[|｜]\s*/

/** The cells of a line, split at tabs, wide gaps and upright strokes. */
export function splitCells(raw: string): readonly string[] {
  if (raw.length > 300) return [raw]
  return raw
    .trim()
    .split(CELL_GAP)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/** Three cells or more, none of them running text. */
export function isTableLine(raw: string): boolean {
  const cells = splitCells(raw)
  return cells.length >= 3 && cells.every((cell) => cell.length <= 40 && !/[。；]$/.test(cell))
}

/** Two cells: a row only next to other rows. */
export function mayBeTableLine(raw: string): boolean {
  const cells = splitCells(raw)
  return cells.length === 2 && cells.every((cell) => cell.length <= 20 && !/[。；：，]/.test(cell))
}
