// Files that cannot be read: moved aside, never overwritten, never taken for an empty document; the copy of
// the previous save steps in where it is good, and the clerk is told.
import { randomBytes } from 'node:crypto'
import { mkdir, rename } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { VaultNotice } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import { formatMoment } from '../moment'
import { backupPath } from './durable-file'
import { createJsonAdapter } from './json-adapter'
import type { DocumentFileOptions } from './json-adapter'
import type { Stored } from './stored-document'
import { writeFailure } from './write-failure'

export interface RecoveryOptions<Document> extends DocumentFileOptions<Document> {
  /** Where damaged files go; made when it is needed. */
  readonly damagedFolder: string
  /** The document in the clerk's words, when the caller knows better than the file itself. */
  readonly label?: string | undefined
  readonly report: (notice: VaultNotice) => void
}

const isCode = (error: unknown, code: string): boolean => error instanceof AppError && error.code === code

async function setAside(path: string, damagedFolder: string, now: Date): Promise<void> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const extension = extname(path)
  const name = `${basename(path, extension)}.${stamp}-${randomBytes(3).toString('hex')}${extension}`
  try {
    await mkdir(damagedFolder, { recursive: true })
    await rename(path, join(damagedFolder, name))
  } catch (error) {
    throw writeFailure(error, join(basename(damagedFolder), name), 'VAULT_UNWRITABLE')
  }
}

/** The document at `path`, or null; `isDamaged` when something is there that is not the document. */
async function tryReading<Document>(
  options: DocumentFileOptions<Document>,
): Promise<{ readonly stored: Stored<Document> | null; readonly isDamaged: boolean }> {
  try {
    return { stored: await createJsonAdapter(options).read(), isDamaged: false }
  } catch (error) {
    if (!isCode(error, 'VAULT_DAMAGED')) throw error
    return { stored: null, isDamaged: true }
  }
}

/**
 * Reads a document; a damaged file is moved to `damagedFolder` and the previous save (`.bak`) is put in its
 * place when it is good. Every such event is reported. A crash at any point leaves something the next
 * reading goes on from.
 * @returns null when there is nothing, or nothing usable, at the path
 * @throws AppError VAULT_TOO_NEW, and read and write failures of the disk; nothing is moved then
 */
export async function readRecovering<Document>(
  options: RecoveryOptions<Document>,
): Promise<Stored<Document> | null> {
  const { path, kind, clock, damagedFolder, report } = options
  const present = await tryReading(options)
  if (present.stored !== null) return present.stored
  const previous = await tryReading({ ...options, path: backupPath(path) })
  if (present.isDamaged) await setAside(path, damagedFolder, clock.now())
  if (previous.isDamaged) await setAside(backupPath(path), damagedFolder, clock.now())

  if (previous.stored !== null) {
    await createJsonAdapter(options).write(previous.stored)
    const label = options.label ?? kind.label(previous.stored.document)
    const when = formatMoment(new Date(previous.stored.savedAt), clock.now())
    const what = present.isDamaged ? '文件损坏' : '文件不见了'
    const where = present.isDamaged ? '损坏的文件移到了卷库的 damaged 文件夹。' : ''
    report({
      severity: 'warning',
      text: `${label}${what}，已用上一次保存的副本恢复（${when}）。${where}请核对最后几处修改。`,
    })
    return previous.stored
  }
  if (present.isDamaged || previous.isDamaged) {
    const label = options.label ?? `${kind.noun}“${basename(path)}”`
    report({
      severity: 'error',
      text: `${label}损坏，没有可用的副本。损坏的文件移到了卷库的 damaged 文件夹，没有删除。请从备份中找回。`,
    })
  }
  return null
}
