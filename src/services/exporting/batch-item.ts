// One reply of a batch: read, laid out, written under a free name, read back and compared.
import { readFile, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import type { ProposalId } from '../../core/kernel/ids'
import { composeReply } from '../../core/official-layout/compose-reply'
import { exportNotes } from '../../core/reply/export-notes'
import type { ReplyCase } from '../../core/reply/reply-file'
import type { ReplyForm } from '../../core/reply/reply-document'
import type { FontService } from '../fonts/font-service'
import { nodeFileSteps } from '../vault/file-steps'
import type { FileSteps } from '../vault/file-steps'
import type { ComposeFor } from './composing-for'
import { writeFileWhole } from './export-reply'
import { numberedFileName, officialFileName } from './file-name'
import type { LayoutInput } from './layout-jobs'

/** What is asked of every reply of a batch. */
export interface BatchWish {
  readonly folder: string
  /** Null: each in its own form, with its own profile. */
  readonly form: ReplyForm | null
  readonly layoutProfile: string | null
}

/** What an export of one reply needs; nothing of a reply is kept between two of them. */
export interface BatchMeans {
  readonly openCase: (id: ProposalId) => Promise<ReplyCase>
  readonly compose: ComposeFor
  readonly fonts: FontService
  /** The bytes of the .docx, made elsewhere than in the main process. */
  readonly render: (input: LayoutInput) => Promise<Uint8Array>
  /** The file system; tests give one that fails. */
  readonly steps?: FileSteps
}

export interface WrittenItem {
  readonly path: string
  readonly notes: readonly string[]
}

/** A name that stands for no file of the folder yet, with （2）, （3） … where it is taken. */
async function freePath(folder: string, fileName: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? fileName : numberedFileName(fileName, number))
    // A folder that cannot be looked into is reported by the writing.
    if ((await nodeFileSteps.standing(path).catch(() => null)) === null) return path
  }
}

/** The file must hold on the disk what was packed: a failing stick says nothing while it is written to. */
async function requireSame(path: string, packed: Uint8Array): Promise<void> {
  const onDisk = await readFile(path).catch(() => null)
  if (onDisk?.equals(packed)) return
  await unlink(path).catch(() => undefined)
  throw new AppError(
    'EXPORT_FAILED',
    `“${basename(path)}”写入后读回来与排好的公文不一致，已删除。请检查磁盘或移动盘，换一个文件夹再导出。`,
  )
}

/**
 * Exports one reply. Null where the batch was cancelled meanwhile: then there is no file of it.
 * @throws AppError NOT_FOUND, VAULT_DAMAGED, EXPORT_FAILED … with a Chinese sentence; there is no file then
 */
export async function exportItem(
  id: ProposalId,
  wish: BatchWish,
  means: BatchMeans,
  isCancelled: () => boolean,
): Promise<WrittenItem | null> {
  const { proposal, reply } = await means.openCase(id)
  const replyCase = { proposal, reply }
  const form = wish.form ?? reply.form
  const composing = await means.compose(reply, wish.layoutProfile)
  if (isCancelled()) return null
  const bytes = await means.render({ replyCase, form, spec: composing.spec, seals: composing.seals })
  if (isCancelled()) return null
  const path = await freePath(wish.folder, officialFileName(replyCase))
  await writeFileWhole(path, bytes, means.steps)
  await requireSame(path, bytes)
  if (isCancelled()) {
    await unlink(path)
    return null
  }
  const rare = await means.fonts.rareNotes(composeReply(replyCase, form, composing), composing.spec)
  return { path, notes: [...composing.notes, ...exportNotes(replyCase), ...rare] }
}
