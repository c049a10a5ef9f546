import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { temporaryFolder, tickingClock } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { testingCase, testingSettings, testingUnit, textOf, withText } from '../testing-cases'
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

describe('a vault', () => {
  it('keeps what was written, one file a document, and nothing else', async () => {
    await vaultWithOneCase(folder, clock)
    const vault = await keep(openVault(folder, { clock }))
    expect(vault.settings()).toEqual(testingSettings)
    expect(await vault.cases.ids()).toEqual(['case-086'])
    const reply = await vault.replies.read('reply-086')
    expect(reply && textOf(reply.document)).toBe('第二稿')
    expect(vault.notices()).toEqual([])
    expect((await readdir(folder)).toSorted()).toEqual([
      'bin',
      'cases',
      'layout-profiles',
      'replies',
      'seals',
      'vault.json',
      'writer.lock',
    ])
    expect((await readdir(inVault('replies'))).toSorted()).toEqual(['reply-086.json', 'reply-086.json.bak'])
  })

  it('saves one document by writing one file', async () => {
    await vaultWithOneCase(folder, clock)
    const vault = await keep(openVault(folder, { clock }))
    const before = await readFile(casePath(), 'utf8')
    const settings = await readFile(inVault('vault.json'), 'utf8')
    await vault.replies.write('reply-086', withText(testingCase('086', '').reply, '第三稿'))
    expect(await readFile(casePath(), 'utf8')).toBe(before)
    expect(await readFile(inVault('vault.json'), 'utf8')).toBe(settings)
  })

  it('writes no file that Windows cannot name', async () => {
    const vault = await keep(createVault(folder, testingSettings, { clock }))
    const { reply } = testingCase('086', '')
    for (const id of ['con', 'nul', 'com1', '../evil', 'A', 'a b']) {
      await expect(vault.replies.write(id, { ...reply, id: id as typeof reply.id })).rejects.toThrow(AppError)
    }
    expect(await readdir(inVault('replies'))).toEqual([])
  })

  it('saves the unit', async () => {
    await vaultWithOneCase(folder, clock)
    const vault = await openVault(folder, { clock })
    await vault.saveSettings({ ...testingSettings, unit: { ...testingUnit, contactName: '陈晨' } })
    await vault.close()
    expect((await keep(openVault(folder, { clock }))).settings().unit.contactName).toBe('陈晨')
  })

  it('once closed, writes nothing any more', async () => {
    const vault = await createVault(folder, testingSettings, { clock })
    await vault.close()
    const { reply } = testingCase('086', '晚了')
    await refusal(() => vault.replies.write(reply.id, reply), 'NOT_FOUND')
    expect(await readdir(inVault('replies'))).toEqual([])
  })

  it('when closed waits for the write under way', async () => {
    const vault = await createVault(folder, testingSettings, { clock })
    const { reply } = testingCase('086', '最后一句')
    const write = vault.replies.write(reply.id, reply)
    await vault.close()
    expect(await readFile(replyPath(), 'utf8')).toContain('最后一句')
    await write
  })
})

describe('making a vault is refused', () => {
  it('where files are already, and they stay', async () => {
    await mkdir(folder)
    await writeFile(inVault('报告.txt'), 'x')
    expect(await refusal(() => createVault(folder, testingSettings, { clock }), 'BAD_INPUT')).toContain(
      '已有别的文件',
    )
    expect(await readdir(folder)).toEqual(['报告.txt'])
  })

  it('where a vault is already', async () => {
    await vaultWithOneCase(folder, clock)
    expect(await refusal(() => createVault(folder, testingSettings, { clock }), 'BAD_INPUT')).toContain(
      '已有卷库',
    )
    await keep(openVault(folder, { clock }))
  })

  it('where the path is a file, or leads through one', async () => {
    await writeFile(folder, 'x')
    await refusal(() => createVault(folder, testingSettings, { clock }), 'BAD_INPUT')
    await refusal(() => createVault(join(folder, 'sub'), testingSettings, { clock }), 'BAD_INPUT')
  })

  it('without leaving anything behind when the disk fills up', async () => {
    const { nodeFileSteps } = await import('./file-steps')
    const steps = {
      ...nodeFileSteps,
      rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    }
    const late = {
      ...nodeFileSteps,
      syncFolder: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    }
    const deep = join(folder, 'a', 'b')
    expect(
      await refusal(() => createVault(deep, testingSettings, { clock, steps }), 'VAULT_UNWRITABLE'),
    ).toContain('磁盘已满')
    await refusal(() => createVault(deep, testingSettings, { clock, steps: late }), 'VAULT_UNWRITABLE')
    expect(await readdir(temporary.path)).toEqual([])
    await mkdir(folder)
    await refusal(() => createVault(folder, testingSettings, { clock, steps }), 'VAULT_UNWRITABLE')
    await refusal(() => createVault(folder, testingSettings, { clock, steps: late }), 'VAULT_UNWRITABLE')
    expect(await readdir(folder)).toEqual([])
  })
})

