// What a reading recognised, as plain data in the words of an archive of replies: for the command line and
// for scoring readings against what a careful person reads.
import type { ReadingMessage } from '../kernel/result'
import { contactText, documentNumberText, resolveLockedElements } from '../reply/generated-texts'
import { numberSections } from '../reply/heading-numbering'
import type { NumberedSection } from '../reply/heading-numbering'
import type { Block, Contact, SectionLevel } from '../reply/reply-document'
import type { ReplyCase } from '../reply/reply-file'
import { printingLine } from '../reply/reply-text'
import { splitNumbers } from './case-reference'
import type { ReadingCode } from './reading-messages'

export interface InspectedSection {
  /** With its number; of a numbered paragraph only the beginning. */
  readonly heading: string
  readonly level: SectionLevel
  /** The heading is the first sentence of its paragraph. */
  readonly runIn: boolean
  /** A numbered paragraph that is not a heading. */
  readonly item: boolean
  /** A heading without a number. */
  readonly unnumbered: boolean
  readonly paragraphs: number
  readonly children: readonly InspectedSection[]
}

export interface InspectedReply {
  readonly kind: 'proposal' | 'suggestion'
  readonly role: 'sole' | 'lead' | 'co'
  readonly title: string | null
  readonly session: string | null
  readonly number: string | null
  /** One by one where a reply answers several cases. */
  readonly numbers: readonly string[]
  readonly docNumber: string | null
  /** 份号; only a reply from a file has it, no reading finds one. */
  readonly copyNumber: string | null
  readonly category: string | null
  readonly signatory: string | null
  /** Who is addressed, name by name. */
  readonly recipients: readonly string[]
  /** How many are addressed in all; null when the letter leaves it open (等委员). */
  readonly recipientCount: number | null
  /** Who proposed, where the letter is addressed to another unit. */
  readonly proposers: readonly string[]
  readonly salutation: string | null
  /** With its 《》. */
  readonly caseTitle: string | null
  /** The case's name where the letter does not put it in 《》. */
  readonly caseTopic: string | null
  /** First 20 characters. */
  readonly opening: string | null
  readonly preambleParagraphs: number
  /** Paragraphs of a reply without sections, else null. */
  readonly bodyParagraphs: number | null
  readonly sections: readonly InspectedSection[]
  /** 一是, 二是 … that stay text. */
  readonly inlineMarkers: readonly string[]
  /** First 20 characters. */
  readonly closing: string | null
  readonly attachments: readonly string[]
  readonly organization: string | null
  /** ISO. */
  readonly date: string | null
  readonly contact: string | null
  readonly copies: string | null
  /** 印发机关和印发日期, as printed. */
  readonly printing: string | null
  readonly letterhead: string | null
  readonly messages: readonly ReadingMessage[]
}

const EXCERPT = 20

/**
 * Describes a case that was read. Texts that the reading did not find, and that the reply therefore generates
 * from the record, are null.
 * @param messages those of the reading; without them every text counts as found
 */
