// The user's data on disk: the only code that knows where a vault keeps what.
import { mkdir, readdir, rm, rmdir, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { VaultNotice } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import type { ReplyDocument } from '../../core/reply/reply-document'
import type { Seal } from '../../core/reply/seal'
import type { Clock } from '../ports'
import { openCollection } from './collection'
import type { Collection, CollectionContext } from './collection'
import { followOperations } from './follow-operations'
import { binnedCaseKind, caseRecordKind, layoutProfileKind, replyKind, sealKind } from './document-kinds'
import type { BinnedCase, CaseRecord, VaultSettings } from './document-kinds'
import { isTemporaryName } from './durable-file'
import type { FileSteps } from './file-steps'
import {
  SETTINGS_NAME,
  VAULT_FOLDERS,
  problemForNewVault,
  requireFolderPresent,
  requireVault,
} from './vault-folder'
import { loadSettings, writeSettings } from './vault-settings'
import { writeFailure } from './write-failure'
import { takeWriterLock } from './writer-lock'
import type { WriterLock } from './writer-lock'

export interface Vault {
  readonly folder: string
  settings(): VaultSettings
  saveSettings(settings: VaultSettings): Promise<void>
  readonly cases: Collection<CaseRecord>
  readonly replies: Collection<ReplyDocument>
  /** 回收站 */
  readonly bin: Collection<BinnedCase>
  /** 印章图样 */
  readonly seals: Collection<Seal>
  /** 版式方案 of the vault's own */
  readonly layoutProfiles: Collection<LayoutProfile>
  /** What the clerk must know about the files; grows while documents are read. */
  notices(): readonly VaultNotice[]
  /** Waits for the writes under way, then gives the vault free. Nothing can be written afterwards. */
  close(): Promise<void>
}

export interface VaultOptions {
  readonly clock: Clock
  /** The file system; tests give one that fails. */
  readonly steps?: FileSteps | undefined
}

async function makeFolders(folder: string): Promise<void> {
  try {
    for (const name of Object.values(VAULT_FOLDERS)) await mkdir(join(folder, name), { recursive: true })
  } catch (error) {
    throw writeFailure(error, basename(folder), 'VAULT_UNWRITABLE')
  }
}

/** Removes what interrupted writes left behind. Only the holder of the lock may do this. */
async function sweepTemporaries(folder: string): Promise<void> {
  for (const place of [folder, ...Object.values(VAULT_FOLDERS).map((name) => join(folder, name))]) {
    const names = await readdir(place).catch(() => [])
    for (const name of names.filter(isTemporaryName)) await unlink(join(place, name)).catch(() => undefined)
  }
}

/** Opens what is in the folder; the lock is ours already and is given free when this fails. */
async function openLocked(folder: string, lock: WriterLock, options: VaultOptions): Promise<Vault> {
  const notices: VaultNotice[] = []
  const report = (notice: VaultNotice): void => {
    notices.push(notice)
  }
  await sweepTemporaries(folder)

  let isClosed = false
  const context: CollectionContext = {
    vaultFolder: folder,
    clock: options.clock,
    steps: options.steps,
    report,
    async mayWrite() {
      if (isClosed) throw new AppError('NOT_FOUND', '卷库已关闭，没有保存。请重新打开卷库后再试。')
      await requireFolderPresent(folder)
      await lock.verify()
    },
  }
  const { follow, followed, settled } = followOperations(folder)

  const replies = followed(openCollection(VAULT_FOLDERS.replies, replyKind, context))
  const settingsFile = { folder, clock: options.clock, steps: options.steps }
  let settings = await loadSettings(settingsFile, replies, report)
  await makeFolders(folder)

  return {
    folder,
    settings: () => settings,
    saveSettings: (next) =>
      follow(async () => {
        await context.mayWrite()
        await writeSettings(settingsFile, next)
        settings = next
      }),
    cases: followed(openCollection(VAULT_FOLDERS.cases, caseRecordKind, context)),
    replies,
    bin: followed(openCollection(VAULT_FOLDERS.bin, binnedCaseKind, context)),
    seals: followed(openCollection(VAULT_FOLDERS.seals, sealKind, context)),
    layoutProfiles: followed(openCollection(VAULT_FOLDERS.layoutProfiles, layoutProfileKind, context)),
    notices: () => notices,
    async close() {
      await settled()
      isClosed = true
      await lock.release()
    },
  }
}

/** Takes back what a failed creation made. Only while its lock is held. */
async function removeMade(folder: string): Promise<void> {
  for (const name of [SETTINGS_NAME, ...Object.values(VAULT_FOLDERS)]) {
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Removes `folder` and its parents up to `last`, as far as they are empty. */
async function removeEmptyFolders(folder: string, last: string): Promise<void> {
  for (let path = folder; path.length >= last.length; path = dirname(path)) {
    try {
      await rmdir(path)
    } catch {
      return
    }
  }
}

async function withLock(
  folder: string,
  options: VaultOptions,
  open: (lock: WriterLock) => Promise<Vault>,
): Promise<Vault> {
  const lock = await takeWriterLock(folder, options.clock)
  try {
    return await open(lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/**
 * Opens the vault in `path` for writing.
 * @throws AppError NOT_FOUND or BAD_INPUT when there is no vault, VAULT_LOCKED, VAULT_TOO_NEW, VAULT_DAMAGED,
 *   VAULT_UNWRITABLE; each with a Chinese sentence
 */
export async function openVault(path: string, options: VaultOptions): Promise<Vault> {
  const folder = resolve(path)
  await requireVault(folder)
  return withLock(folder, options, (lock) => openLocked(folder, lock, options))
}

/**
 * Makes a vault in `path`, an empty or missing folder, and opens it. When that fails nothing is left behind.
 * @throws AppError as `openVault`, and BAD_INPUT when the folder already holds something
 */
export async function createVault(
  path: string,
  settings: VaultSettings,
  options: VaultOptions,
): Promise<Vault> {
  const folder = resolve(path)
  const problem = await problemForNewVault(folder)
  if (problem !== null) throw new AppError('BAD_INPUT', problem)
  let firstMade: string | undefined
  try {
    firstMade = await mkdir(folder, { recursive: true })
  } catch (error) {
    throw writeFailure(error, basename(folder), 'VAULT_UNWRITABLE')
  }
  try {
    return await withLock(folder, options, async (lock) => {
      // Looked at again under the lock: another program may have been quicker.
      const newProblem = await problemForNewVault(folder)
      if (newProblem !== null) throw new AppError('BAD_INPUT', newProblem)
      try {
        await writeSettings({ folder, clock: options.clock, steps: options.steps }, settings)
        return await openLocked(folder, lock, options)
      } catch (error) {
        await removeMade(folder)
        throw error
      }
    })
  } catch (error) {
    if (firstMade !== undefined) await removeEmptyFolders(folder, firstMade)
    throw error
  }
}
