// 署名 and 成文日期: names side by side by the places the writer sets them at, and the seals behind them.
import { baselineOf, drawLine, drawnRuns } from './draw-text'
import type { DrawnImage, DrawnRun, DrawnText } from './drawn-page'
import type { MeasuredLine, WrittenChild } from './measured-pages'
import type { Metrics } from './metrics'
import { placeSignature } from './signature-place'
import { pointInMm, sealBox } from './signature-rows'
import type { SignatureRow } from './signature-rows'
import { twip, twipToPt } from './units'
import type { Seal } from '../reply/seal'

/** The row of the signature a child was written for; null for others. */
function rowOf({ block, signatureRow }: WrittenChild, metrics: Metrics): SignatureRow | null {
  if (block?.kind !== 'signature' || signatureRow === undefined) return null
  return placeSignature(block, metrics.spec).rows[signatureRow] ?? null
}

/** Room between the characters of a name: after each but the last. */
function stretched(runs: readonly DrawnRun[], stretch: number, metrics: Metrics): DrawnRun[] {
  const room = twipToPt(twip(stretch * metrics.characterPitch))
  return runs.flatMap((run, index) => {
    const spacing = (run.spacing ?? 0) + room
    if (index < runs.length - 1) return [{ ...run, spacing }]
    const characters = [...run.text]
    const { gapBefore, ...last } = run
    const before = characters.slice(0, -1).join('')
    if (before === '') return [run]
    const gap = gapBefore === undefined ? {} : { gapBefore }
    return [
      { ...last, ...gap, text: before, spacing },
      { ...last, text: characters.slice(-1).join('') },
    ]
  })
}

/** A line of the signature: several names by their middles, one name as it was measured. */
export function drawSignatureLine(line: MeasuredLine, child: WrittenChild, metrics: Metrics): DrawnText[] {
  const { role } = child
  const texts = rowOf(child, metrics)?.texts ?? []
  const [first] = texts
  if (role === null || first?.from !== 'middle') {
    const stretch = first?.stretch ?? 0
    const drawn = drawLine(line, child, metrics)
    return stretch === 0
      ? drawn
      : drawn.map((text) => ({ ...text, runs: stretched(text.runs, stretch, metrics) }))
  }
  return texts.map((text) => ({
    kind: 'text',
    x: pointInMm(text, metrics),
    y: baselineOf(line.y, line.height),
    width: null,
    turn: 0,
    anchor: 'middle',
    runs: drawnRuns([{ text: text.text, role }], metrics),
  }))
}

/** Key of a seal's picture among the images of the document. */
export const sealKey = ({ id }: Seal): string => `seal-${id}`

/** The seals of a line, upright behind its text. */
export function drawSeals(line: MeasuredLine, child: WrittenChild, metrics: Metrics): readonly DrawnImage[] {
  const seals = rowOf(child, metrics)?.seals ?? []
  return seals.map((placed) => ({
    kind: 'image',
    image: sealKey(placed.seal),
    ...sealBox(placed, line.y, metrics),
    label: placed.seal.owner,
  }))
}
