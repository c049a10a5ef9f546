// What a killed export left in the clerk's folder: half a file under a hidden name of this program's own.
import { lstat, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { isTemporaryName, writerOf } from '../vault/durable-file'
import { isRunning } from '../vault/process-identity'

/** A write takes moments; a process of another computer (network folder) looks as if it were gone. */
const GONE_AFTER = 10_000
/** Process numbers are given again: after so long even one that runs has not written it. */
const STALE_AFTER = 10 * 60_000

async function sweepOne(path: string, pid: number, now: Date): Promise<void> {
  const found = await lstat(path)
  const age = now.getTime() - found.mtimeMs
  if (!found.isFile() || age < (isRunning(pid) ? STALE_AFTER : GONE_AFTER)) return
  await unlink(path)
}

/**
 * Removes the temporary files of interrupted writes that stand in a folder itself; nothing else is touched. What
 * cannot be removed stays: the export that follows says what is wrong with the folder.
 */
export async function sweepTemporary(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(isTemporaryName)) {
    await sweepOne(join(folder, name), writerOf(name), now).catch(() => undefined)
  }
}
