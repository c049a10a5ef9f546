// What keeps a reply from becoming a file at all, each with the field it stands in. What is only open or left
// out is no problem: `exportNotes` says so.
import { decodeBase64 } from '../kernel/base64'
import { pictureFacts } from '../kernel/picture-facts'
import { clipped } from '../kernel/clipped'
import { withoutForbidden } from '../kernel/xml-characters'
import { resolveLockedElements } from '../reply/generated-texts'
import { printedBlocks, printedSections } from '../reply/printed-sections'
import type { Block, Figure, ReplyDocument, ReplyForm, Section, Table } from '../reply/reply-document'
import type { ReplyCase } from '../reply/reply-file'
import type { LayoutSpec } from './layout-spec'
import { headOf } from './compose-head'
import { placeDocumentHead } from './document-head-place'
import { placeLetterhead } from './letterhead-place'
import { metricsOf, sizeInPoints } from './metrics'
import { tableGrid } from './table-grid'
import { widthInCharacters } from './text-width'
import { mm, mmToPt, twipToPt } from './units'

/** Longest title, in characters: with a longer one page 1 has no room for text (7.3.3). */
export const LONGEST_TITLE = 100
/** Most paragraphs, headings, tables and figures of a text: some 500 pages. */
export const MOST_PARAGRAPHS = 5_000
/** Most pixels of a figure: word processors show a larger one as a red cross, or not at all. */
export const MOST_FIGURE_PIXELS = 50_000_000
/** A narrow column keeps a tenth of its width free on either side of its text. */
const TEXT_SHARE = 0.8

/** Narrower than half its width, in percent, nobody reads the mark any more. */
const LEAST_SCALE = 50

export interface ExportProblem {
  /** As a clerk calls it: 发文机关标志, 标题, 正文, 表格, 插图. */
  readonly field: string
  /** What is wrong and what to do. */
  readonly text: string
}

const counted = (count: number): string => count.toLocaleString('en-US')

function titleProblems({ proposal, reply }: ReplyCase): readonly ExportProblem[] {
  const { title } = resolveLockedElements(proposal, reply)
  const length = [...withoutForbidden(title.text).replaceAll(/\s/gu, '')].length
  if (length === 0) {
    return [{ field: '标题', text: '“标题”是空的，公文不能没有标题。请先填写标题。' }]
  }
  return length <= LONGEST_TITLE
    ? []
    : [
        {
          field: '标题',
          text: `“标题”有 ${counted(length)} 字，最多 ${LONGEST_TITLE} 字，再长首页就排不下正文。请改短标题。`,
        },
      ]
}

function mastheadProblems(
  { proposal, reply }: ReplyCase,
  spec: LayoutSpec,
  form: ReplyForm,
): readonly ExportProblem[] {
  const head = headOf(reply, resolveLockedElements(proposal, reply), form, spec)
  if (head.kind === 'plain') return []
  const metrics = metricsOf(spec)
  const organs = head.kind === 'letter' ? [head.masthead] : head.organs
  const { size, scale } =
    head.kind === 'letter'
      ? placeLetterhead(head.masthead, metrics)
      : placeDocumentHead(head, metrics).masthead
  if (scale >= LEAST_SCALE) return []
  const gap = head.kind === 'document' && organs.length > 1 ? spec.document.suffixGap : 0
  // 文件 and the gap before it.
  const others = head.kind === 'letter' ? 0 : widthInCharacters(head.suffix) + gap
  const narrowest = ((size / 2) * LEAST_SCALE) / 100
  const most = Math.floor(twipToPt(metrics.textArea.width) / narrowest - others)
  const longest = Math.max(...organs.map((organ) => Math.ceil(widthInCharacters(organ))))
  const which = organs.length > 1 ? '里最长的机关名称有' : '有'
  return [
    {
      field: '发文机关标志',
      text: `“发文机关标志”${which} ${longest} 字，最多排得下 ${most} 字，再多就窄得看不清。请改短，或用规范化简称。`,
    },
  ]
}

