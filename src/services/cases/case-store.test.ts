import { readFile, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { temporaryFolder, tickingClock } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { testingCase, testingSettings, textOf, withText } from '../testing-cases'
import { matching } from '../testing-matchers'
import { nodeFileSteps } from '../vault/file-steps'
import type { FileSteps } from '../vault/file-steps'
import { createVault, openVault } from '../vault/vault'
import type { Vault } from '../vault/vault'
import { createCaseStore } from './case-store'
import type { CaseStore } from './case-store'

const clock = tickingClock()
let temporary: TemporaryFolder
let folder: string
let vault: Vault
let store: CaseStore

beforeEach(async () => {
  temporary = temporaryFolder()
  folder = join(temporary.path, 'vault')
  vault = await createVault(folder, testingSettings, { clock })
  store = createCaseStore(vault, clock)
})
afterEach(async () => {
  await vault.close()
  await temporary.remove()
})

const { proposal, reply } = testingCase('086', '第一稿')
const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error))
const replyFile = (): string => join(folder, 'replies', 'reply-086.json')

describe('saving', () => {
  it('counts revisions and refuses a save that builds on an old one', async () => {
    await store.add({ proposal, reply })
    expect(await store.saveReply(withText(reply, '二'), 0)).toMatchObject({ revision: 1 })
    expect(await store.saveReply(withText(reply, '三'), 1)).toMatchObject({ revision: 2 })
    await expect(store.saveReply(withText(reply, '旧'), 1)).rejects.toMatchObject({
      code: 'STALE_REVISION',
      message: '文稿在别处改过，这次没有保存。请重新打开这件案件，再把改动补上。',
    })
    expect(textOf((await store.open(proposal.id)).reply)).toBe('三')
  })

  it('keeps what the window holds when the file was damaged or deleted meanwhile', async () => {
    await store.add({ proposal, reply })
    await store.saveReply(withText(reply, '二'), 0)
    await truncate(replyFile(), 50)
    expect(await store.saveReply(withText(reply, '三'), 1)).toMatchObject({ revision: 2 })
    await rm(replyFile())
    await rm(`${replyFile()}.bak`)
    expect(await store.saveReply(withText(reply, '四'), 2)).toMatchObject({ revision: 3 })
    expect(textOf((await store.open(proposal.id)).reply)).toBe('四')
  })

  it('saves the record beside the reply, each with its own revision', async () => {
    await store.add({ proposal, reply })
    await store.saveReply(withText(reply, '二'), 0)
    const saved = await store.saveRecord({ ...proposal, title: '新案由' }, 0)
    expect(saved).toMatchObject({ proposal: { title: '新案由', revision: 1 }, reply: { revision: 1 } })
    await expect(store.saveRecord(proposal, 0)).rejects.toMatchObject({ code: 'STALE_REVISION' })
  })

  it('of a case that is gone says so', async () => {
    await expect(store.open(proposal.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(store.saveRecord(proposal, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(store.saveReply(reply, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await readdir(join(folder, 'replies'))).toEqual([])
  })
})

describe('the list', () => {
  it('shows what is needed of each case, the last saved first', async () => {
    await store.add(testingCase('001', '一 二　三'))
    await store.add(testingCase('002', ''))
    expect((await store.list()).cases.map(({ characters }) => characters)).toEqual([0, 3])
    await store.saveReply(withText(testingCase('001', '').reply, '一二三四'), 0)
    const { cases, removedCount, notices } = await store.list()
    expect(cases.map(({ number, characters }) => [number, characters])).toEqual([
      ['001', 4],
      ['002', 0],
    ])
    expect(cases[0]).toMatchObject({ id: 'case-001', replyId: 'reply-001', proposers: '沈若溪', dueOn: null })
    expect(removedCount).toBe(0)
    expect(notices).toEqual([])
  })

  it('keeps the rest when one record, one reply and one of a newer program cannot be read', async () => {
    for (const number of ['001', '002', '003', '004']) await store.add(testingCase(number, '文字'))
    await truncate(join(folder, 'cases', 'case-001.json'), 30)
    await truncate(join(folder, 'replies', 'reply-002.json'), 30)
    const newer = join(folder, 'cases', 'case-003.json')
    await writeFile(newer, (await readFile(newer, 'utf8')).replace('"version": 1', '"version": 9'))
    for (let round = 0; round < 2; round++) {
      const { cases, notices } = await store.list()
      expect(cases.map(({ number, characters }) => [number, characters]).toSorted()).toEqual([
        ['002', 0],
        ['004', 2],
      ])
      expect(notices.map(({ text }) => text).toSorted()).toEqual([
        matching(/^提案 002 的文稿损坏/),
        matching(/^提案 002 的文稿读不出来或找不到/),
        matching(/^案件记录“case-001\.json”损坏/),
        matching(/^案件记录“case-003\.json”由更新版本的复文台写入/),
      ])
    }
    await expect(store.open(testingCase('002', '').proposal.id)).rejects.toMatchObject({
      code: 'VAULT_DAMAGED',
    })
  })

  it('sees a file that somebody put back, and one that somebody took away', async () => {
    await store.add(testingCase('001', '一'))
    await store.add(testingCase('002', '二'))
    const path = join(folder, 'replies', 'reply-001.json')
    const away = join(temporary.path, 'away.json')
    await rename(path, away)
    expect((await store.list()).notices).toHaveLength(1)
    await rename(away, path)
    expect(await store.list()).toMatchObject({ notices: [], cases: [{ characters: 1 }, { characters: 1 }] })
    await rm(join(folder, 'cases', 'case-002.json'))
    expect((await store.list()).cases.map(({ number }) => number)).toEqual(['001'])
  })
})

describe('the recycle bin', () => {
  it('takes a case with its reply, gives it back as it was, and can be emptied', async () => {
    await store.add({ proposal, reply })
    await store.saveReply(withText(reply, '二'), 0)
    await store.remove(proposal.id)
    expect(await store.list()).toMatchObject({ cases: [], removedCount: 1 })
    expect(await store.removed()).toMatchObject([{ id: proposal.id, number: '086', kind: 'proposal' }])
    expect(await readdir(join(folder, 'cases'))).toEqual([])
    expect(await readdir(join(folder, 'replies'))).toEqual([])
    await expect(store.saveReply(withText(reply, '三'), 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await store.restore(proposal.id)
    expect(await store.list()).toMatchObject({ cases: [{ number: '086', characters: 1 }], removedCount: 0 })
    expect(await store.saveReply(withText(reply, '三'), 1)).toMatchObject({ revision: 2 })
    await expect(store.restore(proposal.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await store.remove(proposal.id)
    expect(await store.emptyBin()).toBe(1)
    expect(await store.removed()).toEqual([])
    expect(await readdir(join(folder, 'bin'))).toEqual([])
  })

  it('never loses a save that was under way when the case was removed', async () => {
    await store.add({ proposal, reply })
    const saving = store.saveReply(withText(reply, '最后一句'), 0)
    const removing = store.remove(proposal.id)
    await Promise.all([saving, removing])
    await store.restore(proposal.id)
    expect(textOf((await store.open(proposal.id)).reply)).toBe('最后一句')
  })

  it('takes the save that comes while it works, or refuses it; it never swallows it', async () => {
    const steps: FileSteps = {
      ...nodeFileSteps,
      async rename(from, to) {
        if (to.includes('bin')) await nodeFileSteps.pause(30)
        await nodeFileSteps.rename(from, to)
      },
    }
    const made = await createVault(join(temporary.path, 'slow'), testingSettings, { clock, steps })
    const slow = createCaseStore(made, clock)
    await slow.add({ proposal, reply })
    const removing = slow.remove(proposal.id)
    const saving = slow.saveReply(withText(reply, '最后一句'), 0)
    await removing
    const wasSaved = await saving.then(
      () => true,
      () => false,
    )
    await slow.restore(proposal.id)
    expect(textOf((await slow.open(proposal.id)).reply)).toBe(wasSaved ? '最后一句' : '第一稿')
    await made.close()
  })

  it('after a crash between its steps shows the case once, and in the list', async () => {
    await store.add({ proposal, reply })
    await vault.bin.write(proposal.id, {
      id: proposal.id,
      removedAt: clock.now().toISOString(),
      record: { proposal, replyId: reply.id },
      reply,
    })
    expect(await store.list()).toMatchObject({ cases: [{ number: '086' }], removedCount: 0 })
    expect(await store.removed()).toEqual([])
    await store.saveReply(withText(reply, '新'), 0)
    await expect(store.restore(proposal.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(textOf((await store.open(proposal.id)).reply)).toBe('新')
  })

  it('takes a case whose reply is lost', async () => {
    await store.add({ proposal, reply })
    await rm(replyFile())
    await store.remove(proposal.id)
    await store.restore(proposal.id)
    expect((await store.list()).cases).toHaveLength(1)
  })
})

type FailingPoint = 'write' | 'sync' | 'link' | 'rename' | 'syncFolder'

/** Steps that fail at the point planned for the text that is being written. */
function failingSteps(plan: ReadonlyMap<string, FailingPoint>): FileSteps {
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC' }))
  let point: FailingPoint | undefined
  return {
    ...nodeFileSteps,
    async create(path, mode) {
      const file = await nodeFileSteps.create(path, mode)
      return {
        ...file,
        async write(bytes) {
          point = plan.get(/文字\d+/.exec(new TextDecoder().decode(bytes))?.[0] ?? '')
          if (point !== 'write') return file.write(bytes)
          await file.write(bytes.subarray(0, bytes.length / 2))
          return refuse()
        },
        sync: () => (point === 'sync' ? refuse() : file.sync()),
      }
    },
    link: (from, to) => (point === 'link' ? refuse() : nodeFileSteps.link(from, to)),
    copy: (from, to) => (point === 'link' ? refuse() : nodeFileSteps.copy(from, to)),
    rename: (from, to) => (point === 'rename' ? refuse() : nodeFileSteps.rename(from, to)),
    syncFolder: (path) => (point === 'syncFolder' ? refuse() : nodeFileSteps.syncFolder(path)),
  }
}

it('whatever saves overlap and fail, the disk ends with the last acknowledged text', async () => {
  const points = ['write', 'sync', 'link', 'rename', 'syncFolder'] as const
  const failure = fc.option(fc.constantFrom(...points), { freq: 2, nil: null })
  const save = fc.record({ failure, waitsForEarlier: fc.boolean() })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(save, { minLength: 1, maxLength: 8 }), async (saves) => {
      const place = join(temporary.path, `run-${run++}`)
      const plan = new Map<string, FailingPoint>()
      const steps = failingSteps(plan)
      const made = await createVault(place, testingSettings, { clock, steps })
      const tried = createCaseStore(made, clock)
      await tried.add({ proposal, reply })

      let acknowledged = { revision: 0, text: '第一稿' }
      let latestFailed = ''
      let pending: Promise<unknown>[] = []
      for (const [index, { failure: point, waitsForEarlier }] of saves.entries()) {
        if (waitsForEarlier) await Promise.all(pending.splice(0))
        const text = `文字${index}`
        if (point !== null) plan.set(text, point)
        const work = tried.saveReply(withText(reply, text), acknowledged.revision).then(
          ({ revision }) => {
            expect(revision).toBe(acknowledged.revision + 1)
            acknowledged = { revision, text }
          },
          (error: unknown) => {
            if (codeOf(error) === 'STALE_REVISION') return
            expect(codeOf(error)).toBe('VAULT_UNWRITABLE')
            if (point === 'syncFolder') latestFailed = text
          },
        )
        pending = [...pending, work]
      }
      await Promise.all(pending)
      await made.close()

      const again = await openVault(place, { clock })
      const found = (await again.replies.read(reply.id))?.document
      await again.close()
      expect(again.notices()).toEqual([])
      if (found === undefined) throw new Error('the reply is gone')
      // A save that failed after its rename is newer than the last acknowledged one, never older.
      const isUnacknowledged = found.revision === acknowledged.revision + 1
      expect(textOf(found)).toBe(isUnacknowledged ? latestFailed : acknowledged.text)
      if (!isUnacknowledged) expect(found.revision).toBe(acknowledged.revision)
    }),
    { numRuns: 60 },
  )
})

it('after a save that failed at the very end, the next one with more text is accepted', async () => {
  const place = join(temporary.path, 'late')
  const steps = failingSteps(new Map([['文字1', 'syncFolder']]))
  const made = await createVault(place, testingSettings, { clock, steps })
  const tried = createCaseStore(made, clock)
  await tried.add({ proposal, reply })
  await expect(tried.saveReply(withText(reply, '文字1'), 0)).rejects.toMatchObject({
    code: 'VAULT_UNWRITABLE',
  })
  expect(await tried.saveReply(withText(reply, '写着文字2'), 0)).toMatchObject({ revision: 1 })
  await made.close()
})
