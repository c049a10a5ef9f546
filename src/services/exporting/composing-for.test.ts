import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import { strictProfile } from '../../core/official-layout/strict-profile'
import type { ReplyDocument } from '../../core/reply/reply-document'
import type { Seal } from '../../core/reply/seal'
import { testingCase, testingSettings, testingUnit } from '../testing-cases'
import { temporaryFolder, testingPorts } from '../testing-ports'
import type { TemporaryFolder, TestingPorts } from '../testing-ports'
import { checkVault } from '../vault/check-vault'
import { createSession } from '../session'
import { createVault } from '../vault/vault'
import type { Vault } from '../vault/vault'
import { composingFor, keepComposing } from './composing-for'

let home: TemporaryFolder
let ports: TestingPorts
let vault: Vault
beforeEach(async () => {
  home = temporaryFolder()
  ports = testingPorts(home.path)
  vault = await createVault(`${home.path}/卷库`, testingSettings, ports)
})
afterEach(async () => {
  await vault.close()
  await home.remove()
})

const { reply } = testingCase('086', '正文')
const own = { ...strictProfile, id: 'own-1', name: '本单位', copiedFrom: strictProfile.id, linePitch: 28.5 }
const seal: Seal = {
  id: 'seal-1',
  schemaVersion: 1,
  kind: 'organ',
  owner: testingUnit.name,
  mediaType: 'image/png',
  base64: 'AAAA',
  pixelWidth: 10,
  pixelHeight: 10,
  widthMm: 42,
}
const pitch = async (wanted: ReplyDocument): Promise<number> =>
  (await composingFor(vault, ports, wanted)).spec.grid.linePitch

it('lays a reply without a profile out by the standard', async () => {
  const { spec, notes, seals } = await composingFor(vault, ports, reply)
  expect(spec.grid).toEqual(gbt9704.grid)
  expect({ notes, seals }).toEqual({ notes: [], seals: [] })
})

it("takes the reply's own profile before the vault's default", async () => {
  await vault.layoutProfiles.write(own.id, own)
  await vault.saveSettings({ ...testingSettings, defaultProfile: 'full-text-area' })
  expect(await pitch(reply)).toBe(29.6)
  expect(await pitch({ ...reply, layoutProfile: own.id })).toBe(28.5)
  expect(await pitch({ ...reply, layoutProfile: strictProfile.id })).toBe(28.95)
})

it('lays a reply out by the default where its profile is gone, and says so', async () => {
  const { spec, notes } = await composingFor(vault, ports, { ...reply, layoutProfile: 'own-gone' })
  expect(spec.grid).toEqual(gbt9704.grid)
  expect(notes).toEqual([`选用的版式方案已不在卷库里，改按默认方案“${strictProfile.name}”排版。`])
})

it('takes the strict profile where the default is gone', async () => {
  await vault.saveSettings({ ...testingSettings, defaultProfile: 'own-gone' })
  expect(await pitch(reply)).toBe(28.95)
})

it('goes on without a profile or a seal that a newer program wrote', async () => {
  await vault.layoutProfiles.write(own.id, own)
  await vault.seals.write(seal.id, seal)
  for (const name of [`layout-profiles/${own.id}.json`, `seals/${seal.id}.json`]) {
    const path = join(vault.folder, name)
    await writeFile(path, (await readFile(path, 'utf8')).replace('"version": 1', '"version": 9'))
  }
  const wanted: ReplyDocument = {
    ...reply,
    layoutProfile: own.id,
    signature: { ...reply.signature, stamp: 'seal' },
    signOff: { date: '2026-05-27' },
  }
  const { notes, seals } = await composingFor(vault, ports, wanted)
  expect(notes).toHaveLength(1)
  expect(seals).toEqual([])
  expect(ports.errors).toHaveLength(2)
  const { problems } = await checkVault(vault.folder, ports.clock)
  expect(problems.map(({ file, kind }) => [file, kind])).toEqual([
    [`seals/${seal.id}.json`, 'too-new'],
    [`layout-profiles/${own.id}.json`, 'too-new'],
  ])
})

it('brings the seals for a reply that is signed off, and for no other', async () => {
  await vault.seals.write(seal.id, seal)
  const sealed: ReplyDocument = { ...reply, signature: { ...reply.signature, stamp: 'seal' } }
  const signedOff: ReplyDocument = { ...sealed, signOff: { date: '2026-05-27' } }
  expect((await composingFor(vault, ports, sealed)).seals).toEqual([])
  expect((await composingFor(vault, ports, { ...signedOff, signature: reply.signature })).seals).toEqual([])
  expect((await composingFor(vault, ports, signedOff)).seals).toEqual([seal])
})

it('keeps profiles and seals until something about the vault changes', async () => {
  const session = createSession(ports.clock, ports.log)
  const composing = keepComposing(session, ports)
  const kept = async (): Promise<number> =>
    (await composing(vault, { ...reply, layoutProfile: own.id })).spec.grid.linePitch
  await vault.layoutProfiles.write(own.id, own)
  expect(await kept()).toBe(28.5)
  await vault.layoutProfiles.write(own.id, { ...own, linePitch: 29 })
  expect(await kept()).toBe(28.5)
  session.changed()
  expect(await kept()).toBe(29)
  const other = await createVault(`${home.path}/另一个`, testingSettings, ports)
  expect((await composing(other, { ...reply, layoutProfile: own.id })).notes).toHaveLength(1)
  await other.close()
})
