// From the specification's own units to the numbers of the file format. No number is typed in here that
// the specification could give; what engines do with a line stands in ENGINE, with its measurement.
import { FONT_ROLES, TYPE_SIZES } from './layout-spec'
import type { Alignment, FontSpec, LayoutSpec, Role, RoleSpec, TypeSize } from './layout-spec'
import { mmToPt, mmToTwip, pt, ptToEighthPoint, ptToHalfPoint, ptToTwip, twip, twipToMm } from './units'
import type { EighthPoint, HalfPoint, Mm, Pt, Twip } from './units'
import type { ReplyForm } from '../reply/reply-document'

/** How word processors place a glyph in a line of exact height, and where the ink of a glyph lies. */
export const ENGINE = {
  /** The baseline stands at four fifths of an exact line (LibreOffice 7.4; Word within a point). */
  baselineShare: 0.8,
  /** Ink of an ideograph above and below the baseline, in em (Song and Fang Song faces). */
  inkAbove: 0.85,
  inkBelow: 0.08,
  /** The middle of a dash above the baseline, in em: between Times (0.23) and 宋体 (0.36). */
  dashAbove: 0.27,
  /** Between a Chinese character and a Latin letter or digit, in em: what LibreOffice 7.4 leaves, as measured. */
  scriptGap: 1 / 5,
  /** The same in Word: a quarter. Where a width is only estimated, the wider of the two keeps texts apart. */
  widestScriptGap: 1 / 4,
  /** Share of a line's rest at which no mark is dropped (measured: 4 to 6 and 9 to 13 of 25 twips). */
  restGivenUp: 0.4,
  /**
   * And never more than half a point: of a rest of 9 pt, 3.6 pt given up drop the marks again and turn 20 of
   * 107 lines elsewhere than print does; half a point drops none (measured at 156 and 161.3 mm).
   */
  restGivenUpAtMost: pt(0.5),
  /**
   * How much taller a text box is made than its content: Word cuts off what is taller than its box, and there
   * lines and borders may come out a little higher than here.
   */
  boxReserve: pt(5),
} as const

interface Grid {
  readonly linePitch: Twip
  readonly characterPitch: Twip
  readonly lineRest: Twip
}

/** Numbers of one role, ready for the writer. */
export interface RoleMetrics {
  readonly role: Role
  readonly font: FontSpec
  readonly size: HalfPoint
  /** Character spacing; negative condenses. */
  readonly spacing: Twip
  readonly colour: string
  readonly bold: boolean
  readonly quotationMarks: LayoutSpec['quotationMarks']['width']
  readonly align: Alignment
  readonly firstLine: Twip
  /** The same in hundredths of a 字, so that the indent follows when a clerk changes the size. */
  readonly firstLineHundredths: number
  readonly left: Twip
  readonly right: Twip
  readonly above: Twip
  /** null: as tall as the content. */
  readonly line: Twip | null
  readonly keepWithNext: boolean
  readonly outline: RoleSpec['outline']
}

export interface Metrics {
  readonly spec: LayoutSpec
  readonly page: {
    readonly width: Twip
    readonly height: Twip
    readonly top: Twip
    readonly bottom: Twip
    readonly left: Twip
    readonly right: Twip
    /** Where a header would begin; nothing stands there in forms without a head. */
    readonly header: Twip
    /** From the page's bottom edge to the lower edge of the page number's line. */
    readonly footer: Twip
  }
  readonly textArea: {
    readonly width: Twip
    readonly height: Twip
    readonly widthMm: Mm
    readonly heightMm: Mm
  }
  /**
   * What is left of a line after its last 字. Justified text gives up a part of it as right indent: with
   * the whole of it to spread, LibreOffice 7.4 drops a hanging mark from a line full of ideographs.
   */
  readonly lineRest: Twip
  /** One 行 of the grid. */
  readonly linePitch: Twip
  /** One 字 of the grid: a character of the grid's size with its spacing. */
  readonly characterPitch: Twip
  readonly roles: Readonly<Record<Role, RoleMetrics>>
  /** 上空 of the title: below the head's last element, or from the top of the text area. */
  readonly aboveTitle: Readonly<Record<ReplyForm, Twip>>
  readonly fonts: readonly FontSpec[]
  readonly table: { readonly border: EighthPoint; readonly cellMargin: Twip; readonly cellBelow: Twip }
}

export const sizeInPoints = (size: TypeSize): Pt => pt(TYPE_SIZES[size])

/** Width of one 字 of a type size: the grid's pitch for the grid's size, else the size itself. */
function characterOf(size: TypeSize, spec: LayoutSpec, characterPitch: Twip): Twip {
  return size === spec.grid.size ? characterPitch : ptToTwip(sizeInPoints(size))
}

/** Right indent of justified text. */
function restGivenUp(lineRest: Twip): Twip {
  const { restGivenUp: share, restGivenUpAtMost: most } = ENGINE
  return twip(Math.min(Math.floor(lineRest * share), ptToTwip(most)))
}

