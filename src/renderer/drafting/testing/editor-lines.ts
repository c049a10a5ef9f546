// Editor documents written as lines, so that tests of editing read like the paper:
//   #1 标题        own-line heading of level 1        - 正文     paragraph
//   ~2 [标题。]正文  run-in heading of level 2          ! 结束     closing
//   =3 正文        numbered paragraph of level 3      T         table
// A | is the caret; two of them are a selection.
import { history } from 'prosemirror-history'
import type { Node as EditorNode } from 'prosemirror-model'
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { ProposalId, ReplyId } from '../../../core/kernel/ids'
import type { HeadingStyle, SectionLevel, Table } from '../../../core/reply/reply-document'
import { emptyReply } from '../../../core/reply/reply-document'
import {
  editorSchema,
  frameOf,
  headingLength,
  headingStyleOf,
  isSectionStart,
  sectionAttributesOf,
} from '../editor-schema'
import { replyToDocument } from '../document-mapping'
import { paragraphLine, sectionLine } from '../lines'
import { tidyPlugin } from '../tidy'

const { nodes } = editorSchema

const STYLES: Readonly<Record<string, HeadingStyle>> = { '#': 'own-line', '~': 'run-in', '=': 'item' }
const SIGNS: Readonly<Record<HeadingStyle, string>> = { 'own-line': '#', 'run-in': '~', item: '=' }

const table: Table = {
  kind: 'table',
  id: 'table-1',
  caption: '',
  orientation: 'portrait',
  headerRows: 0,
  columnWidths: [1],
  rows: [[{ text: '格', columnSpan: 1, rowSpan: 1, align: 'left' }]],
}

function readLine(line: string): EditorNode {
  const sign = line.charAt(0)
  if (sign === 'T') return nodes.table.create({ data: table })
  if (sign === '-') return paragraphLine(line.slice(2))
  if (sign === '!') return nodes.closing.create({}, paragraphLine(line.slice(2)).content)
  const style = STYLES[sign]
  const [, level = '', text = ''] = /^.(\d) ?(.*)$/.exec(line) ?? []
  if (style === undefined) throw new Error(`cannot read ${line}`)
  const [, heading = '', body = ''] = /^(?:\[(.*?)\])?(.*)$/.exec(text) ?? []
  const wanted = Number(level) as SectionLevel
  if (style === 'own-line')
    return sectionLine({ level: wanted, style, heading: text, body: '', bodyId: null })
  return sectionLine({ level: wanted, style, heading, body, bodyId: body === '' ? null : '' })
}

let count = 0
const nextPartId = (): string => `t${(count += 1)}`

/** Plugins an editor state of a test runs with: undo and the tidying every document gets. */
export const testPlugins = () => [history({ newGroupDelay: 0 }), tidyPlugin(nextPartId, () => false)]

/** An editor state from lines; ids are given, the caret stands where | does (else at the start). */
export function stateOf(...lines: readonly string[]): EditorState {
  const carets: number[] = []
  let size = 0
  const content = lines.map((line) => {
    const bare = readLine(line.replaceAll('|', ''))
    const marked = line.startsWith('T') ? bare : readLine(line)
    for (let at = marked.textContent.indexOf('|'); at >= 0; at = marked.textContent.indexOf('|', at + 1)) {
      carets.push(size + 1 + at - (carets.length % 2))
    }
    size += bare.nodeSize
    return bare
  })
  const frame = frameOf(replyToDocument(emptyReply(ReplyId.parse('reply-1'), ProposalId.parse('case-1'))))
  const doc = nodes.doc.create({ frame }, content)
  const state = EditorState.create({ doc, plugins: testPlugins() })
  // A change that changes nothing lets the plugins give ids.
  const named = state.apply(state.tr.setDocAttribute('frame', frame))
  const [anchor = 1, head = anchor] = carets
  const selection = TextSelection.between(named.doc.resolve(anchor), named.doc.resolve(head))
  const placed = named.apply(named.tr.setSelection(selection))
  return EditorState.create({ doc: placed.doc, selection: placed.selection, plugins: testPlugins() })
}

function writeLine(node: EditorNode): string {
  if (node.type === nodes.table) return 'T'
  if (node.type === nodes.paragraph) return `- ${node.textContent}`
  if (node.type === nodes.closing) return `! ${node.textContent}`
  const style = headingStyleOf(node)
  const length = headingLength(node)
  const text = node.textContent
  const heading = style === 'run-in' && length > 0 ? `[${text.slice(0, length)}]` : text.slice(0, length)
  return `${SIGNS[style]}${sectionAttributesOf(node).level} ${heading}${text.slice(length)}`
}

/** The lines of a document. */
export function linesOf(doc: EditorNode): readonly string[] {
  const lines: string[] = []
  doc.forEach((node) => lines.push(writeLine(node)))
  return lines
}

/** The lines of a state with | where the caret is; a selected block is written [T]. */
export function written(state: EditorState): readonly string[] {
  const { selection, doc } = state
  if (selection instanceof NodeSelection) {
    const place = selection.$from.index(0)
    return linesOf(doc).map((line, index) => (index === place ? `[${line}]` : line))
  }
  const { $head } = selection
  if ($head.depth === 0) return linesOf(doc)
  const place = $head.index(0)
  const line = $head.parent
  const style = isSectionStart(line) ? headingStyleOf(line) : null
  return linesOf(doc).map((text, index) => {
    if (index !== place) return text
    const prefix = style === null ? 2 : 3
    const length = headingLength(line)
    const offset = $head.parentOffset
    const brackets = style === 'run-in' && length > 0 ? (offset === 0 ? 0 : offset >= length ? 2 : 1) : 0
    const at = prefix + offset + brackets
    return `${text.slice(0, at)}|${text.slice(at)}`
  })
}

/** Makes a planned change; a refusal is an error. */
export function applied(state: EditorState, plan: Transaction | string): EditorState {
  if (typeof plan === 'string') throw new Error(plan)
  return state.apply(plan)
}
