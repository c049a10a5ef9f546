// 版记 at the very bottom of the last page. A text box that sits on the lower edge of the text area of its
// page, anchored in an empty last paragraph as tall as the box: the paragraph reserves the room, so the
// box can never cover text, and takes the box with it to a new page where the last one is full. Floating
// tables and frames would do in Word, but LibreOffice lays them out in the flow. The rules are borders of thin
// empty lines inside the box, so that they move along when a clerk adds a line.
import { AlignmentType, BorderStyle, Tab } from 'docx'
import { HorizontalPositionAlign, HorizontalPositionRelativeFrom } from 'docx'
import {
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Paragraph } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { LayoutImprint } from '../../../core/official-layout/layout-document'
import { placeImprint } from '../../../core/official-layout/imprint-place'
import type { ImprintPart, ImprintPlace } from '../../../core/official-layout/imprint-place'
import type { Metrics } from '../../../core/official-layout/metrics'
import { emuToPixel } from '../../../core/official-layout/units'
import type { DrawingIds } from './drawing-ids'
import { exactLine } from './exact-line'
import { roleParagraph } from './paragraphs'
import { runProperties, textRuns } from './runs'
import { unplaced } from './written-document'
import type { Written } from './written-document'

interface PartParagraph {
  readonly paragraph: Paragraph
  readonly role: 'copies' | 'printing'
  readonly texts: readonly string[]
}

/** One part of the 版记 as a paragraph. */
function partParagraph(part: ImprintPart, place: ImprintPlace, metrics: Metrics): PartParagraph {
  const role = metrics.roles[part.kind === 'copies' ? 'copies' : 'printing']
  switch (part.kind) {
    case 'rule': {
      const { weight, isLast } = part.rule
      const line = { style: BorderStyle.SINGLE, size: weight, color: role.colour, space: 0 }
      const paragraph = roleParagraph(role, [], {
        indent: { left: 0, right: 0, firstLine: 0 },
        spacing: exactLine(place.ruleLine),
        border: isLast ? { bottom: line } : { top: line },
        keepNext: !isLast,
      })
      return { paragraph, role: 'printing', texts: [] }
    }
    case 'copies': {
      const { text, left, right, hanging } = part
      const paragraph = roleParagraph(role, textRuns(text, role), { indent: { left, right, hanging } })
      return { paragraph, role: 'copies', texts: [text] }
    }
    case 'printing': {
      const { organ, date, left, right } = part
      const indent = { left, right, firstLine: 0 }
      if (organ === '') {
        const alone = roleParagraph(role, textRuns(date, role), { indent, alignment: AlignmentType.RIGHT })
        return { paragraph: alone, role: 'printing', texts: [date] }
      }
      if (date === '') {
        return {
          paragraph: roleParagraph(role, textRuns(organ, role), { indent }),
          role: 'printing',
          texts: [organ],
        }
      }
      const tab = new TextRun({ ...runProperties(role), children: [new Tab()] })
      const paragraph = roleParagraph(role, [...textRuns(organ, role), tab, ...textRuns(date, role)], {
        indent,
        tabStops: [{ type: TabStopType.RIGHT, position: metrics.textArea.width - right }],
      })
      return { paragraph, role: 'printing', texts: [organ, '\t', date] }
    }
  }
}

/** The drawing of the last paragraph: one box on the lower edge of the text area. */
function boxes(children: readonly Paragraph[], place: ImprintPlace, id: string): readonly ShapeRun[] {
  const box = new ShapeRun({
    type: 'rectangle',
    transformation: { width: emuToPixel(place.width), height: emuToPixel(place.height) },
    fill: 'none',
    line: 'none',
    altText: { id, name: '版记', description: '' },
    children,
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
  })
  return [box]
}

/** The last paragraph of the document with the 版记 in a box, or a very long one as text of its own. */
export function imprintParagraphs(
  imprint: LayoutImprint,
  metrics: Metrics,
  ids: DrawingIds,
): readonly Written[] {
  const place = placeImprint(imprint, metrics)
  const parts = place.parts.map((part) => partParagraph(part, place, metrics))
  if (!place.fitsBox) {
    return parts.map(({ paragraph, role, texts }) => ({
      ...unplaced(paragraph, role),
      source: 'imprint',
      runs: texts.map((text) => ({ text, role })),
    }))
  }
  const paragraphs = parts.map(({ paragraph }) => paragraph)
  const role = metrics.roles.copies
  const anchor = roleParagraph(role, [...boxes(paragraphs, place, ids())], {
    spacing: exactLine(place.heightInTwips),
    indent: { left: 0, right: 0, firstLine: 0 },
  })
  return [{ ...unplaced(anchor, 'copies'), source: 'imprint' }]
}
