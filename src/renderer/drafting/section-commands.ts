// Changes to whole sections, as transactions. A plan is a transaction, or a Chinese sentence that says
// why it cannot be done (shown as the tooltip of the disabled command).
import { TextSelection } from 'prosemirror-state'
import type { EditorState, Transaction } from 'prosemirror-state'
import { closeHistory } from 'prosemirror-history'
import type { HeadingStyle, SectionLevel } from '../../core/reply/reply-document'
import { SECTION_LEVELS } from '../../core/reply/reply-document'
import { editorSchema, idOf, isSectionStart, leadAttributesOf, runInMark } from './editor-schema'
import { firstSentenceLength, paragraphLine, sectionLine } from './lines'
import { readSections } from './section-tree'
import type { SectionRow } from './section-tree'
import { typedNumeralLength } from './typed-numeral'

const { nodes } = editorSchema

/** A change ready to be made, or why it cannot be made. */
export type Plan = Transaction | string

/** A plain number as a level, when there is such a level. */
export function toLevel(value: number): SectionLevel | null {
  return SECTION_LEVELS.find((level) => level === value) ?? null
}

/** How headings of a level look in this reply: like the one before, like any, or as is customary. */
export function customaryStyle(
  rows: readonly SectionRow[],
  level: SectionLevel,
  position: number,
): HeadingStyle {
  const same = rows.filter((row) => row.level === level)
  const nearest = same.findLast((row) => row.start < position) ?? same[0]
  return nearest?.style ?? (level === 1 ? 'own-line' : 'run-in')
}

function subtree(rows: readonly SectionRow[], row: SectionRow): readonly SectionRow[] {
  return rows.filter(({ start }) => start >= row.start && start < row.end)
}

/** Raises (−1) or lowers (+1) a section together with everything below it. */
export function shiftLevel(state: EditorState, row: SectionRow, step: 1 | -1): Plan {
  const moved = subtree(readSections(state.doc), row)
  if (step === -1 && row.level === 1) return '已是一级标题，不能再升'
  if (step === 1 && moved.some(({ level }) => level === 4)) return '四级标题不能再降'
  const tr = closeHistory(state.tr)
  for (const { start, level } of moved) {
    tr.setNodeAttribute(start, 'level', level + step).setNodeAttribute(start, 'depth', null)
  }
  return tr
}

/** Gives a section a level; what stands below it keeps its distance as far as there are levels. */
export function setLevel(state: EditorState, row: SectionRow, level: SectionLevel): Plan {
  if (level === row.level) return '已是这一级'
  const tr = closeHistory(state.tr)
  for (const part of subtree(readSections(state.doc), row)) {
    const wanted = Math.min(4, part.level + level - row.level)
    tr.setNodeAttribute(part.start, 'level', wanted).setNodeAttribute(part.start, 'depth', null)
  }
  return tr
}

/** Moves the range [start, end) so that it stands before `target`; the caret goes along. */
function moveRange(state: EditorState, { start, end }: SectionRow, target: number): Transaction {
  const { from, to } = state.selection
  const tr = closeHistory(state.tr)
  const content = state.doc.slice(start, end).content
  tr.delete(start, end)
  const arrival = tr.mapping.map(target)
  tr.insert(arrival, content)
  if (from > start && to < end) {
    const shift = arrival - start
    tr.setSelection(TextSelection.between(tr.doc.resolve(from + shift), tr.doc.resolve(to + shift)))
  }
  return tr
}

/** Moves a section with its sub-tree before the section above, into the one before when it is first. */
export function moveUp(state: EditorState, row: SectionRow): Plan {
  const rows = readSections(state.doc)
  const above = rows.findLast(({ parent, start }) => parent === row.parent && start < row.start)
  if (above) return moveRange(state, row, above.start)
  const parent = row.parent === null ? undefined : rows[row.parent]
  const hasPlace = parent && rows.some(({ start, depth }) => start < parent.start && depth <= parent.depth)
  return parent && hasPlace ? moveRange(state, row, parent.start) : '已在最前面'
}

/** Moves a section with its sub-tree behind the section below, into the next one when it is last. */
export function moveDown(state: EditorState, row: SectionRow): Plan {
  const rows = readSections(state.doc)
  const below = rows.find(({ parent, start }) => parent === row.parent && start >= row.end)
  if (below) return moveRange(state, row, below.end)
  const parent = row.parent === null ? undefined : rows[row.parent]
  const next = parent && rows.find(({ start, depth }) => start >= parent.end && depth <= parent.depth)
  return next && next.level < row.level ? moveRange(state, row, next.ownEnd) : '已在最后面'
}

