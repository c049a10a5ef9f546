// Body lines become sections: numbered paragraphs and unnumbered headings open one, other paragraphs belong
// to the one above. Levels nest; what the schema cannot hold is handed back.
import type { PartId } from '../kernel/ids'
import type { Block, Paragraph, Section, SectionLevel } from '../reply/reply-document'
import { readHeadingNumeral } from './heading-numeral'
import type { HeadingNumeral } from './heading-numeral'
import { styleSiblings } from './heading-style'
import type { StyledHeading } from './heading-style'
import type { TextLine } from './text-line'
import { findUnnumberedHeadings } from './unnumbered-headings'

/** The number a section had in the source, for comparing it with the derived one. */
export interface SourceNumeral {
  readonly source: string
  readonly ordinal: number
  readonly line: number
}

export interface ReadBody {
  readonly preamble: readonly Block[]
  readonly sections: readonly Section[]
  readonly numerals: ReadonlyMap<PartId, SourceNumeral>
  /** Headings the words alone did not settle. */
  readonly doubtful: readonly { readonly line: number; readonly text: string }[]
  readonly unnumbered: readonly TextLine[]
  /** Lines beyond what one reply can hold, from the first that did not fit. */
  readonly overflow: readonly TextLine[]
}

const MOST_BLOCKS = 2000
const MOST_SECTIONS = 200

interface Node {
  readonly level: SectionLevel
  readonly numeral: HeadingNumeral | null
  readonly rest: string
  readonly line: TextLine
  readonly paragraphs: TextLine[]
  readonly children: Node[]
}

/**
 * Builds the body.
 * @param nextPartId called in the order in which sections and paragraphs stand
 */
export function readBody(lines: readonly TextLine[], nextPartId: () => PartId): ReadBody {
  const numerals = lines.map((line) => (line.isTableRow ? null : readHeadingNumeral(line.text)))
  const isEmptyNumeral = (index: number) => numerals[index]?.rest === ''
  const isNumbered = (index: number) => (numerals[index] ?? null) !== null && !isEmptyNumeral(index)
  const hasFirstLevel = numerals.some((numeral) => numeral?.level === 1)
  const unnumbered = hasFirstLevel ? new Set<number>() : findUnnumberedHeadings(lines, isNumbered)
  const outline = outlineOf(lines, (index) => {
    if (unnumbered.has(index)) return { level: 1, numeral: null, rest: lines[index]?.text ?? '' }
    const numeral = numerals[index] ?? null
    return numeral === null || isEmptyNumeral(index)
      ? null
      : { level: numeral.level, numeral, rest: numeral.rest }
  })
  return buildBody(outline, nextPartId, lines, unnumbered)
}

interface Outline {
  readonly preamble: readonly TextLine[]
  readonly roots: readonly Node[]
  readonly overflow: readonly TextLine[]
}

type Opening = {
  readonly level: SectionLevel
  readonly numeral: HeadingNumeral | null
  readonly rest: string
}

function outlineOf(lines: readonly TextLine[], openingAt: (index: number) => Opening | null): Outline {
  const preamble: TextLine[] = []
  const roots: Node[] = []
  const open: Node[] = []
  for (const [index, line] of lines.entries()) {
    const opening = openingAt(index)
    if (opening === null) {
      const holder = open.at(-1)?.paragraphs ?? preamble
      if (holder.length >= MOST_BLOCKS - 1) return { preamble, roots, overflow: lines.slice(index) }
      holder.push(line)
      continue
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= opening.level) open.pop()
    const siblings = open.at(-1)?.children ?? roots
    if (siblings.length >= MOST_SECTIONS) return { preamble, roots, overflow: lines.slice(index) }
    const node: Node = { ...opening, line, paragraphs: [], children: [] }
    siblings.push(node)
    open.push(node)
  }
  return { preamble, roots, overflow: [] }
}

function buildBody(
  { preamble, roots, overflow }: Outline,
  nextPartId: () => PartId,
  lines: readonly TextLine[],
  unnumbered: ReadonlySet<number>,
): ReadBody {
  const numerals = new Map<PartId, SourceNumeral>()
  const doubtful: { line: number; text: string }[] = []
  const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', id: nextPartId(), text })
  const section = (node: Node, styled: StyledHeading): Section => {
    const id = nextPartId()
    if (node.numeral) {
      numerals.set(id, { source: node.numeral.source, ordinal: node.numeral.ordinal, line: node.line.line })
    }
    if (styled.isDoubtful) doubtful.push({ line: node.line.line, text: node.line.text })
    const blocks = [
      ...(styled.text === '' ? [] : [paragraph(styled.text)]),
      ...node.paragraphs.map(({ text }) => paragraph(text)),
    ]
    return {
      id,
      level: node.level,
      headingStyle: styled.style,
      numbered: node.numeral !== null,
      heading: styled.heading,
      blocks,
      children: sectionsOf(node.children),
      answers: [],
      facts: [],
    }
  }
  const sectionsOf = (nodes: readonly Node[]): Section[] => {
    const styles = styleSiblings(
      nodes.map((node) => ({
        rest: node.rest,
        hasContent: node.paragraphs.length > 0 || node.children.length > 0,
      })),
    )
    return nodes.map((node, index) =>
      section(node, node.numeral === null ? plainHeading(node) : (styles[index] ?? plainHeading(node))),
    )
  }
  return {
    preamble: preamble.map(({ text }) => paragraph(text)),
    sections: sectionsOf(roots),
    numerals,
    doubtful,
    unnumbered: [...unnumbered].map((index) => lines[index]).filter((line) => line !== undefined),
    overflow,
  }
}

function plainHeading(node: Node): StyledHeading {
  return { style: 'own-line', heading: node.rest, text: '', isDoubtful: false }
}
