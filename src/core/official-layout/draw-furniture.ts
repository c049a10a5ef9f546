// What stands on a page besides its text: the red head of a letter, page numbers, the mark of a proof. All of
// it from the same metrics and places as the file.
import { baselineOf, drawnRuns } from './draw-text'
import type { DrawnRule, DrawnShape } from './drawn-page'
import { chineseFamilies } from './font-stand-ins'
import type { LayoutDocument } from './layout-document'
import { placeLetterhead } from './letterhead-place'
import type { PlacedRule } from './letterhead-place'
import { sizeInPoints } from './metrics'
import type { Metrics } from './metrics'
import { placePageNumber } from './page-place'
import type { Orientation } from './page-place'
import { emuToMm, halfPointToPt, ptToMm, twipToMm } from './units'

/** A drawn rule as the file places it. */
export function ruleShape({ x, y, length, weight }: PlacedRule, colour: string): DrawnRule {
  const [left, middle] = [emuToMm(x), emuToMm(y)]
  return {
    kind: 'rule',
    x1: left,
    y1: middle,
    x2: left + emuToMm(length),
    y2: middle,
    weight: ptToMm(weight),
    colour,
  }
}

/** The red head of a letter on page 1. GB/T 9704-2012, 10.1. */
export function drawLetterhead(
  { masthead, category }: Extract<LayoutDocument['head'], { kind: 'letter' }>,
  metrics: Metrics,
): readonly DrawnShape[] {
  const place = placeLetterhead(masthead, metrics)
  const { page, textArea, roles } = metrics
  const [left, width] = [twipToMm(page.left), textArea.widthMm]
  const top = twipToMm(place.headTop)
  const markTop = top + twipToMm(place.categoryLine)
  const size = halfPointToPt(place.size)
  const mark = drawnRuns([{ text: masthead, role: 'masthead' }], metrics).map((run) => ({ ...run, size }))
  return [
    ...place.rules.map((rule) => ruleShape(rule, roles.masthead.colour)),
    {
      kind: 'text',
      x: left + width - twipToMm(roles.category.right),
      y: baselineOf(top, twipToMm(place.categoryLine)),
      width: null,
      turn: 0,
      anchor: 'end',
      runs: drawnRuns([{ text: category, role: 'category' }], metrics),
    },
    {
      kind: 'text',
      x: left + width / 2,
      y: baselineOf(markTop, twipToMm(place.mastheadLine)),
      width: place.scale === 100 ? null : width,
      turn: 0,
      anchor: 'middle',
      narrows: true,
      runs: mark,
    },
  ]
}

/** Both double rules of a letter's later pages, where the profile has them there. */
export const drawFollowingRules = (
  { masthead }: Extract<LayoutDocument['head'], { kind: 'letter' }>,
  metrics: Metrics,
): readonly DrawnShape[] =>
  placeLetterhead(masthead, metrics).followingRules.map((rule) =>
    ruleShape(rule, metrics.roles.masthead.colour),
  )

/** — 1 —, odd pages right 空一字, even pages left 空一字; turned on landscape pages. GB/T 9704-2012, 7.5 and 8. */
export function drawPageNumber(
  number: number,
  orientation: Orientation,
  metrics: Metrics,
): readonly DrawnShape[] {
  const { x, y, anchor, turn } = placePageNumber(number, orientation, metrics)
  const { dash } = metrics.spec.pageNumber
  return [
    {
      kind: 'text',
      x,
      y,
      width: null,
      turn,
      ...(anchor === 'end' ? { anchor } : {}),
      runs: drawnRuns([{ text: `${dash} ${number} ${dash}`, role: 'pageNumber' }], metrics),
    },
  ]
}

/** 校样 in the corner above the text area, until the reply is signed off. */
export function drawProofMark(metrics: Metrics): readonly DrawnShape[] {
  const { proof, fonts, colours } = metrics.spec
  const size = sizeInPoints(proof.size)
  const families = [...chineseFamilies(proof.font, fonts[proof.font])]
  return [
    {
      kind: 'text',
      x: twipToMm(metrics.page.left),
      y: baselineOf(proof.top, ptToMm(size)),
      width: null,
      turn: 0,
      runs: [{ text: proof.text, families, size, colour: colours.black, bold: false }],
    },
  ]
}
