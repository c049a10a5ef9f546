// The reply (复文) as data: the centre of the program. Readonly by convention, schema and type in one
// place. Heading numbers are never stored; they are derived by heading-numbering.ts.
import { z } from 'zod'
import { PartId, ProposalId, ReplyId } from '../kernel/ids'
import { IsoDate } from '../kernel/iso-date'

/** Raised with every change of the shape; `upgrade-reply.ts` brings older replies up to it. */
export const REPLY_SCHEMA_VERSION = 2

/** Longest paragraph or heading, in characters: far beyond what the desk lets anybody type or paste. */
const LONGEST_TEXT = 1_000_000
/** Most blocks, sections or closing paragraphs in one place; likewise far away. */
const MOST_PARTS = 20_000

/** 答复 / 会办意见 / 再次答复. The public version (公开版) is derived and never stored. */
export const REPLY_KINDS = ['reply', 'co-opinion', 'second-reply'] as const
export const ReplyKind = z.enum(REPLY_KINDS)
export type ReplyKind = z.infer<typeof ReplyKind>

/** 信函格式 (GB/T 9704-2012, 10.1) / 文件格式 (7) / 无红头. */
export const REPLY_FORMS = ['letter', 'document', 'plain'] as const
export const ReplyForm = z.enum(REPLY_FORMS)
export type ReplyForm = z.infer<typeof ReplyForm>

/**
 * A text that the case record generates (`record`) until somebody overrides it (`override`);
 * the override shows on the screen and can be taken back.
 */
export const Derivable = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('record') }),
  z.strictObject({ source: z.literal('override'), text: z.string().max(2000) }),
])
export type Derivable = z.infer<typeof Derivable>

/** 发文字号: a number of a series, or exactly as another document wrote it. */
export const DocumentNumber = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('series'),
    /** 代字, e.g. 云交提复 */
    prefix: z.string().min(1).max(40),
    year: z.int().min(1949).max(9999),
    /** null: allocated when the reply is signed (签发时取号). */
    serial: z.int().min(1).nullable(),
  }),
  z.strictObject({ form: z.literal('written'), text: z.string().min(1).max(100) }),
])
export type DocumentNumber = z.infer<typeof DocumentNumber>

/** 附注, the contact line: fields, or exactly as another document wrote it. */
export const Contact = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('person'), name: z.string().max(100), phone: z.string().max(100) }),
  z.strictObject({ form: z.literal('written'), text: z.string().min(1).max(500) }),
])
export type Contact = z.infer<typeof Contact>

/** One paragraph (自然段): one logical line, no line breaks inside. */
export const Paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  id: PartId,
  text: z
    .string()
    .max(LONGEST_TEXT)
    .refine((text) => !/[\r\n]/.test(text), '段内不能有换行'),
})
export type Paragraph = z.infer<typeof Paragraph>

export const TableCell = z.strictObject({
  text: z.string().max(5000),
  columnSpan: z.int().min(1).max(50).default(1),
  rowSpan: z.int().min(1).max(500).default(1),
  align: z.enum(['left', 'center', 'right']).default('left'),
})
export type TableCell = z.infer<typeof TableCell>

export const Table = z.strictObject({
  kind: z.literal('table'),
  id: PartId,
  caption: z.string().max(300),
  orientation: z.enum(['portrait', 'landscape']),
  /** How many of the first rows are the head, repeated on every page. */
  headerRows: z.int().min(0).max(20),
  /** Relative widths, one a column. */
  columnWidths: z.array(z.number().positive()).min(1).max(50),
  rows: z.array(z.array(TableCell).min(1).max(50)).min(1).max(2000),
})
export type Table = z.infer<typeof Table>

export const Figure = z.strictObject({
  kind: z.literal('figure'),
  id: PartId,
  caption: z.string().max(300),
  alternativeText: z.string().max(1000),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  /** The picture itself, base64, at most 8 MB of text. */
  base64: z
    .string()
    .min(1)
    .max(8_000_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '图片数据不完整'),
  /** Printed width in millimetres; the height follows from the picture. */
  widthMm: z.number().positive().max(225),
})
export type Figure = z.infer<typeof Figure>

export const Block = z.discriminatedUnion('kind', [Paragraph, Table, Figure])
export type Block = z.infer<typeof Block>

export const SECTION_LEVELS = [1, 2, 3, 4] as const
export type SectionLevel = (typeof SECTION_LEVELS)[number]

