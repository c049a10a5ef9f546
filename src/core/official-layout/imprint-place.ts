// How the 版记 stands: on the lower edge of the last face's text area, rules as wide as the text area, 抄送 左右
// 各空一字 with later lines after the colon, 印发机关 左空一字 and 印发日期 右空一字. GB/T 9704-2012, 7.4 and 10.1.
import type { LayoutImprint } from './layout-document'
import { ENGINE, sizeInPoints } from './metrics'
import type { Metrics, RoleMetrics } from './metrics'
import { widthInCharacters } from './text-width'
import {
  eighthPointToMm,
  eighthPointToTwip,
  mm,
  mmToPt,
  pt,
  ptToEighthPoint,
  ptToEmu,
  ptToTwip,
  twip,
  twipToMm,
  twipToPt,
} from './units'
import type { EighthPoint, Emu, Mm, Pt, Twip } from './units'

const LABEL = '抄送：'
/** Lines are rarely filled to the last character: what the count of lines allows for. */
const FILLED = 0.96
const NO_LINE_BEGIN = /^[、，。；：？！）》”’〉】]/u

export interface ImprintRule {
  readonly weight: EighthPoint
  /** The last one lies on the lower edge of the text area. */
  readonly isLast: boolean
}

/** One line of 印发. */
interface PrintingLine {
  /** At the left; empty on the date's own line. */
  readonly organ: string
  /** At the right, with 印发 behind it; empty while the day is open and on the lines of a long organ. */
  readonly date: string
}

/** What stands in the 版记, from top to bottom. */
export type ImprintPart =
  | { readonly kind: 'rule'; readonly rule: ImprintRule }
  | {
      readonly kind: 'copies'
      readonly text: string
      readonly left: Twip
      readonly right: Twip
      readonly hanging: Twip
    }
  | (PrintingLine & { readonly kind: 'printing'; readonly left: Twip; readonly right: Twip })

export interface ImprintPlace {
  readonly parts: readonly ImprintPart[]
  /** Lines of text it is counted as having. */
  readonly lines: number
  /** False for one so long that it cannot stand at the bottom of a page together with text. */
  readonly fitsBox: boolean
  /** Exact height of the empty line that carries a rule. */
  readonly ruleLine: Twip
  readonly width: Emu
  /** Of the box: its content with the reserve above it. */
  readonly height: Emu
  /** Room to keep free at the end of the text. */
  readonly heightInTwips: Twip
}

const characterOf = ({ size }: RoleMetrics): Pt => pt(size / 2)

/** Characters of a role's size between the indents of a line of the 版记. */
const roomOf = (role: 'copies' | 'printing', metrics: Metrics): number => {
  const { left, right, size } = metrics.spec.roles[role]
  return twipToPt(metrics.textArea.width) / sizeInPoints(size) - left - right
}

/** Text broken by estimated widths; `later` is the room of every line but the first. */
function brokenLines(text: string, first: number, later: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    const limit = lines.length === 0 ? first : later
    if (line !== '' && widthInCharacters(line + character) > limit) {
      // A mark that may not begin a line takes the character before it along.
      const carried = NO_LINE_BEGIN.test(character) ? ([...line].at(-1) ?? '') : ''
      lines.push(line.slice(0, line.length - carried.length))
      line = carried
    }
    line += character
  }
  return [...lines, line]
}

function copiesLines(text: string, fill: number, metrics: Metrics): readonly string[] {
  const room = roomOf('copies', metrics) * fill
  const indent = text.startsWith(LABEL) ? widthInCharacters(LABEL) : 0
  return brokenLines(text, room, room - indent)
}

/**
 * 印发 line by line: organ and date on one where both fit, else the organ first and the date below it. The
 * lines are broken here, with a reserve, so that no engine breaks them, least of all the date, anywhere else.
 */
function printingLines(organ: string, date: string, metrics: Metrics): readonly PrintingLine[] {
  const room = roomOf('printing', metrics) * FILLED
  if (widthInCharacters(organ) + 1 + widthInCharacters(date) <= room) return [{ organ, date }]
  const organLines = brokenLines(organ, room, room).map((line) => ({ organ: line, date: '' }))
  return date === '' ? organLines : [...organLines, { organ: '', date }]
}

const printedOn = (date: string): string => (date === '' ? '' : `${date}印发`)

