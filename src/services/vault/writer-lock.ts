// One writer a vault: a file in the vault's folder says who. It also holds on network and USB folders, where
// the operating system's own locks do not.
import { randomUUID } from 'node:crypto'
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../core/kernel/app-error'
import { formatMoment } from '../moment'
import type { Clock } from '../ports'
import { temporaryPath } from './durable-file'
import { isGone, isSameMachine, ownIdentity } from './process-identity'
import type { ProcessIdentity } from './process-identity'
import { readFailure, systemCode, writeFailure } from './write-failure'

export const LOCK_NAME = 'writer.lock'

const Lock = z.strictObject({
  token: z.string(),
  host: z.string(),
  machine: z.string().nullable(),
  user: z.string(),
  pid: z.int().positive(),
  processStart: z.string().nullable(),
  since: z.iso.datetime(),
})
type Lock = z.infer<typeof Lock>

export interface WriterLock {
  /**
   * Makes sure that the vault is still ours before something is written.
   * @throws AppError VAULT_LOCKED when another program has taken it
   */
  verify(): Promise<void>
  /** Gives the vault free. Never throws: a lock that cannot be removed is taken over next time. */
  release(): Promise<void>
}

type Found =
  | { readonly state: 'free' }
  | { readonly state: 'held'; readonly lock: Lock }
  | { readonly state: 'unreadable' }

async function find(path: string): Promise<Found> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { state: 'free' }
    throw readFailure(error, LOCK_NAME)
  }
  try {
    return { state: 'held', lock: Lock.parse(JSON.parse(text)) }
  } catch {
    return { state: 'unreadable' }
  }
}

/** Creates the file with its content at once; false when it is already there. */
async function createWhole(path: string, text: string): Promise<boolean> {
  const waiting = temporaryPath(path)
  try {
    await writeFile(waiting, text, { flag: 'wx', flush: true })
    try {
      await link(waiting, path)
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false
      // FAT and exFAT have no links.
      await writeFile(path, text, { flag: 'wx', flush: true })
    }
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw writeFailure(error, basename(dirname(path)), 'VAULT_UNWRITABLE')
  } finally {
    await unlink(waiting).catch(() => undefined)
  }
}

function lockedBy(lock: Lock, own: ProcessIdentity, now: Date): AppError {
  const since = formatMoment(new Date(lock.since), now)
  const sentence = isSameMachine(lock, own)
    ? `卷库已在这台电脑上打开（用户 ${lock.user}，${since} 起）。请先关闭那个窗口，再重试。`
    : `卷库正由“${lock.host}”（用户 ${lock.user}）使用，${since} 起。请等对方关闭后重试；` +
      `如果那台电脑已经关机，可删除卷库文件夹里的 ${LOCK_NAME} 再打开。`
  return new AppError('VAULT_LOCKED', sentence)
}

/** Tokens of the locks this process holds; one of its own that is not here could not be removed at closing. */
const heldHere = new Set<string>()

const beingOpened = (): AppError =>
  new AppError('VAULT_LOCKED', '卷库正在被另一个程序打开。请稍等片刻再重试。')

/** How long a half-written lock, or a take-over under way, is believed; milliseconds. */
const PATIENCE = 10_000

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > PATIENCE
}

/**
 * Removes a lock whose owner is gone. Two programs may find the same dead lock: a second lock file lets only
 * one of them remove it, and that one looks again first.
 */
async function removeDead(path: string, isDead: () => Promise<boolean>): Promise<void> {
  const guard = `${path}.takeover`
  if (!(await createWhole(guard, String(process.pid)))) {
    if (!(await isOld(guard))) throw beingOpened()
    await unlink(guard).catch(() => undefined)
    return
  }
  try {
    if (await isDead()) await unlink(path)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw writeFailure(error, basename(dirname(path)), 'VAULT_UNWRITABLE')
  } finally {
    await unlink(guard).catch(() => undefined)
  }
}

/**
 * Takes the vault in `folder` for this process. A lock of this computer whose process is gone is taken over.
 * @throws AppError VAULT_LOCKED (who has it and since when) or VAULT_UNWRITABLE
 */
export async function takeWriterLock(folder: string, clock: Clock): Promise<WriterLock> {
  const path = join(folder, LOCK_NAME)
  const own = await ownIdentity()
  const lock: Lock = { token: randomUUID(), ...own, since: clock.now().toISOString() }
  const text = `${JSON.stringify(lock, null, 1)}\n`

  const isDead = async (): Promise<boolean> => {
    const found = await find(path)
    if (found.state === 'free') return false
    if (found.state === 'unreadable') return isOld(path)
    if (!isSameMachine(found.lock, own)) return false
    if (found.lock.pid === own.pid && !heldHere.has(found.lock.token)) return true
    return isGone(found.lock, new Date(found.lock.since), new Date())
  }

  const take = async (): Promise<void> => {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (await createWhole(path, text)) return
      if (await isDead()) {
        await removeDead(path, isDead)
        continue
      }
      const found = await find(path)
      if (found.state === 'held') throw lockedBy(found.lock, own, clock.now())
      if (found.state === 'unreadable') throw beingOpened()
    }
    throw beingOpened()
  }

  heldHere.add(lock.token)
  try {
    await take()
  } catch (error) {
    heldHere.delete(lock.token)
    throw error
  }
  return {
    async verify() {
      const found = await find(path)
      if (found.state === 'held' && found.lock.token === lock.token) return
      // Somebody deleted the lock file: ours again, unless another program was quicker.
      if (found.state === 'free') return take()
      throw found.state === 'held' ? lockedBy(found.lock, own, clock.now()) : beingOpened()
    },
    async release() {
      heldHere.delete(lock.token)
      const found = await find(path).catch(() => null)
      if (found?.state === 'held' && found.lock.token === lock.token)
        await unlink(path).catch(() => undefined)
    },
  }
}
