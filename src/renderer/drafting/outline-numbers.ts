// Draws the derived heading numbers. They are attributes the style sheet prints: not in the text, not
// selectable, never typed.
import type { Node as EditorNode } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { readSections } from './section-tree'

function drawNumbers(doc: EditorNode): DecorationSet {
  const decorations = readSections(doc).map(({ start, level, number, heading }) => {
    const end = start + (doc.nodeAt(start)?.nodeSize ?? 0)
    const attributes: Record<string, string> = { 'data-number': number, 'data-width': String(number.length) }
    // Read aloud with the number; a run-in line is a paragraph, not a heading of its whole text.
    if (heading !== '') attributes['aria-level'] = String(level + 1)
    return Decoration.node(start, end, attributes)
  })
  return DecorationSet.create(doc, decorations)
}

/** The numbers, drawn again in the very update that changes them. */
export function outlineNumbersPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => drawNumbers(doc),
      apply: (transaction, drawn) => (transaction.docChanged ? drawNumbers(transaction.doc) : drawn),
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
    },
  })
}

/** Marks the line the caret stands in; the style sheet gives it a pale ground. */
export function currentLinePlugin(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection }) {
        const { $head } = selection
        if ($head.depth === 0 || selection.$anchor.before() !== $head.before()) return null
        return DecorationSet.create(doc, [
          Decoration.node($head.before(), $head.after(), { class: 'current' }),
        ])
      },
    },
  })
}
