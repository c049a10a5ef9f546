// The runs of a paragraph as they are measured: with the gaps between Chinese and Latin, and with nothing
// after the last character of a line, be it a gap or the width of a mark that hangs.
import { gapBetween } from '../../core/official-layout/script-gaps'
import { mayHang } from '../../core/official-layout/hanging-marks'
import type { LayoutRun } from '../../core/official-layout/layout-document'
import type { Metrics } from '../../core/official-layout/metrics'
import { halfPointToTwip } from '../../core/official-layout/units'

/** Twips; the library leaves 0 out. */
const LEAST = 1

/** The room after each character of a paragraph in twips, where it is not its role's own. */
export type Gaps = ReadonlyMap<number, number>

/** Finds the gaps of a paragraph. */
export function gapsOf(runs: readonly LayoutRun[], metrics: Metrics): Gaps {
  const gaps = new Map<number, number>()
  let end = 0
  runs.forEach(({ text, role }, index) => {
    const next = runs[index + 1]?.text.charAt(0) ?? ''
    const em = halfPointToTwip(metrics.roles[role].size)
    for (let at = 0; at < text.length; at += 1) {
      const after = at + 1 < text.length ? text.charAt(at + 1) : next
      if (after === '') continue
      const gap = gapBetween(text.charAt(at), after)
      if (gap !== null) gaps.set(end + at, Math.max(LEAST, Math.round(gap * em)))
    }
    end += text.length
  })
  return gaps
}

/**
 * The runs from a place of their text on, as they are measured.
 * @param ends places of characters after which a line ends although the engine would not have it so: a mark
 *   there hangs, a gap there is none
 */
export function measuringRuns(
  runs: readonly LayoutRun[],
  metrics: Metrics,
  {
    gaps,
    ends,
    from = 0,
  }: { readonly gaps: Gaps; readonly ends: ReadonlySet<number>; readonly from?: number },
): readonly LayoutRun[] {
  const cut: LayoutRun[] = []
  const whole = runs.map((run) => run.text).join('')
  let before = 0
  for (const { text, role } of runs) {
    const em = halfPointToTwip(metrics.roles[role].size)
    let start = Math.max(0, from - before)
    for (let at = start; at < text.length; at += 1) {
      const place = before + at
      const isEnd = ends.has(place)
      const gap = gaps.get(place)
      if (!isEnd && gap === undefined) continue
      if (at > start) cut.push({ text: text.slice(start, at), role })
      const own = { text: text.charAt(at), role }
      if (!isEnd) cut.push({ ...own, spacing: gap ?? LEAST })
      else if (mayHang(whole, place)) cut.push({ ...own, hangs: true, spacing: 0 - em })
      else cut.push(own)
      start = at + 1
    }
    if (start < text.length) cut.push({ text: text.slice(start), role })
    before += text.length
  }
  return cut
}

/** The runs without what was there for measuring; marks that hang stay runs of their own. */
export function drawnRuns(runs: readonly LayoutRun[]): readonly LayoutRun[] {
  const merged: LayoutRun[] = []
  for (const { text, role, hangs } of runs) {
    const last = merged.at(-1)
    if (last !== undefined && last.role === role && !last.hangs && !hangs) {
      merged[merged.length - 1] = { ...last, text: last.text + text }
    } else {
      merged.push({ text, role, ...(hangs ? { hangs } : {}) })
    }
  }
  return merged
}
