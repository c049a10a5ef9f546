// The list of vaults opened lately, in the program's own data: a convenience, so its loss never stops anything.
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { RecentVault } from '../../contract/calls'
import type { Clock, Ids, Log } from '../ports'
import { openDocumentFile } from '../vault/json-adapter'
import { readRecovering } from '../vault/quarantine'
import type { DocumentKind } from '../vault/stored-document'
import { createTurns } from '../vault/turns'

/** Longest list that is kept. */
const MOST_RECENT = 10

const RecentVaults = z.strictObject({ schemaVersion: z.literal(1), vaults: z.array(RecentVault).max(100) })
type RecentVaults = z.infer<typeof RecentVaults>

const recentVaultsKind: DocumentKind<RecentVaults> = {
  format: 'fuwen-recent-vaults',
  version: 1,
  schema: RecentVaults,
  noun: '最近打开的卷库',
  label: () => '最近打开的卷库',
  idOf: () => null,
  isNewer: () => false,
}

export interface RecentVaultList {
  /** The latest first. */
  all(): Promise<readonly RecentVault[]>
  find(id: string): Promise<RecentVault | null>
  /** Puts the vault at the top. */
  remember(vault: { readonly name: string; readonly folder: string }): Promise<void>
  forget(id: string): Promise<void>
}

export function createRecentVaults(
  programData: string,
  { clock, ids, log }: { readonly clock: Clock; readonly ids: Ids; readonly log: Log },
): RecentVaultList {
  const path = join(programData, 'recent-vaults.json')
  const file = { path, kind: recentVaultsKind, id: null, clock }
  const inTurn = createTurns()

  const read = async (): Promise<readonly RecentVault[]> => {
    try {
      const stored = await readRecovering({
        ...file,
        damagedFolder: join(programData, 'damaged'),
        report: ({ text }) => log.info(text),
      })
      return stored?.document.vaults ?? []
    } catch (error) {
      log.error('the list of recent vaults cannot be read', error)
      return []
    }
  }
  const change = (next: (vaults: readonly RecentVault[]) => readonly RecentVault[]): Promise<void> =>
    inTurn('', async () => {
      try {
        await mkdir(dirname(path), { recursive: true })
        await openDocumentFile(file).write({
          schemaVersion: 1,
          vaults: next(await read()).slice(0, MOST_RECENT),
        })
      } catch (error) {
        log.error('the list of recent vaults cannot be written', error)
      }
    })

  return {
    all: () => inTurn('', read),
    find: async (id) => (await inTurn('', read)).find((vault) => vault.id === id) ?? null,
    remember: ({ name, folder }) =>
      change((vaults) => {
        const id = vaults.find((vault) => vault.folder === folder)?.id ?? ids.next()
        const others = vaults.filter((vault) => vault.folder !== folder)
        return [{ id, name, folder, lastOpenedAt: clock.now().toISOString() }, ...others]
      }),
    forget: (id) => change((vaults) => vaults.filter((vault) => vault.id !== id)),
  }
}
