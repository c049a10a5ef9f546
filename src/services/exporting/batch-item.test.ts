// One reply of a batch: what is made of the wish, and what is said when a file cannot be taken back.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import { strictProfile } from '../../core/official-layout/strict-profile'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { createFontService } from '../fonts/font-service'
import { testingCase } from '../testing-cases'
import { temporaryFolder } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { refusal } from '../testing-refusal'
import { nodeFileSteps } from '../vault/file-steps'
import type { FileSteps } from '../vault/file-steps'
import { exportItem } from './batch-item'
import type { BatchMeans } from './batch-item'

let temporary: TemporaryFolder
let folder: string
let asked: string[]
beforeEach(async () => {
  temporary = temporaryFolder()
  folder = join(temporary.path, '导出')
  await mkdir(folder)
  asked = []
})
afterEach(() => temporary.remove())

const { proposal, reply } = testingCase('086', '答复。')
const signed: ReplyDocument = { ...reply, form: 'letter', signOff: { date: '2026-05-27' } }
const named: ReplyDocument = { ...signed, layoutProfile: 'own' }

const meansFor = (given: ReplyDocument, means: Partial<BatchMeans> = {}): BatchMeans => ({
  openCase: async () => ({ proposal, reply: given }),
  compose: async (_reply, profile) => {
    asked.push(`profile ${profile ?? 'own'}`)
    return { spec: gbt9704, seals: [], profile: strictProfile, notes: [] }
  },
  fonts: createFontService([]),
  render: async ({ form }) => {
    asked.push(`form ${form}`)
    return new TextEncoder().encode('PK')
  },
  ...means,
})
const plain = () => ({ folder, form: 'plain', layoutProfile: 'full-text-area' }) as const
const NOTE = '已签发登记，按文稿自己的形式和方案导出。'
const isNever = (): boolean => false

it('a signed reply keeps its own form and profile, and a note says so', async () => {
  const written = await exportItem(proposal.id, plain(), meansFor(named), isNever)
  expect(asked).toEqual(['profile own', 'form letter'])
  expect(written?.notes[0]).toBe(NOTE)
})

it('nothing is said where the wish is what the signed reply has', async () => {
  const wish = { folder, form: 'letter', layoutProfile: 'own' } as const
  expect((await exportItem(proposal.id, wish, meansFor(named), isNever))?.notes).not.toContain(NOTE)
})

it('a draft follows the wish', async () => {
  const written = await exportItem(proposal.id, plain(), meansFor(reply), isNever)
  expect(asked).toEqual(['profile full-text-area', 'form plain'])
  expect(written?.notes).not.toContain(NOTE)
})

it('what fails about the notes fails before there is a file', async () => {
  const fonts = { ...createFontService([]), rareNotes: () => Promise.reject(new Error('EIO')) }
  await expect(exportItem(proposal.id, plain(), meansFor(reply, { fonts }), isNever)).rejects.toThrow('EIO')
  expect(await readdir(folder)).toEqual([])
})

/** A disk on which nothing with a name of its own can be removed. */
const stuck: FileSteps = {
  ...nodeFileSteps,
  remove: async (path) => {
    if (path.endsWith('.docx')) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    await nodeFileSteps.remove(path)
  },
}

it('a file that cannot be removed after cancelling is named', async () => {
  let isCancelled = false
  const steps: FileSteps = {
    ...stuck,
    rename: async (from, to) => {
      await nodeFileSteps.rename(from, to)
      isCancelled = true
    },
  }
  const work = () => exportItem(proposal.id, plain(), meansFor(reply, { steps }), () => isCancelled)
  expect(await refusal(work, 'EXPORT_FAILED')).toContain('已取消，但“关于')
  expect(await readdir(folder)).toHaveLength(1)
})

it('a file that came out wrong and cannot be removed is not called removed', async () => {
  const steps: FileSteps = {
    ...stuck,
    rename: async (from, to) => {
      await nodeFileSteps.rename(from, to)
      await writeFile(to, '坏块')
    },
  }
  const work = () => exportItem(proposal.id, plain(), meansFor(reply, { steps }), isNever)
  const sentence = await refusal(work, 'EXPORT_FAILED')
  expect(sentence).toContain('也没能删掉，那个文件不能用')
  expect(sentence).not.toContain('已删除')
})
