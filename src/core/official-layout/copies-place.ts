// How 抄送 stands: 左右各空一字, later lines after the colon, at the very bottom of the last page.
// GB/T 9704-2012, 7.4.2 and 10.1.
import { sizeInPoints } from './metrics'
import type { Metrics } from './metrics'
import { widthInCharacters } from './text-width'
import { mmToEmu, ptToEmu, ptToTwip, pt, twip, twipToPt } from './units'
import type { Emu, Twip } from './units'

const LABEL = '抄送：'
/** Lines are rarely filled to the last character: what the count of lines allows for. */
const FILLED = 0.96

export interface CopiesPlace {
  readonly lines: number
  /** False for a list so long that it cannot stand at the bottom of one page together with text. */
  readonly fitsBox: boolean
  readonly left: Twip
  readonly right: Twip
  readonly hanging: Twip
  /** Width of the box and room to keep free at the end of the text; its height likewise. */
  readonly width: Emu
  readonly height: Emu
  readonly heightInTwips: Twip
}

/** Places the list of copies; `text` begins with 抄送：. */
export function placeCopies(text: string, metrics: Metrics): CopiesPlace {
  const { left, right, size } = metrics.spec.roles.copies
  const character = sizeInPoints(size)
  const indent = text.startsWith(LABEL) ? widthInCharacters(LABEL) : 0
  const first = (twipToPt(metrics.textArea.width) / character - left - right) * FILLED
  const rest = Math.max(0, widthInCharacters(text) - first)
  const lines = 1 + Math.ceil(rest / (first - indent))
  const heightInTwips = twip(lines * metrics.linePitch)
  return {
    lines,
    fitsBox: lines <= metrics.spec.grid.linesPerPage / 2,
    left: ptToTwip(pt((left + indent) * character)),
    right: ptToTwip(pt(right * character)),
    hanging: ptToTwip(pt(indent * character)),
    width: mmToEmu(metrics.textArea.widthMm),
    height: ptToEmu(twipToPt(heightInTwips)),
    heightInTwips,
  }
}
