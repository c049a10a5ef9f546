// A layout → its measured pages, its lines ended as word processors end them. What was found
// for a paragraph is kept: a change of one paragraph costs one search.
import type { LayoutBlock, LayoutDocument, LayoutParagraph } from '../../core/official-layout/layout-document'
import type { MeasuredDocument, WrittenChild } from '../../core/official-layout/measured-pages'
import { metricsOfBlock } from '../../core/official-layout/adjusted-metrics'
import { ROLES } from '../../core/official-layout/layout-spec'
import type { Role } from '../../core/official-layout/layout-spec'
import type { Metrics, RoleMetrics } from '../../core/official-layout/metrics'
import { findLineEnds } from './line-ends'
import type { LineEndQuestion } from './line-ends'
import { drawnRuns, gapsOf, measuringRuns } from './measuring-runs'
import { measurePages } from './page-lines'
import { toDocx } from './to-docx/to-docx'

const NONE: ReadonlySet<number> = new Set()
/** Paragraphs whose line ends are remembered: those of several long replies. */
const MOST_REMEMBERED = 4000

/** The children of the measured document and its pages. */
export interface MeasuredLayout {
  readonly children: readonly WrittenChild[]
  readonly measured: MeasuredDocument
}

export interface LayoutMeasurer {
  /**
   * Writes and measures a layout.
   * @throws AppError EXPORT_FAILED where a figure's picture is damaged
   */
  measure(layout: LayoutDocument, metrics: Metrics): MeasuredLayout
}

/**
 * The numbers that are measured with. Justified paragraphs stand flush left: in justified ones the engine presses
 * blanks together to take in another character, which neither LibreOffice nor the page drawer does. Indents are
 * in twips alone: one in characters wins over them in the engine, by half a point.
 */
function measuringMetrics(metrics: Metrics): Metrics {
  const measuring = (role: Role): RoleMetrics => {
    const own = metrics.roles[role]
    return { ...own, firstLineHundredths: 0, align: own.align === 'justified' ? 'left' : own.align }
  }
  const roles = Object.fromEntries(ROLES.map((role) => [role, measuring(role)]))
  return { ...metrics, roles: { ...metrics.roles, ...roles } }
}

/** Where lines end by hand or stand in the middle the engine agrees. */
const isInFullLines = (block: LayoutBlock, metrics: Metrics): block is LayoutParagraph =>
  block.kind === 'paragraph' && block.lines.length === 1 && metrics.roles[block.role].align === 'justified'

/** All that decides where the lines of a paragraph end. */
function keyOf({ role, runs, metrics }: LineEndQuestion): string {
  const { firstLine, left, right } = metrics.roles[role]
  const voices = runs.map((run) => {
    const { font, size, spacing, quotationMarks } = metrics.roles[run.role]
    return [run.text, font.name, font.latin, size, spacing, quotationMarks]
  })
  return JSON.stringify([metrics.page.width, metrics.textArea.width, firstLine, left, right, voices])
}

/** A measurer with a memory of its own. */
export function createLayoutMeasurer(): LayoutMeasurer {
  const remembered = new Map<string, ReadonlySet<number>>()

  const remember = (key: string, ends: ReadonlySet<number>): void => {
    remembered.delete(key)
    remembered.set(key, ends)
    const [oldest] = remembered.keys()
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  }

  /** The line ends of each question, those not known yet found in one go. */
  const endsOf = (questions: readonly LineEndQuestion[]): ReadonlyMap<string, ReadonlySet<number>> => {
    const keyed = new Map(questions.map((question) => [keyOf(question), question]))
    const unknown = [...keyed].filter(([key]) => !remembered.has(key))
    const found = findLineEnds(unknown.map(([, question]) => question))
    const fresh = new Map(unknown.map(([key], index) => [key, found[index] ?? NONE]))
    const ends = new Map([...keyed.keys()].map((key) => [key, fresh.get(key) ?? remembered.get(key) ?? NONE]))
    for (const [key, places] of ends) remember(key, places)
    return ends
  }

  /** The layout as it is measured, and which block each of its blocks stands for. */
  const measuringLayout = (layout: LayoutDocument, metrics: Metrics, measuring: Metrics) => {
    const originals = new Map<LayoutBlock, LayoutBlock>()
    const questionOf = (block: LayoutParagraph): LineEndQuestion => ({
      role: block.role,
      runs: block.lines.flat(),
      metrics: metricsOfBlock(block, measuring, layout.adjustments),
    })
    const blocks = [...layout.blocks, ...layout.attachments.flatMap((attachment) => attachment.blocks)]
    const known = endsOf(blocks.filter((block) => isInFullLines(block, metrics)).map(questionOf))
    const copyOf = (block: LayoutBlock): LayoutBlock => {
      if (!isInFullLines(block, metrics)) return block
      const question = questionOf(block)
      const { runs, metrics: own } = question
      const ends = known.get(keyOf(question)) ?? NONE
      const copy = { ...block, lines: [measuringRuns(runs, own, { gaps: gapsOf(runs, own), ends })] }
      originals.set(copy, block)
      return copy
    }
    const copied: LayoutDocument = {
      ...layout,
      blocks: layout.blocks.map(copyOf),
      attachments: layout.attachments.map((attachment) => ({
        ...attachment,
        blocks: attachment.blocks.map(copyOf),
      })),
    }
    return { copied, originals }
  }

  return {
    measure(layout, metrics) {
      const measuring = measuringMetrics(metrics)
      const { copied, originals } = measuringLayout(layout, metrics, measuring)
      const written = toDocx(copied, measuring)
      return {
        children: written.children.map(({ block, runs, ...child }) => ({
          ...child,
          block: block === null ? null : (originals.get(block) ?? block),
          runs: drawnRuns(runs),
        })),
        measured: measurePages(written),
      }
    },
  }
}
