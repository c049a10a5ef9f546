// Small pieces the editing commands are made of: lines, plain text, sentence ends.
import { Fragment } from 'prosemirror-model'
import type { Node as EditorNode } from 'prosemirror-model'
import type { HeadingStyle, SectionLevel } from '../../core/reply/reply-document'
import { editorSchema, runInMark } from './editor-schema'

const { nodes } = editorSchema

/** Sentence ends after which a run-in heading is complete. */
const HEADING_END = /[。！？；：]$/

/** True when a run-in heading ends like a sentence, so that text after it is the paragraph's. */
export function isFinishedHeading(heading: string): boolean {
  return HEADING_END.test(heading)
}

/** Where the first sentence of a text ends (after its 。！？); the whole length when it has no end. */
export function firstSentenceLength(text: string): number {
  const end = text.search(/[。！？]/)
  return end < 0 ? text.length : end + 1
}

/** The same text without marks. */
export function plain(content: Fragment): Fragment {
  const text = content.textBetween(0, content.size)
  return text === '' ? Fragment.empty : Fragment.from(editorSchema.text(text))
}

/** A body paragraph; its id is given by the tidy plugin when it is empty. */
export function paragraphLine(content: Fragment | string, id = ''): EditorNode {
  const text = typeof content === 'string' ? textOf(content) : plain(content)
  return nodes.paragraph.create({ id }, text)
}

function textOf(content: string): Fragment {
  return content === '' ? Fragment.empty : Fragment.from(editorSchema.text(content))
}

/** What a new section line is made of. */
export interface SectionLine {
  readonly level: SectionLevel
  readonly style: HeadingStyle
  readonly heading: string
  /** Text of the paragraph on the same line (run-in, item); not used for own-line headings. */
  readonly body: string
  readonly bodyId: string | null
  readonly numbered?: boolean
}

/** The line that opens a section. Items have no heading: the two texts stand one after the other. */
export function sectionLine({
  level,
  style,
  heading,
  body,
  bodyId,
  numbered = true,
}: SectionLine): EditorNode {
  if (style === 'own-line') return nodes.heading.create({ level, numbered }, textOf(heading))
  const isItem = style === 'item'
  const headingPart = heading === '' ? [] : [editorSchema.text(heading, isItem ? [] : [runInMark])]
  const bodyPart = body === '' ? [] : [editorSchema.text(body)]
  const hasBody = body !== '' || isItem
  return nodes.lead.create(
    { level, numbered, style, bodyId: bodyId ?? (hasBody ? '' : null) },
    Fragment.from([...headingPart, ...bodyPart]),
  )
}

/** True for a line of text with nothing in it that opens no section. */
export function isEmptyLine(node: EditorNode | null): boolean {
  return (
    node !== null && (node.type === nodes.paragraph || node.type === nodes.closing) && node.content.size === 0
  )
}
