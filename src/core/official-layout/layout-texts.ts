// Every text of a composed document with the role it is set in: for whoever asks about characters, not places.
import type { LayoutBlock, LayoutDocument, LayoutHead, LayoutRun } from './layout-document'
import type { Role } from './layout-spec'

/** A text and where it stands, in the clerk's words: 标题, 正文, 附件2 … */
export interface PlacedText {
  readonly text: string
  readonly role: Role
  readonly place: string
}

const PLACES: Readonly<Record<Role, string>> = {
  masthead: '发文机关标志',
  category: '办理结果类别',
  copyNumber: '份号',
  headLine: '发文字号',
  secrecy: '密级和紧急程度',
  documentNumber: '发文字号',
  signatory: '签发人',
  signatoryName: '签发人',
  title: '标题',
  salutation: '主送',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  attachmentNote: '附件说明',
  signatureOrgan: '署名',
  issueDate: '成文日期',
  contact: '附注',
  attachmentLabel: '附件',
  attachmentTitle: '附件标题',
  copies: '抄送',
  printing: '印发机关和日期',
  pageNumber: '页码',
  tableCaption: '表题',
  tableHead: '表格',
  tableCell: '表格',
  figure: '图片',
  figureCaption: '图题',
}

const placed = (text: string, role: Role): PlacedText => ({ text, role, place: PLACES[role] })
const placedRuns = (runs: readonly LayoutRun[]): readonly PlacedText[] =>
  runs.map(({ text, role }) => placed(text, role))

function headTexts(head: LayoutHead): readonly PlacedText[] {
  switch (head.kind) {
    case 'plain':
      return []
    case 'letter':
      return [placed(head.masthead, 'masthead'), placed(head.category, 'category')]
    case 'document':
      return [
        ...head.organs.map((organ) => placed(organ, 'masthead')),
        placed(head.suffix, 'masthead'),
        ...placedRuns(head.marks),
        placed(head.category, 'category'),
        placed(head.documentNumber, 'documentNumber'),
        ...head.signatories.map((name) => placed(name, 'signatoryName')),
      ]
  }
}

function blockTexts(block: LayoutBlock): readonly PlacedText[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.flatMap(placedRuns)
    case 'head-line':
      return placedRuns([...block.left, ...block.right])
    case 'attachments':
      return block.titles.map((title) => placed(title, 'attachmentNote'))
    case 'signature':
      return [
        ...block.organs.map((organ) => placed(organ, 'signatureOrgan')),
        ...block.signers.map(({ post, name }) => placed(post + name, 'signatureOrgan')),
        placed(block.date, 'issueDate'),
      ]
    case 'table':
      return [
        placed(block.caption, 'tableCaption'),
        ...block.grid.rows.flatMap((row, index) =>
          row.map(({ text }) => placed(text, index < block.grid.headerRows ? 'tableHead' : 'tableCell')),
        ),
      ]
    case 'figure':
      return [placed(block.figure.caption, 'figureCaption')]
  }
}

/** All texts of a document in the order they stand on the paper; empty ones are left out. */
export function layoutTexts(layout: LayoutDocument): readonly PlacedText[] {
  const { head, blocks, attachments, imprint } = layout
  return [
    ...headTexts(head),
    ...blocks.flatMap(blockTexts),
    ...attachments.flatMap(({ label, title, blocks: content }) =>
      [placed(title, 'attachmentTitle'), ...content.flatMap(blockTexts)].map((text) => ({
        ...text,
        place: label,
      })),
    ),
    placed(imprint?.copies ?? '', 'copies'),
    placed(`${imprint?.printing?.organ ?? ''}${imprint?.printing?.date ?? ''}`, 'printing'),
  ].filter(({ text }) => text !== '')
}
