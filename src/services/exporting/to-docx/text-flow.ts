// The text of the file in its order: the reply, its attachments on faces of their own, the 版记 at the very end;
// parted where the page turns for a landscape table.
import { Table } from 'docx'
import { breakTitle } from '../../../core/official-layout/break-title'
import type {
  LayoutAttachmentFace,
  LayoutBlock,
  LayoutDocument,
  LayoutParagraph,
} from '../../../core/official-layout/layout-document'
import type { Metrics } from '../../../core/official-layout/metrics'
import { metricsFor } from '../../../core/official-layout/page-place'
import type { Orientation } from '../../../core/official-layout/page-place'
import { ptToTwip } from '../../../core/official-layout/units'
import { blockChildren } from './blocks'
import { documentHead } from './document-head'
import type { DrawingIds } from './drawing-ids'
import { exactLine } from './exact-line'
import { imprintParagraphs } from './imprint'
import { keptWithSignature } from './kept-with-signature'
import { roleParagraph } from './paragraphs'
import { unplaced } from './written-document'
import type { Written } from './written-document'

/** What stands on pages of one orientation, one after the other. */
export interface FlowSegment {
  readonly orientation: Orientation
  readonly children: readonly Written[]
}

const orientationOf = (block: LayoutBlock | undefined): Orientation =>
  block?.kind === 'table' ? block.orientation : 'portrait'

interface Piece {
  readonly block: LayoutBlock
  readonly orientation: Orientation
  readonly startsFace: boolean
}

/** 附件N on line 1, the title on line 3, then its text; a landscape table takes both along onto its page. */
function facePieces(face: LayoutAttachmentFace, metrics: Metrics): readonly Piece[] {
  const { source, label, title, blocks } = face
  const lines = breakTitle(title, {
    charactersPerLine: metrics.spec.title.charactersPerLine,
    linesAbove: [],
    names: [],
  })
  const head = (role: 'attachmentLabel' | 'attachmentTitle', texts: readonly string[]): LayoutParagraph => ({
    kind: 'paragraph',
    source,
    // 附件N is derived; what the attachment says of itself begins with its title.
    prefix: role === 'attachmentLabel' ? label.length : 0,
    role,
    lines: texts.map((text) => [{ text, role }]),
  })
  const orientation = orientationOf(blocks[0])
  return [
    { block: head('attachmentLabel', [label]), orientation, startsFace: true },
    { block: head('attachmentTitle', lines), orientation, startsFace: false },
    ...blocks.map((block) => ({ block, orientation: orientationOf(block), startsFace: false })),
  ]
}

/** Runs of pieces that stand on pages of one orientation. */
function inSegments(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const segments: Piece[][] = []
  for (const piece of pieces) {
    const last = segments.at(-1)
    if (last?.[0]?.orientation === piece.orientation) last.push(piece)
    else segments.push([piece])
  }
  return segments
}

/** What a section ends with where that is a table: as small a paragraph as there can be. */
function endParagraph(metrics: Metrics): Written {
  const line = ptToTwip(metrics.spec.table.endLine)
  const child = roleParagraph(metrics.roles.tableCell, [], {
    spacing: exactLine(line),
  })
  return unplaced(child, 'tableCell')
}

function withEnd(children: readonly Written[], metrics: Metrics): readonly Written[] {
  const last = children.at(-1)
  return last === undefined || last.child instanceof Table ? [...children, endParagraph(metrics)] : children
}

/**
 * All text of the file, segment by segment; there is at least one.
 * @throws AppError EXPORT_FAILED where a figure's picture is damaged
 */
export function textFlow(layout: LayoutDocument, metrics: Metrics, ids: DrawingIds): readonly FlowSegment[] {
  const { blocks, attachments, head, imprint } = layout
  const pieces: readonly Piece[] = [
    ...blocks.map((block) => ({ block, orientation: orientationOf(block), startsFace: false })),
    ...attachments.flatMap((face) => facePieces(face, metrics)),
  ]
  const segments = inSegments(pieces).map((segment): FlowSegment => {
    const orientation = segment[0]?.orientation ?? 'portrait'
    const turned = metricsFor(orientation, metrics)
    const kept = keptWithSignature(
      segment.map(({ block }) => block),
      turned,
    )
    const children = segment.flatMap(({ block, startsFace }, index) =>
      blockChildren(block, {
        layout,
        metrics: turned,
        ids,
        previous: segment[index - 1]?.block,
        next: segment[index + 1]?.block,
        // A section begins on a new page anyway.
        startsPage: startsFace && index > 0,
        keepsWithSignature: kept.has(block),
      }),
    )
    return { orientation, children }
  })
  const before = head.kind === 'document' ? documentHead(head, metrics) : []
  const after = imprint === null ? [] : imprintParagraphs(imprint, metrics, ids)
  const upright = joined(before, segments, after)
  return upright.map(({ orientation, children }) => ({ orientation, children: withEnd(children, metrics) }))
}

/** Puts the head before the first upright segment and the 版记 behind the last one. */
function joined(
  before: readonly Written[],
  segments: readonly FlowSegment[],
  after: readonly Written[],
): readonly FlowSegment[] {
  const [first, ...others] = segments
  const opening: readonly FlowSegment[] =
    first?.orientation === 'portrait'
      ? [{ orientation: 'portrait', children: [...before, ...first.children] }, ...others]
      : before.length > 0 || segments.length === 0
        ? [{ orientation: 'portrait', children: before }, ...segments]
        : segments
  const last = opening.at(-1)
  if (after.length === 0 || last === undefined) return opening
  return last.orientation === 'portrait'
    ? [...opening.slice(0, -1), { ...last, children: [...last.children, ...after] }]
    : [...opening, { orientation: 'portrait', children: after }]
}
