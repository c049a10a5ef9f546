// What was recognised in a reply, laid out to be read in a terminal.
import type { InspectedReply, InspectedSection } from '../core/importing/inspect-reply'
import { isIsoDate, toOfficialDate } from '../core/kernel/iso-date'
import { messageLines } from './message-lines'

const KINDS: Readonly<Record<InspectedReply['kind'], string>> = {
  proposal: '政协提案',
  suggestion: '人大建议',
}
const ROLES: Readonly<Record<InspectedReply['role'], string>> = {
  sole: '答复',
  lead: '答复（主办）',
  co: '会办意见',
}

/** Stands where nothing was recognised. */
const NOTHING = '（没有）'

/** Width of the labels, in ideographs. */
const LABEL_WIDTH = 4

function row(label: string, value: string | null): string {
  return `${label.padEnd(LABEL_WIDTH, '　')}  ${value === null || value === '' ? NOTHING : value}`
}

function optionalRow(label: string, value: string | null): readonly string[] {
  return value === null || value === '' ? [] : [row(label, value)]
}

function recipientsText({ recipients, recipientCount }: InspectedReply): string {
  const names = recipients.join('、')
  return recipientCount === null || recipientCount === recipients.length
    ? names
    : `${names}（共 ${recipientCount} 位）`
}

/** The opening and closing are only the first 20 characters. */
function beginning(text: string | null): string | null {
  return text !== null && text.length >= 20 ? `${text}…` : text
}

function sectionLines(section: InspectedSection, depth: number): readonly string[] {
  const { heading, runIn, item, unnumbered, paragraphs, children } = section
  const facts = [
    item ? '编号段落' : runIn ? '段首标题' : null,
    unnumbered ? '无编号' : null,
    paragraphs === 0 ? null : `${paragraphs} 段`,
  ].filter((fact) => fact !== null)
  const more = item ? '…' : ''
  const note = facts.length === 0 ? '' : `  （${facts.join('，')}）`
  return [
    `${'  '.repeat(depth)}${heading}${more}${note}`,
    ...children.flatMap((child) => sectionLines(child, depth + 1)),
  ]
}

function structureLines(reply: InspectedReply): readonly string[] {
  const { sections, preambleParagraphs, bodyParagraphs, inlineMarkers } = reply
  const body = bodyParagraphs === null ? [] : [`  正文没有分层，共 ${bodyParagraphs} 段`]
  const preamble = preambleParagraphs === 0 ? [] : [`  开头语之后、第一层之前有 ${preambleParagraphs} 段`]
  const markers = inlineMarkers.length === 0 ? [] : [`  段内序号（按正文处理）：${inlineMarkers.join('、')}`]
  return [
    '结构',
    ...body,
    ...preamble,
    ...sections.flatMap((section) => sectionLines(section, 1)),
    ...markers,
  ]
}

/** @param source the file's name */
export function inspectionText(reply: InspectedReply, source: string): string {
  const { caseTitle, caseTopic, date } = reply
  const lines = [
    row('文件', source),
    row('类别', `${KINDS[reply.kind]}${ROLES[reply.role]}`),
    ...optionalRow('发文机关', reply.letterhead),
    ...optionalRow('发文字号', reply.docNumber),
    ...optionalRow('份号', reply.copyNumber),
    ...optionalRow('结果类别', reply.category),
    ...optionalRow('签发人', reply.signatory),
    row('标题', reply.title),
    row('届次会议', reply.session),
    row('编号', reply.number),
    row('案由', caseTitle ?? caseTopic),
    row('称谓', reply.salutation),
    row('答复对象', recipientsText(reply)),
    ...optionalRow('提出人', reply.proposers.join('、')),
    row('开头语', beginning(reply.opening)),
    '',
    ...structureLines(reply),
    '',
    row('结束语', beginning(reply.closing)),
    ...optionalRow('附件', reply.attachments.join('、')),
    row('署名', reply.organization),
    row('成文日期', date !== null && isIsoDate(date) ? toOfficialDate(date) : date),
    ...optionalRow('联系方式', reply.contact),
    ...optionalRow('抄送', reply.copies),
    ...optionalRow('印发', reply.printing),
    ...messageLines(reply.messages),
  ]
  return `${lines.join('\n')}\n`
}
