// The shape of a layout specification: what a standard says about a page, in the standard's own units
// (mm, 字, 行, 号). Each group names the clause it comes from; `practice` marks what no clause fixes.
import type { Mm, Pt } from './units'

/** Chinese type sizes (字号). Source: common usage of word processors; 三号 is 16 pt there. */
export const TYPE_SIZES = {
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  三号: 16,
  四号: 14,
  小四: 12,
} as const
export type TypeSize = keyof typeof TYPE_SIZES

export const FONT_ROLES = ['fangSong', 'kaiTi', 'heiTi', 'xiaoBiaoSong', 'songTi'] as const
export type FontRole = (typeof FONT_ROLES)[number]

export interface FontSpec {
  /** The customary name, written for Chinese characters. */
  readonly name: string
  /** The name written for Latin letters and digits. */
  readonly latin: string
  /** What a reader may use where the font is not installed; written into the font table. */
  readonly alternative: string
}

/** Everything the layout can set text in. A new role does not compile until the writer knows it. */
export const ROLES = [
  'masthead',
  'category',
  'headLine',
  'secrecy',
  'title',
  'salutation',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attachmentNote',
  'signatureOrgan',
  'issueDate',
  'contact',
  'copies',
  'pageNumber',
  'tableCaption',
  'tableHead',
  'tableCell',
  'figure',
  'figureCaption',
] as const
export type Role = (typeof ROLES)[number]

export type Alignment = 'left' | 'centre' | 'right' | 'justified'

export interface RoleSpec {
  readonly clause: string
  readonly font: FontRole
  readonly size: TypeSize
  readonly colour: 'black' | 'red'
  readonly align: Alignment
  /** 首行左空, in 字 of the role's own size. */
  readonly firstLine: number
  /** 左空 and 右空 of the whole paragraph, in 字 of the role's own size. */
  readonly left: number
  readonly right: number
  /** 上空, in 行. */
  readonly linesAbove: number
  /** `grid`: one line of the page's grid; `free`: as tall as its content; else the exact pitch. */
  readonly line: 'grid' | 'free' | Pt
  /** Never the last thing on a page. */
  readonly keepWithNext: boolean
  /** 1 to 4 for headings, so that readers can list them; 0 for everything else. */
  readonly outline: 0 | 1 | 2 | 3 | 4
}

export interface LayoutSpec {
  readonly name: string
  readonly page: {
    readonly clause: string
    readonly width: Mm
    readonly height: Mm
    /** 天头 */
    readonly top: Mm
    /** 地脚 */
    readonly bottom: Mm
    /** 订口 */
    readonly left: Mm
    /** 切口 */
    readonly right: Mm
  }
  readonly grid: {
    readonly clause: string
    readonly linesPerPage: number
    readonly charactersPerLine: number
    /** The size whose characters fill the grid. */
    readonly size: TypeSize
  }
  readonly colours: { readonly clause: string; readonly red: string; readonly black: string }
  readonly fonts: Readonly<Record<FontRole, FontSpec>>
  readonly roles: Readonly<Record<Role, RoleSpec>>
  /** 不加盖印章: by the organ's name; the date begins to the right of it. */
  readonly unsealed: {
    readonly clause: string
    readonly linesAbove: number
    /** 右空, in 字: of the name, or of the date where the date is longer. */
    readonly right: number
    /** How far the date begins to the right of the name, in 字. */
    readonly dateShift: number
  }
  /** 加盖印章: by the date; the name stands centred above it. */
  readonly sealed: {
    readonly clause: string
    /** Room for the seal, whose top must stay within one line of the text. */
    readonly linesAbove: number
    readonly dateRight: number
  }
  readonly pageNumber: {
    readonly clause: string
    /** From the lower edge of the text area down to the dash. */
    readonly belowTextArea: Mm
    readonly dash: string
  }
  /** 信函格式 */
  readonly letter: {
    readonly clause: string
    /** From the page's top edge to the upper edge of the mark. */
    readonly mastheadTop: Mm
    /** The organ's choice; the first size at which the mark fits is taken. */
    readonly mastheadSizes: readonly TypeSize[]
    /** From the mark down to the first double rule. */
    readonly ruleBelowMasthead: Mm
    readonly ruleLength: Mm
    /** From the second double rule down to the page's bottom edge. */
    readonly lowerRuleFromPageBottom: Mm
    readonly thickRule: Pt
    readonly thinRule: Pt
    readonly ruleGap: Pt
    /** Between rule and text, as a share of the height of a character of the grid. */
    readonly textBelowRule: number
    readonly titleLinesAbove: number
    /** From the page's top edge to where the head's first line (category letter) may begin. */
    readonly headTop: Mm
    readonly firstPageNumbered: boolean
  }
  /** 无红头 */
  readonly plain: { readonly clause: string; readonly titleLinesAbove: number }
  readonly title: {
    readonly clause: string
    /** Characters a line may hold before the title is broken: a title never fills the whole line. */
    readonly charactersPerLine: number
  }
  readonly attachments: {
    readonly clause: string
    /** 附件说明 of up to so many lines stands on one page; a longer one may be parted. */
    readonly keptLines: number
  }
  readonly table: {
    readonly clause: string
    readonly border: Pt
    /** Between a cell's sides and its text. */
    readonly cellMargin: Mm
    /** Below a cell's text: balances what an exact line leaves above it. */
    readonly cellBelow: Mm
  }
}
