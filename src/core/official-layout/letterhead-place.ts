// Where the head of a letter (信函格式) stands on page 1: mark, first double rule, the text below it, and
// the second double rule. GB/T 9704-2012, 10.1.
import { fitMasthead } from './masthead-place'
import { ENGINE, sizeInPoints } from './metrics'
import type { Metrics } from './metrics'
import { widthInCharacters } from './text-width'
import { mmToEmu, mmToPt, mm, pt, ptToEmu, ptToHalfPoint, ptToTwip, twipToPt } from './units'
import type { Emu, HalfPoint, Pt, Twip } from './units'

/** A horizontal line on the page; `y` is its middle. */
export interface PlacedRule {
  readonly x: Emu
  readonly y: Emu
  readonly length: Emu
  readonly weight: Pt
}

export interface LetterheadPlace {
  readonly size: HalfPoint
  /** Width of the mark's characters in percent; below 100 only where no size fits. */
  readonly scale: number
  /** From the page's top edge to the head's first line. */
  readonly headTop: Twip
  /** Exact heights of the head's three lines: category letter, mark, and the room down to the text. */
  readonly categoryLine: Twip
  readonly mastheadLine: Twip
  readonly roomLine: Twip
  /** First double rule (thick, thin), second double rule (thin, thick). */
  readonly rules: readonly PlacedRule[]
  /** Both double rules of the pages after the first; empty unless the profile has them there. */
  readonly followingRules: readonly PlacedRule[]
}

/** Places the head of a letter with this mark (发文机关标志). */
export function placeLetterhead(masthead: string, metrics: Metrics): LetterheadPlace {
  const { letter, page, grid, roles } = metrics.spec
  const { size, scale } = fitMasthead({
    sizes: letter.mastheadSizes,
    characters: widthInCharacters(masthead),
    room: twipToPt(metrics.textArea.width),
  })
  const top = mmToPt(letter.mastheadTop)
  // The line is chosen so that the ink of the mark begins where the line begins.
  const mastheadLine = pt((size * ENGINE.inkAbove) / ENGINE.baselineShare)
  const inkBottom = top + size * (ENGINE.inkAbove + ENGINE.inkBelow)

  const upperTop = inkBottom + mmToPt(letter.ruleBelowMasthead)
  const upperBottom = upperTop + letter.thickRule + letter.ruleGap + letter.thinRule

  const character = sizeInPoints(grid.size)
  const inkBelowLineTop =
    twipToPt(metrics.linePitch) * ENGINE.baselineShare - sizeInPoints(roles.headLine.size) * ENGINE.inkAbove
  const textTop = upperBottom + character * letter.textBelowRule - inkBelowLineTop

  const x = mmToEmu(mm((page.width - letter.ruleLength) / 2))
  const length = mmToEmu(letter.ruleLength)
  const rule = (upperEdge: number, weight: Pt): PlacedRule => ({
    x,
    y: ptToEmu(pt(upperEdge + weight / 2)),
    length,
    weight,
  })
  const height = letter.thickRule + letter.ruleGap + letter.thinRule
  const thickAboveThin = (top: number): readonly PlacedRule[] => [
    rule(top, letter.thickRule),
    rule(top + height - letter.thinRule, letter.thinRule),
  ]
  const lowerTop = mmToPt(page.height) - mmToPt(letter.lowerRuleFromPageBottom) - height
  const lower = [
    rule(lowerTop, letter.thinRule),
    rule(lowerTop + height - letter.thickRule, letter.thickRule),
  ]
  // On later pages the text begins at the margin: the rule stands as far above it as on page 1.
  const followingTop = mmToPt(page.top) + inkBelowLineTop - character * letter.textBelowRule - height
  return {
    size: ptToHalfPoint(size),
    scale,
    headTop: ptToTwip(mmToPt(letter.headTop)),
    categoryLine: ptToTwip(pt(top - mmToPt(letter.headTop))),
    mastheadLine: ptToTwip(mastheadLine),
    roomLine: ptToTwip(pt(textTop - top - mastheadLine)),
    rules: [...thickAboveThin(upperTop), ...lower],
    followingRules: letter.rulesOnEveryPage ? [...thickAboveThin(followingTop), ...lower] : [],
  }
}
