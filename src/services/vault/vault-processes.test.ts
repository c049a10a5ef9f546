// The vault against other processes: killed in the middle of a write, and two writers at once.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tickingClock, temporaryFolder } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { testingCase, testingSettings, textOf, withText } from '../testing-cases'
import { matching } from '../testing-matchers'
import { ownIdentity, processStartOf } from './process-identity'
import { startOtherProgram } from './testing-processes'
import type { OtherProgram } from './testing-processes'
import { createVault, openVault } from './vault'
import { takeWriterLock } from './writer-lock'

const clock = tickingClock()
let temporary: TemporaryFolder
let folder: string
const programs: OtherProgram[] = []

beforeEach(async () => {
  temporary = temporaryFolder()
  folder = join(temporary.path, 'vault')
  const vault = await createVault(folder, testingSettings, { clock })
  const { proposal, reply } = testingCase('086', '')
  await vault.replies.write(reply.id, withText(reply, '第0稿'.repeat(2000)))
  await vault.cases.write(proposal.id, { proposal, replyId: reply.id })
  await vault.close()
})
afterEach(async () => {
  for (const program of programs.splice(0)) await program.kill()
  await temporary.remove()
})

function start(...args: readonly string[]): OtherProgram {
  const program = startOtherProgram(...args)
  programs.push(program)
  return program
}

const lastAcknowledged = (program: OtherProgram): number =>
  Number(
    program
      .lines()
      .findLast((line) => line.startsWith('saved'))
      ?.split(' ')[1] ?? 0,
  )

/** The reply on the disk is a whole one, its revision at least `acknowledged`; the vault works. */
async function expectWhole(acknowledged: number, latest: number): Promise<number> {
  const vault = await openVault(folder, { clock })
  const reply = (await vault.replies.read('reply-086'))?.document
  if (reply === undefined) throw new Error('the reply is gone')
  expect(reply.revision).toBeGreaterThanOrEqual(acknowledged)
  expect(reply.revision).toBeLessThanOrEqual(latest)
  expect(textOf(reply)).toBe(`第${reply.revision}稿`.repeat(2000))
  expect(vault.notices()).toEqual([])
  const names = await readdir(folder, { recursive: true })
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
  await vault.replies.write(reply.id, reply)
  await vault.close()
  return reply.revision
}

describe('a program killed while it saves', () => {
  it('at every single step leaves the old document or the new one, whole', { timeout: 120_000 }, async () => {
    const outcomes: string[] = []
    let revision = 0
    for (let step = 0; ; step++) {
      const program = start('kill', folder, String(step))
      const { signal } = await program.ended
      const acknowledged = lastAcknowledged(program)
      const found = await expectWhole(Math.max(acknowledged, revision), revision + 1)
      outcomes.push(found === revision ? 'old' : 'new')
      revision = found
      if (signal === null) break
      expect(signal).toBe('SIGKILL')
      expect(acknowledged).toBe(0)
    }
    // Up to the rename the old one, from then on the new one; the last run was not killed.
    expect(outcomes.join(' ')).toMatch(/^(old ){8,}new new$/)
  })

  it('at any moment loses nothing it has called saved', { timeout: 60_000 }, async () => {
    let revision = 0
    for (const delay of [0, 7, 23, 61]) {
      const program = start('save', folder)
      await program.hasSaid('saved')
      await new Promise((resolve) => setTimeout(resolve, delay))
      await program.kill()
      const acknowledged = lastAcknowledged(program)
      expect(acknowledged).toBeGreaterThan(revision)
      revision = await expectWhole(acknowledged, acknowledged + 1)
    }
  })
})

describe('two programs on one vault', () => {
  it('the second is told who has it and since when; after a crash of the first it may go on', async () => {
    const first = start('hold', folder)
    await first.hasSaid('opened')
    await expect(openVault(folder, { clock })).rejects.toMatchObject({
      code: 'VAULT_LOCKED',
      message: matching(
        /^卷库已在这台电脑上打开（用户 .+，\d+月\d+日 \d+:\d\d 起）。请先关闭那个窗口，再重试。$/,
      ),
    })
    await first.kill()
    expect(await readdir(folder)).toContain('writer.lock')
    await (await openVault(folder, { clock })).close()
    expect(await readdir(folder)).not.toContain('writer.lock')
  })

  it('of many that find the lock of a dead program exactly one gets in', { timeout: 60_000 }, async () => {
    const dead = start('hold', folder)
    await dead.hasSaid('opened')
    await dead.kill()
    const rivals = Array.from({ length: 5 }, () => start('hold', folder))
    await Promise.all(rivals.map((rival) => Promise.race([rival.hasSaid('opened'), rival.ended])))
    expect(rivals.filter((rival) => rival.lines().includes('opened'))).toHaveLength(1)
    expect(rivals.filter((rival) => rival.lines()[0]?.startsWith('locked'))).toHaveLength(4)
  })
})

