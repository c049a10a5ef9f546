// How large a figure is printed: as wide as asked for, never more than the text area holds.
import type { Metrics } from './metrics'
import { mm, mmToEmu, twip, twipToMm } from './units'
import type { Emu } from './units'

export interface FigurePlace {
  readonly width: Emu
  readonly height: Emu
}

/** Keeps the picture's proportions; leaves room for the caption's line on the same page. */
export function placeFigure(
  wantedWidthMm: number,
  picture: { readonly width: number; readonly height: number },
  hasCaption: boolean,
  metrics: Metrics,
): FigurePlace {
  const { textArea, linePitch } = metrics
  const mostHeight = twipToMm(twip(textArea.height - (hasCaption ? 2 : 1) * linePitch))
  const proportion = picture.height / picture.width
  const width = Math.min(wantedWidthMm, textArea.widthMm, mostHeight / proportion)
  return { width: mmToEmu(mm(width)), height: mmToEmu(mm(width * proportion)) }
}