export function inspectReply(
  { proposal, reply }: ReplyCase,
  messages: readonly ReadingMessage[] = [],
): InspectedReply {
  const elements = resolveLockedElements(proposal, reply)
  const said = new Set(messages.map(({ code }) => code))
  const lacks = (code: ReadingCode) => said.has(code)
  const isCo = reply.kind === 'co-opinion'
  const names = proposal.proposers.map(({ name }) => name)
  const hasSections = reply.sections.length > 0
  const ownMasthead = reply.masthead.source === 'override' ? elements.masthead.text : null
  // An organ above the title is the letterhead, unless there is another one: then it is part of the title.
  const organInTitle = reply.organAboveTitle && ownMasthead !== null ? reply.issuer : ''
  const signedOrgan = elements.organs[0] ?? null
  return {
    kind: proposal.kind,
    role: proposal.role,
    title: lacks('title-missing') ? null : organInTitle + elements.title.text.replace(/\n/g, ''),
    session: proposal.session === '' ? null : proposal.session,
    number: proposal.number === '' ? null : splitNumbers(proposal.number).join('、'),
    numbers: splitNumbers(proposal.number),
    docNumber: reply.documentNumber === null ? null : documentNumberText(reply.documentNumber),
    copyNumber: reply.copyNumber,
    category: reply.outcomeCategory,
    signatory: reply.signatory,
    recipients: isCo ? (proposal.leadUnit === '' ? [] : [proposal.leadUnit]) : names,
    recipientCount: isCo ? 1 : recipientCount(proposal.proposerCount, names.length, elements.salutation.text),
    proposers: isCo ? names : [],
    salutation: lacks('salutation-missing') ? null : elements.salutation.text,
    caseTitle: proposal.title !== '' && proposal.titleInBookMarks ? `《${proposal.title}》` : null,
    caseTopic: proposal.title !== '' && !proposal.titleInBookMarks ? proposal.title : null,
    opening: lacks('opening-missing') ? null : excerpt(elements.opening.text),
    preambleParagraphs: hasSections ? reply.preamble.length : 0,
    bodyParagraphs: hasSections ? null : reply.preamble.length,
    sections: numberSections(reply.sections).map(inspectSection),
    inlineMarkers: inlineMarkers([...reply.preamble, ...allBlocks(numberSections(reply.sections))]),
    closing: excerpt(reply.closing[0]?.text ?? ''),
    attachments: reply.attachments.map(({ title }) => title),
    organization: signedOrgan,
    date: reply.signature.date,
    contact: reply.contact === null ? null : contactWithoutLabel(reply.contact),
    copies: reply.copyTo.length === 0 ? null : reply.copyTo.join('，'),
    printing: reply.printing === null ? null : printingLine(reply.printing),
    letterhead: ownMasthead ?? (reply.organAboveTitle || lacks('masthead-read') ? reply.issuer : null),
    messages,
  }
}

function excerpt(text: string): string | null {
  return text === '' ? null : text.slice(0, EXCERPT)
}

function recipientCount(count: number | null, named: number, salutation: string): number | null {
  if (count !== null) return count
  return named === 0 || /等(?:委员|代表)/.test(salutation) ? null : named
}

function inspectSection({ section, number, children }: NumberedSection): InspectedSection {
  const isItem = section.headingStyle === 'item'
  const first = section.blocks[0]
  const words = isItem ? beginning(first?.kind === 'paragraph' ? first.text : '') : section.heading
  return {
    heading: number + words,
    level: section.level,
    runIn: section.headingStyle === 'run-in',
    item: isItem,
    unnumbered: !section.numbered,
    paragraphs: section.blocks.length,
    children: children.map(inspectSection),
  }
}

/** An item up to its first comma or stop. */
function beginning(text: string): string {
  return /^[^，。；！？]{1,40}/.exec(text)?.[0] ?? ''
}

function allBlocks(sections: readonly NumberedSection[]): readonly Block[] {
  return sections.flatMap(({ section, children }) => [...section.blocks, ...allBlocks(children)])
}

function inlineMarkers(blocks: readonly Block[]): readonly string[] {
  const found = new Set<string>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    for (const [marker] of block.text.matchAll(/(?<=^|[。；：，;:,])[一二三四五六七八九十]是/g))
      found.add(marker)
  }
  return [...found]
}

/** 联系人及电话：×××，123 → ×××，123 */
function contactWithoutLabel(contact: Contact): string {
  if (contact.form === 'person') return [contact.name, contact.phone].filter((part) => part !== '').join('，')
  return contactText(contact)
    .replace(/^[（(](.*)[)）]$/, '$1')
    .replace(/^[\p{Script=Han}]{0,8}(?:联系|经办|承办|咨询|电话)[\p{Script=Han}、]{0,10}[：:]\s?/u, '')
}
