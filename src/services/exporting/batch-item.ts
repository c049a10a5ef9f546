// One reply of a batch: read, laid out, written under a free name, read back and compared.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import type { ProposalId } from '../../core/kernel/ids'
import { composeReply } from '../../core/official-layout/compose-reply'
import { exportNotes } from '../../core/reply/export-notes'
import type { ReplyCase } from '../../core/reply/reply-file'
import type { FontService } from '../fonts/font-service'
import { nodeFileSteps } from '../vault/file-steps'
import type { FileSteps } from '../vault/file-steps'
import { systemCode } from '../vault/write-failure'
import type { ComposeFor } from './composing-for'
import { writeFileWhole } from './export-reply'
import { numberedFileName, officialFileName } from './file-name'
import { keptAsSigned } from './kept-as-signed'
import type { ExportWish } from './kept-as-signed'
import type { LayoutInput } from './layout-jobs'

/** What is asked of every reply of a batch. */
export interface BatchWish extends ExportWish {
  readonly folder: string
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

/** Removes a file of this batch; false where it still stands there. */
async function isRemoved(path: string, { steps = nodeFileSteps }: BatchMeans): Promise<boolean> {
  try {
    await steps.remove(path)
    return true
  } catch (error) {
    return systemCode(error) === 'ENOENT'
  }
}

/** The file must hold on the disk what was packed: a failing stick says nothing while it is written to. */
async function requireSame(path: string, packed: Uint8Array, means: BatchMeans): Promise<void> {
  const onDisk = await readFile(path).catch(() => null)
  if (onDisk?.equals(packed)) return
  const left = (await isRemoved(path, means)) ? '已删除' : '也没能删掉，那个文件不能用'
  throw new AppError(
    'EXPORT_FAILED',
    `“${basename(path)}”写入后读回来与排好的公文不一致，${left}。请检查磁盘或移动盘，换一个文件夹再导出。`,
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
  const { form, layoutProfile, notes } = keptAsSigned(reply, wish)
  const composing = await means.compose(reply, layoutProfile)
  if (isCancelled()) return null
  const bytes = await means.render({ replyCase, form, spec: composing.spec, seals: composing.seals })
  if (isCancelled()) return null
  // Before anything is written: what fails afterwards would call a file that stands there “没有导出”.
  const rare = await means.fonts.rareNotes(composeReply(replyCase, form, composing), composing.spec)
  const written = { notes: [...notes, ...composing.notes, ...exportNotes(replyCase), ...rare] }
  const path = await freePath(wish.folder, officialFileName(replyCase))
  await writeFileWhole(path, bytes, means.steps)
  await requireSame(path, bytes, means)
  if (!isCancelled()) return { path, ...written }
  if (await isRemoved(path, means)) return null
  throw new AppError(
    'EXPORT_FAILED',
    `已取消，但“${basename(path)}”已经写好，没能删掉。请到存放的文件夹里自行删除。`,
  )
}
