// What the three kinds of signature have in common: rows of text with their places, and pictures beside them.
import type { Seal } from '../reply/seal'
import type { LayoutSignature } from './layout-document'
import type { LayoutSpec } from './layout-spec'
import { ENGINE, sizeInPoints } from './metrics'
import type { Metrics } from './metrics'
import { mm, pt, ptToMm, twip, twipToMm } from './units'
import type { Mm } from './units'

/** What of a signature decides its places. */
export type SignatureContent = Pick<LayoutSignature, 'organs' | 'date' | 'stamp' | 'signers' | 'seals'>

/**
 * Where a text stands on its line, in 字 of the grid. `left`: its beginning, from the left edge of the text
 * area; `right`: its end, from the right end of the grid's last 字; `middle`: its middle, from there too.
 */
export interface SidePlace {
  readonly from: 'left' | 'right' | 'middle'
  readonly characters: number
}

export interface SignatureText extends SidePlace {
  readonly text: string
  /** Room to add after each character but the last, in 字: names and posts are set equally wide. */
  readonly stretch: number
}

/** Width and height of a seal on paper; `seal` is null where the room is kept for one set by hand. */
export interface SealRoom {
  readonly seal: Seal | null
  readonly width: Mm
  readonly height: Mm
}

/** A picture beside or behind a row. */
export interface PlacedSeal {
  readonly seal: Seal
  /** From the right end of the grid's last 字 to the picture's middle, in 字. */
  readonly right: number
  /** From the upper edge of the row's line down to the picture's middle, in 行. */
  readonly below: number
  readonly width: Mm
  readonly height: Mm
}

/** One line of the signature. Several organs may sign side by side on one. */
export interface SignatureRow {
  readonly kind: 'organs' | 'post' | 'date'
  /** Empty room between the line above (of the text, for the first row) and this one, in 行. */
  readonly linesAbove: number
  /** What of it this row's own pictures take; the rest belongs to those of the row above. */
  readonly linesAboveOwn: number
  readonly texts: readonly SignatureText[]
  readonly seals: readonly PlacedSeal[]
}

export interface SignaturePlace {
  readonly rows: readonly SignatureRow[]
  /** Room that the last seals take below the last row, in 行: nothing may stand there but 附注. */
  readonly linesBelow: number
  /** False for a signature so tall that it may be parted between its rows. */
  readonly keepsTogether: boolean
}

/** A name shorter than this share of the longest would fall apart when stretched; it stays as it is. */
const SHORTEST_STRETCHED = 0.5

/** Room between the characters of a name that makes it as wide as the longest, in 字. */
export function stretchTo(longest: number, name: string, width: number): number {
  const gaps = [...name].length - 1
  return gaps < 1 || width < longest * SHORTEST_STRETCHED ? 0 : (longest - width) / gaps
}

export const fromRight = (characters: number): SidePlace => ({
  from: 'right',
  characters: Math.max(0, characters),
})

/** One 字 and one 行 of the grid in millimetres. */
export const characterInMm = ({ grid }: LayoutSpec): Mm =>
  ptToMm(pt(sizeInPoints(grid.size) + grid.characterSpacing))
export const lineInMm = ({ grid }: LayoutSpec): Mm => ptToMm(grid.linePitch)

/** From a line's upper edge down to the middle of its ink, in 行. */
export function inkMiddle({ grid }: LayoutSpec): number {
  const above = (sizeInPoints(grid.size) * (ENGINE.inkAbove - ENGINE.inkBelow)) / 2
  return ENGINE.baselineShare - above / grid.linePitch
}

/** Size of a seal's picture on paper, or the room kept for one that is not there. */
export function sealRoom(
  seal: Seal | undefined,
  usual: { readonly width: Mm; readonly height: Mm },
): SealRoom {
  if (seal === undefined) return { seal: null, ...usual }
  return {
    seal,
    width: mm(seal.widthMm),
    height: mm((seal.widthMm * seal.pixelHeight) / seal.pixelWidth),
  }
}

/** Whether these rows may be held together on one page: half a page is the most that is moved for it. */
export function keepsTogether(rows: readonly SignatureRow[], { grid }: LayoutSpec): boolean {
  return rows.reduce((lines, { linesAbove }) => lines + linesAbove + 1, 0) <= grid.linesPerPage / 2
}

/** Where the point that a text is placed by lies, in millimetres from the page's left edge. */
export function pointInMm({ from, characters }: SidePlace, metrics: Metrics): Mm {
  const { page, textArea, lineRest, characterPitch } = metrics
  const fromEdge =
    from === 'left' ? characters * characterPitch : textArea.width - lineRest - characters * characterPitch
  return twipToMm(twip(page.left + fromEdge))
}

/**
 * The box of a seal on its page, in millimetres from the page's left and top edge.
 * @param lineTop upper edge of the row's line, measured
 */
export function sealBox(placed: PlacedSeal, lineTop: Mm, metrics: Metrics) {
  const { width, height, right, below } = placed
  const middle = pointInMm({ from: 'right', characters: right }, metrics)
  return {
    x: mm(middle - width / 2),
    y: mm(lineTop + below * twipToMm(metrics.linePitch) - height / 2),
    width,
    height,
  }
}
