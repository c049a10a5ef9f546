// The sentences about a whole reading: what was tidied, what was not found, what fits nowhere.
import type { ReadingMessage } from '../kernel/result'
import { endsSentence } from './characters'
import { readHeadingNumeral } from './heading-numeral'
import type { Proposal } from '../proposals/proposal'
import type { ReplyDocument } from '../reply/reply-document'
import type { CutLines } from './cut-long-lines'
import type { LetterHead } from './letter-head'
import { namesSeveralCases } from './opening'
import { doubt, note, unplaced } from './reading-messages'
import type { SourceText } from './source-lines'
import type { TailFields } from './tail-elements'
import type { TextLine } from './text-line'
import type { Unwrapped } from './unwrap-lines'
import { looksLikeDamagedDate } from './written-date'

/** More of the same would only bury the rest. */
const MOST_OF_A_KIND = 20

export interface Tidying {
  readonly source: SourceText
  readonly unwrapped: Unwrapped
  readonly removedSpaces: number
  readonly cut: CutLines
  readonly lines: readonly TextLine[]
}

/** What was changed in the text before anything was recognised. */
export function tidyingMessages({
  source,
  unwrapped,
  removedSpaces,
  cut,
  lines,
}: Tidying): readonly ReadingMessage[] {
  const messages: ReadingMessage[] = []
  const done = [
    unwrapped.joined > 0 ? `合并 ${unwrapped.joined} 处断行` : '',
    removedSpaces > 0 ? `去掉 ${removedSpaces} 个空格` : '',
  ].filter((part) => part !== '')
  if (done.length > 0) messages.push(note('text-tidied', `已整理文字：${done.join('、')}。`))
  if (source.pageNumbers.length > 0) {
    const text = `去掉 ${source.pageNumbers.length} 处页码。`
    messages.push(note('page-numbers-removed', text, { excerpt: source.pageNumbers.join('\n') }))
  }
  if (source.invisible > 0) {
    messages.push(note('invisible-removed', `去掉 ${source.invisible} 个看不见的控制字符。`))
  }
  for (const line of unwrapped.unsureLines.slice(0, MOST_OF_A_KIND)) {
    messages.push(
      doubt('paragraph-break-unsure', `第 ${line} 行是否另起一段，不能确定，已接在上一行后面，请核对。`, {
        line,
      }),
    )
  }
  for (const line of cut.cutAt.slice(0, MOST_OF_A_KIND)) {
    messages.push(note('long-paragraph-split', `第 ${line} 行的段落太长，已在句末分成几段。`, { line }))
  }
  const rows = lines.filter(({ isTableRow }) => isTableRow)
  const [firstRow] = rows
  if (firstRow !== undefined) {
    const text = `有 ${rows.length} 行像是表格，暂按一行一段保留，请在正文里改成表格。`
    messages.push(doubt('table-lines', text, { line: firstRow.line }))
  }
  return messages
}

export interface ReadParts {
  readonly head: LetterHead
  readonly proposal: Proposal
  readonly fields: TailFields
  readonly reply: ReplyDocument
}

/** What a reply should have and this text does not, or not clearly. */
export function missingMessages({ head, proposal, fields, reply }: ReadParts): readonly ReadingMessage[] {
  return [...headMessages(head, proposal), ...signatureMessages(head, fields, reply)]
}

