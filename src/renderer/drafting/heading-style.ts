// Changes how a section shows its heading: on its own line, run-in, or only as a number.
import { TextSelection } from 'prosemirror-state'
import type { EditorState } from 'prosemirror-state'
import { closeHistory } from 'prosemirror-history'
import type { HeadingStyle } from '../../core/reply/reply-document'
import { editorSchema, headingLength, idOf, leadAttributesOf, sectionAttributesOf } from './editor-schema'
import { firstSentenceLength, isFinishedHeading, paragraphLine, sectionLine } from './lines'
import type { Plan } from './section-commands'
import type { SectionRow } from './section-tree'

const { nodes } = editorSchema

interface Parts {
  readonly heading: string
  readonly body: string
  /** Id of the paragraph behind the heading; null: there is none. */
  readonly bodyId: string | null
  /** Where the lines that become one end. */
  readonly end: number
}

function partsOf(state: EditorState, { start, style }: SectionRow): Parts | null {
  const line = state.doc.nodeAt(start)
  if (!line) return null
  const after = start + line.nodeSize
  const text = line.textContent
  if (line.type === nodes.heading) {
    const next = state.doc.nodeAt(after)
    if (next?.type !== nodes.paragraph) return { heading: text, body: '', bodyId: null, end: after }
    return { heading: text, body: next.textContent, bodyId: idOf(next), end: after + next.nodeSize }
  }
  const length = style === 'item' ? firstSentenceLength(text) : headingLength(line)
  const { bodyId } = leadAttributesOf(line)
  return { heading: text.slice(0, length), body: text.slice(length), bodyId, end: after }
}

/**
 * Gives a section another heading style. Run-in headings end with 。, headings on their own line do not:
 * the mark is added or taken away with the style.
 */
export function setHeadingStyle(state: EditorState, row: SectionRow, style: HeadingStyle): Plan {
  const parts = partsOf(state, row)
  if (parts === null) return '找不到这一节'
  if (row.style === style) return '已是这种样式'
  const { body, bodyId, end } = parts
  if (parts.heading.length > 1000) return '标题太长，先断成两段'
  const bare = parts.heading.replace(/。$/, '')
  const heading = style === 'own-line' || isFinishedHeading(parts.heading) || bare === '' ? bare : `${bare}。`
  const { level, isNumbered: numbered } = row
  const ending = style !== 'own-line' && parts.heading.endsWith('。') ? `${bare}。` : heading
  const line = sectionLine({ level, style, numbered, heading: ending, body, bodyId })
  const old = state.doc.nodeAt(row.start)
  const { id, answers, facts, depth } = old
    ? sectionAttributesOf(old)
    : { id: '', answers: [], facts: [], depth: null }
  const named = line.type.create({ ...line.attrs, id, answers, facts, depth }, line.content)
  const hasParagraph = style === 'own-line' && (body !== '' || bodyId !== null)
  const tr = closeHistory(state.tr)
  tr.replaceWith(row.start, end, hasParagraph ? [named, paragraphLine(body, bodyId ?? '')] : [named])
  return tr.setSelection(TextSelection.create(tr.doc, row.start + 1 + headingLength(named)))
}