/**
 * How a section shows its heading:
 * `own-line` the heading is a line of its own; `run-in` it is the first sentence of its first
 * paragraph; `item` there is no heading, the derived number stands before the first paragraph.
 */
export const HEADING_STYLES = ['own-line', 'run-in', 'item'] as const
export const HeadingStyle = z.enum(HEADING_STYLES)
export type HeadingStyle = z.infer<typeof HeadingStyle>

/** A section (层次) of the body: its own blocks first, then its sub-sections. */
export interface Section {
  id: PartId
  /** 1 一、 2 （一） 3 1. 4 （1）; levels may be skipped downward, never repeated by a child. */
  level: SectionLevel
  headingStyle: HeadingStyle
  /** False for a heading printed without a number. */
  numbered: boolean
  /** Without its number; with its final punctuation where it has one; empty for `item`. */
  heading: string
  blocks: Block[]
  children: Section[]
  /** Ids of the asks (诉求) this section answers. */
  answers: PartId[]
  /** Ids of the facts (数据) this section states. */
  facts: PartId[]
}

export const Section: z.ZodType<Section> = z.lazy(() =>
  z
    .strictObject({
      id: PartId,
      level: z.literal(SECTION_LEVELS),
      headingStyle: HeadingStyle,
      numbered: z.boolean(),
      heading: z
        .string()
        .max(LONGEST_TEXT)
        .refine((text) => !/[\r\n]/.test(text), '标题内不能有换行'),
      blocks: z.array(Block).max(MOST_PARTS),
      children: z.array(Section).max(MOST_PARTS),
      answers: z.array(PartId).max(200),
      facts: z.array(PartId).max(2000),
    })
    .refine((section) => section.children.every((child) => child.level > section.level), {
      message: '下级标题的层级必须低于上级',
    })
    .refine((section) => section.headingStyle !== 'item' || section.heading === '', {
      message: '编号段落没有标题文字',
    }),
)

/** 不加盖印章 / 加盖印章 / 加盖签发人签名章. GB/T 9704-2012, 7.3.5. */
export const STAMPS = ['none', 'seal', 'signet'] as const
export const Stamp = z.enum(STAMPS)
export type Stamp = z.infer<typeof Stamp>

/** Who signs with a signet (签名章): 职务 in full, and the name on the signet. GB/T 9704-2012, 7.3.5.3. */
export const Signer = z.strictObject({ post: z.string().max(100), name: z.string().min(1).max(60) })
export type Signer = z.infer<typeof Signer>

/** 附件: its title, and its text where it is bound in with the reply. */
export const Attachment = z.strictObject({
  id: PartId,
  title: z.string().min(1).max(300),
  /** Printed on faces of its own behind the reply; empty: the attachment goes along separately. */
  blocks: z.array(Block).max(MOST_PARTS),
})
export type Attachment = z.infer<typeof Attachment>

/**
 * Limits of what a clerk may tighten to bring lonely lines back (GB/T 9704-2012, 7.3.5.5); in points. They stand
 * here and not with the layout's numbers: a file is checked against them, and the reply knows no layout.
 */
export const TIGHTEST_SPACING = -0.3
export const TIGHTEST_PITCH = 26
export const WIDEST_PITCH = 28.95

/** 版面调整 of one part, made on request: characters or lines closer together than the profile has them. */
export const Adjustment = z.strictObject({
  /** Id of a paragraph or section, or the name of an element around the text. */
  part: z.string().min(1).max(64),
  /** Added between characters, in points; never positive. */
  spacing: z.number().min(TIGHTEST_SPACING).max(0),
  /** Line pitch in points; null: the profile's. */
  pitch: z.number().min(TIGHTEST_PITCH).max(WIDEST_PITCH).nullable(),
})
export type Adjustment = z.infer<typeof Adjustment>

/** A co-handling unit's opinion (会办意见) and what became of it. */
export const CoOpinion = z.strictObject({
  id: PartId,
  unit: z.string().min(1).max(200),
  receivedOn: IsoDate.nullable(),
  summary: z.string().max(20_000),
  adoption: z.enum(['pending', 'adopted', 'partly-adopted', 'not-adopted']),
})
export type CoOpinion = z.infer<typeof CoOpinion>

/** 公开属性 */
export const Openness = z.strictObject({
  kind: z.enum(['public', 'on-request', 'withheld']),
  reason: z.string().max(1000),
})
export type Openness = z.infer<typeof Openness>

