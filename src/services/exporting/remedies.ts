// Remedies for what stands alone, as the standard allows them (7.3.5.5: 调整行距、字距): each is tried out on
// the measured pages, and only one that clears its finding and makes no new one is offered.
import { findLonely } from '../../core/official-layout/find-lonely'
import type { LayoutDocument } from '../../core/official-layout/layout-document'
import type { LayoutFinding, Remedy } from '../../core/official-layout/layout-finding'
import type { WrittenChild } from '../../core/official-layout/measured-pages'
import type { Metrics } from '../../core/official-layout/metrics'
import { twipToPt } from '../../core/official-layout/units'
import { TIGHTEST_PITCH, TIGHTEST_SPACING, WIDEST_PITCH } from '../../core/reply/reply-document'
import type { Adjustment } from '../../core/reply/reply-document'
import type { LayoutMeasurer, MeasuredLayout } from './measured-layout'

export interface RemedyQuestion {
  readonly layout: LayoutDocument
  readonly metrics: Metrics
  readonly finding: LayoutFinding
  readonly measurer: LayoutMeasurer
}

const MOST_OFFERED = 3
/** Each trial measures the whole reply. */
const MOST_TRIALS = 40
/** Points; how far the steps may go is a rule of the reply itself (TIGHTEST_SPACING, TIGHTEST_PITCH). */
const SPACING_STEP = 0.05
const PITCHES = [28.5, 28, 27.5, 27, 26.5, TIGHTEST_PITCH] as const
/** Characters on a last line that condensing may bring back. */
const SHORT_END = 6

const inHundredths = (value: number): number => Math.round(value * 100) / 100

/** What is tried: one lever from its smallest change to its largest. */
interface Lever {
  readonly steps: readonly Remedy[]
}

function withChange(
  adjustments: readonly Adjustment[],
  parts: readonly string[],
  change: Partial<Pick<Adjustment, 'spacing' | 'pitch'>>,
): Adjustment[] {
  const changed = parts.map((part) => {
    const before = adjustments.find((adjustment) => adjustment.part === part)
    return { part, spacing: before?.spacing ?? 0, pitch: before?.pitch ?? null, ...change }
  })
  return [...adjustments.filter(({ part }) => !parts.includes(part)), ...changed]
}

/** 压缩本段: from the spacing the paragraph has down to the tightest. */
function condensing(part: string, name: string, { adjustments }: LayoutDocument): Lever {
  const present = adjustments.find((adjustment) => adjustment.part === part)?.spacing ?? 0
  const count = Math.floor((present - TIGHTEST_SPACING) / SPACING_STEP + 0.001)
  return {
    steps: Array.from({ length: count }, (_, index) => {
      const spacing = inHundredths(present - (index + 1) * SPACING_STEP)
      return {
        label: `${name}压缩 ${-spacing} 磅`,
        adjustments: withChange(adjustments, [part], { spacing }),
      }
    }),
  }
}

const canBeAdjusted = ({ block, source }: WrittenChild): boolean =>
  source !== null && block !== null && block.kind !== 'table' && block.kind !== 'figure'

/** The parts with a line on a page, without 版记. */
function partsOn(page: number, { children, measured }: MeasuredLayout): readonly string[] {
  const lines = measured.pages[page - 1]?.lines ?? []
  const written = lines.flatMap(({ child }) => children[child] ?? []).filter(canBeAdjusted)
  return [...new Set(written.flatMap(({ source }) => source ?? []))]
}

/** 第 n 页行距改为 …: for all parts that stand on it, where the profile's own pitch is wider. */
function tightening(page: number, parts: readonly string[], { layout, metrics }: RemedyQuestion): Lever {
  const present = twipToPt(metrics.linePitch)
  return {
    steps: PITCHES.filter((pitch) => pitch < Math.min(present, WIDEST_PITCH)).map((pitch) => ({
      label: `第 ${page} 页行距改为 ${pitch} 磅`,
      adjustments: withChange(layout.adjustments, parts, { pitch }),
    })),
  }
}

/** Paragraphs that end on a page with a short line, the shortest first. */
function shortEndsOn(page: number, { children, measured }: MeasuredLayout): readonly WrittenChild[] {
  const lines = measured.pages[page - 1]?.lines ?? []
  return lines
    .filter(({ isLast, offset, text }) => isLast && offset > 0 && [...text].length <= SHORT_END)
    .toSorted((a, b) => a.text.length - b.text.length)
    .flatMap(({ child }) => children[child] ?? [])
    .filter((child) => child.block?.kind === 'paragraph' && child.role !== 'title')
}

const nameOf = ({ runs }: WrittenChild): string => {
  const text = runs.map((run) => run.text).join('')
  return `“${[...text].slice(0, 6).join('')}……”一段`
}

function leversFor(question: RemedyQuestion, measured: MeasuredLayout): readonly Lever[] {
  const { finding, layout } = question
  if (finding.kind === 'single-character-line') return [condensing(finding.source, '本段', layout)]
  // What stands alone at a page's top goes back if the page before has room; the rest needs room on its own.
  const goesBack = finding.kind === 'signature-alone' || finding.kind === 'imprint-alone'
  const page = goesBack ? finding.page - 1 : finding.page
  const parts = partsOn(page, measured)
  const condensed = shortEndsOn(page, measured).flatMap((child) =>
    child.source === null ? [] : [condensing(child.source, nameOf(child), layout)],
  )
  return [...(parts.length === 0 ? [] : [tightening(page, parts, question)]), ...condensed]
}

const key = ({ kind, source }: LayoutFinding): string => `${kind} ${source}`

/**
 * The remedies for a finding, each with the smallest change that does it; none where nothing helps.
 * @throws AppError EXPORT_FAILED where a figure's picture is damaged
 */
export function findRemedies(question: RemedyQuestion): readonly Remedy[] {
  const { layout, metrics, finding, measurer } = question
  const before = measurer.measure(layout, metrics)
  const known = new Set(findLonely(before).map(key))
  // The reply has changed since: there is nothing to clear.
  if (!known.has(key(finding))) return []
  let trials = 0
  const helps = ({ adjustments }: Remedy): boolean => {
    trials += 1
    if (trials > MOST_TRIALS) return false
    const after = findLonely(measurer.measure({ ...layout, adjustments }, metrics)).map(key)
    return !after.includes(key(finding)) && after.every((found) => known.has(found))
  }
  const offered: Remedy[] = []
  for (const { steps } of leversFor(question, before)) {
    if (offered.length === MOST_OFFERED) break
    const remedy = steps.find(helps)
    if (remedy !== undefined) offered.push(remedy)
  }
  return offered
}
