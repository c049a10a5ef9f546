// Which blocks go along with 署名 and 成文日期 to another page, so that they never stand there without text
// (7.3.5.5). Only what surely fits on one page together: programs differ in what they do with a longer chain,
// and LibreOffice moves the whole of it even where that leaves a page nearly empty. Whatever is not kept here,
// and would stand alone, is found on the measured pages.
import { attachmentLines, isKeptTogether } from '../../../core/official-layout/attachment-place'
import { wrapText } from '../../../core/official-layout/cell-lines'
import { placeFigure } from '../../../core/official-layout/figure-place'
import type {
  LayoutBlock,
  LayoutParagraph,
  LayoutSignature,
  LayoutTable,
} from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { placeSignature } from '../../../core/official-layout/signature-place'
import { columnWidths, sideMargin } from '../../../core/official-layout/table-place'
import { widthInCharacters } from '../../../core/official-layout/text-width'
import { emuToMm, halfPointToTwip, twipToMm } from '../../../core/official-layout/units'
import { pictureFacts } from '../../../core/kernel/picture-facts'

/** Lines of a paragraph by estimated widths. */
function paragraphLines({ role, lines }: LayoutParagraph, { spec }: Metrics): number {
  const { firstLine } = spec.roles[role]
  return lines.reduce((sum, runs) => {
    const width = firstLine + widthInCharacters(runs.map(({ text }) => text).join(''))
    return sum + Math.max(1, Math.ceil(width / spec.grid.charactersPerLine))
  }, 0)
}

/** What a table keeps with the signature is its last row. */
function lastRowLines({ grid }: LayoutTable, metrics: Metrics): number {
  const { size, line } = metrics.roles.tableCell
  const narrowest = Math.min(...columnWidths(grid, metrics)) - 2 * sideMargin(grid, metrics)
  const counts = (grid.rows.at(-1) ?? []).map(({ text, columnSpan }) => {
    const room = Math.max(1, Math.floor((columnSpan * narrowest) / halfPointToTwip(size)))
    return text.split(/\r\n|[\r\n]/).reduce((sum, part) => sum + wrapText(part, room).length, 0)
  })
  const height = Math.max(1, ...counts) * (line ?? metrics.linePitch) + metrics.table.cellBelow
  return Math.ceil(height / metrics.linePitch)
}

/** Lines that a block takes along; infinite for what nothing should be kept with. */
function linesKept(block: LayoutBlock, metrics: Metrics): number {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(block, metrics)
    case 'table':
      return lastRowLines(block, metrics)
    case 'figure': {
      const { figure } = block
      const facts = pictureFacts(Uint8Array.from(Buffer.from(figure.base64, 'base64')))
      if (facts === null) return Number.POSITIVE_INFINITY
      const caption = figure.caption.trim()
      const { height } = placeFigure(figure.widthMm, facts, caption !== '', metrics)
      const lines = emuToMm(height) / twipToMm(metrics.linePitch) + metrics.spec.roles.figure.linesAbove
      return Math.ceil(lines) + (caption === '' ? 0 : 1)
    }
    case 'attachments': {
      const { titles } = block
      return isKeptTogether(titles, metrics)
        ? metrics.spec.roles.attachmentNote.linesAbove + attachmentLines(titles, metrics)
        : attachmentLines(titles.slice(-1), metrics)
    }
    case 'head-line':
    case 'signature':
      return Number.POSITIVE_INFINITY
  }
}

/** Lines of the signature that stay together: all, or its first row where it may be parted. */
function signatureLines(block: LayoutSignature, { spec }: Metrics): number {
  const { rows, linesBelow, keepsTogether } = placeSignature(block, spec)
  const kept = keepsTogether ? rows : rows.slice(0, 1)
  return Math.ceil(kept.reduce((sum, { linesAbove }) => sum + linesAbove + 1, linesBelow))
}

/** Headings right before a block: they are kept with it already. */
function headingLines(before: readonly LayoutBlock[], metrics: Metrics): number {
  const last = before.at(-1)
  return last?.kind === 'paragraph' && metrics.roles[last.role].keepWithNext
    ? paragraphLines(last, metrics) + headingLines(before.slice(0, -1), metrics)
    : 0
}

/**
 * The blocks that are kept with what follows them because the signature comes next: a short last paragraph,
 * a figure, the last row of a table; and a short 附件说明 together with what stands above it.
 * @param blocks those on pages of one orientation, in their order
 * @param metrics of that orientation
 */
export function keptWithSignature(
  blocks: readonly LayoutBlock[],
  metrics: Metrics,
): ReadonlySet<LayoutBlock> {
  const { grid, signature: rules } = metrics.spec
  const kept = new Set<LayoutBlock>()
  const signed = blocks.findIndex(({ kind }) => kind === 'signature')
  const [signature, contact] = [blocks[signed], blocks[signed + 1]]
  if (signature?.kind !== 'signature') return kept
  const most = grid.linesPerPage - rules.spareLines
  let lines = signatureLines(signature, metrics)
  if (contact?.kind === 'paragraph') lines += paragraphLines(contact, metrics)
  for (let index = signed - 1; index >= 0; index -= 1) {
    const block = blocks[index]
    if (block === undefined) break
    const own = linesKept(block, metrics)
    const isLong = block.kind === 'paragraph' && own > rules.keptLines
    if (isLong || lines + own + headingLines(blocks.slice(0, index), metrics) > most) break
    kept.add(block)
    lines += own
    // Only 附件说明 stands between text and signature.
    if (block.kind !== 'attachments' || !isKeptTogether(block.titles, metrics)) break
  }
  return kept
}
