// 字数: every character that is not white space; derived numbers are not counted.
import type { Node as EditorNode } from 'prosemirror-model'
import { editorSchema, headingLength, isSectionStart, tableOf } from './editor-schema'
import { readSections } from './section-tree'

/** Characters of a text, white space not counted. A rare character outside the basic plane is one. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/g, '')].length
}

export interface CharacterCounts {
  /** Headings and text. */
  readonly total: number
  readonly headings: number
  readonly preamble: number
  readonly closing: number
  /** Whole sub-tree of every section, in the order of `readSections`. */
  readonly sections: readonly number[]
}

const known = new WeakMap<EditorNode, number>()

/** A line that was not touched is not counted again. */
function countNode(node: EditorNode): number {
  const count = known.get(node) ?? countContent(node)
  known.set(node, count)
  return count
}

function countContent(node: EditorNode): number {
  if (node.isTextblock) return countCharacters(node.textContent)
  if (node.type !== editorSchema.nodes.table) return 0
  return countCharacters(
    tableOf(node)
      .rows.flat()
      .map((cell) => cell.text)
      .join(''),
  )
}

/** Counts the whole text and each of its parts. */
export function countDocument(doc: EditorNode): CharacterCounts {
  const rows = readSections(doc)
  const own = rows.map(() => 0)
  const rest = { headings: 0, preamble: 0, closing: 0 }
  let current = -1
  doc.forEach((node) => {
    const count = countNode(node)
    if (node.type === editorSchema.nodes.closing) {
      rest.closing += count
      return
    }
    if (isSectionStart(node)) {
      current += 1
      rest.headings += countCharacters(node.textContent.slice(0, headingLength(node)))
    }
    if (current < 0) rest.preamble += count
    else own[current] = (own[current] ?? 0) + count
  })
  const sections = [...own]
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const parent = rows[index]?.parent ?? null
    if (parent !== null) sections[parent] = (sections[parent] ?? 0) + (sections[index] ?? 0)
  }
  const total = rest.preamble + rest.closing + own.reduce((sum, count) => sum + count, 0)
  return { total, sections, ...rest }
}
