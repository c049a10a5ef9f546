// From the reply as data to blocks in the order they stand on the paper. It decides what is printed in
// which form; it knows no numbers.
import { resolveLockedElements } from '../reply/generated-texts'
import type { LockedElements } from '../reply/generated-texts'
import { numberSections } from '../reply/heading-numbering'
import type { NumberedSection } from '../reply/heading-numbering'
import { printedSections } from '../reply/printed-sections'
import type { ReplyCase } from '../reply/reply-file'
import type { Block, ReplyDocument, ReplyForm, SectionLevel } from '../reply/reply-document'
import { breakTitle } from './break-title'
import { gbt9704 } from './gbt9704'
import type { LayoutBlock, LayoutDocument, LayoutParagraph, LayoutRun } from './layout-document'
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
const paragraphs = (text: string, role: Role): readonly LayoutParagraph[] =>
  handMadeLines(text).map((line) => ({ kind: 'paragraph', role, lines: [[run(line, role)]] }))

/** One paragraph with a line break between its lines; none where there is nothing to print. */
function brokenParagraph(lines: readonly string[], role: Role): readonly LayoutParagraph[] {
  return lines.length === 0
    ? []
    : [{ kind: 'paragraph', role, lines: lines.map((line) => [run(line, role)]) }]
}

function contentBlock(block: Block): readonly LayoutBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphs(block.text, 'body')
    case 'table':
      return [
        { kind: 'table', caption: block.caption, orientation: block.orientation, grid: tableGrid(block) },
      ]
    case 'figure':
      return [{ kind: 'figure', figure: block }]
  }
}

/** The line a section begins with, and the blocks that are left after it took the first paragraph in. */
function sectionOpening({ section, number }: NumberedSection): readonly LayoutBlock[] {
  const { heading, headingStyle, blocks, level } = section
  const headingRole = HEADING_ROLES[level]
  const label = number + heading.trim()
  if (headingStyle === 'own-line') {
    return [...paragraphs(label, headingRole), ...blocks.flatMap(contentBlock)]
  }
  const [first, ...others] = blocks
  const labelRun = run(label, headingStyle === 'item' ? 'body' : headingRole)
  const text = first?.kind === 'paragraph' ? first.text.trim() : ''
  const rest = first?.kind === 'paragraph' ? others : blocks
  const runs = [labelRun, run(text, 'body')].filter((piece) => piece.text !== '')
  const opening: readonly LayoutBlock[] =
    runs.length === 0 ? [] : [{ kind: 'paragraph', role: 'body', lines: [runs] }]
  return [...opening, ...rest.flatMap(contentBlock)]
}

function sectionBlocks(numbered: NumberedSection): readonly LayoutBlock[] {
  return [...sectionOpening(numbered), ...numbered.children.flatMap(sectionBlocks)]
}

/**
 * 密级 and 紧急程度 flush left, one a line, 发文字号 flush right on the first of these lines (10.1);
 * without a head the category letter stands above them.
 */
function headLines(reply: ReplyDocument, locked: LockedElements, form: ReplyForm): readonly LayoutBlock[] {
  const left = [reply.secrecy, reply.urgency].flatMap((text) => handMadeLines(text ?? ''))
  const number = handMadeLines(locked.documentNumber).map((text) => run(text, 'headLine'))
  const count = Math.max(left.length, Math.min(number.length, 1))
  const category = form === 'plain' ? paragraphs(reply.outcomeCategory ?? '', 'category') : []
  return [
    ...category,
    ...Array.from({ length: count }, (_, index): LayoutBlock => {
      const text = left[index]
      return {
        kind: 'head-line',
        left: text ? [run(text, 'secrecy')] : [],
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
  const lines = breakTitle(locked.title.text, {
    charactersPerLine: spec.title.charactersPerLine,
    linesAbove: organLines,
    names: [
      ...locked.organs,
      reply.issuer,
      proposal.leadUnit,
      ...proposal.proposers.map((proposer) => proposer.name),
    ],
  })
  return brokenParagraph([...organLines, ...lines], 'title')
}

/** Mark and category letter; a hand-made line break in the mark is a space: the mark is one line. */
function letterhead(reply: ReplyDocument, locked: LockedElements): LayoutDocument['letterhead'] {
  return {
    masthead: handMadeLines(locked.masthead.text).join(''),
    category: (reply.outcomeCategory ?? '').trim(),
  }
}

/**
 * Composes a reply for one form. 签发人 and 印发机关 are not printed: the first belongs to documents sent
 * upwards (7.2.6), the second is left out of letters (10.1). What nobody has written yet is not printed either:
 * `exportNotes` says so.
 * @param form `letter` with red head, `plain` without
 */
export function composeReply(
  replyCase: ReplyCase,
  form: ReplyForm,
  spec: LayoutSpec = gbt9704,
): LayoutDocument {
  const { proposal, reply } = replyCase
  const locked = resolveLockedElements(proposal, reply)
  const titles = reply.attachments.map((attachment) => attachment.title)
  const { organs, date } = locked
  return {
    form,
    about: {
      title: handMadeLines(locked.title.text).join(''),
      author: reply.issuer,
    },
    letterhead: form === 'letter' ? letterhead(reply, locked) : null,
    blocks: [
      ...headLines(reply, locked, form),
      ...titleBlock(replyCase, locked, form, spec),
      ...brokenParagraph(handMadeLines(locked.salutation.text), 'salutation'),
      ...paragraphs(locked.opening.text, 'body'),
      ...reply.preamble.flatMap(contentBlock),
      ...numberSections(printedSections(reply.sections)).flatMap(sectionBlocks),
      ...reply.closing.flatMap(contentBlock),
      ...(titles.length === 0 ? [] : [{ kind: 'attachments' as const, titles }]),
      ...(organs.length === 0 && date === ''
        ? []
        : [{ kind: 'signature' as const, organs, date, sealed: reply.signature.sealed }]),
      ...paragraphs(locked.contact, 'contact'),
    ],
    copies: locked.copyTo,
  }
}
