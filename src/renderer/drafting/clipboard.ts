// In comes plain text only, out goes plain text with the numbers the paper shows.
import { Fragment, Slice } from 'prosemirror-model'
import type { Node as EditorNode } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorState, Transaction } from 'prosemirror-state'
import { countForbidden, withoutForbidden } from '../../core/kernel/xml-characters'
import { editorSchema, figureOf, isSectionStart, sectionAttributesOf, tableOf } from './editor-schema'
import { readSections } from './section-tree'
import { typedNumeralLength } from './typed-numeral'

const { nodes } = editorSchema

/** Longest paragraph taken in one piece; the reply's own limit is far away. */
const LONGEST_LINE = 20_000

/** A line or page that was ended by hand in a word processor; DEL has no place in a reply, either. */
const HAND_MADE_END = /[\u000b\u000c]/g
const DELETE = /\u007f/g

function chop(line: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start < line.length; start += LONGEST_LINE)
    pieces.push(line.slice(start, start + LONGEST_LINE))
  return pieces
}

const brokenByHand = (text: string): string => text.replace(HAND_MADE_END, '\n')

/** How many characters of a text are left out when it is pasted, because no file can hold them. */
export const countLeftOut = (text: string): number => countForbidden(brokenByHand(text))

/**
 * Text as pasted → the lines that become paragraphs. One line stays as it is; of several, empty ones go
 * and so does the blank space at their ends (the first-line indent is drawn, not typed).
 */
export function pastedLines(text: string): readonly string[] {
  const lines = withoutForbidden(brokenByHand(text))
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(DELETE, '')
    .split('\n')
  if (lines.length === 1) return lines.flatMap(chop)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(chop)
}

/** Leaves the ids to the tidy plugin, which gives them one by one: slow where there are thousands. */
const lateId = (): string => ''

/** Takes off the number pasted at the beginning of a heading that has its own. */
function dropPastedNumeral(tr: Transaction, start: number): void {
  const line = tr.doc.nodeAt(start)
  if (!line || !isSectionStart(line) || !sectionAttributesOf(line).numbered) return
  const length = typedNumeralLength(line.textContent)
  if (length > 0) tr.delete(start + 1, start + 1 + length)
}

/** Replaces the selection with pasted text; several lines become paragraphs. False: nothing to paste. */
export function pasteInto(tr: Transaction, text: string, nextPartId = lateId): boolean {
  const lines = pastedLines(text)
  const [only] = lines
  if (only === undefined) return false
  const { $from } = tr.selection
  const lineStart = $from.depth > 0 && $from.parentOffset === 0 ? $from.before(1) : null
  if (lines.length === 1) {
    tr.insertText(only)
  } else {
    const inClosing = tr.selection.$from.parent.type === nodes.closing
    const type = inClosing ? nodes.closing : nodes.paragraph
    const paragraphs = lines.map((line) => type.create({ id: nextPartId() }, editorSchema.text(line)))
    tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1))
  }
  if (lineStart !== null) dropPastedNumeral(tr, lineStart)
  tr.scrollIntoView()
  return true
}

/** Text dropped at a position; `isMove` takes the selection away from where it was. Null: nothing to do. */
export function dropText(
  state: EditorState,
  { text, position, isMove }: { readonly text: string; readonly position: number; readonly isMove: boolean },
): Transaction | null {
  const { from, to } = state.selection
  if (isMove && position >= from && position <= to) return null
  const tr = isMove ? state.tr.deleteSelection() : state.tr
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(position))))
  return pasteInto(tr, text) ? tr : null
}

function blockText(node: EditorNode): string {
  if (node.type === nodes.figure) return figureOf(node).caption
  const { caption, rows } = tableOf(node)
  const cells = rows.map((row) => row.map((cell) => cell.text).join('\t'))
  return [...(caption === '' ? [] : [caption]), ...cells].join('\n')
}

/** The text between two positions as it reads on the paper, numbers included; lines end with \n. */
export function textWithNumbers(doc: EditorNode, from: number, to: number): string {
  const numbers = new Map(readSections(doc).map(({ start, number }) => [start, number]))
  const lines: string[] = []
  doc.forEach((node, start) => {
    const end = start + node.nodeSize
    if (end <= from || start >= to) return
    if (!node.isTextblock) {
      lines.push(blockText(node))
      return
    }
    const [first, last] = [Math.max(from - start - 1, 0), Math.min(to - start - 1, node.content.size)]
    const number = isSectionStart(node) && from <= start + 1 ? (numbers.get(start) ?? '') : ''
    lines.push(number + (last > first ? node.textBetween(first, last) : ''))
  })
  return lines.join('\n')
}
