// Characters that no file can hold (control characters, halves of surrogate pairs) and where they stand: they
// are left out of the file, and the clerk is told.
import { clipped } from '../kernel/clipped'
import { countForbidden, withoutForbidden } from '../kernel/xml-characters'
import { resolveLockedElements } from './generated-texts'
import { isEmptyBlock, printedSections } from './printed-sections'
import type { Block, Section } from './reply-document'
import type { ReplyCase } from './reply-file'

export interface ForbiddenCharacters {
  /** As a clerk calls it: 标题, 正文第 3 段, 表格“…” … */
  readonly part: string
  readonly count: number
}

interface PartText {
  readonly part: string
  readonly texts: readonly string[]
}

const named = (kind: string, caption: string): string => {
  const name = withoutForbidden(caption).trim()
  return name === '' ? kind : `${kind}“${clipped(name)}”`
}

/** The texts of blocks; paragraphs are counted through the whole body, as they are printed. */
function blockTexts(blocks: readonly Block[], paragraph: () => string): readonly PartText[] {
  return blocks
    .filter((block) => !isEmptyBlock(block))
    .map((block): PartText => {
      switch (block.kind) {
        case 'paragraph':
          return { part: paragraph(), texts: [block.text] }
        case 'table':
          return {
            part: named('表格', block.caption),
            texts: [block.caption, ...block.rows.flat().map(({ text }) => text)],
          }
        case 'figure':
          return { part: named('插图', block.caption), texts: [block.caption, block.alternativeText] }
      }
    })
}

function bodyTexts({ reply }: ReplyCase): readonly PartText[] {
  let count = 0
  const paragraph = (): string => `正文第 ${(count += 1)} 段`
  const sectionTexts = (section: Section): readonly PartText[] => [
    { part: named('层次标题', section.heading), texts: [section.heading] },
    ...blockTexts(section.blocks, paragraph),
    ...section.children.flatMap(sectionTexts),
  ]
  return [
    ...blockTexts(reply.preamble, paragraph),
    ...printedSections(reply.sections).flatMap(sectionTexts),
    ...blockTexts(reply.closing, paragraph),
  ]
}

/** Every text of the reply that can be printed, in the order of the paper. */
function printedTexts(replyCase: ReplyCase): readonly PartText[] {
  const { proposal, reply } = replyCase
  const locked = resolveLockedElements(proposal, reply)
  const { signers } = reply.signature
  return [
    { part: '密级和紧急程度', texts: [reply.secrecy ?? '', reply.urgency ?? ''] },
    { part: '发文机关标志', texts: [locked.masthead.text] },
    { part: '文号', texts: [locked.documentNumber] },
    { part: '签发人', texts: [reply.signatory ?? ''] },
    { part: '办理结果类别', texts: [reply.outcomeCategory ?? ''] },
    { part: '标题', texts: [locked.title.text] },
    { part: '称谓', texts: [locked.salutation.text] },
    { part: '开头语', texts: [locked.opening.text] },
    ...bodyTexts(replyCase),
    { part: '附件说明', texts: reply.attachments.map(({ title }) => title) },
    { part: '署名', texts: [...locked.organs, ...signers.flatMap(({ post, name }) => [post, name])] },
    { part: '附注', texts: [locked.contact] },
    ...reply.attachments.flatMap(({ title, blocks }) => blockTexts(blocks, () => named('附件', title))),
    { part: '抄送机关', texts: [locked.copyTo] },
    { part: '印发机关', texts: [reply.printing?.organ ?? ''] },
  ]
}

/** How many characters are left out of each part of the file; empty where none are. */
export function forbiddenCharacters(replyCase: ReplyCase): readonly ForbiddenCharacters[] {
  const counts = new Map<string, number>()
  for (const { part, texts } of printedTexts(replyCase)) {
    const found = texts.reduce((sum, text) => sum + countForbidden(text), 0)
    if (found > 0) counts.set(part, (counts.get(part) ?? 0) + found)
  }
  return [...counts].map(([part, count]) => ({ part, count }))
}

/** Parts that are named one by one; the rest are counted. */
const MOST_NAMED = 5

/** The sentence for the clerk; empty where nothing is left out. */
export function forbiddenCharactersNote(replyCase: ReplyCase): string {
  const found = forbiddenCharacters(replyCase)
  if (found.length === 0) return ''
  const total = found.reduce((sum, { count }) => sum + count, 0)
  const parts = found.slice(0, MOST_NAMED).map(({ part, count }) => `${part} ${count} 个`)
  const more = found.length > MOST_NAMED ? `，等 ${found.length} 处` : ''
  return `有 ${total} 个不能写入文件的字符（控制符或残缺的字），已去掉：${parts.join('，')}${more}。`
}
