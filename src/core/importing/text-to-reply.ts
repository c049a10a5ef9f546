// Reading text: a pasted or exported reply becomes the record and the document it was made of, together
// with everything the reader is not sure of. Pure; ids come from the caller.
import { AppError } from '../kernel/app-error'
import { PartId, ProposalId, ReplyId } from '../kernel/ids'
import type { Reading, ReadingMessage } from '../kernel/result'
import type { Proposal } from '../proposals/proposal'
import { resolveLockedElements } from '../reply/generated-texts'
import { emptyReply } from '../reply/reply-document'
import type { Derivable, Paragraph, ReplyDocument } from '../reply/reply-document'
import type { ReplyCase } from '../reply/reply-file'
import { replyToText } from '../reply/reply-text'
import { missingCharacters } from './account-for-text'
import { caseFromLetter } from './case-from-letter'
import { closingCount } from './closing'
import { cutLongLines } from './cut-long-lines'
import { applyElements } from './apply-elements'
import { readHeadingNumeral } from './heading-numeral'
import { readLetterHead } from './letter-head'
import type { LetterHead } from './letter-head'
import { numeralMessages } from './numeral-messages'
import { isCoOpinion } from './opening'
import { doubt, note, unplaced } from './reading-messages'
import { missingMessages, tidyingMessages, unfinishedMessages, unplacedMessages } from './reading-report'
import { readBody } from './section-tree'
import { readSourceLines } from './source-lines'
import { splitTail } from './tail-matter'
import { readTailFields } from './tail-elements'
import type { TailFields } from './tail-elements'
import { tidyParagraphs } from './text-line'
import type { TextLine } from './text-line'
import { unwrapLines } from './unwrap-lines'

export interface TextToReplyOptions {
  /** A fresh id a call: lower-case letters, digits and hyphens, three characters at least. */
  readonly nextId: () => string
}

/**
 * Reads a reply from plain text, hard-wrapped or one paragraph a line.
 *
 * Nothing is lost: every visible character of the source is in the returned case (as `replyToText` prints it)
 * or in the excerpt of a message. Takes time linear in the length of the text.
 * @throws AppError BAD_INPUT when the text holds no visible character
 */
export function textToReply(text: string, { nextId }: TextToReplyOptions): Reading<ReplyCase> {
  const source = readSourceLines(text)
  if (source.lines.length === 0 && source.pageNumbers.length === 0) {
    throw new AppError('BAD_INPUT', '没有读到文字，内容是空的。请粘贴或选择有正文的答复文本。')
  }
  const nextPartId = () => PartId.parse(nextId())
  const unwrapped = unwrapLines(source.lines)
  const tidied = tidyParagraphs(unwrapped.paragraphs)
  const cut = cutLongLines(tidied.lines)
  const proposalId = ProposalId.parse(nextId())
  const replyId = ReplyId.parse(nextId())

  const head = readLetterHead(cut.lines)
  const tail = splitTail(head.rest)
  const { text: bodyLines, closing: closingLines } = splitClosing(tail.body)
  const proposal = caseFromLetter(proposalId, head, bodyLines[0]?.text ?? '')
  const body = readBody(bodyLines, nextPartId)
  const closing = closingLines.map(({ text: words }): Paragraph => ({
    kind: 'paragraph',
    id: nextPartId(),
    text: words,
  }))
  const fields = readTailFields(tail.parts, nextPartId)
  const elements = applyElements([...head.elements, ...fields.elements])
  const reply = assemble({
    reply: {
      ...emptyReply(replyId, proposalId),
      ...elements.fields,
      preamble: [...body.preamble],
      sections: [...body.sections],
      closing,
      attachments: fields.attachments,
      contact: fields.contact,
      copyTo: [...fields.copyTo],
      printing: fields.printing,
    },
    proposal,
    head,
    fields,
  })
  const value: ReplyCase = { proposal, reply }
  const messages: readonly ReadingMessage[] = [
    ...tidyingMessages({ source, unwrapped, removedSpaces: tidied.removedSpaces, cut, lines: tidied.lines }),
    ...[...new Set(head.splits.map(({ line }) => line))].map((line) =>
      note('paragraph-split', '称谓、开头语和正文原在同一段，已分成几段。', { line }),
    ),
    ...elements.messages,
    ...missingMessages({ head, proposal, fields, reply }),
    ...unfinishedMessages(tail.body, new Set(body.unnumbered.map(({ line }) => line))),
    ...body.doubtful
      .slice(0, 20)
      .map(({ line, text: words }) =>
        doubt('heading-unsure', `“${shorten(words)}”是小标题还是编号段落，不能确定，请核对。`, { line }),
      ),
    ...body.unnumbered
      .slice(0, 20)
      .map(({ line, text: words }) =>
        doubt('unnumbered-heading', `“${shorten(words)}”没有编号，按小标题处理，请核对。`, { line }),
      ),
    ...numeralMessages(body.sections, body.numerals),
    ...fields.messages,
    ...unplacedMessages([...head.unplaced, ...elements.unplaced, ...fields.unplaced]),
    ...overflowMessages(body.overflow),
  ]
  return { value, messages: [...messages, ...unaccounted(text, value, messages)] }
}

