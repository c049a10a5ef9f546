// Writing a file so that it is, at every moment and after every crash, either the old one or the new one.
import { randomBytes } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import type { ErrorCode } from '../../core/kernel/app-error'
import { nodeFileSteps } from './file-steps'
import type { FileBeingWritten, FileSteps } from './file-steps'
import { createTurns } from './turns'
import { systemCode, writeFailure } from './write-failure'

export interface DurableWriteOptions {
  /** Keep what stood there before as `<name>.bak`. */
  readonly keepPrevious: boolean
  /** Code of the error a failed write throws; VAULT_UNWRITABLE when not given. */
  readonly failureCode?: ErrorCode
  /** The file as the error sentence calls it; its file name when not given. */
  readonly displayName?: string
  /** The file system; tests give one that fails. */
  readonly steps?: FileSteps
}

/** Where the previous content of a file is kept. */
export const backupPath = (path: string): string => `${path}.bak`

const TEMPORARY = /^\.fuwen-(\d+)-[0-9a-f]{12}\.tmp$/

/** True for the name of a file that an interrupted write left behind. */
export const isTemporaryName = (name: string): boolean => TEMPORARY.test(name)

/** The process that wrote a file of such a name; NaN for any other name. */
export const writerOf = (name: string): number => Number(TEMPORARY.exec(name)?.[1] ?? NaN)

/** A fresh name in the same folder, so that a rename stays on one disk; short, so that long names have room. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.fuwen-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
}

/** Virus scanners and indexers on Windows hold a fresh file for moments; 3.2 seconds in all. */
const RENAME_PAUSES = [10, 20, 50, 100, 200, 400, 800, 1600] as const
const HELD_BY_OTHERS = new Set(['EBUSY', 'EPERM', 'EACCES'])

async function renameWithRetries(steps: FileSteps, from: string, to: string): Promise<void> {
  for (const milliseconds of RENAME_PAUSES) {
    try {
      await steps.rename(from, to)
      return
    } catch (error) {
      if (!HELD_BY_OTHERS.has(systemCode(error))) throw error
      await steps.pause(milliseconds)
    }
  }
  await steps.rename(from, to)
}

async function removeQuietly(steps: FileSteps, path: string): Promise<void> {
  await steps.remove(path).catch(() => undefined)
}

async function fill(file: FileBeingWritten, bytes: Uint8Array): Promise<void> {
  try {
    await file.write(bytes)
    await file.sync()
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  await file.close()
}

/**
 * Keeps the present file as `.bak`. A second name for the same bytes where the disk can do that, else a
 * copy (FAT and exFAT have no links); the file itself never leaves its place.
 */
async function keepPrevious(steps: FileSteps, path: string): Promise<void> {
  const waiting = temporaryPath(backupPath(path))
  try {
    await steps.link(path, waiting).catch(() => steps.copy(path, waiting))
    await renameWithRetries(steps, waiting, backupPath(path))
  } finally {
    // Renaming between two names of one file does nothing and leaves both names.
    await removeQuietly(steps, waiting)
  }
}

async function writeDevice(steps: FileSteps, path: string, bytes: Uint8Array): Promise<void> {
  const device = await steps.openDevice(path)
  try {
    await device.write(bytes)
  } finally {
    await device.close().catch(() => undefined)
  }
}

async function replaceFile(steps: FileSteps, named: string, bytes: Uint8Array, keep: boolean): Promise<void> {
  const path = await steps.resolveLinks(named)
  const before = await steps.standing(path)
  if (before?.kind === 'folder') throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
  // A device or pipe cannot be replaced by a file: as root a rename would destroy it.
  if (before?.kind === 'device') return writeDevice(steps, path, bytes)
  const temporary = temporaryPath(path)
  try {
    await fill(await steps.create(temporary, before?.mode ?? 0o666), bytes)
    if (keep && before !== null) await keepPrevious(steps, path)
    await renameWithRetries(steps, temporary, path)
  } catch (error) {
    await removeQuietly(steps, temporary)
    throw error
  }
  await steps.syncFolder(dirname(path))
}

/** One queue per path, for the whole process. */
const inTurn = createTurns()

/**
 * Writes the whole file or nothing: a temporary file in the same folder, flushed, then renamed over the
 * target. Resolves only after the disk has it. Writes to one path happen one after another in the order
 * they were asked for.
 * @throws AppError `failureCode` with a Chinese sentence (disk full, read only, folder gone …); the file
 *   then still has its previous content and no temporary file is left.
 */
export async function writeDurably(
  path: string,
  content: Uint8Array | string,
  options: DurableWriteOptions,
): Promise<void> {
  const target = resolve(path)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const steps = options.steps ?? nodeFileSteps
  try {
    await inTurn(target, () => replaceFile(steps, target, bytes, options.keepPrevious))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw writeFailure(
      error,
      options.displayName ?? basename(target),
      options.failureCode ?? 'VAULT_UNWRITABLE',
    )
  }
}
