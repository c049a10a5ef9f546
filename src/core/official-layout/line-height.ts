// How tall an exact line must be at least.
import { ENGINE } from './metrics'
import type { Metrics } from './metrics'
import type { LayoutRun } from './layout-document'
import { halfPointToPt, pt, ptToTwip, twip } from './units'
import type { HalfPoint, Twip } from './units'

/** The exact line in which the ink of a type size begins where the line begins: lower ones cut it off. */
export const lowestLine = (size: HalfPoint): Twip =>
  ptToTwip(pt((halfPointToPt(size) * ENGINE.inkAbove) / ENGINE.baselineShare))

/** A line of the grid, or as tall as the largest of its texts needs (a category letter in 小初). */
export const lineOf = (runs: readonly LayoutRun[], { roles, linePitch }: Metrics): Twip =>
  twip(Math.max(linePitch, ...runs.map(({ role }) => lowestLine(roles[role].size))))
