// The red head of a letter. It stands in the header of page 1 alone: a header taller than the top margin
// pushes the text of its page down, in Word, WPS and LibreOffice alike, and the pages after it begin at
// the margin. The rules are drawings fixed to the page.
import { Header, HorizontalPositionRelativeFrom, TextRun, TextWrappingType } from 'docx'
import { VerticalPositionRelativeFrom } from 'docx'
import { ShapeRun } from 'docx/shapes'
import { placeLetterhead } from '../../../core/official-layout/letterhead-place'
import type { LetterheadPlace, PlacedRule } from '../../../core/official-layout/letterhead-place'
import type { LayoutDocument } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { emuToPixel } from '../../../core/official-layout/units'
import type { DrawingIds } from './drawing-ids'
import { exactLine } from './exact-line'
import { roleParagraph } from './paragraphs'
import { runProperties, textRuns } from './runs'
import { xmlText } from './xml-text'

function ruleRun({ x, y, length, weight }: PlacedRule, colour: string, id: string): ShapeRun {
  return new ShapeRun({
    type: 'line',
    transformation: { width: emuToPixel(length), height: 0 },
    line: { color: colour, width: weight },
    altText: { id, name: '红色双线', description: '' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: x },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: y },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
      allowOverlap: true,
    },
  })
}

export interface LetterheadParts {
  readonly header: Header
  readonly place: LetterheadPlace
  /** The rules of pages after the first; null where the profile has none there. */
  readonly following: (() => Header) | null
}

/** Nothing but rules: a line that ends well above the text. */
const rulesHeader = (place: LetterheadPlace, metrics: Metrics, ids: DrawingIds): Header =>
  new Header({
    children: [
      roleParagraph(metrics.roles.headLine, [
        ...place.followingRules.map((rule) => ruleRun(rule, metrics.roles.masthead.colour, ids())),
      ]),
    ],
  })

/** An empty header, for pages that must not take over the rules of those before. */
export const emptyHeader = (metrics: Metrics): Header =>
  new Header({ children: [roleParagraph(metrics.roles.headLine, [])] })

/** The header of page 1 and where it stands, and what stands on the pages after it. */
export function letterheadParts(
  { masthead, category }: Extract<LayoutDocument['head'], { kind: 'letter' }>,
  metrics: Metrics,
  ids: DrawingIds,
): LetterheadParts {
  const place = placeLetterhead(masthead, metrics)
  const { masthead: mark, category: letter, headLine } = metrics.roles
  const header = new Header({
    children: [
      roleParagraph(
        letter,
        [...textRuns(category, letter), ...place.rules.map((rule) => ruleRun(rule, mark.colour, ids()))],
        { spacing: exactLine(place.categoryLine) },
      ),
      roleParagraph(
        mark,
        [
          new TextRun({
            ...runProperties(mark),
            size: place.size,
            ...(place.scale === 100 ? {} : { scale: place.scale }),
            text: xmlText(masthead),
          }),
        ],
        { spacing: exactLine(place.mastheadLine) },
      ),
      roleParagraph(headLine, [], { spacing: exactLine(place.roomLine) }),
    ],
  })
  const following = place.followingRules.length === 0 ? null : (): Header => rulesHeader(place, metrics, ids)
  return { header, place, following }
}
