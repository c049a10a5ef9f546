// Tears whole paragraphs into printed lines, the way text comes out of a PDF.

export interface WrapOptions {
  /** Full-width characters a line. */
  readonly measure: number
  /** Lines a page; a page number line and a form feed or a stray space stand between pages. */
  readonly linesPerPage: number
  /** First-line indentation is kept as two full-width spaces; PDF extraction usually loses it. */
  readonly keepsIndent: boolean
  readonly blankLines: boolean
  readonly pageBreak: 'stray-space' | 'page-number' | 'form-feed'
  readonly spacesRoundDigits: boolean
}

const NEVER_FIRST = '，。、；：？！”》）】〕％%'
const NEVER_LAST = '“《（【〔'

function widthOf(unit: string): number {
  return [...unit].reduce((sum, character) => sum + (/[\u0020-\u007e“”]/.test(character) ? 0.5 : 1), 0)
}

/** Numbers and Latin words stay whole; marks that may not begin a line go with what precedes them. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = []
  for (const piece of text.match(/[\u0021-\u007e]+|\s+|[^\u0021-\u007e\s]/gu) ?? []) {
    const last = units.at(-1)
    if (last !== undefined && (NEVER_FIRST.includes(piece) || NEVER_LAST.includes(last.slice(-1)))) {
      units[units.length - 1] = last + piece
    } else units.push(piece)
  }
  return units
}

function wrapParagraph(text: string, indent: number, measure: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let width = indent
  for (const unit of unitsOf(text)) {
    const hangs = NEVER_FIRST.includes(unit.slice(-1)) && width + widthOf(unit) - 1 <= measure
    if (line !== '' && width + widthOf(unit) > measure && !hangs) {
      lines.push(line.trimEnd())
      line = ''
      width = 0
      if (unit.trim() === '') continue
    }
    line += unit
    width += widthOf(unit)
  }
  return [...lines, line]
}

/**
 * Wraps paragraphs (one a line). Short lines without a full stop at the end stand as they are, flush or
 * centred: titles, salutations, signatures.
 * @param isIndented whether a paragraph begins with an indentation of two characters
 */
export function hardWrap(
  paragraphs: readonly string[],
  isIndented: (paragraph: string, index: number) => boolean,
  options: WrapOptions,
): string {
  const { measure, linesPerPage, keepsIndent, blankLines, pageBreak, spacesRoundDigits } = options
  const lines = paragraphs.flatMap((paragraph, index) => {
    const indented = isIndented(paragraph, index)
    const wrapped = wrapParagraph(paragraph, indented ? 2 : 0, measure)
    return wrapped.map((line, at) => (at === 0 && indented && keepsIndent ? `\u3000\u3000${line}` : line))
  })
  let page = 1
  return lines
    .map((line, index) => {
      const printed = spacesRoundDigits ? spaced(line) : line
      const startsPage = index > 0 && index % linesPerPage === 0
      if (!startsPage) return `${index > 0 && blankLines ? '\n' : ''}${printed}\n`
      page += 1
      if (pageBreak === 'stray-space') return ` ${printed}\n`
      if (pageBreak === 'form-feed') return `\f${printed}\n`
      return `— ${page - 1} —\n${printed}\n`
    })
    .join('')
}

function spaced(line: string): string {
  return line.replace(/(\p{Script=Han})(?=\d)/gu, '$1 ').replace(/(\d%?)(?=\p{Script=Han})/gu, '$1 ')
}
