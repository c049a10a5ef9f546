// Pages of lines as a layout engine measured them from the very object that is packed into the file, each
// line with its way back to the reply. Lengths are millimetres from the page's left and top edge.
import type { LayoutBlock, LayoutRun, LayoutSource } from './layout-document'
import type { Alignment, Role } from './layout-spec'
import type { Mm } from './units'

/** One paragraph or table of the file's body, in the order they stand there, over all its sections. */
export interface WrittenChild {
  /** The block it was written for; null for rooms and anchors the writer adds. */
  readonly block: LayoutBlock | null
  readonly source: LayoutSource | null
  /** Characters before the first one of the source's own text (a derived number). */
  readonly prefix: number
  /** Null for tables. */
  readonly role: Role | null
  /** Its text, piece by piece, without line breaks; empty for tables, pictures and rooms. */
  readonly runs: readonly LayoutRun[]
  /** Where it is not set as its role says. */
  readonly align?: Alignment
  /** Which row of `placeSignature` it is; rooms above a signature have none. */
  readonly signatureRow?: number
}

/** A line of a paragraph. */
export interface MeasuredLine {
  /** Which of the written children it belongs to. */
  readonly child: number
  /** Characters of the child's text before this line. */
  readonly offset: number
  readonly text: string
  /** The room of the line: its left and upper edge, width and height. */
  readonly x: Mm
  readonly y: Mm
  readonly width: Mm
  readonly height: Mm
  /** How far its text goes, unless it is spread to the room's width. */
  readonly textWidth: Mm
  /** A justified line that is not the last one fills its room. */
  readonly isLast: boolean
}

/** A row of a table, or its part on this page. */
export interface MeasuredRow {
  readonly child: number
  /** From 0; rows of the head come again on every page. */
  readonly row: number
  readonly y: Mm
  readonly height: Mm
}

export interface MeasuredPage {
  readonly width: Mm
  readonly height: Mm
  readonly lines: readonly MeasuredLine[]
  readonly rows: readonly MeasuredRow[]
}

export interface MeasuredDocument {
  readonly pages: readonly MeasuredPage[]
  /** True where the engine had to stop; the pages are those up to there. */
  readonly isCutShort: boolean
}
