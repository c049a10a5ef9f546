import JSZip from 'jszip'
import { mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Batch, BatchProgress } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import { ProposalId } from '../../core/kernel/ids'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import { strictProfile } from '../../core/official-layout/strict-profile'
import type { ReplyCase } from '../../core/reply/reply-file'
import { createFontService } from '../fonts/font-service'
import { createPathTokens } from '../path-tokens'
import { testingCase } from '../testing-cases'
import { countingIds, temporaryFolder, testingPorts } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { nodeFileSteps } from '../vault/file-steps'
import type { FileSteps } from '../vault/file-steps'
import { startBatch } from './batch-export'
import type { BatchMeans } from './batch-item'
import { renderReplyDocx } from './export-reply'

let temporary: TemporaryFolder
let folder: string
beforeEach(async () => {
  temporary = temporaryFolder()
  folder = join(temporary.path, '导出 一批')
  await mkdir(folder)
})
afterEach(() => temporary.remove())

interface Options {
  readonly cases: readonly ReplyCase[]
  readonly means?: Partial<BatchMeans>
  readonly isVaultOpen?: () => boolean
  readonly onProgress?: (progress: BatchProgress, cancel: () => void) => void
  readonly layoutProfile?: string
}

/** Runs a batch to its end. */
async function run(options: Options): Promise<{ batch: Batch; progress: readonly BatchProgress[] }> {
  const { cases, means, onProgress, isVaultOpen = () => true, layoutProfile = null } = options
  const known = new Map(cases.map((one) => [one.proposal.id, one]))
  const progress: BatchProgress[] = []
  const ports = testingPorts(temporary.path)
  const running = startBatch(
    {
      id: 'batch-1',
      startedAt: '2026-05-27T02:00:00.000Z',
      folder,
      form: null,
      layoutProfile,
      items: cases.map(({ proposal: { id, number, title } }) => ({
        caseId: id,
        label: `提案 ${number}`,
        title,
        state: 'waiting',
        fileName: null,
        token: null,
        notes: [],
      })),
    },
    {
      means: {
        openCase: async (id) => {
          const found = known.get(id)
          if (found === undefined) throw new AppError('NOT_FOUND', '这件案件已移走或删除。')
          return found
        },
        compose: async () => ({ spec: gbt9704, seals: [], profile: strictProfile, notes: [] }),
        fonts: createFontService([]),
        render,
        ...means,
      },
      exported: createPathTokens(countingIds(), '不是本次导出的。'),
      log: ports.log,
      isVaultOpen,
      onProgress: (step) => {
        progress.push(step)
        onProgress?.(step, () => running.cancel())
      },
    },
  )
  await running.ended
  return { batch: running.current(), progress }
}

const render: BatchMeans['render'] = ({ replyCase, form, ...composing }) =>
  renderReplyDocx(replyCase, form, composing)

const states = ({ items }: Batch): readonly string[] => items.map(({ state }) => state)
const three = (): readonly ReplyCase[] =>
  ['086', '087', '088'].map((number) => testingCase(number, `第${number}件的答复。`))
const textIn = async (name: string): Promise<string> => {
  const zip = await JSZip.loadAsync(await readFile(join(folder, name)))
  return (await zip.file('word/document.xml')?.async('string')) ?? ''
}

/** A disk that fails when the temporary file numbered `number` is made. */
function failingAt(number: number, code: string): FileSteps {
  let count = 0
  return {
    ...nodeFileSteps,
    create: (path, mode) => {
      count += 1
      if (count === number) throw Object.assign(new Error(code), { code })
      return nodeFileSteps.create(path, mode)
    },
  }
}

it('writes one file a case, holding its own text, and tells every step', async () => {
  const { batch, progress } = await run({ cases: three() })
  expect(batch.state).toBe('done')
  expect(batch.problem).toBeNull()
  const names = batch.items.map(({ fileName }) => fileName ?? '')
  expect((await readdir(folder)).toSorted()).toEqual(names.toSorted())
  expect(names[1]).toBe('关于市政协九届四次会议第087号提案的答复.docx')
  expect(await textIn(names[1] ?? '')).toContain('第087件的答复。')
  expect(batch.items.map(({ notes }) => notes[0])).toEqual(Array(3).fill('成文日期未填，没有印出。'))
  expect(states(batch)).toEqual(['noted', 'noted', 'noted'])
  const seen = progress.flatMap(({ changed }) => changed.map(({ label, state }) => `${label} ${state}`))
  expect(seen.slice(0, 3)).toEqual(['提案 086 running', '提案 086 noted', '提案 087 running'])
  expect(progress.at(-1)).toMatchObject({ state: 'done', changed: [] })
})

it('never writes over a file: a taken name gets a number', async () => {
  const name = '关于市政协九届四次会议第086号提案的答复.docx'
  await writeFile(join(folder, name), '别人的文件')
  const twins = [testingCase('086', '甲'), { ...testingCase('086', '乙') }].map((one, index) => ({
    ...one,
    proposal: { ...one.proposal, id: ProposalId.parse(`case-twin-${index}`) },
  }))
  const { batch } = await run({ cases: twins })
  expect(batch.items.map(({ fileName }) => fileName)).toEqual([
    '关于市政协九届四次会议第086号提案的答复（2）.docx',
    '关于市政协九届四次会议第086号提案的答复（3）.docx',
  ])
  expect(await readFile(join(folder, name), 'utf8')).toBe('别人的文件')
  expect(await textIn('关于市政协九届四次会议第086号提案的答复（3）.docx')).toContain('乙')
})

