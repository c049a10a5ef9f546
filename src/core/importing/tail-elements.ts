// The parts below the body as fields of the reply. Each field is taken once; what comes a second time, or
// does not fit the field, is handed back.
import type { PartId } from '../kernel/ids'
import type { ReadingMessage } from '../kernel/result'
import { attachmentLines } from '../reply/reply-text'
import type { ReplyDocument } from '../reply/reply-document'
import { toOfficialDate } from '../kernel/iso-date'
import { withoutBlanks } from './characters'
import { readContact } from './contact'
import type { ReadElement } from './letter-head'
import { note } from './reading-messages'
import type { TailPart } from './tail-matter'
import type { TextLine } from './text-line'

export interface TailFields {
  readonly organs: readonly string[]
  /** False when a signature line does not end like the name of an organ. */
  readonly isSignatureCertain: boolean
  readonly date: string | null
  readonly sealed: boolean
  readonly contact: ReplyDocument['contact']
  readonly copyTo: readonly string[]
  readonly attachments: ReplyDocument['attachments']
  readonly printing: ReplyDocument['printing']
  readonly elements: readonly ReadElement[]
  readonly messages: readonly ReadingMessage[]
  readonly unplaced: readonly TextLine[]
}

const MOST_COPIES = 100
const LONGEST_COPY = 300
const MOST_ORGANS = 20

/** Turns the parts below the body into fields. */
export function readTailFields(parts: readonly TailPart[], nextPartId: () => PartId): TailFields {
  const messages: ReadingMessage[] = []
  const unplaced: TextLine[] = []
  const organs: string[] = []
  const elements: ReadElement[] = []
  const contactLines: TextLine[] = []
  let date: string | null = null
  let sealed = false
  let isSignatureCertain = true
  let copyTo: readonly string[] = []
  let attachments: ReplyDocument['attachments'] = []
  let printing: ReplyDocument['printing'] = null
  const changed = (line: TextLine, sentence: string) =>
    messages.push(note('wording-changed', sentence, { line: line.line, excerpt: line.text }))

  for (const part of parts) {
    if (part.kind === 'organs') {
      const isLate = organs.length > 0 && date !== null
      if (isLate || organs.length + part.organs.length > MOST_ORGANS) unplaced.push(part.line)
      else {
        organs.push(...part.organs)
        isSignatureCertain &&= part.isCertain
        if (part.sealMark !== null) {
          sealed = true
          changed(part.line, `署名后的“${part.sealMark}”已记为“盖章”，打印时不再显示这几个字。`)
        }
      }
    } else if (part.kind === 'date') {
      if (date !== null) unplaced.push(part.line)
      else {
        date = part.date
        if (withoutBlanks(part.written) !== toOfficialDate(part.date)) {
          changed(part.line, `成文日期“${part.written}”已改写为“${toOfficialDate(part.date)}”。`)
        }
      }
    } else if (part.kind === 'contact') contactLines.push(part.line)
    else if (part.kind === 'copies') {
      const names = copyTo.length > 0 ? null : splitCopies(part.text)
      if (names === null) unplaced.push(part.line)
      else {
        copyTo = names
        if (`抄送：${names.join('，')}。` !== withFullStop(part.line.text)) {
          changed(part.line, '抄送机关已逐个列出，标点和用语改为统一写法。')
        }
      }
    } else if (part.kind === 'printing') {
      if (printing !== null) unplaced.push(part.line)
      else printing = { organ: part.organ, date: part.date }
    } else if (part.kind === 'attachments') {
      const read = attachments.length > 0 ? null : readAttachments(part.lines, nextPartId)
      if (read === null) unplaced.push(...part.lines)
      else {
        attachments = read
        const written = part.lines.map(({ text }) => text)
        if (attachmentLines(read).join('\n') !== written.join('\n')) {
          const line = part.lines[0]?.line
          const place = { excerpt: written.join('\n'), ...(line === undefined ? {} : { line }) }
          messages.push(note('wording-changed', '附件说明的编号和标点已改为统一写法。', place))
        }
      }
    } else if (part.kind === 'element')
      elements.push({ element: part.element, line: part.line, text: part.line.text })
    else unplaced.push(part.line)
  }

  const contact = readContact(contactLines.map(({ raw }) => raw))
  const [firstContact] = contactLines
  if (contact === null) unplaced.push(...contactLines)
  else if (!contact.isExact && firstContact !== undefined) {
    const excerpt = contactLines.map(({ text }) => text).join('\n')
    messages.push(
      note('wording-changed', '联系人和电话已改为统一写法。', { line: firstContact.line, excerpt }),
    )
  }
  return {
    organs,
    isSignatureCertain,
    date,
    sealed,
    contact: contact?.contact ?? null,
    copyTo,
    attachments,
    printing,
    elements,
    messages,
    unplaced,
  }
}

function withFullStop(text: string): string {
  return text.endsWith('。') ? text : `${text}。`
}

/** Organs are parted by commas where there are any, else by 、 or ；. */
function splitCopies(text: string): readonly string[] | null {
  const list = text.replace(/[。.]$/, '')
  const parted = /[，,]/.test(list) ? list.split(/[，,]/) : list.split(/[、；;]/)
  const names = parted.map((name) => name.trim()).filter((name) => name !== '')
  const fits =
    names.length > 0 && names.length <= MOST_COPIES && names.every(({ length }) => length <= LONGEST_COPY)
  return fits ? names : null
}

function readAttachments(
  lines: readonly TextLine[],
  nextPartId: () => PartId,
): ReplyDocument['attachments'] | null {
  const titles = lines.map(({ text }) =>
    text
      .replace(/^附\s?件[：:]\s?/, '')
      .replace(/^[0-9０-９]{1,2}[.．、]\s?/, '')
      .replace(/[。；;，,]$/, ''),
  )
  const named = titles.filter((title) => title !== '')
  const fits = named.length > 0 && named.length <= 100 && named.every(({ length }) => length <= 300)
  return fits ? named.map((title) => ({ id: nextPartId(), title, blocks: [] })) : null
}
