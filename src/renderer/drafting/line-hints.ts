// What the paper suggests in a line that has nothing in it yet.
import type { Node as EditorNode } from 'prosemirror-model'
import { editorSchema, headingStyleOf, isSectionStart } from './editor-schema'
import type { SectionRow } from './section-tree'

const { nodes } = editorSchema

const SECTION_HINTS = {
  'own-line': '写标题',
  'run-in': '写标题，以句号收住，接着写正文',
  item: '写这一项',
} as const

/** Hints for the two customary sections of a reply. */
const CUSTOMARY: readonly (readonly [RegExp, string])[] = [
  [/工作(开展)?情况|办理情况/, '写已经做了什么，先做法后数据'],
  [/下(一)?步/, '写下一步做什么、谁来做、何时完成'],
]

/** What keys do in an empty last paragraph of a section; shown only where the caret is. */
export const KEY_HINT = '回车开始下一节，Tab 变为小标题'

/**
 * The suggestion for an empty line; KEY_HINT where the keys matter more.
 * @param place index of the line in the document
 * @param row the section the line stands in; null before the first section
 */
export function lineHint(doc: EditorNode, place: number, row: SectionRow | null): string {
  const line = doc.child(place)
  if (isSectionStart(line)) return SECTION_HINTS[headingStyleOf(line)]
  if (line.type === nodes.closing) return ''
  if (row === null) return '写正文'
  const before = place > 0 ? doc.child(place - 1) : null
  const after = doc.maybeChild(place + 1)
  const isFirst = before !== null && isSectionStart(before) && headingStyleOf(before) === 'own-line'
  if (isFirst) return CUSTOMARY.find(([heading]) => heading.test(row.heading))?.[1] ?? '写正文'
  const endsSection = after === null || isSectionStart(after) || after.type === nodes.closing
  return endsSection ? KEY_HINT : ''
}
