// ReplyDocument ↔ editor document: a lossless pair of pure functions.
import type { Node as EditorNode } from 'prosemirror-model'
import type { Block, Paragraph, ReplyDocument, Section } from '../../core/reply/reply-document'
import {
  editorSchema,
  figureOf,
  frameOf,
  headingLength,
  headingStyleOf,
  idOf,
  isSectionStart,
  leadAttributesOf,
  runInMark,
  sectionAttributesOf,
  tableOf,
} from './editor-schema'
import { openAncestors } from './section-tree'

const { nodes } = editorSchema

function text(content: string): EditorNode[] {
  return content === '' ? [] : [editorSchema.text(content)]
}

function blockToNode(block: Block): EditorNode {
  switch (block.kind) {
    case 'paragraph':
      return nodes.paragraph.create({ id: block.id }, text(block.text))
    case 'table':
      return nodes.table.create({ data: block })
    case 'figure':
      return nodes.figure.create({ data: block })
  }
}

function sectionLine(section: Section, depth: number | null): { line: EditorNode; rest: readonly Block[] } {
  const { id, level, numbered, answers, facts, blocks, heading } = section
  const attributes = { id, level, numbered, answers, facts, depth }
  if (section.headingStyle === 'own-line') {
    return { line: nodes.heading.create(attributes, text(heading)), rest: blocks }
  }
  const [first] = blocks
  const body = first?.kind === 'paragraph' ? first : null
  const headingPart = heading === '' ? [] : [editorSchema.text(heading, [runInMark])]
  const line = nodes.lead.create({ ...attributes, style: section.headingStyle, bodyId: body?.id ?? null }, [
    ...headingPart,
    ...text(body?.text ?? ''),
  ])
  return { line, rest: body ? blocks.slice(1) : blocks }
}

/** The reply as a document the editor can show and change. */
export function replyToDocument(reply: ReplyDocument): EditorNode {
  const { preamble, sections, closing, ...frame } = reply
  const content = preamble.map(blockToNode)
  let open: { readonly level: number }[] = []
  const addSections = (siblings: readonly Section[], depth: number): void => {
    for (const section of siblings) {
      const byLevel = openAncestors(open, section.level, null)
      const { line, rest } = sectionLine(section, byLevel.length === depth ? null : depth)
      open = [...byLevel.slice(0, depth), section]
      content.push(line, ...rest.map(blockToNode))
      addSections(section.children, depth + 1)
    }
  }
  addSections(sections, 0)
  for (const { id, text: line } of closing) content.push(nodes.closing.create({ id }, text(line)))
  return nodes.doc.create({ frame }, content)
}

function paragraphOf(node: EditorNode): Paragraph {
  return { kind: 'paragraph', id: idOf(node), text: node.textContent }
}

function nodeToBlock(node: EditorNode): Block {
  if (node.type === nodes.table) return tableOf(node)
  if (node.type === nodes.figure) return figureOf(node)
  return paragraphOf(node)
}

function lineToSection(node: EditorNode): Section {
  const { id, level, numbered, answers, facts } = sectionAttributesOf(node)
  const length = headingLength(node)
  const section: Section = {
    id,
    level,
    headingStyle: headingStyleOf(node),
    numbered,
    heading: node.textContent.slice(0, length),
    blocks: [],
    children: [],
    answers: [...answers],
    facts: [...facts],
  }
  if (section.headingStyle !== 'own-line') {
    const { bodyId } = leadAttributesOf(node)
    const body = node.textContent.slice(length)
    // Text typed after a heading that had no paragraph gets its own id as soon as it can (part-ids.ts).
    if (bodyId !== null || body !== '') {
      section.blocks.push({ kind: 'paragraph', id: bodyId ?? `${id.slice(0, 60)}-p1`, text: body })
    }
  }
  return section
}

/** The reply that the editor's document stands for. */
export function documentToReply(doc: EditorNode): ReplyDocument {
  const preamble: Block[] = []
  const sections: Section[] = []
  const closing: Paragraph[] = []
  let open: Section[] = []
  doc.forEach((node) => {
    if (isSectionStart(node)) {
      const section = lineToSection(node)
      const ancestors = openAncestors(open, section.level, sectionAttributesOf(node).depth)
      ;(ancestors.at(-1)?.children ?? sections).push(section)
      open = [...ancestors, section]
    } else if (node.type === nodes.closing) {
      closing.push(paragraphOf(node))
    } else {
      ;(open.at(-1)?.blocks ?? preamble).push(nodeToBlock(node))
    }
  })
  return { ...frameOf(doc), preamble, sections, closing }
}
