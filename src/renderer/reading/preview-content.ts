// What the preview shows of a read case: locked elements, outline with derived numbers, messages.
import type { ReadCase } from '../../contract/calls'
import { resolveLockedElements } from '../../core/reply/generated-texts'
import { numberSections } from '../../core/reply/heading-numbering'
import type { NumberedSection } from '../../core/reply/heading-numbering'
import type { Block, ReplyDocument } from '../../core/reply/reply-document'
import { KIND_LONG_NAMES, ROLE_NAMES } from '../strings/case-names'

/** One recognised element; an empty value was not found in the text. */
export interface PreviewElement {
  readonly name: string
  readonly value: string
  /** True when a reply normally has it, so that its absence deserves a look. */
  readonly isExpected: boolean
}

/** The elements in the order they stand on the paper, the record first. */
export function previewElements({ proposal, reply }: ReadCase['value']): readonly PreviewElement[] {
  const locked = resolveLockedElements(proposal, reply)
  const expected = (name: string, value: string): PreviewElement => ({ name, value, isExpected: true })
  const optional = (name: string, value: string): PreviewElement => ({ name, value, isExpected: false })
  return [
    expected('类别', `${KIND_LONG_NAMES[proposal.kind]}，${ROLE_NAMES[proposal.role]}`),
    expected('届次', proposal.session),
    expected('编号', proposal.number),
    expected('案由', proposal.title),
    expected('发文机关', locked.organs.join('、')),
    optional('发文字号', locked.documentNumber),
    optional('类别字母', reply.outcomeCategory ?? ''),
    optional('签发人', reply.signatory ?? ''),
    expected('标题', locked.title.text.replace(/\n/g, '')),
    expected('主送', locked.salutation.text),
    expected('开头语', locked.opening.text),
    expected('成文日期', locked.date),
    optional('附注', locked.contact),
    optional('抄送', locked.copyTo.replace(/^抄送：/, '')),
  ].filter(({ value, isExpected }) => isExpected || value !== '')
}

/** Characters of blocks without white space; tables and figures count their texts. */
export function countCharacters(blocks: readonly Block[]): number {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text]
    if (block.kind === 'table') return [block.caption, ...block.rows.flat().map(({ text }) => text)]
    return [block.caption]
  })
  return [...texts.join('').replace(/\s/g, '')].length
}

export interface OutlineEntry {
  readonly key: string
  /** Number and heading, or the first words of a paragraph that has only a number. */
  readonly text: string
  readonly paragraphs: number
  readonly characters: number
  readonly children: readonly OutlineEntry[]
}

const FIRST_WORDS = 24

function sectionEntry({ section, number, children }: NumberedSection): OutlineEntry {
  const [first] = section.blocks
  const words = first?.kind === 'paragraph' ? [...first.text].slice(0, FIRST_WORDS).join('') : ''
  return {
    key: section.id,
    text: `${number}${section.heading === '' ? `${words}…` : section.heading}`,
    paragraphs: section.blocks.length,
    characters: countCharacters(section.blocks),
    children: children.map(sectionEntry),
  }
}

/** The body's structure: the blocks before the first section, the sections, the closing. */
export function previewOutline(reply: ReplyDocument): readonly OutlineEntry[] {
  const part = (key: string, text: string, blocks: readonly Block[]): OutlineEntry[] =>
    blocks.length === 0
      ? []
      : [{ key, text, paragraphs: blocks.length, characters: countCharacters(blocks), children: [] }]
  return [
    ...part('preamble', reply.sections.length === 0 ? '正文' : '开头语之后的段落', reply.preamble),
    ...numberSections(reply.sections).map(sectionEntry),
    ...part('closing', '结束语', reply.closing),
  ]
}

export type ReadMessage = ReadCase['messages'][number]

const SEVERITY_ORDER: Readonly<Record<ReadMessage['severity'], number>> = { unplaced: 0, doubt: 1, note: 2 }

/** Messages with what needs the clerk first; the order of the source otherwise. */
export function orderMessages(messages: readonly ReadMessage[]): readonly ReadMessage[] {
  return [...messages].sort((left, right) => SEVERITY_ORDER[left.severity] - SEVERITY_ORDER[right.severity])
}
