// Where a character of the editor's text stands in the printed text, and back: the same rules by which
// compose-reply.ts puts lines together, read from the editor's flat document. Derived numbers are not
// counted on either side; white space at the edges of a part is not printed.
import type { Node as EditorNode } from 'prosemirror-model'
import {
  editorSchema,
  figureOf,
  headingLength,
  idOf,
  isSectionStart,
  sectionAttributesOf,
  tableOf,
} from '../editor-schema'

const { nodes } = editorSchema

/** A character of the printed text: of which part of the reply, and which one of that part. */
export interface TextPlace {
  readonly source: string
  readonly offset: number
}

/** A stretch of text that is printed as it stands. */
interface Piece extends TextPlace {
  readonly length: number
  /** The editor's position of its first character. */
  readonly position: number
  /** Where the editor's text begins that it is taken from, with the white space that is not printed. */
  readonly from: number
}

export interface PagePlaces {
  /** The editor's position before a printed character; null where the text has no such part. */
  readonly positionOf: (place: TextPlace) => number | null
  /** The printed character behind a position; null where nothing is printed so far. */
  readonly placeOf: (position: number) => TextPlace | null
}

/** The part whose line goes on with the paragraph that follows it. */
type Continued = TextPlace | null

interface Reading {
  readonly pieces: Piece[]
  continued: Continued
}

function addPiece(reading: Reading, text: string, from: number, place: TextPlace): number {
  const printed = text.trim()
  if (printed === '') return 0
  const position = from + text.length - text.trimStart().length
  reading.pieces.push({ ...place, length: printed.length, position, from })
  return printed.length
}

function readSectionLine(reading: Reading, node: EditorNode, from: number): void {
  const source = sectionAttributesOf(node).id
  const split = headingLength(node)
  const heading = addPiece(reading, node.textContent.slice(0, split), from, { source, offset: 0 })
  reading.continued = null
  if (node.type === nodes.heading) return
  const rest = { source, offset: heading }
  const body = addPiece(reading, node.textContent.slice(split), from + split, rest)
  // A heading that is not followed by text on its own line takes the next paragraph in.
  if (body === 0) reading.continued = rest
}

function readLine(reading: Reading, node: EditorNode, start: number): void {
  const from = start + 1
  if (isSectionStart(node)) return readSectionLine(reading, node, from)
  if (node.type === nodes.paragraph || node.type === nodes.closing) {
    const joined = node.type === nodes.paragraph ? reading.continued : null
    const length = addPiece(reading, node.textContent, from, joined ?? { source: idOf(node), offset: 0 })
    if (length > 0) reading.continued = null
    return
  }
  const source = node.type === nodes.table ? tableOf(node).id : figureOf(node).id
  reading.pieces.push({ source, offset: 0, length: 0, position: start, from: start })
  reading.continued = null
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

function derivePlaces(doc: EditorNode): PagePlaces {
  const reading: Reading = { pieces: [], continued: null }
  doc.forEach((node, start) => readLine(reading, node, start))
  const { pieces } = reading
  return {
    positionOf: ({ source, offset }) => {
      const own = pieces.filter((piece) => piece.source === source)
      const piece = own.findLast((candidate) => candidate.offset <= offset) ?? own[0]
      return piece ? piece.position + clamp(offset - piece.offset, piece.length) : null
    },
    placeOf: (position) => {
      const piece = pieces.findLast(({ from }) => from <= position)
      if (!piece) return null
      return {
        source: piece.source,
        offset: piece.offset + clamp(position - piece.position, piece.length),
      }
    },
  }
}

const known = new WeakMap<EditorNode, PagePlaces>()

/** The two-way map of a document. A document never changes, so it is worked out once. */
export function pagePlaces(doc: EditorNode): PagePlaces {
  const places = known.get(doc) ?? derivePlaces(doc)
  known.set(doc, places)
  return places
}
