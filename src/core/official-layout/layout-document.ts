// A document as a sequence of blocks, each with a role, in the order they stand on the paper. It says
// what everything is, never how large or where: the numbers come from the metrics.
import type { Figure, ReplyForm } from '../reply/reply-document'
import type { Role } from './layout-spec'
import type { TableGrid } from './table-grid'

/** Text in one voice; a run may speak in another role's font, such as a run-in heading. */
export interface LayoutRun {
  readonly text: string
  readonly role: Role
}

/** A paragraph; more than one line only where lines are broken by hand or by sense (the title). */
export interface LayoutParagraph {
  readonly kind: 'paragraph'
  readonly role: Role
  readonly lines: readonly (readonly LayoutRun[])[]
}

/** One line of the head: something flush left, something flush right. */
export interface LayoutHeadLine {
  readonly kind: 'head-line'
  readonly left: readonly LayoutRun[]
  readonly right: readonly LayoutRun[]
}

/** 附件说明: one name an attachment. */
export interface LayoutAttachments {
  readonly kind: 'attachments'
  readonly titles: readonly string[]
}

/** 署名 and 成文日期; the date is empty while it is open. */
export interface LayoutSignature {
  readonly kind: 'signature'
  readonly organs: readonly string[]
  readonly date: string
  readonly sealed: boolean
}

export interface LayoutTable {
  readonly kind: 'table'
  readonly caption: string
  readonly orientation: 'portrait' | 'landscape'
  readonly grid: TableGrid
}

export interface LayoutFigure {
  readonly kind: 'figure'
  readonly figure: Figure
}

export type LayoutBlock =
  LayoutParagraph | LayoutHeadLine | LayoutAttachments | LayoutSignature | LayoutTable | LayoutFigure

export interface LayoutDocument {
  readonly form: ReplyForm
  /** For the file's properties. */
  readonly about: { readonly title: string; readonly author: string }
  /** 发文机关标志 and category letter of the letter form; null in forms without a head. */
  readonly letterhead: { readonly masthead: string; readonly category: string } | null
  readonly blocks: readonly LayoutBlock[]
  /** 抄送机关, at the very bottom of the last page; empty when there is none. */
  readonly copies: string
}
