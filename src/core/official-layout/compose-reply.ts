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
import { breakTitle } from './break-title'
import { gbt9704 } from './gbt9704'
import type {
  LayoutAbout,
  LayoutAttachmentFace,
  LayoutBlock,
  LayoutDocument,
  LayoutHead,
  LayoutImprint,
  LayoutParagraph,
  LayoutRun,
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

const run = (text: string, role: Role): LayoutRun => ({ text, role })

/** The lines of a text that somebody broke by hand, without the white space round them. */
const handMadeLines = (text: string): readonly string[] =>
  text
    .split(/[\r\n\v\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

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

const categoryOf = (reply: ReplyDocument): string => handMadeLines(reply.outcomeCategory ?? '').join('')

/** 办理结果类别 on the first line of the text area: in forms without a corner for it, or where the profile says so. */
function categoryLine(reply: ReplyDocument, form: ReplyForm, spec: LayoutSpec): readonly LayoutBlock[] {
  const isInHead = form !== 'plain' && spec.category.place === 'page-corner'
  return isInHead ? [] : paragraphs(categoryOf(reply), 'category', 'head')
}

/** 份号, 密级和保密期限, 紧急程度, one a line, in this order. GB/T 9704-2012, 7.2.1 to 7.2.3. */
function marks(reply: ReplyDocument): readonly LayoutRun[] {
  return [
    ...handMadeLines(reply.copyNumber ?? '').map((text) => run(text, 'copyNumber')),
    ...[reply.secrecy, reply.urgency]
      .flatMap((text) => handMadeLines(text ?? ''))
      .map((text) => run(text, 'secrecy')),
  ]
}

/**
 * The marks flush left, one a line, 发文字号 flush right on the first of these lines (10.1); the document form
 * has both in its head.
 */
function headLines(
  reply: ReplyDocument,
  locked: LockedElements,
  form: ReplyForm,
  spec: LayoutSpec,
): readonly LayoutBlock[] {
  const category = categoryLine(reply, form, spec)
  if (form === 'document') return category
  const left = marks(reply)
  const number = handMadeLines(locked.documentNumber).map((text) => run(text, 'headLine'))
  const count = Math.max(left.length, Math.min(number.length, 1))
  return [
    ...category,
    ...Array.from({ length: count }, (_, index): LayoutBlock => {
      const mark = left[index]
      return {
        kind: 'head-line',
        source: 'head',
        left: mark ? [mark] : [],
        right: index === 0 ? number : [],
      }
    }),
  ]
}

function titleBlock(
  { proposal, reply }: ReplyCase,
  locked: LockedElements,
  form: ReplyForm,
  spec: LayoutSpec,
): readonly LayoutBlock[] {
  const organLines = form === 'plain' && reply.organAboveTitle ? handMadeLines(reply.issuer) : []
  const title = handMadeLines(locked.title.text)
  const byHand = (reply.titleLines ?? []).flatMap(handMadeLines)
  const lines =
    byHand.join('') === title.join('')
      ? byHand
      : breakTitle(locked.title.text, {
          charactersPerLine: spec.title.charactersPerLine,
          linesAbove: organLines,
          names: [
            ...locked.organs,
            reply.issuer,
            proposal.leadUnit,
            ...proposal.proposers.map((proposer) => proposer.name),
          ],
        })
  return brokenParagraph([...organLines, ...lines], 'title', 'title')
}

/** Names in a text that lists several, one a line or parted by 、 or spaces. */
const namesIn = (text: string): readonly string[] =>
  text.split(/[\s、，,；;]+/u).filter((name) => name !== '')

function headOf(reply: ReplyDocument, locked: LockedElements, form: ReplyForm, spec: LayoutSpec): LayoutHead {
  const category = spec.category.place === 'page-corner' ? categoryOf(reply) : ''
  const masthead = handMadeLines(locked.masthead.text)
  switch (form) {
    case 'letter':
      return { kind: 'letter', masthead: masthead[0] ?? '', category }
    case 'document':
      return {
        kind: 'document',
        organs: reply.masthead.source === 'record' && locked.organs.length > 1 ? locked.organs : masthead,
        suffix: spec.document.mastheadSuffix,
        marks: marks(reply),
        category,
        documentNumber: handMadeLines(locked.documentNumber).join(''),
        signatories: spec.document.printsSignatory ? namesIn(reply.signatory ?? '') : [],
      }
    case 'plain':
      return { kind: 'plain' }
  }
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

function sealsFor(reply: ReplyDocument, organs: readonly string[], seals: readonly Seal[]): readonly Seal[] {
  const { stamp, signers } = reply.signature
  if (reply.signOff === null || stamp === 'none') return []
  const [kind, owners] =
    stamp === 'seal' ? (['organ', organs] as const) : (['signer', signers.map(({ name }) => name)] as const)
  return owners.flatMap((owner) => seals.find((seal) => seal.kind === kind && seal.owner === owner) ?? [])
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
    seals: sealsFor(reply, organs, seals),
  }
  return {
    form,
    about: aboutOf(replyCase, locked),
    head: headOf(reply, locked, form, spec),
    blocks: [
      ...headLines(reply, locked, form, spec),
      ...titleBlock(replyCase, locked, form, spec),
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