it('reports rare characters and a replaced profile with the file they are in', async () => {
  const { batch } = await run({
    cases: [testingCase('086', '陈镕委员的建议已收悉。')],
    means: {
      compose: async () => ({ spec: gbt9704, seals: [], profile: strictProfile, notes: ['换了方案。'] }),
    },
  })
  expect(batch.items[0]?.notes[0]).toBe('换了方案。')
  expect(batch.items[0]?.notes.at(-1)).toContain('“镕”（正文）不在仿宋_GB2312里')
})

describe('what goes wrong', () => {
  it('with one reply is reported with it, and the rest goes on', async () => {
    const [first, second, third] = three()
    const gone = { ...second!, proposal: { ...second!.proposal, id: ProposalId.parse('case-gone') } }
    const { batch } = await run({
      cases: [first!, gone, third!],
      means: {
        openCase: async (id) => {
          if (id === gone.proposal.id) throw new AppError('NOT_FOUND', '这件案件已移走或删除。')
          return first!
        },
      },
    })
    expect(states(batch)).toEqual(['noted', 'failed', 'noted'])
    expect(batch.items[1]).toMatchObject({ notes: ['这件案件已移走或删除。'], fileName: null, token: null })
    expect(batch.state).toBe('done')
  })

  it('unexpectedly says so without technical words', async () => {
    const failing = () => Promise.reject(new TypeError('x is not a function'))
    const { batch } = await run({ cases: three().slice(0, 1), means: { render: failing } })
    expect(batch.items[0]?.notes).toEqual([
      '出了点问题，这一件没有导出，文稿没有变。原因已记入日志，可再导出一次。',
    ])
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['ENOSPC', '磁盘已满'],
    ['EACCES', '没有写入权限'],
  ])('with the disk (%s) stops the batch; what is finished stays whole', async (code, reason) => {
    const { batch } = await run({ cases: three(), means: { steps: failingAt(2, code) } })
    expect(states(batch)).toEqual(['noted', 'failed', 'cancelled'])
    expect(batch.state).toBe('cancelled')
    expect(batch.problem).toContain(reason)
    expect(batch.problem).toMatch(/其余的没有导出，已完成的文件都在。$/)
    expect(await readdir(folder)).toEqual([batch.items[0]?.fileName])
  })

  it.each(['ENOENT', 'ENODEV', 'EIO'])(
    'with the disk gone (%s) promises nothing of what is finished',
    async (code) => {
      const { batch } = await run({ cases: three(), means: { steps: failingAt(2, code) } })
      expect(states(batch)).toEqual(['noted', 'failed', 'cancelled'])
      expect(batch.problem).toMatch(/。其余的没有导出。$/)
    },
  )

  it('of an earlier batch that was killed leaves nothing behind', async () => {
    const left = join(folder, `.fuwen-${2 ** 31 - 2}-a1b2c3d4e5f6.tmp`)
    await writeFile(left, 'half a file')
    await utimes(left, 0, 0)
    const { batch } = await run({ cases: three().slice(0, 1) })
    expect(await readdir(folder)).toEqual([batch.items[0]?.fileName])
  })

  it('with the folder itself stops the batch at once', async () => {
    await rm(folder, { recursive: true })
    const { batch } = await run({ cases: three() })
    expect(states(batch)).toEqual(['failed', 'cancelled', 'cancelled'])
    expect(batch.problem).toMatch(/文件夹不存在.+。其余的没有导出。$/)
  })

  it('on the stick without a word is found by reading the file back', async () => {
    const steps: FileSteps = {
      ...nodeFileSteps,
      rename: async (from, to) => {
        await nodeFileSteps.rename(from, to)
        if (to.endsWith('.docx')) await writeFile(to, 'PK 坏块')
      },
    }
    const { batch } = await run({ cases: three().slice(0, 1), means: { steps } })
    expect(batch.items[0]?.notes[0]).toContain('写入后读回来与排好的公文不一致')
    expect(await readdir(folder)).toEqual([])
  })

  it('stops when the vault is closed', async () => {
    let looks = 0
    const { batch } = await run({ cases: three(), isVaultOpen: () => (looks += 1) <= 1 })
    expect(states(batch)).toEqual(['noted', 'cancelled', 'cancelled'])
    expect(batch.problem).toContain('卷库已经关闭')
  })
})

describe('cancelling', () => {
  it('between two replies keeps the finished files', async () => {
    const { batch } = await run({
      cases: three(),
      onProgress: ({ changed }, cancel) => changed[0]?.state === 'noted' && cancel(),
    })
    expect(states(batch)).toEqual(['noted', 'cancelled', 'cancelled'])
    expect(batch).toMatchObject({ state: 'cancelled', problem: null })
    expect(await readdir(folder)).toEqual([batch.items[0]?.fileName])
  })

  it.each(['rendering', 'writing'] as const)('while %s gives that file up whole', async (moment) => {
    let cancelNow = (): void => undefined
    const steps: FileSteps = {
      ...nodeFileSteps,
      rename: async (from, to) => {
        if (moment === 'writing') cancelNow()
        await nodeFileSteps.rename(from, to)
      },
    }
    const slowRender: BatchMeans['render'] = (input) => {
      if (moment === 'rendering') cancelNow()
      return render(input)
    }
    const { batch } = await run({
      cases: three(),
      means: { steps, render: slowRender },
      onProgress: (_progress, cancel) => {
        cancelNow = cancel
      },
    })
    expect(states(batch)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect(await readdir(folder)).toEqual([])
  })
})
