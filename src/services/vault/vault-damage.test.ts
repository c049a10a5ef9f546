// Files of a vault that are damaged, lost, or from a newer program.
import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder, tickingClock } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { testingCase, testingSettings, testingUnit, textOf } from '../testing-cases'
import { containing, matching } from '../testing-matchers'
import { refusal } from '../testing-refusal'
import { vaultWithOneCase } from './testing-vault'
import { createVault, openVault } from './vault'
import type { Vault } from './vault'

const clock = tickingClock()
let temporary: TemporaryFolder
let folder: string
const open: Vault[] = []

beforeEach(() => {
  temporary = temporaryFolder()
  folder = join(temporary.path, '卷库 一')
})
afterEach(async () => {
  for (const vault of open.splice(0)) await vault.close()
  await temporary.remove()
})

async function keep(vault: Promise<Vault>): Promise<Vault> {
  const opened = await vault
  open.push(opened)
  return opened
}

const inVault = (...names: string[]): string => join(folder, ...names)
const replyPath = (): string => inVault('replies', 'reply-086.json')
const casePath = (): string => inVault('cases', 'case-086.json')
const damagedFiles = (): Promise<string[]> => readdir(inVault('damaged')).catch(() => [])

describe('a damaged file', () => {
  const damages: readonly (readonly [string, (path: string) => Promise<void>])[] = [
    ['cut short', (path) => truncate(path, 200)],
    ['emptied', (path) => truncate(path, 0)],
    ['filled with zeros', (path) => writeFile(path, new Uint8Array(500))],
    [
      'with one changed character',
      async (path) => writeFile(path, (await readFile(path, 'utf8')).replace('稿', '搞')),
    ],
    ['replaced by something else', (path) => writeFile(path, '{"format":"other","version":1}')],
    ['an empty object', (path) => writeFile(path, '{}')],
  ]

  it.each(damages)('%s, is set aside and its previous save used', async (_name, damage) => {
    await vaultWithOneCase(folder, clock)
    await damage(replyPath())
    const broken = await readFile(replyPath())
    const vault = await keep(openVault(folder, { clock }))
    const reply = await vault.replies.read('reply-086', '提案 086 的文稿')
    expect(reply && textOf(reply.document)).toBe('第一稿')
    expect(vault.notices()).toEqual([
      {
        severity: 'warning',
        text: matching(
          /^提案 086 的文稿文件损坏，已用上一次保存的副本恢复（\d+月\d+日 .+）。.+请核对最后几处修改。$/,
        ),
      },
    ])
    const [aside] = await damagedFiles()
    expect(await readFile(inVault('damaged', aside ?? ''))).toEqual(broken)
    // Recovered on the disk too: the next reading has nothing to report.
    await vault.replies.read('reply-086')
    expect(vault.notices()).toHaveLength(1)
  })

  it('without a previous save is set aside and reported, never taken for an empty one', async () => {
    await vaultWithOneCase(folder, clock)
    await rm(`${replyPath()}.bak`)
    await truncate(replyPath(), 100)
    const vault = await keep(openVault(folder, { clock }))
    expect(await vault.replies.read('reply-086', '提案 086 的文稿')).toBeNull()
    expect(vault.notices()).toEqual([{ severity: 'error', text: containing('没有可用的副本') }])
    expect(await damagedFiles()).toHaveLength(1)
    expect(await readdir(inVault('replies'))).toEqual([])
  })

  it('and a damaged previous save are both kept', async () => {
    await vaultWithOneCase(folder, clock)
    await truncate(replyPath(), 100)
    await truncate(`${replyPath()}.bak`, 90)
    const vault = await keep(openVault(folder, { clock }))
    expect(await vault.replies.read('reply-086')).toBeNull()
    expect(await damagedFiles()).toHaveLength(2)
  })

  it('twice of one name, is kept twice', async () => {
    await vaultWithOneCase(folder, clock)
    const vault = await keep(openVault(folder, { clock: { now: () => new Date(Date.UTC(2026, 4, 27)) } }))
    for (let round = 0; round < 2; round++) {
      await writeFile(replyPath(), `damage ${round}`)
      await vault.replies.read('reply-086')
    }
    expect(await damagedFiles()).toHaveLength(2)
  })

  it('that is only missing comes back from its previous save', async () => {
    await vaultWithOneCase(folder, clock)
    await rm(casePath())
    const vault = await keep(openVault(folder, { clock }))
    expect(await vault.cases.ids()).toEqual(['case-086'])
    expect((await vault.cases.read('case-086'))?.document.proposal.number).toBe('086')
    expect(vault.notices()).toEqual([{ severity: 'warning', text: containing('不见了') }])
  })

  it('under the name of another document is not taken for it', async () => {
    await vaultWithOneCase(folder, clock)
    await writeFile(inVault('replies', 'reply-999.json'), await readFile(replyPath()))
    const vault = await keep(openVault(folder, { clock }))
    expect(await vault.replies.read('reply-999')).toBeNull()
    expect(await damagedFiles()).toHaveLength(1)
  })

  it.each([
    ['the envelope', '"version": 2', '"version": 3'],
    ['the document', '"schemaVersion": 2', '"schemaVersion": 3'],
  ])('is not one that a newer program wrote (%s): that stays untouched', async (_where, from, to) => {
    await vaultWithOneCase(folder, clock)
    const newer = (await readFile(replyPath(), 'utf8')).replace(from, to).replace(/"checksum": "[^"]+",/, '')
    await writeFile(replyPath(), newer)
    const vault = await keep(openVault(folder, { clock }))
    await refusal(() => vault.replies.read('reply-086'), 'VAULT_TOO_NEW')
    const { reply } = testingCase('086', '')
    await refusal(() => vault.replies.update('reply-086', () => reply), 'VAULT_TOO_NEW')
    expect(await readFile(replyPath(), 'utf8')).toBe(newer)
    expect(await damagedFiles()).toEqual([])
  })
})

describe('damaged vault settings', () => {
  it('come back from their previous save', async () => {
    const vault = await createVault(folder, testingSettings, { clock })
    await vault.saveSettings({ ...testingSettings, name: '新名称' })
    await vault.close()
    await truncate(inVault('vault.json'), 20)
    const again = await keep(openVault(folder, { clock }))
    expect(again.settings()).toEqual(testingSettings)
    expect(again.notices()).toEqual([{ severity: 'warning', text: containing('卷库设置文件损坏') }])
  })

  it('without a previous save are made again, and no case is lost', async () => {
    await vaultWithOneCase(folder, clock)
    await truncate(inVault('vault.json'), 20)
    const vault = await keep(openVault(folder, { clock }))
    expect(vault.settings()).toMatchObject({ name: '卷库 一', unit: { name: testingUnit.name } })
    expect(vault.notices()).toEqual([
      { severity: 'error', text: matching(/案件和文稿没有动.+请在设置中重新填写本单位信息。$/) },
    ])
    expect(await vault.cases.ids()).toEqual(['case-086'])
    expect(await damagedFiles()).toHaveLength(1)
  })

  it('deleted altogether are made again too', async () => {
    await vaultWithOneCase(folder, clock)
    await rm(inVault('vault.json'))
    const vault = await keep(openVault(folder, { clock }))
    expect(await vault.cases.ids()).toEqual(['case-086'])
  })
})
