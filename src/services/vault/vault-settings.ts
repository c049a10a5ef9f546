// vault.json: reading it, and making it again when it is lost for good — the documents matter more than it.
import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import type { VaultNotice } from '../../contract/calls'
import { STRICT_PROFILE_ID } from '../../core/official-layout/strict-profile'
import type { Clock } from '../ports'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { DAMAGED_FOLDER } from './collection'
import type { Collection } from './collection'
import { VAULT_SETTINGS_VERSION, vaultSettingsKind } from './document-kinds'
import type { VaultSettings } from './document-kinds'
import type { FileSteps } from './file-steps'
import { openDocumentFile } from './json-adapter'
import type { DocumentFileOptions } from './json-adapter'
import { readRecovering } from './quarantine'
import { SETTINGS_NAME } from './vault-folder'

export interface SettingsFileOptions {
  readonly folder: string
  readonly clock: Clock
  readonly steps?: FileSteps | undefined
}

function fileOf({ folder, clock, steps }: SettingsFileOptions): DocumentFileOptions<VaultSettings> {
  return { path: join(folder, SETTINGS_NAME), kind: vaultSettingsKind, id: null, clock, steps }
}

/** Resolves when the disk has it. */
export async function writeSettings(options: SettingsFileOptions, settings: VaultSettings): Promise<void> {
  await openDocumentFile(fileOf(options)).write(settings)
}

/** Stands where the unit's name was until the clerk fills it in again. */
const UNKNOWN_UNIT = '（单位名称待填写）'

async function remake(
  options: SettingsFileOptions,
  replies: Collection<ReplyDocument>,
): Promise<VaultSettings> {
  let name = UNKNOWN_UNIT
  for (const id of await replies.ids().catch(() => [])) {
    const issuer = (await replies.read(id).catch(() => null))?.document.issuer ?? ''
    if (issuer === '') continue
    name = issuer.slice(0, 100)
    break
  }
  return {
    schemaVersion: VAULT_SETTINGS_VERSION,
    id: randomUUID(),
    name: basename(options.folder).slice(0, 60) || '卷库',
    unit: { name, shortName: '', numberPrefix: '', contactName: '', contactPhone: '', copyTo: [] },
    isSample: false,
    createdAt: options.clock.now().toISOString(),
    defaultProfile: STRICT_PROFILE_ID,
  }
}

/**
 * The settings of a vault. Lost ones (damaged together with their previous save, or deleted) are made again
 * from the folder's name and the replies, and the clerk is told to fill in the unit.
 * @throws AppError VAULT_TOO_NEW, VAULT_UNWRITABLE
 */
export async function loadSettings(
  options: SettingsFileOptions,
  replies: Collection<ReplyDocument>,
  report: (notice: VaultNotice) => void,
): Promise<VaultSettings> {
  const found: VaultNotice[] = []
  const stored = await readRecovering({
    ...fileOf(options),
    damagedFolder: join(options.folder, DAMAGED_FOLDER),
    report: (notice) => found.push(notice),
  })
  if (stored !== null) {
    found.forEach(report)
    return stored.document
  }
  const settings = await remake(options, replies)
  await writeSettings(options, settings)
  report({
    severity: 'error',
    text:
      `卷库的设置文件 ${SETTINGS_NAME} 损坏或丢失，没有可用的副本，已重新建立；案件和文稿没有动。` +
      '请在设置中重新填写本单位信息。',
  })
  return settings
}
