// From the reply as data to blocks in the order they stand on the paper. It decides what is printed in
// which form; it knows no numbers.
import { toOfficialDate } from '../kernel/iso-date'
import { caseNoun, resolveLockedElements } from '../reply/generated-texts'
import type { LockedElements } from '../reply/generated-texts'
import { numberSections } from '../reply/heading-numbering'
import type { NumberedSection } from '../reply/heading-numbering'
import { printedBlocks, printedSections } from '../reply/printed-sections'
import type { ReplyCase } from '../reply/reply-file'
import type { Block, ReplyDocument, ReplyForm, SectionLevel } from '../reply/reply-document'
import type { Seal } from '../reply/seal'
import { stampedSeals } from '../reply/stamped-seals'
import { categoryOf, headLines, headOf } from './compose-head'
import { titleLines } from './compose-title'
import { gbt9704 } from './gbt9704'
import { handMadeLines, run } from './hand-made-lines'
import type {
  LayoutAbout,
  LayoutAttachmentFace,
  LayoutBlock,
  LayoutDocument,
  LayoutImprint,
  LayoutParagraph,
  LayoutSource,
} from './layout-document'
import type { LayoutSpec, Role } from './layout-spec'
import { tableGrid } from './table-grid'

const HEADING_ROLES = {
  1: 'heading1',
  2: 'heading2',
  3: 'heading3',
  4: 'heading4',
} as const satisfies Record<SectionLevel, Role>

/** One paragraph a line; none where there is nothing to print. */
const paragraphs = (text: string, role: Role, source: LayoutSource, prefix = 0): readonly LayoutParagraph[] =>
  handMadeLines(text).map((line) => ({ kind: 'paragraph', source, prefix, role, lines: [[run(line, role)]] }))

/** One paragraph with a line break between its lines; none where there is nothing to print. */
function brokenParagraph(
  lines: readonly string[],
  role: Role,
  source: LayoutSource,
): readonly LayoutParagraph[] {
  return lines.length === 0
    ? []
    : [{ kind: 'paragraph', source, prefix: 0, role, lines: lines.map((line) => [run(line, role)]) }]
}

function contentBlock(block: Block): readonly LayoutBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphs(block.text, 'body', block.id)
    case 'table':
      return [
        {
          kind: 'table',
          source: block.id,
          caption: block.caption,
          orientation: block.orientation,
          grid: tableGrid(block),
        },
      ]
    case 'figure':
      return [{ kind: 'figure', source: block.id, figure: block }]
  }
}

/** The line a section begins with, and the blocks that are left after it took the first paragraph in. */
function sectionOpening({ section, number }: NumberedSection): readonly LayoutBlock[] {
  const { id, heading, headingStyle, blocks, level } = section
  const headingRole = HEADING_ROLES[level]
  const label = number + heading.trim()
  if (headingStyle === 'own-line') {
    return [...paragraphs(label, headingRole, id, number.length), ...blocks.flatMap(contentBlock)]
  }
  const [first, ...others] = blocks
  const labelRun = run(label, headingStyle === 'item' ? 'body' : headingRole)
  const text = first?.kind === 'paragraph' ? first.text.trim() : ''
  const rest = first?.kind === 'paragraph' ? others : blocks
  const runs = [labelRun, run(text, 'body')].filter((piece) => piece.text !== '')
  const opening: readonly LayoutBlock[] =
    runs.length === 0
      ? []
      : [{ kind: 'paragraph', source: id, prefix: number.length, role: 'body', lines: [runs] }]
  return [...opening, ...rest.flatMap(contentBlock)]
}

function sectionBlocks(numbered: NumberedSection): readonly LayoutBlock[] {
  return [...sectionOpening(numbered), ...numbered.children.flatMap(sectionBlocks)]
}

/** Each attachment that has text of its own, with the number it has in 附件说明. */
function attachmentFaces({ attachments }: ReplyDocument): readonly LayoutAttachmentFace[] {
  return attachments.flatMap(({ id, title, blocks }, index) => {
    const printed = printedBlocks(blocks)
    if (printed.length === 0) return []
    const label = `附件${attachments.length === 1 ? '' : index + 1}`
    return [{ source: id, label, title, blocks: printed.flatMap(contentBlock) }]
  })
}

/** 版记: letters and prints without a red head have 抄送 alone, without rules (10.1). */
function imprintOf(reply: ReplyDocument, locked: LockedElements, form: ReplyForm): LayoutImprint | null {
  const { organ, date } = reply.printing ?? { organ: '', date: null }
  const isFilled = form === 'document' && (organ !== '' || date !== null)
  const printing = isFilled ? { organ, date: date === null ? '' : toOfficialDate(date) } : null
  if (locked.copyTo === '' && printing === null) return null
  return { copies: locked.copyTo, printing, hasRules: form === 'document' }
}

function aboutOf({ proposal, reply }: ReplyCase, locked: LockedElements): LayoutAbout {
  const caseNumber = proposal.number === '' ? '' : `${caseNoun(proposal)} ${proposal.number}`
  return {
    title: handMadeLines(locked.title.text).join(''),
    author: reply.issuer,
    subject: caseNumber,
    custom: [
      { name: '文号', value: locked.documentNumber.trim() },
      { name: '案号', value: caseNumber },
      { name: '届次', value: proposal.session },
      { name: '类别', value: categoryOf(reply) },
    ].filter(({ value }) => value !== ''),
  }
}

/** What a reply is composed with besides itself. */
export interface Composing {
  readonly spec?: LayoutSpec
  /** Pictures the vault has; printed only where they belong to who signs and the reply is signed off. */
  readonly seals?: readonly Seal[]
}

/**
 * Composes a reply for one form. What nobody has written yet is not printed: `exportNotes` says so.
 * @param form `letter` and `document` with red head, `plain` without
 */
export function composeReply(
  replyCase: ReplyCase,
  form: ReplyForm,
  { spec = gbt9704, seals = [] }: Composing = {},
): LayoutDocument {
  const { proposal, reply } = replyCase
  const locked = resolveLockedElements(proposal, reply)
  const titles = reply.attachments.map((attachment) => attachment.title)
  const { organs, date } = locked
  const { stamp, signers } = reply.signature
  const signature: LayoutBlock = {
    kind: 'signature',
    source: 'signature',
    organs,
    date,
    stamp,
    signers: stamp === 'signet' ? signers : [],
    seals: stampedSeals(reply, seals),
  }
  return {
    form,
    about: aboutOf(replyCase, locked),
    head: headOf(reply, locked, form, spec),
    blocks: [
      ...headLines(reply, locked, form, spec),
      ...brokenParagraph(titleLines(replyCase, form, spec), 'title', 'title'),
      ...brokenParagraph(handMadeLines(locked.salutation.text), 'salutation', 'salutation'),
      ...paragraphs(locked.opening.text, 'body', 'opening'),
      ...reply.preamble.flatMap(contentBlock),
      ...numberSections(printedSections(reply.sections)).flatMap(sectionBlocks),
      ...reply.closing.flatMap(contentBlock),
      ...(titles.length === 0 ? [] : [{ kind: 'attachments' as const, source: 'attachments', titles }]),
      ...(organs.length === 0 && date === '' ? [] : [signature]),
      ...paragraphs(locked.contact, 'contact', 'contact'),
    ],
    attachments: attachmentFaces(reply),
    imprint: imprintOf(reply, locked, form),
    adjustments: reply.adjustments,
    isProof: reply.signOff === null,
  }
}
