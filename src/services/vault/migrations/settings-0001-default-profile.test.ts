import { mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { STRICT_PROFILE_ID } from '../../../core/official-layout/strict-profile'
import { testingSettings } from '../../testing-cases'
import { tickingClock } from '../../testing-ports'
import { VaultSettings, vaultSettingsKind } from '../document-kinds'
import { createVault, openVault } from '../vault'
import old from './settings-0001-before.json'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuwen-settings-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** vault.json as a program wrote it that knew `version` only. */
async function writeSettingsFile(version: number, document: unknown): Promise<string> {
  const path = join(folder, 'vault.json')
  const savedAt = '2026-05-27T02:00:00.000Z'
  await writeFile(path, JSON.stringify({ format: 'fuwen-vault', version, savedAt, document }))
  return path
}

it('gives settings of version 1 the strict profile and keeps the rest', () => {
  const read = vaultSettingsKind.schema.parse(old)
  expect(read).toEqual({ ...old, schemaVersion: 2, defaultProfile: 'gbt9704-strict' })
  expect(read.defaultProfile).toBe(STRICT_PROFILE_ID)
  expect(VaultSettings.parse(read)).toEqual(read)
})

it('opens a vault of version 1 and writes it anew with the first change of its settings', async () => {
  await (await createVault(folder, testingSettings, { clock: tickingClock() })).close()
  const path = await writeSettingsFile(1, old)
  const vault = await openVault(folder, { clock: tickingClock() })
  expect(vault.settings()).toMatchObject({ name: '试验卷库', defaultProfile: 'gbt9704-strict' })
  expect(vault.notices()).toEqual([])
  await vault.saveSettings({ ...vault.settings(), defaultProfile: 'full-text-area' })
  await vault.close()
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    version: 2,
    document: { schemaVersion: 2, defaultProfile: 'full-text-area' },
  })
})

it('leaves settings of a newer program alone', async () => {
  await (await createVault(folder, testingSettings, { clock: tickingClock() })).close()
  for (const version of [2, 3]) {
    const path = await writeSettingsFile(version, { ...testingSettings, schemaVersion: 3, more: true })
    const before = await readFile(path, 'utf8')
    await expect(openVault(folder, { clock: tickingClock() })).rejects.toMatchObject({
      code: 'VAULT_TOO_NEW',
    })
    expect(await readFile(path, 'utf8')).toBe(before)
  }
})
