// Page numbers: — 1 —, odd pages right 空一字, even pages left 空一字. GB/T 9704-2012, 7.5.
import { AlignmentType, Footer, PageNumber, TextRun } from 'docx'
import type { Metrics } from '../../../core/official-layout/metrics'
import { roleParagraph } from './paragraphs'
import { runProperties } from './runs'

function numberedFooter(side: 'left' | 'right', metrics: Metrics): Footer {
  const role = metrics.roles.pageNumber
  const { dash } = metrics.spec.pageNumber
  return new Footer({
    children: [
      roleParagraph(
        role,
        [
          new TextRun({
            ...runProperties(role),
            children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`],
          }),
        ],
        {
          alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: { [side]: role[side] },
        },
      ),
    ],
  })
}

/** Footers of odd and even pages. */
export const pageNumberFooters = (metrics: Metrics) => ({
  default: numberedFooter('right', metrics),
  even: numberedFooter('left', metrics),
})

/** A footer without a number, for page 1 of a letter (10.1). */
export const emptyFooter = (metrics: Metrics): Footer =>
  new Footer({ children: [roleParagraph(metrics.roles.pageNumber, [])] })
