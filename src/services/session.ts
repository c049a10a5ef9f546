// The vault that is open, and who wants to know when that changes.
import { resolve } from 'node:path'
import { AppError } from '../core/kernel/app-error'
import { createCaseStore } from './cases/case-store'
import type { CaseStore } from './cases/case-store'
import type { Clock, Log } from './ports'
import { createTurns } from './vault/turns'
import type { Vault } from './vault/vault'

export interface OpenSession {
  readonly vault: Vault
  readonly cases: CaseStore
}

export interface Session {
  current(): OpenSession | null
  /** @throws AppError NOT_FOUND when no vault is open */
  require(): OpenSession
  /**
   * Opens a vault in place of the present one. The present one is closed only when the new one is open; a
   * vault that is open already stays as it is. The listeners are told by the caller, when everything that is
   * shown is in place.
   */
  open(folder: string, open: () => Promise<Vault>): Promise<Vault>
  close(): Promise<void>
  /** Tells the listeners that the open vault, or what is shown about it, has changed. */
  changed(): void
  /** Returns the unsubscribe. */
  onChanged(listener: () => void): () => void
}

export function createSession(clock: Clock, log: Log): Session {
  let current: OpenSession | null = null
  const inTurn = createTurns()
  const listeners = new Set<() => void>()

  const changed = (): void => {
    for (const listener of listeners) {
      try {
        listener()
      } catch (error) {
        log.error('a listener of the open vault failed', error)
      }
    }
  }

  return {
    current: () => current,
    require() {
      if (current === null) {
        throw new AppError('NOT_FOUND', '还没有打开卷库。请先新建一个卷库，或选择已有的卷库。')
      }
      return current
    },
    open: (folder, open) =>
      inTurn('', async () => {
        if (current?.vault.folder === resolve(folder)) return current.vault
        const vault = await open()
        const previous = current
        current = { vault, cases: createCaseStore(vault, clock) }
        await previous?.vault.close()
        return vault
      }),
    close: () =>
      inTurn('', async () => {
        const previous = current
        current = null
        if (previous === null) return
        await previous.vault.close()
        changed()
      }),
    changed,
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