describe('the lock of another computer', () => {
  const lockPath = (): string => join(folder, 'writer.lock')
  const lockOf = (changes: object): string =>
    JSON.stringify({
      token: 't',
      host: '办公室-PC02',
      machine: 'other',
      user: '陈晨',
      pid: 1,
      processStart: null,
      since: '2026-05-27T01:00:00.000Z',
      ...changes,
    })

  it('is believed, whatever its process number says', async () => {
    await writeFile(lockPath(), lockOf({ pid: 999_999_999 }))
    await expect(openVault(folder, { clock })).rejects.toMatchObject({
      code: 'VAULT_LOCKED',
      message: matching(
        /^卷库正由“办公室-PC02”（用户 陈晨）使用，.+ 起。请等对方关闭后重试；.+writer\.lock 再打开。$/,
      ),
    })
    expect(await readFile(lockPath(), 'utf8')).toContain('陈晨')
  })

  it('of the same name is told apart from a dead program of this one', async () => {
    await writeFile(lockPath(), lockOf({ host: hostname(), pid: 999_999_999 }))
    const opening = openVault(folder, { clock })
    // Where the system has no machine id, the name is all there is.
    const machineId = await readFile('/etc/machine-id', 'utf8').catch(() => '')
    if (machineId.trim() === '') await (await opening).close()
    else await expect(opening).rejects.toMatchObject({ code: 'VAULT_LOCKED' })
  })

  it.runIf(process.platform === 'linux')(
    'is not believed when its process number now belongs to another process of this computer',
    async () => {
      const parent = { ...(await ownIdentity()), pid: process.ppid }
      await writeFile(lockPath(), lockOf({ ...parent, processStart: await processStartOf(process.ppid) }))
      await expect(openVault(folder, { clock })).rejects.toMatchObject({ code: 'VAULT_LOCKED' })
      await writeFile(lockPath(), lockOf({ ...parent, processStart: 'another-boot 1' }))
      await (await openVault(folder, { clock })).close()
    },
  )

  it('that is dead lets one of several in, however their steps interleave', async () => {
    for (let round = 0; round < 40; round++) {
      await writeFile(lockPath(), lockOf({ ...(await ownIdentity()), processStart: 'another-boot 1' }))
      const rivals = await Promise.allSettled(Array.from({ length: 4 }, () => takeWriterLock(folder, clock)))
      const winners = rivals.flatMap((rival) => (rival.status === 'fulfilled' ? [rival.value] : []))
      expect(winners).toHaveLength(1)
      await winners[0]?.release()
    }
  })

  it('half written is waited for, and an old one is not', async () => {
    await writeFile(lockPath(), '{"tok')
    await expect(openVault(folder, { clock })).rejects.toMatchObject({ code: 'VAULT_LOCKED' })
    const { utimes } = await import('node:fs/promises')
    await utimes(lockPath(), new Date(0), new Date(0))
    await (await openVault(folder, { clock })).close()
  })

  it('that appears while we have the vault open stops our saves instead of mixing with theirs', async () => {
    const vault = await openVault(folder, { clock })
    await writeFile(lockPath(), lockOf({}))
    const { reply } = testingCase('086', '')
    await expect(vault.replies.write(reply.id, reply)).rejects.toMatchObject({ code: 'VAULT_LOCKED' })
    await vault.close()
    expect(await readFile(lockPath(), 'utf8')).toContain('陈晨')
  })

  it('deleted by hand is ours again at the next save', async () => {
    const vault = await openVault(folder, { clock })
    const { rm } = await import('node:fs/promises')
    await rm(lockPath())
    const { reply } = testingCase('086', '')
    await vault.replies.write(reply.id, reply)
    expect(await readdir(folder)).toContain('writer.lock')
    await vault.close()
  })
})
