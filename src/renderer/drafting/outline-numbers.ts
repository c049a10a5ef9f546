// What the page draws beside the text: derived heading numbers, what to write in an empty line, the line
// of the caret. All of it are attributes for the style sheet: not in the text, not selectable.
import type { Node as EditorNode } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { editorSchema, isSectionStart } from './editor-schema'
import { KEY_HINT, lineHint } from './line-hints'
import { readSections } from './section-tree'
import type { SectionRow } from './section-tree'

const { nodes } = editorSchema

/** Put on a transaction that makes no change but wants everything drawn again. */
export const REDRAW = 'redraw'

function sectionAttributes({ number }: SectionRow): Record<string, string> {
  return { 'data-number': number, style: `--number-width: ${number.length}` }
}

function draw(doc: EditorNode): DecorationSet {
  const rows = readSections(doc)
  const decorations: Decoration[] = []
  let index = -1
  doc.forEach((node, start, place) => {
    if (isSectionStart(node)) index += 1
    const row = rows[index] ?? null
    const attributes = row && isSectionStart(node) ? sectionAttributes(row) : {}
    const hint = node.isTextblock && node.content.size === 0 ? lineHint(doc, place, row) : ''
    if (hint === KEY_HINT) attributes['data-key-hint'] = hint
    else if (hint !== '') attributes['data-hint'] = hint
    if (node.type !== nodes.closing && Object.keys(attributes).length > 0) {
      decorations.push(Decoration.node(start, start + node.nodeSize, attributes))
    }
  })
  return DecorationSet.create(doc, decorations)
}

/**
 * Numbers and hints, drawn again in the very update that changes them; while an input method composes
 * they only move along with the text.
 */
export function outlineNumbersPlugin(isComposing: () => boolean): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => draw(doc),
      apply: (transaction, drawn) => {
        if (isComposing()) return drawn.map(transaction.mapping, transaction.doc)
        return transaction.docChanged || transaction.getMeta(REDRAW) === true ? draw(transaction.doc) : drawn
      },
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
        const { $head, $anchor } = selection
        if ($head.depth === 0 || $anchor.depth === 0 || $anchor.before(1) !== $head.before(1)) return null
        return DecorationSet.create(doc, [
          Decoration.node($head.before(1), $head.after(1), { class: 'current' }),
        ])
      },
    },
  })
}