function insertSection(
  state: EditorState,
  position: number,
  level: SectionLevel,
  numbered = true,
): Transaction {
  const style = customaryStyle(readSections(state.doc), level, position)
  const tr = closeHistory(state.tr)
  const line = sectionLine({ level, style, numbered, heading: '', body: '', bodyId: null })
  // A heading on its own line wants a paragraph below it; the others already stand in one.
  tr.insert(position, style === 'own-line' ? [line, paragraphLine('')] : [line])
  return tr.setSelection(TextSelection.create(tr.doc, position + 1))
}

function bodyEnd(state: EditorState): number {
  let end = 0
  state.doc.forEach((node, start) => {
    if (node.type !== nodes.closing) end = start + node.nodeSize
  })
  return end
}

/** A new section of the same level behind this one; at the end of the text when there is none. */
export function addSectionAfter(state: EditorState, row: SectionRow | null): Plan {
  if (row === null) return insertSection(state, readSections(state.doc)[0]?.start ?? bodyEnd(state), 1)
  return insertSection(state, row.end, row.level, row.isNumbered)
}

/** A new section of the same level before this one. */
export function addSectionBefore(state: EditorState, row: SectionRow): Plan {
  return insertSection(state, row.start, row.level, row.isNumbered)
}

/** A new last sub-section of this one. */
export function addSubsection(state: EditorState, row: SectionRow): Plan {
  const level = toLevel(row.level + 1)
  return level === null ? '四级标题下面不能再分' : insertSection(state, row.end, level)
}

/** Takes a section away with everything below it. */
export function removeSection(state: EditorState, row: SectionRow): Plan {
  const tr = closeHistory(state.tr)
  tr.delete(row.start, row.end)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(row.start, tr.doc.content.size)), -1))
}

/** Prints the heading with or without a number. */
export function toggleNumber(state: EditorState, row: SectionRow): Plan {
  return closeHistory(state.tr).setNodeAttribute(row.start, 'numbered', !row.isNumbered)
}

/** Turns the line that opens a section into a body paragraph, in place. */
export function sectionToParagraph(tr: Transaction, start: number): void {
  const line = tr.doc.nodeAt(start)
  if (!line || !isSectionStart(line)) return
  const id = line.type === nodes.lead ? (leadAttributesOf(line).bodyId ?? '') : ''
  tr.removeMark(start + 1, start + 1 + line.content.size, runInMark)
  tr.setNodeMarkup(start, nodes.paragraph, { id })
}

/** The heading becomes body text; its section joins the one before. */
export function headingToBody(state: EditorState, row: SectionRow): Plan {
  const tr = closeHistory(state.tr)
  sectionToParagraph(tr, row.start)
  return tr
}

/** Opens a section at a body paragraph; its first sentence is the heading, a typed number goes. */
export function paragraphToSection(state: EditorState, start: number, level: number): Plan {
  const wanted = toLevel(level)
  const line = state.doc.nodeAt(start)
  if (wanted === null) return '四级标题下面不能再分'
  if (!line || line.type !== nodes.paragraph) return '这里不能设标题'
  const dropped = typedNumeralLength(line.textContent)
  const text = line.textContent.slice(dropped)
  const style = customaryStyle(readSections(state.doc), wanted, start)
  const length = style === 'item' ? 0 : firstSentenceLength(text)
  if (length > 1000) return '标题太长，先断成两段'
  const [heading, body] = [text.slice(0, length), text.slice(length)]
  const tr = closeHistory(state.tr)
  if (dropped > 0) tr.delete(start + 1, start + 1 + dropped)
  const { from } = tr.selection
  const bodyId = body === '' ? null : idOf(line)
  const opening = sectionLine({ level: wanted, style, heading, body, bodyId })
  const ownLine = style === 'own-line' && body !== ''
  tr.replaceWith(
    start,
    start + line.nodeSize - dropped,
    ownLine ? [opening, paragraphLine(body, idOf(line))] : [opening],
  )
  const caret = from - start - 1 > length && ownLine ? from + 2 : from
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(caret, tr.doc.content.size))))
}

/** Gives a section another heading, without line breaks; the text behind a run-in heading stays. */
export function renameHeading(state: EditorState, row: SectionRow, heading: string): Plan {
  const text = heading.replace(/\s*[\r\n]+\s*/g, '').slice(0, 1000)
  if (row.style === 'item') return '这一节没有标题'
  if (text === row.heading) return '标题没有变'
  const marks = row.style === 'run-in' ? [runInMark] : []
  const [from, to] = [row.start + 1, row.start + 1 + row.heading.length]
  const tr = closeHistory(state.tr)
  return text === '' ? tr.delete(from, to) : tr.replaceWith(from, to, editorSchema.text(text, marks))
}
