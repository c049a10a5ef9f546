// One block of the layout → what the library writes for it.
import { metricsOfBlock } from '../../../core/official-layout/adjusted-metrics'
import type { LayoutBlock, LayoutParagraph } from '../../../core/official-layout/layout-document'
import type { LayoutDocument } from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import type { DrawingIds } from './drawing-ids'
import { figureParagraphs } from './figures'
import { attachmentParagraphs, headLineParagraph, roleParagraph, textParagraph } from './paragraphs'
import { signatureParagraphs } from './signature'
import { tableBlocks } from './tables'
import { unplaced } from './written-document'
import type { Written } from './written-document'

export interface BlockContext {
  readonly layout: LayoutDocument
  readonly metrics: Metrics
  readonly ids: DrawingIds
  readonly previous: LayoutBlock | undefined
  readonly next: LayoutBlock | undefined
  /** 附件 on a new face. */
  readonly startsPage: boolean
  /** 7.3.5.5: kept with what follows, so that the signature does not stand on a page without text. */
  readonly keepsWithSignature: boolean
}

const isTitle = (block: LayoutBlock | undefined): boolean =>
  block?.kind === 'paragraph' && (block.role === 'title' || block.role === 'attachmentTitle')

/** Room above a paragraph where it is not its role's own; below the title a line stays empty (7.3.2). */
function roomAbove(block: LayoutParagraph, { layout, metrics, previous }: BlockContext): number | undefined {
  if (block.role === 'title') return metrics.aboveTitle[layout.form]
  // 附件N stands on line 1.
  if (block.role === 'attachmentTitle') return (metrics.spec.attachmentFace.titleLine - 2) * metrics.linePitch
  return isTitle(previous)
    ? Math.max(metrics.roles.salutation.above, metrics.roles[block.role].above)
    : undefined
}

/**
 * The paragraphs and tables of a block.
 * @throws AppError EXPORT_FAILED where a figure's picture is damaged
 */
export function blockChildren(block: LayoutBlock, context: BlockContext): readonly Written[] {
  const { layout, ids, next, keepsWithSignature } = context
  const metrics = metricsOfBlock(block, context.metrics, layout.adjustments)
  switch (block.kind) {
    case 'head-line':
      return [headLineParagraph(block, metrics)]
    case 'paragraph': {
      const above = roomAbove(block, context)
      return [
        textParagraph(block, metrics, {
          ...(above === undefined ? {} : { above }),
          ...(keepsWithSignature ? { keepNext: true } : {}),
          ...(context.startsPage ? { pageBreakBefore: true } : {}),
        }),
      ]
    }
    case 'table': {
      const table = tableBlocks(block, metrics, keepsWithSignature)
      // Two tables without anything between them would become one.
      const touches = next?.kind === 'table' && next.caption.trim() === ''
      return touches ? [...table, unplaced(roleParagraph(metrics.roles.body, []), 'body')] : table
    }
    case 'figure':
      return figureParagraphs(block, { metrics, ids, keepLastWithNext: keepsWithSignature })
    case 'attachments':
      return attachmentParagraphs(block, metrics, keepsWithSignature)
    case 'signature':
      return signatureParagraphs(block, { metrics, ids, keepLastWithNext: next !== undefined })
  }
}
