// Blocks of text → docx paragraphs. Every number comes with the role's metrics.
import { AlignmentType, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { IParagraphOptions, IParagraphStyleOptions, ParagraphChild } from 'docx'
import type { Alignment, Role } from '../../../core/official-layout/layout-spec'
import { ROLES } from '../../../core/official-layout/layout-spec'
import type {
  LayoutAttachments,
  LayoutHeadLine,
  LayoutParagraph,
} from '../../../core/official-layout/layout-document'
import type { Metrics, RoleMetrics } from '../../../core/official-layout/metrics'
import { lineOf } from '../../../core/official-layout/line-height'
import { isKeptTogether, placeAttachments } from '../../../core/official-layout/attachment-place'
import { lineRuns, runProperties, textRuns } from './runs'
import type { Written } from './written-document'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const satisfies Record<Alignment, unknown>

/** Names of the paragraph styles, as a clerk sees them in Word or WPS. */
const STYLE_NAMES: Readonly<Record<Role, string>> = {
  masthead: '公文发文机关标志',
  category: '公文办理结果类别',
  copyNumber: '公文份号',
  headLine: '公文函件发文字号',
  secrecy: '公文密级和紧急程度',
  documentNumber: '公文发文字号',
  signatory: '公文签发人',
  signatoryName: '公文签发人姓名',
  title: '公文标题',
  salutation: '公文主送机关',
  body: '公文正文',
  heading1: '公文一级标题',
  heading2: '公文二级标题',
  heading3: '公文三级标题',
  heading4: '公文四级标题',
  attachmentNote: '公文附件说明',
  signatureOrgan: '公文署名',
  issueDate: '公文成文日期',
  contact: '公文附注',
  attachmentLabel: '公文附件序号',
  attachmentTitle: '公文附件标题',
  copies: '公文抄送机关',
  printing: '公文印发机关',
  pageNumber: '公文页码',
  tableCaption: '公文表题',
  tableHead: '公文表头',
  tableCell: '公文表格文字',
  figure: '公文插图',
  figureCaption: '公文图题',
}

const styleId = (role: Role): string => `Official${role.charAt(0).toUpperCase()}${role.slice(1)}`

/** Spacing of a line of this role; `above` replaces the role's own room above. */
export function spacing(role: RoleMetrics, above: number = role.above) {
  return {
    before: above,
    after: 0,
    ...(role.line === null
      ? { line: 240, lineRule: LineRuleType.AUTO }
      : { line: role.line, lineRule: LineRuleType.EXACT }),
  }
}

function layoutProperties(role: RoleMetrics) {
  return {
    alignment: ALIGNMENTS[role.align],
    spacing: spacing(role),
    indent: {
      left: role.left,
      right: role.right,
      firstLine: role.firstLine,
      ...(role.firstLineHundredths === 0 ? {} : { firstLineChars: role.firstLineHundredths }),
    },
    keepNext: role.keepWithNext,
    // Official documents fill every line of the page; widow control would leave lines empty.
    widowControl: false,
    ...(role.outline === 0 ? {} : { outlineLevel: role.outline - 1 }),
  }
}

/** Roles after which a clerk who presses Enter goes on in the text. */
const BEFORE_TEXT: ReadonlySet<Role> = new Set<Role>([
  'title',
  'salutation',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attachmentTitle',
])

/** One paragraph style a role, with the numbers that the paragraphs carry too. */
export function paragraphStyles(metrics: Metrics): readonly IParagraphStyleOptions[] {
  return ROLES.map((name) => {
    const role = metrics.roles[name]
    return {
      id: styleId(name),
      name: STYLE_NAMES[name],
      basedOn: 'Normal',
      ...(BEFORE_TEXT.has(name) ? { next: styleId('body') } : {}),
      quickFormat: true,
      run: runProperties(role),
      paragraph: layoutProperties(role),
    }
  })
}

/**
 * A paragraph of a role. The numbers stand in the paragraph itself as well as in its style, so that it
 * keeps its look when it is copied into another document.
 */
export function roleParagraph(
  role: RoleMetrics,
  children: readonly ParagraphChild[],
  extra: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({
    style: styleId(role.role),
    ...layoutProperties(role),
    run: runProperties(role),
    ...extra,
    children,
  })
}

export interface ParagraphPlace {
  /** Room above in twips, where it differs from the role's own. */
  readonly above?: number
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
}

/** A paragraph of the text, title or heading. */
export function textParagraph(block: LayoutParagraph, metrics: Metrics, place: ParagraphPlace = {}): Written {
  const { role, lines, source, prefix } = block
  const numbers = metrics.roles[role]
  const child = roleParagraph(numbers, lineRuns(lines, metrics), {
    spacing: spacing(numbers, place.above),
    keepNext: place.keepNext ?? numbers.keepWithNext,
    ...(place.pageBreakBefore === true ? { pageBreakBefore: true } : {}),
  })
  return { child, block, source, prefix, role, runs: lines.flat() }
}

/** 密级 or 紧急程度 flush left, 发文字号 flush right. */
export function headLineParagraph(block: LayoutHeadLine, metrics: Metrics): Written {
  const { left, right, source } = block
  const role = { ...metrics.roles.headLine, line: lineOf([...left, ...right], metrics) }
  const about = { block, source, prefix: 0, role: 'headLine' } as const
  if (left.length === 0) {
    const child = roleParagraph(role, lineRuns([right], metrics), { alignment: AlignmentType.RIGHT })
    return { ...about, child, runs: right, align: 'right' }
  }
  const gap = right.length === 0 ? [] : [new TextRun({ ...runProperties(role), children: [new Tab()] })]
  const child = roleParagraph(role, [...lineRuns([left], metrics), ...gap, ...lineRuns([right], metrics)], {
    tabStops: [{ type: TabStopType.RIGHT, position: metrics.textArea.width }],
  })
  const tab = gap.map(() => ({ text: '\t', role: 'headLine' as const }))
  return { ...about, child, runs: [...left, ...tab, ...right] }
}

/** 附件说明: later lines of a name begin under its first character; a short list is not parted by a page's end. */
export function attachmentParagraphs(
  block: LayoutAttachments,
  metrics: Metrics,
  keepLastWithNext: boolean,
): readonly Written[] {
  const { titles, source } = block
  const role = metrics.roles.attachmentNote
  const kept = isKeptTogether(titles, metrics)
  return placeAttachments(titles, metrics).map(({ text, left, hanging }, index) => ({
    block,
    source,
    prefix: 0,
    role: 'attachmentNote',
    runs: [{ text, role: 'attachmentNote' }],
    child: roleParagraph(role, textRuns(text, role), {
      spacing: spacing(role, index === 0 ? role.above : 0),
      indent: { left, right: role.right, hanging },
      keepNext: index === titles.length - 1 ? keepLastWithNext : kept,
      keepLines: kept,
    }),
  }))
}
