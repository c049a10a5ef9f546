// Where the head of the document form (文件格式) stands in the text of page 1: mark, 发文字号 with or without
// 签发人, red rule. GB/T 9704-2012, 7.2.1 to 7.2.7. Lengths count from the text area's edges.
import type { LayoutHead } from './layout-document'
import { lineOf } from './line-height'
import { fitMasthead } from './masthead-place'
import { ENGINE, sizeInPoints } from './metrics'
import type { Metrics } from './metrics'
import { widthInCharacters } from './text-width'
import { mmToPt, pt, ptToHalfPoint, ptToTwip, twip, twipToPt } from './units'
import type { HalfPoint, Pt, Twip } from './units'

export type DocumentHead = Extract<LayoutHead, { kind: 'document' }>

/** One organ of several: set as wide as the widest. */
export interface StackedOrgan {
  readonly text: string
  /** Added after each of its characters but the last. */
  readonly spacing: Twip
}

/** Several organs one below the other, what follows them in the middle beside them. */
export interface MastheadStack {
  readonly organs: readonly StackedOrgan[]
  readonly suffix: string
  /** From the text area's left edge to the organs and to what follows them. */
  readonly left: Twip
  readonly suffixLeft: Twip
  /** Widths of both; the first holds the gap between them. */
  readonly organsWidth: Twip
  readonly suffixWidth: Twip
}

export interface MastheadPlace {
  readonly size: HalfPoint
  /** Width of the mark's characters in percent. */
  readonly scale: number
  /** Room between the lines above (or the top of the text area) and the mark's first line. */
  readonly above: Twip
  /** Exact height of each of its lines. */
  readonly line: Twip
  /** Null for a mark on a single line, centred. */
  readonly stack: MastheadStack | null
}

/** One line of 签发人. */
export interface SignatoryRow {
  readonly hasLabel: boolean
  readonly hasNumber: boolean
  readonly names: readonly string[]
}

/** 发文字号 at the left, 签发人 at the right; positions from the text area's left edge. */
export interface SignatoryPlace {
  readonly label: string
  readonly number: Twip
  readonly labelLeft: Twip
  /** Where the first and the second name of a line begin. */
  readonly nameLefts: readonly [Twip, Twip]
  readonly rows: readonly SignatoryRow[]
}

export interface DocumentHeadPlace {
  /** Exact height of a line of 份号, 密级, 紧急程度 and category letter, and how many there are. */
  readonly markLine: Twip
  readonly markLines: number
  readonly masthead: MastheadPlace
  /** Room above the first line of 发文字号 and 签发人. */
  readonly aboveNumber: Twip
  /** Null: 发文字号 alone, centred. */
  readonly signatories: SignatoryPlace | null
  /** From the lower edge of 发文字号's line to the rule, in whole points, and the rule's weight. */
  readonly ruleBelowLine: Pt
  readonly ruleWeight: Pt
}

const LABEL = '签发人：'

/** `wide` is what a character of the mark takes up. */
function placeStack({ organs, suffix }: DocumentHead, wide: Pt, metrics: Metrics): MastheadStack {
  const character = (count: number): number => ptToTwip(pt(count * wide))
  const widths = organs.map(widthInCharacters)
  const widest = Math.max(0, ...widths)
  const gap = suffix === '' ? 0 : metrics.spec.document.suffixGap
  const organsWidth = character(widest + gap)
  const suffixWidth = character(widthInCharacters(suffix))
  const left = Math.max(0, Math.round((metrics.textArea.width - organsWidth - suffixWidth) / 2))
  return {
    organs: organs.map((text, index) => {
      const gaps = [...text].length - 1
      return {
        text,
        spacing: twip(gaps < 1 ? 0 : Math.floor(character(widest - (widths[index] ?? 0)) / gaps)),
      }
    }),
    suffix,
    left: twip(left),
    suffixLeft: twip(left + organsWidth),
    organsWidth: twip(organsWidth),
    suffixWidth: twip(suffixWidth),
  }
}

