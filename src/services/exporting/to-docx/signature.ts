// 署名 and 成文日期 → docx paragraphs, seals and signets as drawings behind them. Room beside a seal is written
// as empty lines and space below, never as space above: programs differ in whether a drawing fixed to its
// paragraph counts from above or below such a space.
import { AlignmentType, HorizontalPositionRelativeFrom, ImageRun, Tab, TabStopType } from 'docx'
import { TextRun, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import type { LayoutSignature } from '../../../core/official-layout/layout-document'
import type { Metrics, RoleMetrics } from '../../../core/official-layout/metrics'
import { sealBox } from '../../../core/official-layout/signature-rows'
import type { PlacedSeal, SignatureRow, SignatureText } from '../../../core/official-layout/signature-rows'
import { placeSignature } from '../../../core/official-layout/signature-place'
import { emuToPixel, mm, mmToEmu, twip, twipToMm } from '../../../core/official-layout/units'
import type { DrawingIds } from './drawing-ids'
import { exactLine } from './exact-line'
import { roleParagraph, spacing } from './paragraphs'
import { runProperties, textRuns } from './runs'
import type { Written } from './written-document'
import { xmlText } from './xml-text'

/** A name with room between its characters: spacing after each but the last. */
function stretchedRuns({ text, stretch }: SignatureText, role: RoleMetrics, metrics: Metrics) {
  if (stretch === 0) return textRuns(text, role)
  const characters = [...text]
  const characterSpacing = role.spacing + Math.round(stretch * metrics.characterPitch)
  return [
    ...textRuns(characters.slice(0, -1).join(''), role, { characterSpacing }),
    ...textRuns(characters.slice(-1).join(''), role),
  ]
}

function sealRun(placed: PlacedSeal, metrics: Metrics, id: string): ImageRun {
  const { seal } = placed
  // From the row's own line and the text area, so that the picture stays with the name it belongs to.
  const { x, y, width, height } = sealBox(placed, mm(0), metrics)
  const left = mm(x - twipToMm(metrics.page.left))
  return new ImageRun({
    type: seal.mediaType === 'image/png' ? 'png' : 'jpg',
    data: Uint8Array.from(Buffer.from(seal.base64, 'base64')),
    transformation: { width: emuToPixel(mmToEmu(width)), height: emuToPixel(mmToEmu(height)) },
    altText: {
      id,
      name: xmlText(seal.kind === 'organ' ? `印章：${seal.owner}` : `签名章：${seal.owner}`),
      description: '',
    },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: mmToEmu(left) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: mmToEmu(y) },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
      allowOverlap: true,
    },
  })
}

/** Tab stops for names side by side; indent and alignment for a text alone on its line. */
function lineLayout({ texts }: SignatureRow, metrics: Metrics) {
  const fromLeft = (characters: number): number =>
    Math.round(metrics.textArea.width - metrics.lineRest - characters * metrics.characterPitch)
  const [first] = texts
  if (first === undefined || first.from === 'middle') {
    return {
      alignment: AlignmentType.LEFT,
      indent: { left: 0, right: 0 },
      tabStops: texts.map(({ characters }) => ({ type: TabStopType.CENTER, position: fromLeft(characters) })),
    }
  }
  const { from, characters } = first
  return {
    alignment: from === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    // Counted in whole 字 of the grid from either side, so that names and date agree.
    indent: {
      [from]: Math.round(characters * metrics.characterPitch) + (from === 'right' ? metrics.lineRest : 0),
    },
  }
}

function rowRuns({ texts }: SignatureRow, role: RoleMetrics, metrics: Metrics): readonly TextRun[] {
  return texts.flatMap((text) => [
    ...(text.from === 'middle' ? [new TextRun({ ...runProperties(role), children: [new Tab()] })] : []),
    ...stretchedRuns(text, role, metrics),
  ])
}

/** Room that a seal takes: above between text and names, below the date where nothing else stands. */
function roomParagraph(
  block: LayoutSignature,
  { lines, keepNext }: { readonly lines: number; readonly keepNext: boolean },
  metrics: Metrics,
): readonly Written[] {
  if (lines <= 0) return []
  const role = metrics.roles.signatureOrgan
  const line = twip(Math.round(lines * metrics.linePitch))
  const child = roleParagraph(role, [], {
    indent: { left: 0, right: 0 },
    spacing: exactLine(line),
    keepNext,
  })
  return [{ block, source: block.source, prefix: 0, role: role.role, runs: [], child }]
}

/** What follows the signature, and the numbers of its drawings. */
export interface SignatureContext {
  readonly metrics: Metrics
  readonly ids: DrawingIds
  readonly keepLastWithNext: boolean
}

/** 署名 and 成文日期, row by row, with the seals the reply has. */
export function signatureParagraphs(block: LayoutSignature, context: SignatureContext): readonly Written[] {
  const { metrics, ids, keepLastWithNext } = context
  const { rows, linesBelow, keepsTogether } = placeSignature(block, metrics.spec)
  // 附注 stands on the line below the date (7.3.6): where a seal reaches down there, its ring lies behind it.
  const roomBelow = linesBelow - (keepLastWithNext ? 1 : 0)
  const isStamped = block.stamp !== 'none'
  const lines = (count: number): number => Math.round(count * metrics.linePitch)
  // A signature taller than half a page may be parted between two rows, each with the room of its own pictures.
  const mayPart = (next: SignatureRow | undefined): boolean =>
    isStamped && !keepsTogether && next !== undefined && next.kind !== 'date'
  const written = rows.flatMap((row, index): readonly Written[] => {
    const next = rows[index + 1]
    const role = metrics.roles[row.kind === 'date' ? 'issueDate' : 'signatureOrgan']
    const text = row.texts.map((piece) => (piece.from === 'middle' ? '\t' : '') + piece.text).join('')
    const from = row.texts[0]?.from ?? 'left'
    const [below, above] =
      next !== undefined && mayPart(next)
        ? [next.linesAbove - next.linesAboveOwn, next.linesAboveOwn]
        : ([0, 0] as const)
    // The date never stands without the last name, nor a row without the lower part of its seals.
    const keepsNext =
      next === undefined
        ? keepLastWithNext || roomBelow > 0
        : keepsTogether || next.kind === 'date' || below > 0
    const writtenRow: Written = {
      block,
      source: block.source,
      prefix: 0,
      role: role.role,
      runs: [{ text, role: role.role }],
      align: from === 'middle' ? 'left' : from,
      signatureRow: index,
      child: roleParagraph(
        role,
        [...row.seals.map((seal) => sealRun(seal, metrics, ids())), ...rowRuns(row, role, metrics)],
        {
          ...lineLayout(row, metrics),
          spacing: {
            ...spacing(role, isStamped ? 0 : lines(row.linesAbove)),
            after: isStamped && next !== undefined && !mayPart(next) ? lines(next.linesAbove) : 0,
          },
          keepNext: keepsNext,
        },
      ),
    }
    return [
      writtenRow,
      ...roomParagraph(block, { lines: below, keepNext: false }, metrics),
      ...roomParagraph(block, { lines: above, keepNext: true }, metrics),
    ]
  })
  const linesAbove = isStamped ? (rows[0]?.linesAbove ?? 0) : 0
  return [
    ...roomParagraph(block, { lines: linesAbove, keepNext: true }, metrics),
    ...written,
    ...roomParagraph(block, { lines: roomBelow, keepNext: keepLastWithNext }, metrics),
  ]
}
