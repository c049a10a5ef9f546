// 卷库: making, choosing, opening and closing the folder everything is kept in.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Handlers, OpenVault, VaultsOverview } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import { STRICT_PROFILE_ID } from '../../core/official-layout/strict-profile'
import { createPathTokens } from '../path-tokens'
import type { Ports } from '../ports'
import type { Session } from '../session'
import { VAULT_SETTINGS_VERSION } from '../vault/document-kinds'
import type { VaultSettings } from '../vault/document-kinds'
import { createVault, openVault } from '../vault/vault'
import type { Vault } from '../vault/vault'
import { folderState, problemForNewVault } from '../vault/vault-folder'
import { createRecentVaults } from '../vaults/recent-vaults'
import { openSampleVault, sampleVaultFolder } from '../vaults/sample-vault'

type VaultHandlers = Pick<
  Handlers,
  | 'vaults.overview'
  | 'vaults.chooseFolder'
  | 'vaults.create'
  | 'vaults.openFolder'
  | 'vaults.openRecent'
  | 'vaults.forgetRecent'
  | 'vaults.openSample'
  | 'vaults.close'
  | 'vaults.reveal'
  | 'vaults.saveUnit'
>

export interface VaultCalls {
  readonly handlers: VaultHandlers
  /** What the page shows about vaults, as it is now. */
  overview(): Promise<VaultsOverview>
}

function shown(vault: Vault): OpenVault {
  const { name, unit, isSample } = vault.settings()
  return { name, folder: vault.folder, isSample, isReadOnly: false, unit, notices: [...vault.notices()] }
}

/** 文档/复文台/卷库, or the first of 卷库2, 卷库3 … that is free. */
async function freeDefaultFolder(documents: string): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const path = join(documents, '复文台', number === 1 ? '卷库' : `卷库${number}`)
    // A place that cannot be looked at is offered too: making the vault there then says why it fails.
    const state = await folderState(path).catch(() => 'missing')
    if (state === 'missing' || state === 'empty') return path
  }
  return join(documents, '复文台', `卷库-${randomUUID().slice(0, 8)}`)
}

/** @param session the one open vault of this program */
export function createVaultHandlers(ports: Ports, session: Session): VaultCalls {
  const { clock, dialogs, places, reveal } = ports
  const recent = createRecentVaults(places.programData, ports)
  const folders = createPathTokens(ports.ids, '这个文件夹的选择已失效。请重新选择文件夹。')

  const overview = async (): Promise<VaultsOverview> => {
    const current = session.current()
    const path = await freeDefaultFolder(places.documents)
    return {
      open: current === null ? null : shown(current.vault),
      recent: [...(await recent.all())],
      defaultFolder: { token: folders.tokenFor(path), path },
    }
  }
  const openAt = async (folder: string): Promise<OpenVault> => {
    const vault = await session.open(folder, () => openVault(folder, { clock }))
    const { name, isSample } = vault.settings()
    if (!isSample) await recent.remember({ name, folder: vault.folder })
    session.changed()
    return shown(vault)
  }

  const handlers: VaultHandlers = {
    'vaults.overview': overview,
    'vaults.chooseFolder': async () => {
      const path = await dialogs.chooseFolder({ title: '选择新卷库的文件夹', startIn: places.documents })
      if (path === null) return null
      return { token: folders.tokenFor(path), path, problem: await problemForNewVault(path) }
    },
    'vaults.create': async ({ folderToken, name, unit }) => {
      const folder = folders.pathOf(folderToken)
      const settings: VaultSettings = {
        schemaVersion: VAULT_SETTINGS_VERSION,
        id: randomUUID(),
        name,
        unit,
        isSample: false,
        createdAt: clock.now().toISOString(),
        defaultProfile: STRICT_PROFILE_ID,
      }
      const vault = await session.open(folder, () => createVault(folder, settings, { clock }))
      await recent.remember({ name: vault.settings().name, folder: vault.folder })
      session.changed()
      return shown(vault)
    },
    'vaults.openFolder': async () => {
      const path = await dialogs.chooseFolder({ title: '选择已有的卷库文件夹', startIn: places.documents })
      return path === null ? null : openAt(path)
    },
    'vaults.openRecent': async ({ id }) => {
      const known = await recent.find(id)
      if (known === null) {
        throw new AppError('NOT_FOUND', '这个卷库已不在最近打开的列表中。请用“选择已有卷库”打开它。')
      }
      return openAt(known.folder)
    },
    'vaults.forgetRecent': async ({ id }) => {
      await recent.forget(id)
      session.changed()
      return undefined
    },
    'vaults.openSample': async () => {
      const folder = sampleVaultFolder(places)
      const vault = await session.open(folder, () => openSampleVault(places, clock))
      session.changed()
      return shown(vault)
    },
    'vaults.close': async () => {
      await session.close()
      return undefined
    },
    'vaults.reveal': async () => {
      await reveal.folder(session.require().vault.folder)
      return undefined
    },
    'vaults.saveUnit': async ({ unit }) => {
      const { vault } = session.require()
      await vault.saveSettings({ ...vault.settings(), unit })
      session.changed()
      return shown(vault)
    },
  }
  return { handlers, overview }
}