/** The mark's size and lines, as if nothing stood above it in the text area. */
function placeMasthead(head: DocumentHead, metrics: Metrics): MastheadPlace {
  const { document: form } = metrics.spec
  const { organs, suffix } = head
  const isStack = organs.length > 1
  const gap = suffix === '' || !isStack ? 0 : form.suffixGap
  const names = organs.map(widthInCharacters)
  const { size, scale } = fitMasthead({
    sizes: form.mastheadSizes,
    characters: Math.max(0, ...names) + gap + widthInCharacters(suffix),
    room: twipToPt(metrics.textArea.width),
    ...(isStack
      ? {
          height: {
            lines: organs.length * form.organLine,
            room: pt(twipToPt(metrics.textArea.height) * form.organsShare),
          },
        }
      : {}),
  })
  // A single line is chosen so that the mark's ink begins where the line begins.
  const line = pt(size * (isStack ? form.organLine : ENGINE.inkAbove / ENGINE.baselineShare))
  const inkBelowLineTop = line * ENGINE.baselineShare - size * ENGINE.inkAbove
  const top = mmToPt(form.mastheadBelowTextTop) - inkBelowLineTop
  return {
    size: ptToHalfPoint(size),
    scale,
    above: ptToTwip(pt(top)),
    line: ptToTwip(line),
    stack: isStack ? placeStack(head, pt((size * scale) / 100), metrics) : null,
  }
}

/** Two names a line where they fit beside the number, else one; the number stands on the last line of names. */
function placeSignatories({ signatories, documentNumber }: DocumentHead, metrics: Metrics): SignatoryPlace {
  const { signatory } = metrics.roles
  const characters = (count: number): number => Math.round(count * metrics.characterPitch)
  const widest = Math.max(...signatories.map(widthInCharacters))
  const right = metrics.textArea.width - signatory.right
  const labelWidth = characters(widthInCharacters(LABEL))
  const column = characters(widest + 1)
  const numberEnd = signatory.left + characters(widthInCharacters(documentNumber) + 1)
  const begin = (perLine: number): number => right - characters(widest) - (perLine - 1) * column - labelWidth
  const perLine = signatories.length > 1 && begin(2) >= numberEnd ? 2 : 1
  const labelLeft = Math.max(0, begin(perLine))
  const lines = Math.ceil(signatories.length / perLine)
  const fitsBeside = labelLeft >= numberEnd || documentNumber === ''
  const rows = Array.from({ length: lines }, (_, index): SignatoryRow => ({
    hasLabel: index === 0,
    hasNumber: index === lines - 1 && fitsBeside,
    names: signatories.slice(index * perLine, (index + 1) * perLine),
  }))
  const name = labelLeft + labelWidth
  return {
    label: LABEL,
    number: signatory.left,
    labelLeft: twip(labelLeft),
    nameLefts: [twip(name), twip(name + column)],
    rows: fitsBeside ? rows : [...rows, { hasLabel: false, hasNumber: true, names: [] }],
  }
}

/** Places the head of the document form. */
export function placeDocumentHead(head: DocumentHead, metrics: Metrics): DocumentHeadPlace {
  const { document: form, roles } = metrics.spec
  const pitch = twipToPt(metrics.linePitch)
  const markLines = Math.max(head.marks.length, head.category === '' ? 0 : 1)
  const alone = placeMasthead(head, metrics)
  // More lines than have room above the mark stand closer together.
  const category = head.category === '' ? [] : [{ text: head.category, role: 'category' as const }]
  const line = lineOf([...head.marks, ...category], metrics)
  const markLine = twip(Math.min(line, Math.floor(alone.above / Math.max(1, markLines))))
  const masthead = { ...alone, above: twip(alone.above - markLines * markLine) }
  const size = masthead.size / 2
  const belowInk = twipToPt(masthead.line) * (1 - ENGINE.baselineShare) - size * ENGINE.inkBelow
  const numberBelowInk =
    pitch * (1 - ENGINE.baselineShare) - sizeInPoints(roles.documentNumber.size) * ENGINE.inkBelow
  return {
    markLine,
    markLines,
    masthead,
    aboveNumber: ptToTwip(pt(form.numberLinesBelow * pitch - belowInk)),
    signatories: head.signatories.length === 0 ? null : placeSignatories(head, metrics),
    // The file format takes this distance in whole points.
    ruleBelowLine: pt(Math.max(0, Math.round(mmToPt(form.ruleBelowNumber) - numberBelowInk))),
    ruleWeight: form.rule,
  }
}
