// Keeps the document a reply after every change: each part has its own id, and only the beginning of
// a run-in lead is marked as heading.
import type { Node as EditorNode } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { EditorState, Transaction } from 'prosemirror-state'
import { editorSchema, headingLength, headingText, leadAttributesOf, runInMark } from './editor-schema'
import { isFinishedHeading } from './lines'

const { nodes } = editorSchema

function tidyMarks(tr: Transaction, node: EditorNode, start: number): void {
  const length = headingLength(node)
  const marked = node.type === nodes.heading ? 0 : length
  const wrong: number[] = []
  node.forEach((child, offset) => {
    if (runInMark.isInSet(child.marks) !== offset < marked) wrong.push(offset)
  })
  if (wrong.length === 0) return
  tr.removeMark(start + 1 + marked, start + 1 + node.content.size, runInMark)
  if (marked > 0) tr.addMark(start + 1, start + 1 + marked, runInMark)
}

/**
 * The change that makes the document tidy, or null when it is. Never changes a character and moves no
 * position.
 */
export function tidy(state: EditorState, nextPartId: () => string): Transaction | null {
  const tr = state.tr
  const used = new Set<string>()
  const fresh = (): string => {
    let id = nextPartId()
    while (used.has(id)) id = nextPartId()
    return id
  }
  const settle = (node: EditorNode, start: number, attribute: string): void => {
    const id = String(node.attrs[attribute])
    if (id === '' || used.has(id)) {
      const given = fresh()
      tr.setNodeAttribute(start, attribute, given)
      used.add(given)
    } else {
      used.add(id)
    }
  }
  state.doc.forEach((node, start) => {
    if (!node.isTextblock) return
    settle(node, start, 'id')
    if (node.type === nodes.lead) {
      const hasBody = node.content.size > headingLength(node)
      if (leadAttributesOf(node).bodyId !== null || hasBody) {
        if (leadAttributesOf(node).bodyId === null) tr.setNodeAttribute(start, 'bodyId', fresh())
        else settle(node, start, 'bodyId')
      }
    }
    tidyMarks(tr, node, start)
  })
  return tr.docChanged ? tr : null
}

/** Tidies after every change, but never while an input method is composing. */
export function tidyPlugin(nextPartId: () => string, isComposing: () => boolean): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _old, state) => {
      if (isComposing() || !transactions.some((transaction) => transaction.docChanged)) return null
      return tidy(state, nextPartId)
    },
  })
}

/**
 * Which marks the next typed character gets where the place alone does not tell, or null where it does:
 * at the end of a finished run-in heading the paragraph begins; at the start of a lead the heading does.
 */
export function typingMarks(state: EditorState): readonly (typeof runInMark)[] | null {
  const { $from, empty } = state.selection
  const line = $from.parent
  if (!empty || line.type !== nodes.lead || leadAttributesOf(line).style !== 'run-in') return null
  const length = headingLength(line)
  if (length === 0) return $from.parentOffset === 0 ? [runInMark] : null
  if ($from.parentOffset !== length) return null
  return isFinishedHeading(headingText(line)) ? [] : null
}

/**
 * Lets a run-in heading end where its sentence ends, as the clerk types. Not during composition: the
 * browser then reports the caret one character off, and the composed text keeps the marks it began with.
 */
export function runInTypingPlugin(isComposing: () => boolean): Plugin {
  return new Plugin({
    appendTransaction: (_transactions, _old, state) => {
      const wanted = isComposing() ? null : typingMarks(state)
      if (wanted === null) return null
      const stored = state.storedMarks
      const isSet = stored !== null && stored.length === wanted.length
      return isSet ? null : state.tr.setStoredMarks(wanted)
    },
  })
}
