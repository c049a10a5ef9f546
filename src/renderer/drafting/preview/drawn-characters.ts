// Which character of a drawn line lies under the pointer, asked of the drawing itself.
import type { PageLine } from '../../../core/official-layout/drawn-page'
import { placeOnLine } from './page-lines'
import type { TextPlace } from './page-places'

/** Half a millimetre: a baseline on the edge of a line belongs to it. */
const TOLERANCE = 0.5

function textsOf(drawing: Element, { x, y, width, height }: PageLine): readonly SVGTextContentElement[] {
  return [...drawing.querySelectorAll<SVGTextContentElement>('text')].filter((text) => {
    const [left, baseline] = [Number(text.getAttribute('x')), Number(text.getAttribute('y'))]
    const isOnLine = baseline >= y - TOLERANCE && baseline <= y + height + TOLERANCE
    return isOnLine && left >= x - TOLERANCE && left <= x + width + TOLERANCE
  })
}

/** How many characters of a text begin left of a place by more than half their width. */
function charactersBefore(text: SVGTextContentElement, x: number): number {
  const count = text.getNumberOfChars()
  for (let index = 0; index < count; index += 1) {
    const middle = (text.getStartPositionOfChar(index).x + text.getEndPositionOfChar(index).x) / 2
    if (middle >= x) return index
  }
  return count
}

/**
 * The character of a line's part at a place on it. A derived number is drawn but not counted.
 * @param x millimetres from the page's left edge
 */
export function characterAt(drawing: Element | null, line: PageLine, x: number): TextPlace {
  const texts = drawing ? textsOf(drawing, line) : []
  // A drawing that is not laid out knows no places.
  if (texts.length === 0 || !texts.every((text) => 'getNumberOfChars' in text)) return placeOnLine(line, x)
  const drawn = texts.reduce((sum, text) => sum + text.getNumberOfChars(), 0)
  const before = texts.reduce((sum, text) => sum + charactersBefore(text, x), 0)
  const own = Math.min(Math.max(before - Math.max(0, drawn - line.length), 0), line.length)
  return { source: line.source, offset: line.offset + own }
}