function headMessages(head: LetterHead, proposal: Proposal): readonly ReadingMessage[] {
  const messages: ReadingMessage[] = []
  if (head.letterhead !== null) {
    const { text, line } = head.letterhead
    messages.push(note('masthead-read', `“${text}”按发文机关标志处理。`, { line, excerpt: text }))
  }
  if (head.title === null) messages.push(doubt('title-missing', '没有读到标题，暂按案件信息生成，请核对。'))
  else if (!head.title.isCertain) {
    messages.push(
      doubt('title-unsure', `“${head.title.text}”按标题处理，请核对。`, { line: head.title.line }),
    )
  }
  if (proposal.session === '')
    messages.push(doubt('session-missing', '没有读到届次会议，请在案件信息中补填。'))
  if (proposal.number === '')
    messages.push(doubt('number-missing', '没有读到提案或建议的编号，请在案件信息中补填。'))
  if (head.salutation === null) {
    messages.push(doubt('salutation-missing', '没有读到称谓，请在案件信息中填写提案人或代表。'))
  } else {
    const { value, line } = head.salutation
    if (value.proposers.length === 0) {
      messages.push(
        doubt('salutation-unsure', `称谓“${value.text}”里没有读出姓名，请核对。`, { line: line.line }),
      )
    } else if (!value.hasColon) {
      messages.push(
        doubt('salutation-unsure', `称谓“${value.text}”后面没有冒号，请核对。`, { line: line.line }),
      )
    }
  }
  if (head.opening === null) messages.push(doubt('opening-missing', '没有读到开头语，请核对正文第一段。'))
  else if (namesSeveralCases(head.opening.text)) {
    messages.push(
      doubt('several-cases', '开头语里有几个案由，案件信息只记了第一个，请核对。', {
        line: head.opening.line.line,
      }),
    )
  }
  if (proposal.title === '') messages.push(doubt('case-title-missing', '没有读到案由，请在案件信息中补填。'))
  return messages
}

function signatureMessages(
  head: LetterHead,
  fields: TailFields,
  reply: ReplyDocument,
): readonly ReadingMessage[] {
  const organAbove = head.title?.organAbove ?? null
  const messages: ReadingMessage[] = []
  if (fields.organs.length === 0) {
    const instead = reply.issuer === '' ? '请补填发文机关。' : `署名暂用“${reply.issuer}”，请核对。`
    messages.push(doubt('signature-missing', `没有读到署名，${instead}`))
  } else if (!fields.isSignatureCertain) {
    messages.push(doubt('signature-unsure', `“${fields.organs.join('、')}”按署名处理，请核对。`))
  } else if (organAbove !== null && !fields.organs.includes(organAbove)) {
    messages.push(
      doubt(
        'signature-unsure',
        `署名“${fields.organs.join('、')}”与标题上的机关“${organAbove}”不一致，请核对。`,
      ),
    )
  }
  if (fields.date === null) messages.push(doubt('date-missing', '没有读到完整的成文日期，请补填。'))
  return messages
}

/**
 * Paragraphs that stop inside a sentence: the last one when too little was copied, others where a line break
 * may have torn a sentence apart.
 * @param body the lines of the body with its closing
 * @param headings source lines that were recognised as headings without a number
 */
export function unfinishedMessages(
  body: readonly TextLine[],
  headings: ReadonlySet<number>,
): readonly ReadingMessage[] {
  const unfinished = body.filter(({ text, line, isTableRow }, index) => {
    const isLast = index === body.length - 1
    const isLong = text.length >= (isLast ? 40 : 15)
    return (
      isLong && !isTableRow && !headings.has(line) && !endsSentence(text) && (isLast || !isNumbered(text))
    )
  })
  return unfinished
    .slice(0, MOST_OF_A_KIND)
    .map(({ line }) =>
      line === body.at(-1)?.line
        ? doubt('text-cut-short', '正文最后一段没有写完，请核对是否复制完整。', { line })
        : doubt(
            'paragraph-unfinished',
            `第 ${line} 行的段落没有句末标点，可能是一句话被断成了两段，请核对。`,
            { line },
          ),
    )
}

function isNumbered(text: string): boolean {
  return readHeadingNumeral(text) !== null
}

/** Lines that fit nowhere; neighbours share one message. */
export function unplacedMessages(lines: readonly TextLine[]): readonly ReadingMessage[] {
  const groups: TextLine[][] = []
  const ordered = [...lines].sort((one, other) => one.line - other.line)
  for (const line of ordered) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isDate = looksLikeDamagedDate(line.text)
    const isNeighbour =
      last !== undefined && line.line - last.line <= 2 && !isDate && !looksLikeDamagedDate(last.text)
    if (group !== undefined && isNeighbour) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => {
    const [first] = group
    const excerpt = group.map(({ raw }) => raw.trim()).join('\n')
    const place = { excerpt, ...(first === undefined ? {} : { line: first.line }) }
    return looksLikeDamagedDate(excerpt)
      ? unplaced('这一行像是成文日期，但不完整，没有采用，请在成文日期处补填。', place)
      : unplaced('这些文字不属于答复的任何部分，保留在这里，需要时请自行粘贴到正文。', place)
  })
}
