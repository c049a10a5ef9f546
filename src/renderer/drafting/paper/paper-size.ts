// How wide the paper is on the screen, for whoever must make room for it.
import type { Zoom } from '../zoom-select'

/** Width of the paper at 100 %, in pixels: text column 28 × 21, gutter left 92, margin right 67. */
const PAPER_WIDTH = 747
/** Ground that stays visible beside the paper. */
const CANVAS_MARGIN = 24

/** The zoom at which the paper is as wide as its room. */
export function fittingZoom(width: number): number {
  return width === 0 ? 1 : Math.min(2, Math.max(0.5, (width - CANVAS_MARGIN) / PAPER_WIDTH))
}

/** True when the paper shows whole in a room of this width. */
export function paperFits(width: number, zoom: Zoom): boolean {
  return zoom === 'fit' || PAPER_WIDTH * zoom + CANVAS_MARGIN <= width
}
