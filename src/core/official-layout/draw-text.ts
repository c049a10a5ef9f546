// Text as it is drawn: every character in the font its role and its script give it, every line where it was
// measured. Millimetres from the page's left and top edge.
import type { DrawnRun, DrawnText } from './drawn-page'
import { chineseFamilies, latinFamilies } from './font-stand-ins'
import type { LayoutRun } from './layout-document'
import type { Alignment } from './layout-spec'
import type { MeasuredLine, WrittenChild } from './measured-pages'
import { ENGINE } from './metrics'
import type { Metrics, RoleMetrics } from './metrics'
import { gapBetween } from './script-gaps'
import { widthInCharacters } from './text-width'
import { halfPointToPt, mm, pt, ptToMm, twipToMm, twipToPt } from './units'
import type { Mm } from './units'

/** What the file sets in the Latin font: ASCII and the letters of Latin alphabets. */
const LATIN = /[ -~À-ÖØ-öø-ɏ]/
const QUOTATION_MARK = /[“”‘’]/

type Script = 'latin' | 'chinese'

function scriptOf(character: string, metrics: Metrics): Script {
  const isLatin = QUOTATION_MARK.test(character)
    ? metrics.spec.quotationMarks.width === 'half'
    : LATIN.test(character)
  return isLatin ? 'latin' : 'chinese'
}

function runOf(text: string, script: Script, role: RoleMetrics, metrics: Metrics): DrawnRun {
  const fontRole = metrics.spec.roles[role.role].font
  const families = script === 'latin' ? latinFamilies(role.font) : chineseFamilies(fontRole, role.font)
  return {
    text,
    families: [...families],
    size: halfPointToPt(role.size),
    colour: role.colour,
    bold: role.bold,
    ...(role.spacing === 0 ? {} : { spacing: twipToPt(role.spacing) }),
  }
}

/**
 * Text in the voices of its roles, cut where the font changes; joined again the runs are the text. Between an
 * ideograph and a Latin letter or digit stands the gap that word processors put there.
 */
export function drawnRuns(pieces: readonly LayoutRun[], metrics: Metrics): DrawnRun[] {
  const runs: DrawnRun[] = []
  let before = ''
  let voice = ''
  for (const piece of pieces) {
    const role = metrics.roles[piece.role]
    for (const character of piece.text) {
      const script = scriptOf(character, metrics)
      const last = runs.at(-1)
      if (last && voice === `${piece.role} ${script}`) {
        runs[runs.length - 1] = { ...last, text: last.text + character }
      } else {
        const run = runOf(character, script, role, metrics)
        const gap = before === '' ? 0 : ptToMm(pt(run.size * (gapBetween(before, character) ?? 0)))
        runs.push(gap === 0 ? run : { ...run, gapBefore: gap })
      }
      voice = `${piece.role} ${script}`
      before = character
    }
  }
  return runs
}

/** Where the baseline of a line of exact height stands. */
export const baselineOf = (top: number, height: number): Mm => mm(top + height * ENGINE.baselineShare)

/** How wide one line of text in one voice is, about. */
export function estimatedWidth(text: string, role: RoleMetrics): Mm {
  const type = widthInCharacters(text) * halfPointToPt(role.size)
  return mm(ptToMm(pt(type)) + twipToMm(role.spacing) * [...text].length)
}

/** The pieces of a child's text from one place to another, each still in its role. */
function pieceOf(runs: readonly LayoutRun[], from: number, to: number): readonly LayoutRun[] {
  let start = 0
  return runs.flatMap((run) => {
    const begin = start
    start += run.text.length
    const text = run.text.slice(Math.max(0, from - begin), Math.max(0, to - begin))
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** The text of a line, in roles; what the engine says stands there wins over what was written. */
function piecesOn(line: MeasuredLine, child: WrittenChild): readonly LayoutRun[] {
  const pieces = pieceOf(child.runs, line.offset, line.offset + line.text.length)
  const written = pieces.map(({ text }) => text).join('')
  if (written === line.text || child.role === null) return pieces
  return [{ text: line.text, role: pieces[0]?.role ?? child.role }]
}

/** Where in its room a line that is not spread is held. */
const HOLDS = {
  left: { share: 0 },
  justified: { share: 0 },
  centre: { share: 0.5, anchor: 'middle' },
  right: { share: 1, anchor: 'end' },
} as const satisfies Record<Alignment, { readonly share: number; readonly anchor?: DrawnText['anchor'] }>

const withoutEnd = (pieces: readonly LayoutRun[]): readonly LayoutRun[] => {
  const length = pieces
    .map(({ text }) => text)
    .join('')
    .trimEnd().length
  return pieceOf(pieces, 0, length)
}

/** A line that is parted by a tab: the first piece flush left, the last flush right. */
function drawTabbed(line: MeasuredLine, pieces: readonly LayoutRun[], metrics: Metrics): DrawnText[] {
  const text = pieces.map((piece) => piece.text).join('')
  const tab = text.lastIndexOf('\t')
  const common = { kind: 'text', y: baselineOf(line.y, line.height), width: null, turn: 0 } as const
  const left = drawnRuns(pieceOf(pieces, 0, text.indexOf('\t')), metrics)
  const right = drawnRuns(pieceOf(pieces, tab + 1, text.length), metrics)
  return [
    ...(left.length === 0 ? [] : [{ ...common, x: line.x, runs: left }]),
    ...(right.length === 0
      ? []
      : [{ ...common, x: line.x + line.width, anchor: 'end' as const, runs: right }]),
  ]
}

/**
 * One measured line as text: spread over its room where it is justified and not the last of its paragraph, else
 * as wide as it comes. A mark that hangs (标点悬挂) stands outside of the room.
 */
export function drawLine(line: MeasuredLine, child: WrittenChild, metrics: Metrics): DrawnText[] {
  if (child.role === null || line.text.trim() === '') return []
  const pieces = withoutEnd(piecesOn(line, child))
  if (line.text.includes('\t')) return drawTabbed(line, pieces, metrics)
  const align = child.align ?? metrics.roles[child.role].align
  const common = { kind: 'text', y: baselineOf(line.y, line.height), turn: 0 } as const
  const isSpread = align === 'justified' && !line.isLast
  if (!isSpread) {
    const { share, ...anchor } = HOLDS[align]
    const runs = drawnRuns(pieces, metrics)
    return [{ ...common, ...anchor, x: line.x + share * line.width, width: null, runs }]
  }
  const hanging = pieces.at(-1)?.hangs === true ? pieces.slice(-1) : []
  const inRoom = pieces.slice(0, pieces.length - hanging.length)
  const spread = { ...common, x: line.x, width: line.width, runs: drawnRuns(inRoom, metrics) }
  if (hanging.length === 0) return [spread]
  const end = { ...common, x: line.x + line.width, width: null, runs: drawnRuns(hanging, metrics) }
  return [spread, end]
}
