// 段落级别: body text or one of the four heading levels, chosen for the line of the caret.
import type { EditorState } from 'prosemirror-state'
import { editorSchema, isSectionStart, sectionAttributesOf } from './editor-schema'
import { headingToBody, paragraphToSection, setLevel, toLevel } from './section-commands'
import type { Plan } from './section-commands'
import { readSections, sectionAt } from './section-tree'

export const BODY_LEVEL = 0

export const LEVEL_NAMES: readonly { readonly value: number; readonly label: string }[] = [
  { value: BODY_LEVEL, label: '正文' },
  { value: 1, label: '一级标题 一、' },
  { value: 2, label: '二级标题（一）' },
  { value: 3, label: '三级标题 1.' },
  { value: 4, label: '四级标题（1）' },
]

/** The level of the line the caret stands in; null where none can be chosen. */
export function levelAt({ selection }: EditorState): number | null {
  const { $head } = selection
  if ($head.depth === 0) return null
  const line = $head.node(1)
  if (isSectionStart(line)) return sectionAttributesOf(line).level
  return line.type === editorSchema.nodes.paragraph ? BODY_LEVEL : null
}

/** Gives the line of the caret another level. */
export function chooseLevel(state: EditorState, level: number): Plan {
  const { $head } = state.selection
  if ($head.depth === 0) return '光标不在文字里'
  const row = sectionAt(readSections(state.doc), $head.before(1))
  if (!isSectionStart($head.node(1))) return paragraphToSection(state, $head.before(1), level)
  const wanted = toLevel(level)
  if (row === null) return '找不到这一节'
  return wanted === null ? headingToBody(state, row) : setLevel(state, row, wanted)
}
