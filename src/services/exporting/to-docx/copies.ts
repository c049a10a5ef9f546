// 抄送 at the very bottom of the last page. A text box that sits on the lower edge of the text area of its
// page, anchored in an empty last paragraph as tall as the box: the paragraph reserves the room, so the
// box can never cover text, and takes the box with it to a new page where the last one is full. Floating
// tables and frames would do in Word, but LibreOffice lays them out in the flow.
import { HorizontalPositionAlign, HorizontalPositionRelativeFrom, LineRuleType } from 'docx'
import { TextWrappingType, VerticalPositionAlign, VerticalPositionRelativeFrom } from 'docx'
import type { Paragraph } from 'docx'
import { ShapeRun } from 'docx/shapes'
import { placeCopies } from '../../../core/official-layout/copies-place'
import type { CopiesPlace } from '../../../core/official-layout/copies-place'
import type { Metrics } from '../../../core/official-layout/metrics'
import { emuToPixel } from '../../../core/official-layout/units'
import type { DrawingIds } from './drawing-ids'
import { roleParagraph } from './paragraphs'
import { textRuns } from './runs'

function listParagraph(text: string, place: CopiesPlace, metrics: Metrics): Paragraph {
  const role = metrics.roles.copies
  return roleParagraph(role, textRuns(text, role), {
    indent: { left: place.left, right: place.right, hanging: place.hanging },
  })
}

/** The drawings of the last paragraph: one box on the lower edge of the text area. */
function boxes(list: Paragraph, place: CopiesPlace, id: string): readonly ShapeRun[] {
  return [
    new ShapeRun({
      type: 'rectangle',
      transformation: { width: emuToPixel(place.width), height: emuToPixel(place.height) },
      fill: 'none',
      line: 'none',
      altText: { id, name: '抄送机关', description: '' },
      children: [list],
      textOptions: { verticalAlignment: 'bottom', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
      floating: {
        horizontalPosition: {
          relative: HorizontalPositionRelativeFrom.MARGIN,
          align: HorizontalPositionAlign.LEFT,
        },
        verticalPosition: {
          relative: VerticalPositionRelativeFrom.MARGIN,
          align: VerticalPositionAlign.BOTTOM,
        },
        wrap: { type: TextWrappingType.NONE },
      },
    }),
  ]
}

/** The last paragraph of the document: the box with the list of copies, or a very long list itself. */
export function copiesParagraph(text: string, metrics: Metrics, ids: DrawingIds): Paragraph {
  const place = placeCopies(text, metrics)
  const list = listParagraph(text, place, metrics)
  if (!place.fitsBox) return list
  return roleParagraph(metrics.roles.copies, [...boxes(list, place, ids())], {
    spacing: { before: 0, after: 0, line: place.heightInTwips, lineRule: LineRuleType.EXACT },
    indent: { left: 0, right: 0, firstLine: 0 },
  })
}