it('an empty folder with the furniture of Windows and macOS can become a vault', async () => {
  await mkdir(inVault('System Volume Information'), { recursive: true })
  await writeFile(inVault('desktop.ini'), '')
  await writeFile(inVault('.DS_Store'), '')
  await keep(createVault(folder, testingSettings, { clock }))
})

describe('opening is refused', () => {
  it('where there is no vault', async () => {
    expect(await refusal(() => openVault(folder, { clock }), 'NOT_FOUND')).toContain('找不到文件夹')
    await mkdir(folder)
    expect(await refusal(() => openVault(folder, { clock }), 'NOT_FOUND')).toContain('没有卷库')
    await writeFile(inVault('x.txt'), 'x')
    expect(await refusal(() => openVault(folder, { clock }), 'NOT_FOUND')).toContain('没有卷库')
    expect(await readdir(folder)).toEqual(['x.txt'])
    expect(await refusal(() => openVault(inVault('x.txt'), { clock }), 'BAD_INPUT')).toContain('是一个文件')
  })

  it('when a newer program wrote the vault, and nothing is touched', async () => {
    await vaultWithOneCase(folder, clock)
    const newer = (await readFile(inVault('vault.json'), 'utf8')).replace('"version": 2', '"version": 3')
    await writeFile(inVault('vault.json'), newer)
    const before = await readdir(folder, { recursive: true })
    expect(await refusal(() => openVault(folder, { clock }), 'VAULT_TOO_NEW')).toContain('更新版本')
    expect(await readdir(folder, { recursive: true })).toEqual(before)
    expect(await readFile(inVault('vault.json'), 'utf8')).toBe(newer)
  })
})

describe('a vault whose disk is pulled out', () => {
  it('says so at reading and saving, makes no folder in its place, and goes on when it is back', async () => {
    await vaultWithOneCase(folder, clock)
    const vault = await keep(openVault(folder, { clock }))
    const away = join(temporary.path, 'away')
    await rename(folder, away)
    const { reply } = testingCase('086', '还在窗口里')
    expect(await refusal(() => vault.replies.write(reply.id, reply), 'VAULT_UNWRITABLE')).toContain(
      '移动盘已拔出',
    )
    expect(await refusal(() => vault.replies.read(reply.id), 'VAULT_UNWRITABLE')).toContain('移动盘已拔出')
    expect(await refusal(() => vault.cases.ids(), 'VAULT_UNWRITABLE')).toContain('移动盘已拔出')
    expect(await readdir(temporary.path)).toEqual(['away'])
    await rename(away, folder)
    await vault.replies.write(reply.id, reply)
    expect(await readFile(replyPath(), 'utf8')).toContain('还在窗口里')
  })

  it('writes nothing into the empty folder that is left where it was', async () => {
    await vaultWithOneCase(folder, clock)
    const vault = await keep(openVault(folder, { clock }))
    await rename(folder, join(temporary.path, 'away'))
    await mkdir(inVault('replies'), { recursive: true })
    const { reply } = testingCase('086', '还在窗口里')
    await refusal(() => vault.replies.write(reply.id, reply), 'VAULT_UNWRITABLE')
    expect(await readdir(folder, { recursive: true })).toEqual(['replies'])
  })
})

it('what an interrupted write left behind is swept away at opening', async () => {
  await vaultWithOneCase(folder, clock)
  await writeFile(inVault('replies', '.fuwen-123-0123456789ab.tmp'), '{"half')
  await writeFile(inVault('.fuwen-123-0123456789ab.tmp'), '{"half')
  const vault = await keep(openVault(folder, { clock }))
  expect(await vault.replies.ids()).toEqual(['reply-086'])
  const left = await readdir(folder, { recursive: true })
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
})