const sectionsWithin = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...sectionsWithin(section.children)])

/** Everything that is printed between the opening and the signature, and in attachments. */
function printedParts({ preamble, sections, closing, attachments }: ReplyDocument): {
  readonly blocks: readonly Block[]
  readonly headings: number
} {
  const printed = sectionsWithin(printedSections(sections))
  return {
    blocks: [
      ...printedBlocks(preamble),
      ...printed.flatMap(({ blocks }) => blocks),
      ...printedBlocks(closing),
      ...attachments.flatMap(({ blocks }) => printedBlocks(blocks)),
    ],
    headings: printed.length,
  }
}

function lengthProblems(count: number): readonly ExportProblem[] {
  return count <= MOST_PARAGRAPHS
    ? []
    : [
        {
          field: '正文',
          text: `“正文”有 ${counted(count)} 段，最多 ${counted(MOST_PARAGRAPHS)} 段。请删去多余的段落，或拆成几份文稿。`,
        },
      ]
}

/** As many columns as have room for one character each. */
function mostColumns({ orientation }: Table, { page, roles }: LayoutSpec): number {
  const width =
    orientation === 'portrait' ? page.width - page.left - page.right : page.height - page.top - page.bottom
  return Math.floor((mmToPt(mm(width)) * TEXT_SHARE) / sizeInPoints(roles.tableCell.size))
}

/** A table or figure by its caption, else by its place. */
const named = (kind: '表格' | '插图', caption: string, index: number): string =>
  caption.trim() === '' ? `第 ${index + 1} 张${kind}` : `${kind}“${clipped(caption.trim())}”`

function tableProblems(tables: readonly Table[], spec: LayoutSpec): readonly ExportProblem[] {
  return tables.flatMap((table, index) => {
    const columns = tableGrid(table).columnShares.length
    const most = mostColumns(table, spec)
    if (columns <= most) return []
    const which = named('表格', table.caption, index)
    return [
      {
        field: '表格',
        text: `${which}有 ${columns} 列，一页最多排得下 ${most} 列。请减少列数，或拆成几张表格。`,
      },
    ]
  })
}

/** The sentence for a figure whose picture is damaged. */
export const damagedPicture = (caption: string, index: number): string =>
  `${named('插图', caption, index)}的图片数据已损坏，不能印出。请在稿纸中删去这张图，重新插入。`

/** Only as much of a picture is read as says how large it is: a PNG's first bytes, a JPEG up to its frame. */
const factsOf = (base64: string) =>
  pictureFacts(decodeBase64(base64.slice(0, 64))) ?? pictureFacts(decodeBase64(base64))

function figureProblems(figures: readonly Figure[]): readonly ExportProblem[] {
  return figures.flatMap(({ base64, caption }, index) => {
    const facts = factsOf(base64)
    if (facts === null) return [{ field: '插图', text: damagedPicture(caption, index) }]
    const { width, height } = facts
    if (width * height <= MOST_FIGURE_PIXELS) return []
    const size = `${counted(width)} × ${counted(height)} 像素，最多 ${counted(MOST_FIGURE_PIXELS / 10_000)} 万像素`
    return [{ field: '插图', text: `${named('插图', caption, index)}有 ${size}。请把图片缩小后重新插入。` }]
  })
}

/**
 * Chinese sentences on what keeps this reply from being exported, in the order of the paper; empty where nothing
 * does. The preview shows the same ones.
 * @param form the form the file is to have; the reply's own unless given
 */
export function exportProblems(
  replyCase: ReplyCase,
  spec: LayoutSpec,
  form: ReplyForm = replyCase.reply.form,
): readonly ExportProblem[] {
  const { blocks, headings } = printedParts(replyCase.reply)
  return [
    ...mastheadProblems(replyCase, spec, form),
    ...titleProblems(replyCase),
    ...lengthProblems(blocks.length + headings),
    ...tableProblems(
      blocks.filter((block) => block.kind === 'table'),
      spec,
    ),
    ...figureProblems(blocks.filter((block) => block.kind === 'figure')),
  ]
}
