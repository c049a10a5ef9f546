// 打开示例: a vault with the shipped invented cases, made in the program's own data the first time.
import { randomUUID } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import { STRICT_PROFILE_ID } from '../../core/official-layout/strict-profile'
import type { Unit } from '../../core/proposals/unit'
import type { ReplyCase } from '../../core/reply/reply-file'
import { createCaseStore } from '../cases/case-store'
import type { Clock, Places } from '../ports'
import { parseReplyFile } from '../reading/parse-reply-file'
import { readLimitedBytes } from '../reading/read-bytes'
import { VAULT_SETTINGS_VERSION } from '../vault/document-kinds'
import type { VaultSettings } from '../vault/document-kinds'
import { createVault, openVault } from '../vault/vault'
import type { Vault } from '../vault/vault'
import { folderState } from '../vault/vault-folder'
import { writeFailure } from '../vault/write-failure'
import { withDeadlinesNear } from './sample-deadlines'

export const sampleVaultFolder = (places: Places): string => join(places.programData, 'sample-vault')

async function shippedCases(places: Places): Promise<readonly ReplyCase[]> {
  const folder = join(places.resources, 'sample')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).toSorted()
  if (names.length === 0) {
    throw new AppError('NOT_FOUND', '程序自带的示例不见了。请重新安装复文台后再试。')
  }
  const texts = names.map(async (name) => {
    const bytes = await readLimitedBytes(join(folder, name))
    return parseReplyFile(new TextDecoder().decode(bytes), name)
  })
  return Promise.all(texts)
}

/** The invented bureau, as its own replies show it. */
function unitOf({ reply }: ReplyCase): Unit {
  const { issuer, documentNumber, contact, copyTo } = reply
  return {
    name: issuer,
    shortName: '',
    numberPrefix: documentNumber?.form === 'series' ? documentNumber.prefix : '',
    contactName: contact?.form === 'person' ? contact.name : '',
    contactPhone: contact?.form === 'person' ? contact.phone : '',
    copyTo: copyTo.slice(0, 50),
  }
}

async function make(folder: string, places: Places, clock: Clock): Promise<void> {
  const cases = await shippedCases(places)
  const [first] = cases
  if (first === undefined) return
  // In a folder of another name, renamed when it is complete: a half-made sample is never opened.
  const unfinished = `${folder}.new`
  try {
    await rm(unfinished, { recursive: true, force: true })
    const settings: VaultSettings = {
      schemaVersion: VAULT_SETTINGS_VERSION,
      id: randomUUID(),
      name: '示例卷库',
      unit: unitOf(first),
      isSample: true,
      createdAt: clock.now().toISOString(),
      defaultProfile: STRICT_PROFILE_ID,
    }
    const vault = await createVault(unfinished, settings, { clock })
    try {
      const store = createCaseStore(vault, clock)
      for (const sample of cases) await store.add(withDeadlinesNear(sample, clock.now()))
    } finally {
      await vault.close()
    }
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined)
    throw writeFailure(error, '示例卷库', 'VAULT_UNWRITABLE')
  }
}

/**
 * Opens the sample vault with the clerk's changes, making it first if it is not there.
 * @throws AppError as `openVault`, and NOT_FOUND when the program's resources are missing
 */
export async function openSampleVault(places: Places, clock: Clock): Promise<Vault> {
  const folder = sampleVaultFolder(places)
  const state = await folderState(folder)
  if (state === 'missing') await make(folder, places, clock)
  else if (state === 'empty') {
    await rm(folder, { recursive: true, force: true })
    await make(folder, places, clock)
  }
  return openVault(folder, { clock })
}
