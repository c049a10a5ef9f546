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

/** A horizontal line; all in millimetres from the page's left and top edge. */
export interface Rule extends Box {
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

/** The dots inside a box; null where there is none. */
function dotsIn(pixels: Pixels, box: Box, isDot: Pixels['isInk']): Box | null {
  const columns: number[] = []
  const rows: number[] = []
  for (let y = toDots(box.top); y < Math.min(toDots(box.bottom), pixels.height); y += 1) {
    for (let x = toDots(box.left); x < Math.min(toDots(box.right), pixels.width); x += 1) {
      if (!isDot(x, y)) continue
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

/** The ink inside a box; null where there is none. */
export const inkIn = (pixels: Pixels, box: Box): Box | null => dotsIn(pixels, box, pixels.isInk)

/** What is red inside a box: a seal; null where there is none. */
export const redIn = (pixels: Pixels, box: Box): Box | null => dotsIn(pixels, box, pixels.isRed)

/** The longest run of dots in a row. */
function longest({ width }: Pixels, isDot: Pixels['isInk'], y: number) {
  let best = { from: 0, to: 0 }
  let from = 0
  for (let x = 0; x <= width; x += 1) {
    if (x < width && isDot(x, y)) continue
    if (x - from > best.to - best.from) best = { from, to: x }
    from = x + 1
  }
  return best
}

/** Lines of such dots longer than half the page's width. */
function rules(pixels: Pixels, isDot: Pixels['isInk']): readonly Rule[] {
  const found: Rule[] = []
  let begin: { readonly y: number; readonly from: number; readonly to: number } | null = null
  for (let y = 0; y <= pixels.height; y += 1) {
    const row = y < pixels.height ? longest(pixels, isDot, y) : { from: 0, to: 0 }
    const isRule = row.to - row.from > pixels.width / 2
    if (isRule && begin === null) begin = { y, ...row }
    if (isRule || begin === null) continue
    const [left, right, top, bottom] = [begin.from, begin.to, begin.y, y].map((dots) => dots * MM_PER_DOT)
    if (left !== undefined && right !== undefined && top !== undefined && bottom !== undefined) {
      found.push({ left, right, top, bottom, length: right - left, thickness: bottom - top })
    }
    begin = null
  }
  return found
}

export const redRules = (pixels: Pixels): readonly Rule[] => rules(pixels, pixels.isRed)
export const blackRules = (pixels: Pixels): readonly Rule[] =>
  rules(pixels, (x, y) => pixels.isInk(x, y) && !pixels.isRed(x, y))

/** Size of the page in millimetres. */
export const sizeOf = ({ width, height }: Pixels) => ({
  width: width * MM_PER_DOT,
  height: height * MM_PER_DOT,
})
