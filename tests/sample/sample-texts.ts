// The main sample as text, in the two shapes a clerk pastes: whole paragraphs, and lines torn out of a PDF.
import { numberSections } from '../../src/core/reply/heading-numbering'
import type { NumberedSection } from '../../src/core/reply/heading-numbering'
import { caseNoun, resolveLockedElements } from '../../src/core/reply/generated-texts'
import type { ReplyCase } from '../../src/core/reply/reply-file'

/** One printed paragraph of the reply. `indent` is the first line's, in characters. */
export interface PrintedParagraph {
  readonly text: string
  readonly indent: number
  /** Blank lines the page shows above it. */
  readonly blankAbove: number
  /** Blank lines the page shows below it. */
  readonly blankBelow: number
}

const flush = (text: string): PrintedParagraph => ({ text, indent: 0, blankAbove: 0, blankBelow: 0 })
const indented = (text: string): PrintedParagraph => ({ ...flush(text), indent: 2 })

function sectionParagraphs({ section, number, children }: NumberedSection): PrintedParagraph[] {
  const texts = section.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
  const [first = '', ...rest] = texts
  const own =
    section.headingStyle === 'own-line'
      ? [number + section.heading, ...texts]
      : [number + section.heading + first, ...rest]
  return [...own.map(indented), ...children.flatMap(sectionParagraphs)]
}

/** Everything the plain form prints, top to bottom. Sections hold paragraphs only. */
export function printedParagraphs({ proposal, reply }: ReplyCase): readonly PrintedParagraph[] {
  const elements = resolveLockedElements(proposal, reply)
  const body = [
    ...reply.preamble.map((block) => indented(block.kind === 'paragraph' ? block.text : '')),
    ...numberSections(reply.sections).flatMap(sectionParagraphs),
    ...reply.closing.map(({ text }) => indented(text)),
  ]
  const paragraphs = [
    flush(reply.outcomeCategory === null ? '' : `类别：${reply.outcomeCategory}`),
    flush(elements.documentNumber),
    { ...flush(reply.organAboveTitle ? reply.issuer : ''), blankAbove: 1 },
    { ...flush(elements.title.text), blankBelow: 1 },
    flush(elements.salutation.text),
    indented(elements.opening.text),
    ...body,
    ...elements.organs.map((organ, index) => ({ ...flush(organ), blankAbove: index === 0 ? 1 : 0 })),
    flush(elements.date),
    indented(elements.contact),
    flush(elements.copyTo),
  ]
  return paragraphs.filter(({ text }) => text !== '')
}

/** One paragraph a line. */
export function joinedText(sample: ReplyCase): string {
  return printedParagraphs(sample)
    .map(({ text }) => `${text}\n`)
    .join('')
}

const LINE_WIDTH = 28
const LINES_PER_PAGE = 22
const NEVER_FIRST = '，。、；：？！”》）％'
const NEVER_LAST = '“《（〔'

/** Width in characters: half for ASCII and for the quotation marks of a Latin font. */
function widthOf(piece: string): number {
  return [...piece].reduce((sum, sign) => sum + (/[\u0020-\u007e“”]/.test(sign) ? 0.5 : 1), 0)
}

/** Numbers stay whole; every other sign may start or end a line unless punctuation forbids it. */
function pieces(text: string): readonly string[] {
  return text.match(/[0-9.]+%?|[^0-9]/gu) ?? []
}

/** Breaks a paragraph into lines of 28 characters; one closing mark may hang over the edge. */
export function hardWrap(text: string, indent: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let width = indent
  for (const piece of pieces(text)) {
    const fits = width + widthOf(piece) <= LINE_WIDTH
    const hangs = !fits && NEVER_FIRST.includes(piece) && width <= LINE_WIDTH
    if (!fits && !hangs) {
      const last = line.at(-1) ?? ''
      const carried = NEVER_LAST.includes(last) ? last : ''
      lines.push(line.slice(0, line.length - carried.length))
      line = carried
      width = widthOf(carried)
    }
    line += piece
    width += widthOf(piece)
  }
  return [...lines, line]
}

/** The gaps a PDF shows between ideographs and digits, as text extraction returns them. */
function spaceRoundDigits(line: string): string {
  return line.replace(/(\p{Script=Han})(?=\d)/gu, '$1 ').replace(/(\d%?)(?=\p{Script=Han})/gu, '$1 ')
}

function linesOf(paragraph: PrintedParagraph, noun: string): readonly string[] {
  // A title breaks at its sense, not at the edge.
  const titleBreak = paragraph.text.startsWith('关于') ? paragraph.text.indexOf(`${noun}的`) : -1
  if (titleBreak > 0) return [paragraph.text.slice(0, titleBreak), paragraph.text.slice(titleBreak)]
  return hardWrap(paragraph.text, paragraph.indent)
}

/**
 * As text extraction returns a five-page PDF: hard line breaks inside sentences, a blank line after every
 * line except the last of a page, a stray space where a page begins, spaces round digits.
 */
export function hardWrappedText(sample: ReplyCase): string {
  const noun = caseNoun(sample.proposal)
  let slot = 0
  let output = ''
  for (const paragraph of printedParagraphs(sample)) {
    slot += paragraph.blankAbove
    for (const line of linesOf(paragraph, noun)) {
      const startsPage = output === '' || slot >= LINES_PER_PAGE
      if (startsPage) slot = 0
      const isNextPage = startsPage && output !== ''
      output = `${isNextPage ? output.slice(0, -1) : output}${startsPage ? ' ' : ''}${spaceRoundDigits(line)}\n\n`
      slot += 1
    }
    slot += paragraph.blankBelow
  }
  return output.slice(0, -1)
}

/** How many pages `hardWrappedText` shows. */
export function pageCount(text: string): number {
  return text.split('\n').filter((line) => line.startsWith(' ')).length
}
