// Upright pages and turned ones, and where the page number stands on either. A landscape page is the upright one
// turned clockwise: its head lies at the binding edge, and turned back its number stands where it stands on
// every other page. GB/T 9704-2012, 7.5 and 8.
import { ENGINE } from './metrics'
import type { Metrics } from './metrics'
import { mm, mmToTwip, pt, ptToMm, twip, twipToMm } from './units'
import type { Mm, Twip } from './units'

export type Orientation = 'portrait' | 'landscape'

export interface PageGeometry {
  readonly orientation: Orientation
  readonly width: Twip
  readonly height: Twip
  readonly top: Twip
  readonly bottom: Twip
  readonly left: Twip
  readonly right: Twip
  readonly textWidth: Twip
  readonly textHeight: Twip
}

/** Size, margins and text area of a page; landscape: 订口 on top, 切口 below, 地脚 on the left, 天头 on the right. */
export function pageGeometry(orientation: Orientation, { page, textArea }: Metrics): PageGeometry {
  if (orientation === 'portrait') {
    const { width, height, top, bottom, left, right } = page
    const [textWidth, textHeight] = [textArea.width, textArea.height]
    return { orientation, width, height, top, bottom, left, right, textWidth, textHeight }
  }
  return {
    orientation,
    width: page.height,
    height: page.width,
    top: page.left,
    bottom: page.right,
    left: page.bottom,
    right: page.top,
    textWidth: textArea.height,
    textHeight: textArea.width,
  }
}

/** The numbers for pages of one orientation: on landscape ones the text area is turned, all else is the same. */
export function metricsFor(orientation: Orientation, metrics: Metrics): Metrics {
  if (orientation === 'portrait') return metrics
  const { width, height, top, bottom, left, right, textWidth, textHeight } = pageGeometry(
    orientation,
    metrics,
  )
  return {
    ...metrics,
    page: { ...metrics.page, width, height, top, bottom, left, right },
    textArea: {
      width: textWidth,
      height: textHeight,
      widthMm: metrics.textArea.heightMm,
      heightMm: metrics.textArea.widthMm,
    },
    lineRest: twip(textWidth % metrics.characterPitch),
  }
}

/** A page number on its page, in millimetres. */
export interface PageNumberPlace {
  /** Where its baseline begins (`start`) or ends (`end`). */
  readonly x: Mm
  readonly y: Mm
  readonly anchor: 'start' | 'end'
  /** Degrees clockwise about that point. */
  readonly turn: 0 | 90
}

/** Places the number of a page: odd ones 右空一字, even ones 左空一字, the dash 7 mm outside the text area. */
export function placePageNumber(number: number, orientation: Orientation, metrics: Metrics): PageNumberPlace {
  const role = metrics.roles.pageNumber
  const isOdd = number % 2 === 1
  const page = pageGeometry(orientation, metrics)
  const dashAbove = ptToMm(pt((role.size / 2) * ENGINE.dashAbove))
  const outside = metrics.spec.pageNumber.belowTextArea + dashAbove
  const anchor = isOdd ? 'end' : 'start'
  if (orientation === 'portrait') {
    const x = isOdd ? twip(page.width - page.right - role.right) : twip(page.left + role.left)
    return { x: twipToMm(x), y: mm(twipToMm(twip(page.height - page.bottom)) + outside), anchor, turn: 0 }
  }
  const y = isOdd ? twip(page.height - page.bottom - role.right) : twip(page.top + role.left)
  return { x: mm(twipToMm(page.left) - outside), y: twipToMm(y), anchor, turn: 90 }
}

/** The box that holds the turned number of a landscape page, in twips from the page's left and top edge. */
export interface TurnedNumberBox {
  readonly x: Twip
  readonly y: Twip
  /** One line of the number. */
  readonly width: Twip
  /** As long as the text area is high. */
  readonly height: Twip
}

/** Places the box so that the baseline of its only line lies where `placePageNumber` says. */
export function placeTurnedNumber(metrics: Metrics): TurnedNumberBox {
  const page = pageGeometry('landscape', metrics)
  const line = metrics.roles.pageNumber.line ?? metrics.linePitch
  const baseline = mmToTwip(placePageNumber(1, 'landscape', metrics).x)
  // Turned clockwise a line's upper edge is its right one.
  const right = baseline + line * ENGINE.baselineShare
  return { x: twip(Math.round(right - line)), y: page.top, width: line, height: page.textHeight }
}
