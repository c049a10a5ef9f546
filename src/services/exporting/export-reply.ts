// A case → the bytes of its official .docx, and onto the disk.
import { composeReply } from '../../core/official-layout/compose-reply'
import type { Composing } from '../../core/official-layout/compose-reply'
import {
  damagedPicture,
  exportProblems,
  MOST_FIGURE_PIXELS,
} from '../../core/official-layout/export-problems'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import type { LayoutDocument } from '../../core/official-layout/layout-document'
import type { LayoutSpec } from '../../core/official-layout/layout-spec'
import { metricsOf } from '../../core/official-layout/metrics'
import type { ReplyCase } from '../../core/reply/reply-file'
import type { ReplyForm } from '../../core/reply/reply-document'
import { AppError } from '../../core/kernel/app-error'
import { checkPicture } from '../pictures/check-picture'
import { MOST_SEAL_PIXELS } from '../seals/read-seal-picture'
import { writeDurably } from '../vault/durable-file'
import { nodeFileSteps } from '../vault/file-steps'
import type { FileSteps } from '../vault/file-steps'
import { packDocx } from './to-docx/pack'
import { toDocx } from './to-docx/to-docx'

/** A picture that is cut short has a good head: only who unpacks it finds out. */
async function requireWholePictures({ blocks, attachments }: LayoutDocument): Promise<void> {
  const all = [...blocks, ...attachments.flatMap((face) => face.blocks)]
  for (const [index, { figure }] of all.filter((block) => block.kind === 'figure').entries()) {
    const { fault } = await checkPicture(Buffer.from(figure.base64, 'base64'), MOST_FIGURE_PIXELS)
    if (fault === 'damaged') throw new AppError('BAD_INPUT', damagedPicture(figure.caption, index))
  }
  for (const { owner, base64 } of blocks.flatMap((block) =>
    block.kind === 'signature' ? block.seals : [],
  )) {
    const { fault } = await checkPicture(Buffer.from(base64, 'base64'), MOST_SEAL_PIXELS)
    if (fault === null) continue
    throw new AppError(
      'BAD_INPUT',
      `“${owner}”的印章图样已损坏，不能印出。请在“设置 › 印章图样”里换一张图片，再导出。`,
    )
  }
}

/** @throws AppError BAD_INPUT naming the field that keeps the reply from becoming a file or a print */
export function requireExportable(replyCase: ReplyCase, spec: LayoutSpec, form: ReplyForm): void {
  const [problem] = exportProblems(replyCase, spec, form)
  if (problem !== undefined) throw new AppError('BAD_INPUT', problem.text)
}

/**
 * The reply as the bytes of a .docx file; the same reply gives the same bytes.
 * @param composing the layout specification (the standard's unless given) and the vault's seals
 * @throws AppError BAD_INPUT naming the field, where the reply cannot become a file (see `exportProblems`)
 */
export async function renderReplyDocx(
  replyCase: ReplyCase,
  form: ReplyForm,
  { spec = gbt9704, seals = [] }: Composing = {},
): Promise<Uint8Array> {
  requireExportable(replyCase, spec, form)
  const metrics = metricsOf(spec)
  const layout = composeReply(replyCase, form, { spec, seals })
  await requireWholePictures(layout)
  const { document } = toDocx(layout, metrics)
  return packDocx(document, { ...layout.about, fonts: metrics.fonts })
}

/**
 * Writes an exported file whole or not at all: on failure what stood there before is untouched and no
 * temporary file is left.
 * @param steps the file system; tests give one that fails
 * @throws AppError EXPORT_FAILED with a Chinese sentence (full disk, no permission, open in WPS …)
 */
export function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  steps: FileSteps = nodeFileSteps,
): Promise<void> {
  return writeDurably(path, bytes, { keepPrevious: false, failureCode: 'EXPORT_FAILED', steps })
}