function roleMetrics(role: Role, spec: LayoutSpec, grid: Grid): RoleMetrics {
  const { linePitch, characterPitch, lineRest } = grid
  const wanted = spec.roles[role]
  const character = characterOf(wanted.size, spec, characterPitch)
  const characters = (count: number): Twip => twip(Math.round(count * character))
  const isInGrid = wanted.size === spec.grid.size && wanted.align === 'justified'
  const line = wanted.line === 'grid' ? linePitch : wanted.line === 'free' ? null : ptToTwip(wanted.line)
  return {
    role,
    font: spec.fonts[wanted.font],
    size: ptToHalfPoint(sizeInPoints(wanted.size)),
    spacing: twip(character - ptToTwip(sizeInPoints(wanted.size))),
    colour: spec.colours[wanted.colour],
    bold: wanted.bold,
    quotationMarks: spec.quotationMarks.width,
    align: wanted.align,
    firstLine: characters(wanted.firstLine),
    firstLineHundredths: wanted.firstLine * 100,
    left: characters(wanted.left),
    right: twip(characters(wanted.right) + (isInGrid ? restGivenUp(lineRest) : 0)),
    above: twip(Math.round(wanted.linesAbove * linePitch)),
    line,
    keepWithNext: wanted.keepWithNext,
    outline: wanted.outline,
  }
}

/** The footer's distance at which the page number's dash lies where 7.5 wants it. */
function footerDistance(spec: LayoutSpec): Twip {
  const role = spec.roles.pageNumber
  const size = sizeInPoints(role.size)
  const line = role.line === 'grid' || role.line === 'free' ? size : role.line
  const belowDash = line * (1 - ENGINE.baselineShare) + size * ENGINE.dashAbove
  return ptToTwip(pt(mmToPt(spec.page.bottom) - mmToPt(spec.pageNumber.belowTextArea) - belowDash))
}

/** Derives every number of the file format from a specification. */
export function metricsOf(spec: LayoutSpec): Metrics {
  const { page } = spec
  const [width, height] = [mmToTwip(page.width), mmToTwip(page.height)]
  const [top, bottom, left, right] = [
    mmToTwip(page.top),
    mmToTwip(page.bottom),
    mmToTwip(page.left),
    mmToTwip(page.right),
  ]
  const textWidth = twip(width - left - right)
  const textHeight = twip(height - top - bottom)
  const linePitch = ptToTwip(spec.grid.linePitch)
  const characterPitch = twip(ptToTwip(sizeInPoints(spec.grid.size)) + ptToTwip(spec.grid.characterSpacing))
  const lineRest = twip(textWidth - spec.grid.charactersPerLine * characterPitch)
  const of = (role: Role): RoleMetrics => roleMetrics(role, spec, { linePitch, characterPitch, lineRest })
  return {
    spec,
    page: {
      width,
      height,
      top,
      bottom,
      left,
      right,
      header: mmToTwip(spec.letter.headTop),
      footer: footerDistance(spec),
    },
    textArea: {
      width: textWidth,
      height: textHeight,
      widthMm: twipToMm(textWidth),
      heightMm: twipToMm(textHeight),
    },
    lineRest,
    linePitch,
    characterPitch,
    roles: {
      masthead: of('masthead'),
      category: of('category'),
      copyNumber: of('copyNumber'),
      headLine: of('headLine'),
      secrecy: of('secrecy'),
      documentNumber: of('documentNumber'),
      signatory: of('signatory'),
      signatoryName: of('signatoryName'),
      title: of('title'),
      salutation: of('salutation'),
      body: of('body'),
      heading1: of('heading1'),
      heading2: of('heading2'),
      heading3: of('heading3'),
      heading4: of('heading4'),
      attachmentNote: of('attachmentNote'),
      signatureOrgan: of('signatureOrgan'),
      issueDate: of('issueDate'),
      contact: of('contact'),
      attachmentLabel: of('attachmentLabel'),
      attachmentTitle: of('attachmentTitle'),
      copies: of('copies'),
      printing: of('printing'),
      pageNumber: of('pageNumber'),
      tableCaption: of('tableCaption'),
      tableHead: of('tableHead'),
      tableCell: of('tableCell'),
      figure: of('figure'),
      figureCaption: of('figureCaption'),
    },
    aboveTitle: {
      letter: twip(spec.letter.titleLinesAbove * linePitch),
      document: twip(spec.document.titleLinesAbove * linePitch),
      plain: twip(spec.plain.titleLinesAbove * linePitch),
    },
    fonts: FONT_ROLES.map((role) => spec.fonts[role]),
    table: {
      border: ptToEighthPoint(spec.table.border),
      cellMargin: mmToTwip(spec.table.cellMargin),
      cellBelow: mmToTwip(spec.table.cellBelow),
    },
  }
}
