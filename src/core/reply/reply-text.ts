// The reply as plain text, numbers derived: what a clerk would copy out of the printed letter.
import type { Attachment, Block, ReplyDocument } from './reply-document'
import type { ReplyCase } from './reply-file'
import { resolveLockedElements } from './generated-texts'
import { numberSections } from './heading-numbering'
import type { NumberedSection } from './heading-numbering'
import { printedBlocks, printedSections } from './printed-sections'

/**
 * The whole reply, one line a paragraph, top to bottom as it is printed; tables one line a row, cells parted
 * by tabs. Elements that are empty leave no line. Ends with a line break unless there is nothing at all.
 */
export function replyToText(source: ReplyCase): string {
  return joinLines([...headLines(source), ...bodyLines(source), ...tailLines(source)])
}

/** 附件说明 as printed: 附件：×××, or 附件：1.××× and the others below. (GB/T 9704-2012, 7.3.4) */
export function attachmentLines(attachments: ReplyDocument['attachments']): readonly string[] {
  const [only] = attachments
  if (only === undefined) return []
  if (attachments.length === 1) return [`附件：${only.title}`]
  return attachments.map(({ title }, index) => `${index === 0 ? '附件：' : ''}${index + 1}.${title}`)
}

/** The masthead where it is a line of its own, not merely the organ above the title. */
function mastheadLine({ proposal, reply }: ReplyCase): string {
  const { masthead } = resolveLockedElements(proposal, reply)
  return masthead.overridden || !reply.organAboveTitle ? masthead.text : ''
}

function headLines(source: ReplyCase): readonly string[] {
  const { proposal, reply } = source
  const elements = resolveLockedElements(proposal, reply)
  return [
    reply.copyNumber ?? '',
    reply.secrecy ?? '',
    reply.urgency ?? '',
    reply.outcomeCategory === null ? '' : `类别：${reply.outcomeCategory}`,
    mastheadLine(source),
    elements.documentNumber,
    reply.signatory === null ? '' : `签发人：${reply.signatory}`,
    reply.organAboveTitle ? reply.issuer : '',
    ...elements.title.text.split('\n'),
    elements.salutation.text,
  ]
}

function bodyLines({ proposal, reply }: ReplyCase): readonly string[] {
  return [
    resolveLockedElements(proposal, reply).opening.text,
    ...reply.preamble.flatMap(blockLines),
    ...numberSections(printedSections(reply.sections)).flatMap(sectionLines),
    ...reply.closing.map(({ text }) => text),
  ]
}

function tailLines({ proposal, reply }: ReplyCase): readonly string[] {
  const elements = resolveLockedElements(proposal, reply)
  const { printing } = reply
  return [
    ...attachmentLines(reply.attachments),
    ...elements.organs,
    elements.date,
    elements.contact,
    ...reply.attachments.flatMap(attachmentTextLines),
    elements.copyTo,
    printing === null ? '' : printingLine(printing),
  ]
}

/** An attachment's own text under its number and title; nothing for one that goes along separately. */
function attachmentTextLines(
  { title, blocks }: Attachment,
  index: number,
  all: readonly Attachment[],
): readonly string[] {
  const printed = printedBlocks(blocks)
  if (printed.length === 0) return []
  return [`附件${all.length === 1 ? '' : index + 1}`, title, ...printed.flatMap(blockLines)]
}

/** 印发机关 and 印发日期 on one line; the organ alone while the day is open. */
export function printingLine({ organ, date }: NonNullable<ReplyDocument['printing']>): string {
  if (date === null) return organ
  const [year, month, day] = date.split('-').map(Number)
  return `${organ}\u3000${year}年${month}月${day}日印发`
}

function sectionLines({ section, number, children }: NumberedSection): readonly string[] {
  const [first, ...rest] = section.blocks
  const lead = number + section.heading
  const runsIn = section.headingStyle !== 'own-line' && first?.kind === 'paragraph'
  return [
    ...(runsIn
      ? [lead + first.text, ...rest.flatMap(blockLines)]
      : [lead, ...section.blocks.flatMap(blockLines)]),
    ...children.flatMap(sectionLines),
  ]
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.map(({ text }) => text).join('\t'))]
    case 'figure':
      return [block.caption]
  }
}

function joinLines(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('')
}
