// The tree of sections, derived from the flat lines of the editor's document.
import type { Node as EditorNode } from 'prosemirror-model'
import { numberSections } from '../../core/reply/heading-numbering'
import type { NumberedSection } from '../../core/reply/heading-numbering'
import type { HeadingStyle, Section, SectionLevel } from '../../core/reply/reply-document'
import {
  editorSchema,
  headingStyleOf,
  headingText,
  isSectionStart,
  sectionAttributesOf,
} from './editor-schema'

/**
 * The sections still open for a new one: all whose level is higher, cut at `depth` when it is given.
 * The one rule by which lines become a tree; the mapping and the outline share it.
 */
export function openAncestors<Opened extends { readonly level: number }>(
  open: readonly Opened[],
  level: SectionLevel,
  depth: number | null,
): readonly Opened[] {
  let count = open.length
  while (count > 0 && (open[count - 1]?.level ?? 0) >= level) count -= 1
  return open.slice(0, depth === null ? count : Math.min(count, depth))
}

/** One section of the document: where it stands and what it shows. Positions are the editor's. */
export interface SectionRow {
  readonly id: string
  readonly level: SectionLevel
  readonly style: HeadingStyle
  readonly isNumbered: boolean
  readonly heading: string
  /** Derived; empty where the section is not numbered. */
  readonly number: string
  /** Position before the section's first line. */
  readonly start: number
  /** Position after its own blocks, before its first sub-section. */
  readonly ownEnd: number
  /** Position after the whole sub-tree. */
  readonly end: number
  /** Index of the enclosing section in the list of rows; null at the top. */
  readonly parent: number | null
  readonly depth: number
}

interface OpenRow {
  readonly row: { -readonly [Key in keyof SectionRow]: SectionRow[Key] }
  readonly section: Section
  readonly level: SectionLevel
  readonly index: number
}

function flatten(numbered: readonly NumberedSection[], into: Map<string, string>): void {
  for (const { section, number, children } of numbered) {
    into.set(section.id, number)
    flatten(children, into)
  }
}

const known = new WeakMap<EditorNode, readonly SectionRow[]>()

/** All sections in reading order. A document never changes, so its rows are worked out once. */
export function readSections(doc: EditorNode): readonly SectionRow[] {
  const rows = known.get(doc) ?? deriveSections(doc)
  known.set(doc, rows)
  return rows
}

function deriveSections(doc: EditorNode): readonly SectionRow[] {
  const rows: OpenRow[] = []
  const roots: Section[] = []
  let open: readonly OpenRow[] = []
  let bodyEnd = doc.content.size
  doc.forEach((node, start) => {
    if (node.type === editorSchema.nodes.closing) {
      bodyEnd = Math.min(bodyEnd, start)
      return
    }
    if (!isSectionStart(node)) return
    const { level, depth, numbered } = sectionAttributesOf(node)
    const ancestors = openAncestors(open, level, depth)
    for (const closed of open.slice(ancestors.length)) closed.row.end = start
    const last = rows.at(-1)
    if (last) last.row.ownEnd = start
    const index = rows.length
    // Numbers are asked of core with a skeleton of the tree; ids are places here, unique for certain.
    const section: Section = {
      id: String(index),
      level,
      headingStyle: 'own-line',
      numbered,
      heading: '',
      blocks: [],
      children: [],
      answers: [],
      facts: [],
    }
    const parent = ancestors.at(-1) ?? null
    ;(parent?.section.children ?? roots).push(section)
    const row: OpenRow['row'] = {
      id: sectionAttributesOf(node).id,
      level,
      style: headingStyleOf(node),
      isNumbered: numbered,
      heading: headingText(node),
      number: '',
      start,
      ownEnd: -1,
      end: -1,
      parent: parent?.index ?? null,
      depth: ancestors.length,
    }
    const opened = { row, section, level, index }
    rows.push(opened)
    open = [...ancestors, opened]
  })
  for (const { row } of open) row.end = bodyEnd
  const last = rows.at(-1)
  if (last) last.row.ownEnd = bodyEnd
  const numbers = new Map<string, string>()
  flatten(numberSections(roots), numbers)
  return rows.map(({ row, index }) => ({ ...row, number: numbers.get(String(index)) ?? '' }))
}

/** The innermost section a position stands in; null in the preamble and in the closing. */
export function sectionAt(rows: readonly SectionRow[], position: number): SectionRow | null {
  return rows.findLast((row) => row.start <= position && position < row.ownEnd) ?? null
}
