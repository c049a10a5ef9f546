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
  'copyNumber',
  'headLine',
  'secrecy',
  'documentNumber',
  'signatory',
  'signatoryName',
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
  'attachmentLabel',
  'attachmentTitle',
  'copies',
  'printing',
  'pageNumber',
  'tableCaption',
  'tableHead',
  'tableCell',
  'figure',
  'figureCaption',
] as const
export type Role = (typeof ROLES)[number]

export const CATEGORY_PLACES = ['page-corner', 'first-line'] as const
export type CategoryPlace = (typeof CATEGORY_PLACES)[number]

export type Alignment = 'left' | 'centre' | 'right' | 'justified'

export interface RoleSpec {
  readonly clause: string
  readonly font: FontRole
  readonly size: TypeSize
  readonly colour: 'black' | 'red'
  readonly bold: boolean
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
    /** How far 天头 and 订口 may be off. */
    readonly tolerance: Mm
  }
  readonly grid: {
    readonly clause: string
    readonly linesPerPage: number
    readonly charactersPerLine: number
    /** The size whose characters fill the grid. */
    readonly size: TypeSize
    /** One 行 as a word processor takes it: an exact line of this height. */
    readonly linePitch: Pt
    /** Added between characters of the grid's size; negative condenses. */
    readonly characterSpacing: Pt
  }
  /** 半宽: the Latin font's marks; 全宽: the Chinese font's. */
  readonly quotationMarks: { readonly clause: string; readonly width: 'half' | 'full' }
  /** 办理结果类别: in the upper right corner of page 1, or on the first line of the text area. */
  readonly category: { readonly clause: string; readonly place: CategoryPlace }
  readonly colours: { readonly clause: string; readonly red: string; readonly black: string }
  readonly fonts: Readonly<Record<FontRole, FontSpec>>
  readonly roles: Readonly<Record<Role, RoleSpec>>
  /** What is kept on one page with 署名 and 成文日期, so that they never stand without text (7.3.5.5). */
  readonly signature: {
    readonly clause: string
    /** A last paragraph of up to so many lines goes along to the next page; a longer one stays where it is. */
    readonly keptLines: number
    /** Lines of a page left free by all that is kept together: lines are counted by estimated widths. */
    readonly spareLines: number
  }
  /** 不加盖印章: by the organ's name; the date begins to the right of it. */
  readonly unsealed: {
    readonly clause: string
    readonly linesAbove: number
    /** 右空, in 字: of the name, or of the date where the date is longer. */
    readonly right: number
    /** How far the date begins to the right of the name, in 字. */
    readonly dateShift: number
  }
  /** 印章: a picture behind name and date, upright and centred on both. */
  readonly seal: {
    readonly clause: string
    /** How far the middle of the seal stands above the middle of name and date, in 行. */
    readonly raised: number
    /** Width and height of the room kept free where there is no picture: seals are set by hand then. */
    readonly usualSize: Mm
    /** Most seals side by side; room between two seals, and between two names in 字. */
    readonly perRow: number
    readonly gap: Mm
    readonly nameGap: number
  }
  /** 加盖签发人签名章: 职务 beside it, the date below. */
  readonly signet: {
    readonly clause: string
    readonly linesAbove: number
    /** 右空 of the signet, and room between it and the signer's post, in 字. */
    readonly right: number
    readonly postGap: number
    /** Room kept free where there is no picture: its height in 行, its width in 字. */
    readonly lines: number
    readonly characters: number
    readonly dateLinesAbove: number
    readonly dateRight: number
  }
  /** 加盖印章: by the date; the name stands centred above it. */
  readonly sealed: {
    readonly clause: string
    /** 右空 of the date, in 字. The room above follows from the seal, whose top stays within one line of the text. */
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
    /** Houses differ: both double rules on page 1 alone, or on every page. */
    readonly rulesOnEveryPage: boolean
  }
  /** 文件格式 */
  readonly document: {
    readonly clause: string
    /** From the upper edge of the text area to the upper edge of the mark. */
    readonly mastheadBelowTextTop: Mm
    readonly mastheadSizes: readonly TypeSize[]
    /** What follows the organ's name in the mark; empty: the name alone. */
    readonly mastheadSuffix: string
    /** Several organs: distance of their lines as a share of the mark's size. */
    readonly organLine: number
    /** Between the organs and what follows them, in 字 of the mark. */
    readonly suffixGap: number
    /** Most of the text area's height that the organs' lines may take. */
    readonly organsShare: number
    /** 发文字号 below the mark, in 行. */
    readonly numberLinesBelow: number
    /** From 发文字号 down to the red rule. */
    readonly ruleBelowNumber: Mm
    readonly rule: Pt
    readonly titleLinesAbove: number
    /** Whether 签发人 stands beside 发文字号 (上行文). */
    readonly printsSignatory: boolean
  }
  /** 无红头 */
  readonly plain: { readonly clause: string; readonly titleLinesAbove: number }
  readonly title: {
    readonly clause: string
    /** Characters a line may hold before the title is broken: a title never fills the whole line. */
    readonly charactersPerLine: number
  }
  /** 附件 on a new face: 附件N on line 1, the title on this line. */
  readonly attachmentFace: { readonly clause: string; readonly titleLine: number }
  /** 版记 of the document form: rules as wide as the text area. */
  readonly imprint: {
    readonly clause: string
    readonly outerRule: Mm
    readonly innerRule: Mm
    /** Height of the empty line a rule is drawn on, between it and the text. */
    readonly ruleRoom: Pt
    /** Lines of a page left free above it: a longer one stands in the text, on as many pages as it takes. */
    readonly spareLines: number
  }
  /** 横排表格 on faces of their own. */
  readonly landscape: { readonly clause: string }
  /** 校样: in the upper margin of every page until the reply is signed off; never in the file. */
  readonly proof: {
    readonly clause: string
    readonly text: string
    readonly font: FontRole
    readonly size: TypeSize
    /** From the page's top edge to its line. */
    readonly top: Mm
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
    /** Height of the empty line a file must have behind a table that nothing follows. */
    readonly endLine: Pt
  }
}
