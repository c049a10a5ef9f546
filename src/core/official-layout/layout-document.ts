// A document as a sequence of blocks, each with a role, in the order they stand on the paper. It says
// what everything is, never how large or where: the numbers come from the metrics.
import type { Adjustment, Figure, ReplyForm, Signer, Stamp } from '../reply/reply-document'
import type { Seal } from '../reply/seal'
import type { Role } from './layout-spec'
import type { TableGrid } from './table-grid'

/**
 * Where a block comes from: the id of a paragraph, table, figure, section or attachment of the reply, or the
 * name of an element around the text.
 */
export type LayoutSource = string

/** Names of the elements around the text, as sources of blocks. */
export const ELEMENT_SOURCES = [
  'head',
  'title',
  'salutation',
  'opening',
  'attachments',
  'signature',
  'contact',
  'imprint',
] as const
export type ElementSource = (typeof ELEMENT_SOURCES)[number]

/** Text in one voice; a run may speak in another role's font, such as a run-in heading. */
export interface LayoutRun {
  readonly text: string
  readonly role: Role
  /** Measuring only: a mark that stands out at the end of its line and takes no room there. */
  readonly hangs?: true
  /** Measuring only: the room after each character in twips, in place of the role's own. */
  readonly spacing?: number
}

/** A paragraph; more than one line only where lines are broken by hand or by sense (the title). */
export interface LayoutParagraph {
  readonly kind: 'paragraph'
  readonly source: LayoutSource
  /**
   * How many characters stand before the first character of the source's own text (a heading's number);
   * runs of a run-in heading are the section's, what follows is the paragraph's own.
   */
  readonly prefix: number
  readonly role: Role
  readonly lines: readonly (readonly LayoutRun[])[]
}

/** One line of the head: something flush left, something flush right. */
export interface LayoutHeadLine {
  readonly kind: 'head-line'
  readonly source: LayoutSource
  readonly left: readonly LayoutRun[]
  readonly right: readonly LayoutRun[]
}

/** 附件说明: one name an attachment. */
export interface LayoutAttachments {
  readonly kind: 'attachments'
  readonly source: LayoutSource
  readonly titles: readonly string[]
}

/** 署名 and 成文日期; the date is empty while it is open. */
export interface LayoutSignature {
  readonly kind: 'signature'
  readonly source: LayoutSource
  readonly organs: readonly string[]
  readonly date: string
  readonly stamp: Stamp
  /** Only with signets. */
  readonly signers: readonly Signer[]
  /** Pictures to print, one an organ or signer that has one; empty unless the reply is signed off. */
  readonly seals: readonly Seal[]
}

export interface LayoutTable {
  readonly kind: 'table'
  readonly source: LayoutSource
  readonly caption: string
  readonly orientation: 'portrait' | 'landscape'
  readonly grid: TableGrid
}

export interface LayoutFigure {
  readonly kind: 'figure'
  readonly source: LayoutSource
  readonly figure: Figure
}

export type LayoutBlock =
  LayoutParagraph | LayoutHeadLine | LayoutAttachments | LayoutSignature | LayoutTable | LayoutFigure

/** The red head, or none. */
export type LayoutHead =
  | {
      readonly kind: 'letter'
      /** 发文机关标志, one line: the lead organ's in joint letters (10.1). */
      readonly masthead: string
      /** Empty when there is none, or where the profile has it in the text area. */
      readonly category: string
    }
  | {
      readonly kind: 'document'
      /** 发文机关标志: one organ a line, the lead organ first. */
      readonly organs: readonly string[]
      /** What follows the organs, in the middle beside them; empty: nothing. */
      readonly suffix: string
      /** 份号, 密级和保密期限, 紧急程度, one a line, as far as there are any. */
      readonly marks: readonly LayoutRun[]
      readonly category: string
      readonly documentNumber: string
      /** 签发人, as far as the profile prints them. */
      readonly signatories: readonly string[]
    }
  | { readonly kind: 'plain' }

/** An attachment on faces of its own. GB/T 9704-2012, 7.3.7. */
export interface LayoutAttachmentFace {
  readonly source: LayoutSource
  /** 附件 or 附件2 */
  readonly label: string
  readonly title: string
  readonly blocks: readonly LayoutBlock[]
}

/** 版记 */
export interface LayoutImprint {
  /** 抄送：…。 Empty when there is none. */
  readonly copies: string
  /** 印发机关 and 印发日期; null in letters (10.1) and where nothing is filled in. */
  readonly printing: { readonly organ: string; readonly date: string } | null
  /** Rules above, between and below; letters have none (10.1). */
  readonly hasRules: boolean
}

/** For the file's properties. */
export interface LayoutAbout {
  readonly title: string
  readonly author: string
  /** 案号, such as 提案 086. */
  readonly subject: string
  /** 文号, 案号, 届次, 类别: name and value, without empty ones. */
  readonly custom: readonly { readonly name: string; readonly value: string }[]
}

export interface LayoutDocument {
  readonly form: ReplyForm
  readonly about: LayoutAbout
  readonly head: LayoutHead
  readonly blocks: readonly LayoutBlock[]
  readonly attachments: readonly LayoutAttachmentFace[]
  /** Null when nothing is to be said there. */
  readonly imprint: LayoutImprint | null
  readonly adjustments: readonly Adjustment[]
  /** True until the reply is signed off: prints are marked 校样. */
  readonly isProof: boolean
}
