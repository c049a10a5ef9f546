// 版记 at the lower edge of the text area of its page, or, where it is too long for that, in the text.
import { drawLine, drawnRuns } from './draw-text'
import type { DrawnRule, DrawnShape } from './drawn-page'
import { drawnImprint, placeImprint } from './imprint-place'
import type { LayoutImprint } from './layout-document'
import type { MeasuredLine, WrittenChild } from './measured-pages'
import type { Metrics } from './metrics'
import { eighthPointToMm, twipToMm } from './units'

/** True for the empty paragraph that keeps the room of a 版记 at the bottom of the page. */
export const isImprintRoom = (
  child: WrittenChild,
  imprint: LayoutImprint | null,
  metrics: Metrics,
): boolean => child.source === 'imprint' && imprint !== null && placeImprint(imprint, metrics).fitsBox

/** The 版记 at the bottom of a page. */
export function drawImprint(imprint: LayoutImprint, metrics: Metrics): readonly DrawnShape[] {
  const { texts, rules } = drawnImprint(imprint, metrics)
  return [
    ...rules.map(({ x, y, length, weight }): DrawnRule => ({
      kind: 'rule',
      x1: x,
      y1: y,
      x2: x + length,
      y2: y,
      weight,
      colour: metrics.roles.printing.colour,
    })),
    ...texts.map(({ role, text, x, baseline, anchor }): DrawnShape => ({
      kind: 'text',
      x,
      y: baseline,
      width: null,
      turn: 0,
      ...(anchor === 'end' ? { anchor } : {}),
      runs: drawnRuns([{ text, role }], metrics),
    })),
  ]
}

/**
 * A line of a 版记 that stands in the text: a rule on an empty line, or text.
 * @param part which of its parts, from the top
 */
export function drawImprintLine(
  line: MeasuredLine,
  child: WrittenChild,
  {
    imprint,
    part,
    metrics,
  }: { readonly imprint: LayoutImprint; readonly part: number; readonly metrics: Metrics },
): readonly DrawnShape[] {
  const own = placeImprint(imprint, metrics).parts[part]
  if (own?.kind !== 'rule') return drawLine(line, child, metrics)
  const weight = eighthPointToMm(own.rule.weight)
  const y = own.rule.isLast ? line.y + line.height + weight / 2 : line.y - weight / 2
  const left = twipToMm(metrics.page.left)
  return [
    {
      kind: 'rule',
      x1: left,
      y1: y,
      x2: left + metrics.textArea.widthMm,
      y2: y,
      weight,
      colour: metrics.roles.printing.colour,
    },
  ]
}