/** Places the 版记; `copies` begins with 抄送：. */
export function placeImprint({ copies, printing, hasRules }: LayoutImprint, metrics: Metrics): ImprintPlace {
  const { outerRule, innerRule, ruleRoom, spareLines } = metrics.spec.imprint
  const roles = metrics.roles
  const rule = (weight: Mm, isLast = false): readonly ImprintPart[] =>
    hasRules ? [{ kind: 'rule', rule: { weight: ptToEighthPoint(mmToPt(weight)), isLast } }] : []
  const hanging = copies.startsWith(LABEL)
    ? ptToTwip(pt(widthInCharacters(LABEL) * characterOf(roles.copies)))
    : twip(0)
  const copiesPart: readonly ImprintPart[] =
    copies === ''
      ? []
      : [
          {
            kind: 'copies',
            text: copies,
            left: twip(roles.copies.left + hanging),
            right: roles.copies.right,
            hanging,
          },
        ]
  const printingPart: readonly ImprintPart[] =
    printing === null
      ? []
      : printingLines(printing.organ, printedOn(printing.date), metrics).map((line) => ({
          kind: 'printing',
          ...line,
          left: roles.printing.left,
          right: roles.printing.right,
        }))
  const parts = [
    ...rule(outerRule),
    ...copiesPart,
    ...(copiesPart.length > 0 && printingPart.length > 0 ? rule(innerRule) : []),
    ...printingPart,
    ...rule(outerRule, true),
  ]
  const copiesCount = copies === '' ? 0 : copiesLines(copies, FILLED, metrics).length
  const lines = copiesCount + printingPart.length
  const ruleLine = ptToTwip(ruleRoom)
  const rules = parts.flatMap((part) => (part.kind === 'rule' ? [part.rule] : []))
  const rulesHeight = rules.reduce((sum, { weight }) => sum + ruleLine + eighthPointToTwip(weight), 0)
  const heightInTwips = twip(lines * metrics.linePitch + rulesHeight)
  return {
    parts,
    lines,
    fitsBox: lines <= metrics.spec.grid.linesPerPage - spareLines,
    ruleLine,
    width: ptToEmu(twipToPt(metrics.textArea.width)),
    height: ptToEmu(pt(twipToPt(heightInTwips) + ENGINE.boxReserve)),
    heightInTwips,
  }
}

/** A piece of text of the 版记 on its page, in millimetres: `x` is its beginning, or its end. */
export interface ImprintText {
  readonly role: 'copies' | 'printing'
  readonly text: string
  readonly x: Mm
  readonly baseline: Mm
  readonly anchor: 'start' | 'end'
}

export interface DrawnImprint {
  readonly texts: readonly ImprintText[]
  /** `y` is the middle of the rule. */
  readonly rules: readonly { readonly x: Mm; readonly y: Mm; readonly length: Mm; readonly weight: Mm }[]
}

/** The 版记 as it stands on an upright page, for the page drawer: lines broken by estimated widths. */
export function drawnImprint(imprint: LayoutImprint, metrics: Metrics): DrawnImprint {
  const { page, textArea } = metrics
  const place = placeImprint(imprint, metrics)
  const [left, width, pitch] = [twipToMm(page.left), textArea.widthMm, twipToMm(metrics.linePitch)]
  const end = left + width
  // From the bottom upwards.
  const texts: ImprintText[] = []
  const rules: { x: Mm; y: Mm; length: Mm; weight: Mm }[] = []
  let bottom = twipToMm(page.height) - twipToMm(page.bottom)
  const line = (pieces: readonly Omit<ImprintText, 'baseline'>[]): void => {
    const baseline = mm(bottom - pitch * (1 - ENGINE.baselineShare))
    texts.push(...pieces.map((piece) => ({ ...piece, baseline })))
    bottom -= pitch
  }
  for (const part of place.parts.toReversed()) {
    if (part.kind === 'rule') {
      const weight = eighthPointToMm(part.rule.weight)
      const room = twipToMm(place.ruleLine)
      // Above its empty line, but the last one below it, on the edge of the text area.
      const y = part.rule.isLast ? bottom - weight / 2 : bottom - room - weight / 2
      rules.push({ x: mm(left), y: mm(y), length: width, weight })
      bottom -= room + weight
    } else if (part.kind === 'copies') {
      const lines = copiesLines(part.text, 1, metrics)
      for (const [index, text] of [...lines.entries()].toReversed()) {
        const indent = index === 0 ? twip(part.left - part.hanging) : part.left
        line([{ role: 'copies', text, x: mm(left + twipToMm(indent)), anchor: 'start' }])
      }
    } else {
      const organ = { role: 'printing', text: part.organ, x: mm(left + twipToMm(part.left)) } as const
      const date = { role: 'printing', text: part.date, x: mm(end - twipToMm(part.right)) } as const
      line([
        ...(part.date === '' ? [] : [{ ...date, anchor: 'end' } as const]),
        ...(part.organ === '' ? [] : [{ ...organ, anchor: 'start' } as const]),
      ])
    }
  }
  return { texts: texts.toReversed(), rules: rules.toReversed() }
}
