// The reply's text as a ProseMirror schema.
//
// The body is flat: a section begins at its heading and ends before the next heading of its level or
// higher; the tree is derived (section-tree.ts). So deleting, joining, pasting and input methods meet
// nothing but neighbouring lines, and every state the clerk can type is a valid reply.
// What is not text (title, signature, copies …) is the attribute `frame` of the document: it changes by
// transactions too, and undo covers it.
import { Schema } from 'prosemirror-model'
import type { DOMOutputSpec, Mark, Node as EditorNode } from 'prosemirror-model'
import type {
  Figure,
  HeadingStyle,
  ReplyDocument,
  SectionLevel,
  Table,
} from '../../core/reply/reply-document'
import { drawFigure, drawTable } from './block-drawings'

/** Everything of a reply that is not its running text. */
export type ReplyFrame = Omit<ReplyDocument, 'preamble' | 'sections' | 'closing'>

/** What every line that opens a section carries. */
export interface SectionAttributes {
  readonly id: string
  readonly level: SectionLevel
  readonly numbered: boolean
  readonly answers: readonly string[]
  readonly facts: readonly string[]
  /**
   * How many sections enclose this one where its level does not tell (a lower heading standing beside,
   * not below, the one before it); null: the level tells.
   */
  readonly depth: number | null
}

/** The line of a run-in heading or a numbered paragraph: the section and its first paragraph in one. */
export interface LeadAttributes extends SectionAttributes {
  readonly style: Exclude<HeadingStyle, 'own-line'>
  /** Id of the paragraph that follows the run-in heading; null: there is no such paragraph. */
  readonly bodyId: string | null
}

const sectionAttributes = {
  id: { default: '' },
  level: { default: 1 },
  numbered: { default: true },
  answers: { default: [] },
  facts: { default: [] },
  depth: { default: null },
}

const textblock = { content: 'text*', marks: 'runIn' } as const

function sectionLine(node: EditorNode, tag: string, className: string): DOMOutputSpec {
  return [tag, { class: `${className} level-${node.attrs['level']}` }, 0]
}

export const editorSchema = new Schema({
  nodes: {
    doc: {
      content: '(paragraph | table | figure | heading | lead)* closing*',
      attrs: { frame: { default: null } },
    },
    paragraph: {
      ...textblock,
      attrs: { id: { default: '' } },
      parseDOM: [{ tag: 'p' }, { tag: 'div' }],
      toDOM: () => ['p', { class: 'paragraph' }, 0],
    },
    heading: {
      ...textblock,
      attrs: sectionAttributes,
      defining: true,
      toDOM: (node) => sectionLine(node, `h${Number(node.attrs['level']) + 1}`, 'heading'),
    },
    lead: {
      ...textblock,
      attrs: { ...sectionAttributes, style: { default: 'run-in' }, bodyId: { default: null } },
      defining: true,
      toDOM: (node) => sectionLine(node, 'p', `lead lead-${node.attrs['style']}`),
    },
    closing: {
      ...textblock,
      attrs: { id: { default: '' } },
      toDOM: () => ['p', { class: 'paragraph closing' }, 0],
    },
    table: {
      atom: true,
      attrs: { data: {} },
      toDOM: (node) => drawTable(tableOf(node)),
    },
    figure: {
      atom: true,
      attrs: { data: {} },
      toDOM: (node) => drawFigure(figureOf(node)),
    },
    text: {},
  },
  marks: {
    /** The heading's part of a lead. Elsewhere it means nothing and is taken off again. */
    runIn: {
      // While a heading is composed ProseMirror reads this element back from the page.
      parseDOM: [{ tag: 'span.run-in' }],
      toDOM: () => ['span', { class: 'run-in' }, 0],
    },
  },
})

export const runInMark: Mark = editorSchema.mark('runIn')

/** True for the lines that open a section. */
export function isSectionStart(node: EditorNode): boolean {
  return node.type === editorSchema.nodes.heading || node.type === editorSchema.nodes.lead
}

/** The attributes of a line that opens a section, typed; the schema put them there. */
export function sectionAttributesOf(node: EditorNode): SectionAttributes {
  return node.attrs as unknown as SectionAttributes
}

/** The attributes of a lead, typed. */
export function leadAttributesOf(node: EditorNode): LeadAttributes {
  return node.attrs as unknown as LeadAttributes
}

/** How the section that this line opens shows its heading. */
export function headingStyleOf(node: EditorNode): HeadingStyle {
  return node.type === editorSchema.nodes.heading ? 'own-line' : leadAttributesOf(node).style
}

/** The id of a paragraph or closing line. */
export function idOf(node: EditorNode): string {
  return String(node.attrs['id'])
}

/** The table a read-only block stands for. */
export function tableOf(node: EditorNode): Table {
  return node.attrs['data'] as Table
}

/** The figure a read-only block stands for. */
export function figureOf(node: EditorNode): Figure {
  return node.attrs['data'] as Figure
}

/** Everything around the text. */
export function frameOf(doc: EditorNode): ReplyFrame {
  return doc.attrs['frame'] as ReplyFrame
}

/** A reply without any text, for everything that is printed around it. */
export function replyOfFrame(frame: ReplyFrame): ReplyDocument {
  return { ...frame, preamble: [], sections: [], closing: [] }
}

/** Length of the heading's part of a line: all of a heading, the marked beginning of a run-in lead. */
export function headingLength(node: EditorNode): number {
  if (node.type === editorSchema.nodes.heading) return node.content.size
  if (node.type !== editorSchema.nodes.lead || leadAttributesOf(node).style === 'item') return 0
  let length = 0
  node.forEach((child, offset) => {
    if (runInMark.isInSet(child.marks)) length = offset + child.nodeSize
  })
  return length
}

/** The heading a line shows, without its number. */
export function headingText(node: EditorNode): string {
  return node.textContent.slice(0, headingLength(node))
}
