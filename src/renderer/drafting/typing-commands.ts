// What Enter, Backspace, Delete and Tab do. Everything is one undoable transaction.
import type { Node as EditorNode, ResolvedPos } from 'prosemirror-model'
import { NodeSelection, TextSelection } from 'prosemirror-state'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { editorSchema, headingLength, isSectionStart, leadAttributesOf } from './editor-schema'
import { isEmptyLine, paragraphLine, plain, sectionLine } from './lines'
import { readSections, sectionAt } from './section-tree'
import { paragraphToSection, sectionToParagraph, shiftLevel } from './section-commands'

const { nodes } = editorSchema

function caretAt(tr: Transaction, position: number): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(position), 1))
}

/** Takes everything after the caret off its line and puts it into a line of its own. */
function carryOver(tr: Transaction, $at: ResolvedPos, makeLine: (rest: EditorNode) => EditorNode): void {
  const line = $at.parent
  const rest = line.copy(plain(line.content.cut($at.parentOffset)))
  const [after, from] = [$at.after(), $at.pos]
  tr.insert(after, makeLine(rest))
  tr.delete(from, after - 1)
  caretAt(tr, from + 2)
}

function splitHeading(tr: Transaction, $at: ResolvedPos): void {
  const next = tr.doc.maybeChild($at.index(0) + 1)
  const isAtEnd = $at.parentOffset === $at.parent.content.size
  // The empty paragraph below the heading is the one to write in.
  if (isAtEnd && next?.type === nodes.paragraph && isEmptyLine(next)) caretAt(tr, $at.after() + 1)
  else carryOver(tr, $at, (rest) => paragraphLine(rest.content))
}

function splitLead(tr: Transaction, $at: ResolvedPos): void {
  const line = $at.parent
  const { style, level, numbered, bodyId } = leadAttributesOf(line)
  if (style === 'item') {
    carryOver(tr, $at, (rest) =>
      sectionLine({ level, numbered, style, heading: '', body: rest.textContent, bodyId: '' }),
    )
  } else if ($at.parentOffset <= headingLength(line)) {
    // The paragraph after the heading moves to a line of its own and stays the same paragraph.
    const start = $at.before()
    carryOver(tr, $at, (rest) => paragraphLine(rest.content, bodyId ?? ''))
    tr.setNodeAttribute(start, 'bodyId', null)
  } else {
    carryOver(tr, $at, (rest) => paragraphLine(rest.content))
  }
}

/** An empty paragraph at the end of a section becomes the next section of the same kind. */
function nextSection(tr: Transaction, $at: ResolvedPos): boolean {
  const following = tr.doc.maybeChild($at.index(0) + 1)
  const endsSection = following === null || isSectionStart(following) || following.type === nodes.closing
  const section = sectionAt(readSections(tr.doc), $at.before())
  if (!endsSection || section === null) return false
  const { level, style, isNumbered } = section
  const line = sectionLine({ level, style, numbered: isNumbered, heading: '', body: '', bodyId: null })
  const start = $at.before()
  tr.replaceWith(start, $at.after(), line)
  caretAt(tr, start + 1)
  return true
}

/**
 * Enter: splits the line. In a heading what follows becomes a body paragraph; in an empty last
 * paragraph of a section the next section begins; an empty heading turns into a body paragraph.
 */
export const splitLine: Command = (state, dispatch) => {
  const tr = state.tr
  if (state.selection instanceof NodeSelection) {
    const { to } = state.selection
    tr.insert(to, paragraphLine(''))
    caretAt(tr, to + 1)
  } else {
    if (!tr.selection.empty) tr.deleteSelection()
    const { $from: $at } = tr.selection
    const line = $at.parent
    if (!line.isTextblock) return false
    if (line.content.size === 0 && isSectionStart(line)) {
      sectionToParagraph(tr, $at.before())
      caretAt(tr, $at.pos)
    } else if (line.content.size === 0 && line.type === nodes.paragraph && nextSection(tr, $at)) {
      // done
    } else if ($at.parentOffset === 0 && line.content.size > 0 && line.type !== nodes.closing) {
      tr.insert($at.before(), paragraphLine(''))
    } else if (line.type === nodes.heading) {
      splitHeading(tr, $at)
    } else if (line.type === nodes.lead) {
      splitLead(tr, $at)
    } else {
      tr.split($at.pos, 1, [{ type: line.type, attrs: { id: '' } }])
    }
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Joins the line that begins at `boundary` to the one before it; a lead gains its paragraph. */
function joinAt(tr: Transaction, boundary: number): void {
  const $boundary = tr.doc.resolve(boundary)
  const before = $boundary.nodeBefore
  const after = $boundary.nodeAfter
  if (!before || !after) return
  const start = boundary - before.nodeSize
  const joinedText = after.content.size > 0
  tr.join(boundary)
  if (before.type === nodes.lead && leadAttributesOf(before).bodyId === null && joinedText) {
    tr.setNodeAttribute(start, 'bodyId', after.type === nodes.paragraph ? after.attrs['id'] : '')
  }
}

/** Backspace at the start of a line: a heading becomes body text, a body line joins the one above. */
export const joinBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return false
  const line = $from.parent
  const [start, before] = [$from.before(), state.doc.resolve($from.before()).nodeBefore]
  const tr = state.tr
  if (isEmptyLine(before)) {
    tr.delete(start - 2, start)
  } else if (isSectionStart(line) && (line.content.size > 0 || before === null || before.isAtom)) {
    sectionToParagraph(tr, start)
    caretAt(tr, start + 1)
  } else if (before === null) {
    return true
  } else if (before.isAtom) {
    tr.setSelection(NodeSelection.create(tr.doc, start - before.nodeSize))
  } else if (line.content.size === 0) {
    tr.delete(start, start + 2)
    tr.setSelection(TextSelection.create(tr.doc, start - 1))
  } else {
    joinAt(tr, start)
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Delete at the end of a line: the next line joins it; an empty line goes. */
export const joinForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false
  const end = $from.after()
  const after = state.doc.resolve(end).nodeAfter
  const tr = state.tr
  if (after === null) return true
  if (isEmptyLine($from.parent)) {
    tr.delete(end - 2, end)
    if (after.isAtom) tr.setSelection(NodeSelection.create(tr.doc, end - 2))
    else caretAt(tr, end - 1)
  } else if (after.isAtom) {
    tr.setSelection(NodeSelection.create(tr.doc, end))
  } else {
    joinAt(tr, end)
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

function changeLevelAtStart(state: EditorState, step: 1 | -1): Transaction | null | 'elsewhere' {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return 'elsewhere'
  const line = $from.parent
  const rows = readSections(state.doc)
  const section = sectionAt(rows, $from.before())
  if (isSectionStart(line)) {
    const plan = section === null ? '' : shiftLevel(state, section, step)
    return typeof plan === 'string' ? null : plan
  }
  if (line.type !== nodes.paragraph) return 'elsewhere'
  const enclosing = section?.level ?? 0
  const plan = paragraphToSection(state, $from.before(), Math.max(1, step === 1 ? enclosing + 1 : enclosing))
  return typeof plan === 'string' ? null : plan
}

function levelKey(step: 1 | -1): Command {
  return (state, dispatch) => {
    const tr = changeLevelAtStart(state, step)
    if (tr === 'elsewhere') return false
    if (tr !== null) dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Tab at the start of a line: a section goes one level down, a paragraph becomes a sub-heading. */
export const lowerAtStart: Command = levelKey(1)

/** Shift+Tab at the start of a line: a section goes one level up, a paragraph opens the next section. */
export const raiseAtStart: Command = levelKey(-1)
