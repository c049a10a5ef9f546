// What looks lonely on the measured pages, and what may be done about it.
import { z } from 'zod'
import { Adjustment } from '../reply/reply-document'

/**
 * 落款单独成页 / 单字成行 / 末页只有版记 / 标题在页末 / 首页无正文. GB/T 9704-2012, 7.3.3 and 7.3.5.5; the others
 * are practice.
 */
export const LAYOUT_FINDING_KINDS = [
  'signature-alone',
  'single-character-line',
  'imprint-alone',
  'heading-at-foot',
  'no-text-on-first-page',
] as const

export const LayoutFinding = z.strictObject({
  kind: z.enum(LAYOUT_FINDING_KINDS),
  /** From 1. */
  page: z.int().min(1),
  /** The part it is about: of the reply, or an element around the text. */
  source: z.string(),
  /** Chinese: what is there, on which page. */
  text: z.string(),
})
export type LayoutFinding = z.infer<typeof LayoutFinding>

/** A remedy the standard allows, tried out: applied, it clears its finding away and makes no new one. */
export const Remedy = z.strictObject({
  /** Chinese, short: 压缩本段 0.2 磅 */
  label: z.string(),
  /** All adjustments of the reply with the remedy applied. */
  adjustments: z.array(Adjustment),
})
export type Remedy = z.infer<typeof Remedy>
