// A page as pixels: where ink and red rules lie, to a tenth of a millimetre. Independent of fonts and of
// what a PDF reader calls a line.
import { readFile } from 'node:fs/promises'

export const DOTS_PER_INCH = 200
const MM_PER_DOT = 25.4 / DOTS_PER_INCH

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A horizontal red line; all in millimetres from the page's left and top edge. */
export interface RedRule extends Box {
  readonly length: number
  readonly thickness: number
}

interface Pixels {
  readonly width: number
  readonly height: number
  readonly isRed: (x: number, y: number) => boolean
  readonly isInk: (x: number, y: number) => boolean
}

/** Reads a binary PPM, as pdftoppm writes it. */
export async function readPixels(path: string): Promise<Pixels> {
  const bytes = await readFile(path)
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))
  if (!head) throw new Error(`${path} is no PPM`)
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length]
  const channel = (x: number, y: number, index: number): number =>
    bytes[start + 3 * (y * width + x) + index] ?? 255
  return {
    width,
    height,
    isRed: (x, y) => channel(x, y, 0) > 180 && channel(x, y, 1) < 120 && channel(x, y, 2) < 120,
    isInk: (x, y) => channel(x, y, 1) < 128,
  }
}

const toDots = (millimetres: number): number => Math.round(millimetres / MM_PER_DOT)

/** The ink inside a box; null where there is none. */
export function inkIn(pixels: Pixels, box: Box): Box | null {
  const columns: number[] = []
  const rows: number[] = []
  for (let y = toDots(box.top); y < Math.min(toDots(box.bottom), pixels.height); y += 1) {
    for (let x = toDots(box.left); x < Math.min(toDots(box.right), pixels.width); x += 1) {
      if (!pixels.isInk(x, y)) continue
      columns.push(x)
      if (rows.at(-1) !== y) rows.push(y)
    }
  }
  if (rows.length === 0) return null
  const extent = (dots: readonly number[]): readonly [number, number] => [
    dots.reduce((least, dot) => Math.min(least, dot)) * MM_PER_DOT,
    (dots.reduce((most, dot) => Math.max(most, dot)) + 1) * MM_PER_DOT,
  ]
  const [left, right] = extent(columns)
  const [top, bottom] = extent(rows)
  return { left, right, top, bottom }
}

/** The longest run of red dots in a row. */
function reddest({ width, isRed }: Pixels, y: number): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 }
  let from = 0
  for (let x = 0; x <= width; x += 1) {
    if (x < width && isRed(x, y)) continue
    if (x - from > best.to - best.from) best = { from, to: x }
    from = x + 1
  }
  return best
}

/** Red lines longer than half the page's width. */
export function redRules(pixels: Pixels): readonly RedRule[] {
  const rules: RedRule[] = []
  let begin: { readonly y: number; readonly from: number; readonly to: number } | null = null
  for (let y = 0; y <= pixels.height; y += 1) {
    const row = y < pixels.height ? reddest(pixels, y) : { from: 0, to: 0 }
    const isRule = row.to - row.from > pixels.width / 2
    if (isRule && begin === null) begin = { y, ...row }
    if (isRule || begin === null) continue
    const [left, right, top, bottom] = [begin.from, begin.to, begin.y, y].map((dots) => dots * MM_PER_DOT)
    if (left !== undefined && right !== undefined && top !== undefined && bottom !== undefined) {
      rules.push({ left, right, top, bottom, length: right - left, thickness: bottom - top })
    }
    begin = null
  }
  return rules
}
