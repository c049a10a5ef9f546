// The text area of a page and its grid, as they are shown on request.
import type { DrawnPage } from './drawn-page'
import type { MeasuredPage } from './measured-pages'
import type { Metrics } from './metrics'
import type { Orientation } from './page-place'
import { twipToMm } from './units'

export const orientationOf = ({ width, height }: MeasuredPage): Orientation =>
  width > height ? 'landscape' : 'portrait'

/** The text area of a page; `metrics` are those of its orientation. */
export const textAreaOf = ({ page, textArea }: Metrics): DrawnPage['textArea'] => ({
  x: twipToMm(page.left),
  y: twipToMm(page.top),
  width: textArea.widthMm,
  height: textArea.heightMm,
})

/** The whole lines and characters that the text area holds. */
export function gridOf({ textArea, linePitch, characterPitch }: Metrics): DrawnPage['grid'] {
  return {
    lines: Math.floor(textArea.height / linePitch),
    characters: Math.floor(textArea.width / characterPitch),
    linePitch: twipToMm(linePitch),
    characterPitch: twipToMm(characterPitch),
  }
}

/** Of a line: what rounding between units may add to it. */
const TOLERANCE = 0.05

/**
 * Lines of the grid from the top of the text area down to the last thing that stands there, empty ones included.
 * @param counts whether a child counts
 */
export function usedLinesOf(
  { lines, rows }: MeasuredPage,
  metrics: Metrics,
  counts: (child: number) => boolean,
): number {
  const top = twipToMm(metrics.page.top)
  const lowest = [...lines, ...rows]
    .filter(({ child }) => counts(child))
    .reduce<number>((low, { y, height }) => Math.max(low, y + height), top)
  const used = Math.ceil((lowest - top) / twipToMm(metrics.linePitch) - TOLERANCE)
  return Math.min(gridOf(metrics).lines, Math.max(0, used))
}
