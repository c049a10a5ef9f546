// Page numbers: — 1 —, odd pages right 空一字, even pages left 空一字. GB/T 9704-2012, 7.5. On landscape pages the
// number stands in a box at the left edge, turned clockwise: where it stands on the others when the sheet is
// turned upright (8).
import { AlignmentType, Footer, HorizontalPositionRelativeFrom, PageNumber, TextRun } from 'docx'
import { TextWrappingSide, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import type { Paragraph } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { Metrics } from '../../../core/official-layout/metrics'
import { placeTurnedNumber } from '../../../core/official-layout/page-place'
import { emuToPixel, ptToEmu, twipToPt } from '../../../core/official-layout/units'
import type { Twip } from '../../../core/official-layout/units'
import type { DrawingIds } from './drawing-ids'
import { roleParagraph } from './paragraphs'
import { runProperties } from './runs'

type Side = 'left' | 'right'

function numberParagraph(side: Side, metrics: Metrics): Paragraph {
  const role = metrics.roles.pageNumber
  const { dash } = metrics.spec.pageNumber
  const number = new TextRun({
    ...runProperties(role),
    children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`],
  })
  return roleParagraph(role, [number], {
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { [side]: role[side] },
  })
}

const numberedFooter = (side: Side, metrics: Metrics): Footer =>
  new Footer({ children: [numberParagraph(side, metrics)] })

/** Footers of odd and even pages. */
export const pageNumberFooters = (metrics: Metrics) => ({
  default: numberedFooter('right', metrics),
  even: numberedFooter('left', metrics),
})

/** The footer of page 1 of a letter: without a number (10.1), unless the specification says otherwise. */
export const firstFooter = (metrics: Metrics): Footer =>
  metrics.spec.letter.firstPageNumbered
    ? numberedFooter('right', metrics)
    : new Footer({ children: [roleParagraph(metrics.roles.pageNumber, [])] })

const inEmu = (value: Twip) => ptToEmu(twipToPt(value))

function turnedFooter(side: Side, metrics: Metrics, id: string): Footer {
  const { x, y, width, height } = placeTurnedNumber(metrics)
  const boxes: readonly ShapeRun[] = [
    new ShapeRun({
      type: 'rectangle',
      transformation: { width: emuToPixel(inEmu(width)), height: emuToPixel(inEmu(height)) },
      fill: 'none',
      line: 'none',
      altText: { id, name: '页码', description: '' },
      children: [numberParagraph(side, metrics)],
      textOptions: {
        direction: 'topToBottom',
        verticalAlignment: 'top',
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
      },
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: inEmu(x) },
        verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: inEmu(y) },
        // Without a wrap LibreOffice 7.4 leaves the box in the corner on a section's only page. Nothing is beside
        // it that could flow round it.
        wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.BOTH_SIDES },
      },
    }),
  ]
  return new Footer({ children: [roleParagraph(metrics.roles.pageNumber, [...boxes])] })
}

/** Footers of odd and even landscape pages: odd numbers toward the lower end, even ones toward the upper end. */
export const turnedNumberFooters = (metrics: Metrics, ids: DrawingIds) => ({
  default: turnedFooter('right', metrics, ids()),
  even: turnedFooter('left', metrics, ids()),
})
