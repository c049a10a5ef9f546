// What was tightened on request, in words, and how to take it back.
import type { Node as EditorNode } from 'prosemirror-model'
import type { ElementSource } from '../../../core/official-layout/layout-document'
import type { Adjustment } from '../../../core/reply/reply-document'
import { frameOf, idOf, isSectionStart, sectionAttributesOf } from '../editor-schema'
import { readSections } from '../section-tree'

const ELEMENT_NAMES: Readonly<Record<string, string>> = {
  head: '版头',
  title: '标题',
  salutation: '主送',
  opening: '开头语',
  attachments: '附件说明',
  signature: '落款与成文日期',
  contact: '附注',
  imprint: '版记',
} satisfies Record<ElementSource, string>

const SHOWN_CHARACTERS = 8

const beginning = (text: string): string =>
  text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text

/** What a part of the reply is called: 标题, “一、工作开展…”, “老年人看病出行…”. */
export function partName(doc: EditorNode, part: string): string {
  const element = ELEMENT_NAMES[part]
  if (element !== undefined) return element
  const row = readSections(doc).find(({ id }) => id === part)
  if (row && row.heading !== '') return `“${beginning(row.number + row.heading)}”`
  const line = Array.from({ length: doc.childCount }, (_, index) => doc.child(index)).find((node) =>
    isSectionStart(node) ? sectionAttributesOf(node).id === part : node.isTextblock && idOf(node) === part,
  )
  if (line) return `“${beginning(line.textContent.trim())}”`
  const attachment = frameOf(doc).attachments.find(
    ({ id, blocks }) => id === part || blocks.some((block) => block.id === part),
  )
  return attachment ? `附件《${beginning(attachment.title)}》` : '已删去的内容'
}

/** Adjustments of the same kind, taken back together. */
export interface AdjustedGroup {
  readonly key: string
  readonly parts: readonly string[]
  /** “老年人看病出行…”字距紧缩 0.2 磅 */
  readonly text: string
}

function measures({ spacing, pitch }: Adjustment): string {
  return [
    ...(spacing === 0 ? [] : [`字距紧缩 ${Math.abs(spacing)} 磅`]),
    ...(pitch === null ? [] : [`行距 ${pitch} 磅`]),
  ].join('，')
}

/** All adjustments of a reply in words; many parts with the same measure are one group. */
export function adjustedGroups(doc: EditorNode): readonly AdjustedGroup[] {
  const groups = new Map<string, string[]>()
  for (const adjustment of frameOf(doc).adjustments) {
    const words = measures(adjustment)
    if (words !== '') groups.set(words, [...(groups.get(words) ?? []), adjustment.part])
  }
  return [...groups].map(([words, parts]) => ({
    key: words,
    parts,
    text: parts.length === 1 ? `${partName(doc, parts[0] ?? '')}${words}` : `${parts.length} 处${words}`,
  }))
}

/** The adjustments without those of a group. */
export function withoutGroup(doc: EditorNode, { key }: AdjustedGroup): Adjustment[] {
  return frameOf(doc).adjustments.filter((adjustment) => measures(adjustment) !== key)
}