/** One copy handed out: to whom, how many, how, when (送达). */
export const DeliveredCopy = z.strictObject({
  recipient: z.string().min(1).max(200),
  count: z.int().min(1).max(1000),
  means: z.string().max(100),
  deliveredOn: IsoDate.nullable(),
})
export type DeliveredCopy = z.infer<typeof DeliveredCopy>

export const ReplyDocument = z.strictObject({
  id: ReplyId,
  schemaVersion: z.literal(REPLY_SCHEMA_VERSION),
  /** Counts saved changes; a save with a stale one is refused. */
  revision: z.int().min(0),
  proposalRef: ProposalId,
  kind: ReplyKind,
  form: ReplyForm,
  /** 发文机关 (full name). */
  issuer: z.string().max(200),
  /** 发文机关标志; `record` prints the issuer. */
  masthead: Derivable,
  /** True when the organ's name is printed as the title's first line in forms without a masthead. */
  organAboveTitle: z.boolean(),
  documentNumber: DocumentNumber.nullable(),
  /** 办理结果类别 letter, as the place writes it. */
  outcomeCategory: z.string().max(20).nullable(),
  /** 签发人 */
  signatory: z.string().max(100).nullable(),
  /** 份号, six digits */
  copyNumber: z
    .string()
    .regex(/^\d{6}$/, '份号是 6 位数字')
    .nullable(),
  /** 密级和保密期限 */
  secrecy: z.string().max(40).nullable(),
  /** 紧急程度 */
  urgency: z.string().max(40).nullable(),
  /** 标题; a line break in an override is a manual break that wins. */
  title: Derivable,
  /** 标题断行 made by hand; in force while its lines joined are the title. */
  titleLines: z.array(z.string().min(1).max(300)).max(8).nullable(),
  /** 主送机关 / 称谓 */
  salutation: Derivable,
  /** 开头语 */
  opening: Derivable,
  /** Blocks between the opening and the first section; the whole body of a reply without sections. */
  preamble: z.array(Block).max(MOST_PARTS),
  sections: z.array(Section).max(MOST_PARTS),
  coOpinions: z.array(CoOpinion).max(100),
  /** 结束语 */
  closing: z.array(Paragraph).max(MOST_PARTS),
  /** 附件说明, names without punctuation, and the attachments themselves. */
  attachments: z.array(Attachment).max(100),
  signature: z.strictObject({
    /** 署名; empty: the issuer signs. */
    organs: z.array(z.string().min(1).max(200)).max(20),
    /** 成文日期 */
    date: IsoDate.nullable(),
    /** 盖章 */
    stamp: Stamp,
    /** One a signet, in the order of the organs; empty for other stamps. */
    signers: z.array(Signer).max(20),
  }),
  /** 附注 */
  contact: Contact.nullable(),
  /** 抄送机关 */
  copyTo: z.array(z.string().min(1).max(300)).max(100),
  /** 印发机关和印发日期 */
  printing: z.strictObject({ organ: z.string().max(200), date: IsoDate.nullable() }).nullable(),
  openness: Openness.nullable(),
  copies: z.array(DeliveredCopy).max(500),
  /** 版式方案: id of a layout profile; null: the vault's own. */
  layoutProfile: z.string().min(1).max(64).nullable(),
  /** 版面调整 */
  adjustments: z.array(Adjustment).max(500),
  /** 签发登记: the day the signatory signed; null: a draft, whose prints are marked 校样. */
  signOff: z.strictObject({ date: IsoDate }).nullable(),
})
export type ReplyDocument = z.infer<typeof ReplyDocument>

/** A reply with no text at all. Pure: the ids come from the caller. */
export function emptyReply(id: ReplyId, proposalRef: ProposalId): ReplyDocument {
  return {
    id,
    schemaVersion: REPLY_SCHEMA_VERSION,
    revision: 0,
    proposalRef,
    kind: 'reply',
    form: 'letter',
    issuer: '',
    masthead: { source: 'record' },
    organAboveTitle: false,
    documentNumber: null,
    outcomeCategory: null,
    signatory: null,
    copyNumber: null,
    secrecy: null,
    urgency: null,
    title: { source: 'record' },
    titleLines: null,
    salutation: { source: 'record' },
    opening: { source: 'record' },
    preamble: [],
    sections: [],
    coOpinions: [],
    closing: [],
    attachments: [],
    signature: { organs: [], date: null, stamp: 'none', signers: [] },
    contact: null,
    copyTo: [],
    printing: null,
    openness: null,
    copies: [],
    layoutProfile: null,
    adjustments: [],
    signOff: null,
  }
}
