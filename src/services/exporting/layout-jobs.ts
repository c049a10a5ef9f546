// The work that must not hold up the main process: composing, writing, measuring, drawing and packing. A job
// and its answer are plain data, so that they may cross to another thread.
import { composeReply } from '../../core/official-layout/compose-reply'
import { drawPages } from '../../core/official-layout/draw-pages'
import type { DrawnDocument } from '../../core/official-layout/drawn-page'
import { findLonely } from '../../core/official-layout/find-lonely'
import type { LayoutFinding, Remedy } from '../../core/official-layout/layout-finding'
import type { LayoutSpec } from '../../core/official-layout/layout-spec'
import { metricsOf } from '../../core/official-layout/metrics'
import { AppError } from '../../core/kernel/app-error'
import type { ErrorCode } from '../../core/kernel/app-error'
import type { ReplyForm } from '../../core/reply/reply-document'
import type { ReplyCase } from '../../core/reply/reply-file'
import type { Seal } from '../../core/reply/seal'
import { renderReplyDocx } from './export-reply'
import { createLayoutMeasurer } from './measured-layout'
import { findRemedies } from './remedies'

/** A reply and what it is laid out with. */
export interface LayoutInput {
  readonly replyCase: ReplyCase
  readonly form: ReplyForm
  readonly spec: LayoutSpec
  readonly seals: readonly Seal[]
}

export type LayoutJob =
  | { readonly kind: 'pages'; readonly input: LayoutInput }
  | { readonly kind: 'remedies'; readonly input: LayoutInput; readonly finding: LayoutFinding }
  | { readonly kind: 'docx'; readonly input: LayoutInput }

/** The pages as they will print, and what looks lonely on them. */
export interface LayoutPages {
  readonly kind: 'pages'
  readonly document: DrawnDocument
  readonly findings: readonly LayoutFinding[]
}

export type LayoutAnswer =
  | LayoutPages
  | { readonly kind: 'remedies'; readonly remedies: readonly Remedy[] }
  | { readonly kind: 'docx'; readonly bytes: Uint8Array }

/** How a job ended. A failure no clerk can do anything about has no code; its text is for the log. */
export type LayoutOutcome =
  | { readonly ok: true; readonly answer: LayoutAnswer }
  | { readonly ok: false; readonly code: ErrorCode | null; readonly message: string }

/** Runs one job after another, remembering what it measured. Never rejects. */
export function createLayoutJobs(): (job: LayoutJob) => Promise<LayoutOutcome> {
  const measurer = createLayoutMeasurer()

  const answerTo = async (job: LayoutJob): Promise<LayoutAnswer> => {
    const { replyCase, form, spec, seals } = job.input
    if (job.kind === 'docx') {
      return { kind: 'docx', bytes: await renderReplyDocx(replyCase, form, { spec, seals }) }
    }
    const metrics = metricsOf(spec)
    const layout = composeReply(replyCase, form, { spec, seals })
    if (job.kind === 'remedies') {
      return { kind: 'remedies', remedies: findRemedies({ layout, metrics, finding: job.finding, measurer }) }
    }
    const pages = measurer.measure(layout, metrics)
    return {
      kind: 'pages',
      document: drawPages({ layout, metrics, ...pages }),
      findings: findLonely(pages),
    }
  }

  return async (job) => {
    try {
      return { ok: true, answer: await answerTo(job) }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, code: error.code, message: error.message }
      return { ok: false, code: null, message: error instanceof Error ? (error.stack ?? error.message) : '' }
    }
  }
}