/** The closing is taken from the last unnumbered paragraphs. */
function splitClosing(lines: readonly TextLine[]): {
  text: readonly TextLine[]
  closing: readonly TextLine[]
} {
  let start = lines.length
  // The first paragraph of a reply is its body, however thankful, unless it is the only one.
  const first = lines.length > 1 ? 1 : 0
  while (start > first && lines.length - start < 4) {
    const line = lines[start - 1]
    if (line === undefined || line.isTableRow || readHeadingNumeral(line.text) !== null) break
    start -= 1
  }
  const count = closingCount(lines.slice(start).map(({ text }) => text))
  return { text: lines.slice(0, lines.length - count), closing: lines.slice(lines.length - count) }
}

interface Parts {
  readonly reply: ReplyDocument
  readonly proposal: Proposal
  readonly head: LetterHead
  readonly fields: TailFields
}

/** Issuer, signature and the generated texts; a text equal to the generated one is left to the record. */
function assemble({ reply: base, proposal, head, fields }: Parts): ReplyDocument {
  const issuer =
    head.title?.organAbove ??
    head.letterhead?.text ??
    head.masthead?.text.replace(/文件$/, '') ??
    fields.organs[0] ??
    organInTitle(head.title?.text ?? '')
  const isCo = isCoOpinion(head.title?.text ?? '', head.opening?.text ?? '')
  const isSecond = /再次答复|二次答复|重新答复/.test(head.title?.text ?? '')
  const signedByIssuer = fields.organs.length === 1 && fields.organs[0] === issuer
  const reply: ReplyDocument = {
    ...base,
    kind: isCo ? 'co-opinion' : isSecond ? 'second-reply' : 'reply',
    issuer,
    organAboveTitle: (head.title?.organAbove ?? null) !== null,
    signature: {
      organs: signedByIssuer ? [] : [...fields.organs],
      date: fields.date,
      stamp: fields.sealed ? 'seal' : 'none',
      signers: [],
    },
  }
  const generated = resolveLockedElements(proposal, reply)
  const derivable = (read: string | undefined, made: string): Derivable =>
    read === undefined || read === made ? { source: 'record' } : { source: 'override', text: read }
  return {
    ...reply,
    masthead: derivable(head.masthead?.text, generated.masthead.generated),
    title: derivable(head.title?.text, generated.title.generated),
    salutation: derivable(head.salutation?.value.text, generated.salutation.generated),
    // Nothing can be generated without the case's name.
    opening: derivable(
      head.opening?.text ?? (proposal.title === '' ? '' : undefined),
      generated.opening.generated,
    ),
  }
}

/** ××局关于…的答复: the organ in front of the title's own words. */
function organInTitle(title: string): string {
  return (
    /^([\p{Script=Han}（）]{3,40}?(?:局|厅|委|委员会|办公室|政府|中心|街道|办事处|镇|乡|院|部|公司))(?:关于|对)/u.exec(
      title,
    )?.[1] ?? ''
  )
}

function overflowMessages(lines: readonly TextLine[]): readonly ReadingMessage[] {
  const [first] = lines
  if (first === undefined) return []
  const excerpt = lines.map(({ text }) => text).join('\n')
  const sentence = `从第 ${first.line} 行起的文字超出一份答复能容纳的数量，没有读入，请核对所选文件是否只是一份答复。`
  return [unplaced(sentence, { line: first.line, excerpt }, 'too-much')]
}

/** Should a step ever lose text, the clerk hears of it. */
function unaccounted(
  text: string,
  value: ReplyCase,
  messages: readonly ReadingMessage[],
): readonly ReadingMessage[] {
  const missing = missingCharacters(text, replyToText(value), messages)
  if (missing === '') return []
  return [unplaced('有些字没能放进答复，请对照原文核对。', { excerpt: missing }, 'unaccounted')]
}

function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 24)}…`
}
