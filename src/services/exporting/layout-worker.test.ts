import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shortCase } from '../../../tests/fixtures/replies'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import type { LayoutFinding } from '../../core/official-layout/layout-finding'
import type { LayoutThreads } from '../ports'
import type { LayoutAnswer, LayoutInput, LayoutJob, LayoutOutcome } from './layout-jobs'
import { createLayoutWorker } from './layout-worker'

/** Threads whose jobs end when the test says so. */
function heldThreads() {
  const started: { jobs: LayoutJob[]; isEnded: boolean }[] = []
  const held: { job: LayoutJob; end: (outcome: LayoutOutcome) => void; fail: (error: Error) => void }[] = []
  const threads: LayoutThreads = {
    start() {
      const thread = { jobs: [] as LayoutJob[], isEnded: false }
      started.push(thread)
      return {
        run: (job) =>
          new Promise((end, fail) => {
            thread.jobs.push(job)
            held.push({ job, end, fail })
          }),
        isEnded: () => thread.isEnded,
        end: () => {
          thread.isEnded = true
          return Promise.resolve()
        },
      }
    },
  }
  return { threads, started, held }
}

const input = (name: string): LayoutInput => ({
  replyCase: shortCase({ issuer: name }),
  form: 'plain',
  spec: gbt9704,
  seals: [],
})
const pages = (name: string): LayoutAnswer => ({
  kind: 'pages',
  document: { pages: [], images: {}, isProof: name === 'proof', isCutShort: false },
  findings: [],
})
const ok = (answer: LayoutAnswer): LayoutOutcome => ({ ok: true, answer })
const nameOf = (job: LayoutJob | undefined): string => job?.input.replyCase.reply.issuer ?? ''
const bytes = new Uint8Array([1, 2, 3])
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('previews', () => {
  it('the newest wins: one that waits answers null', async () => {
    const { threads, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const first = worker.preview(input('1'))
    const second = worker.preview(input('2'))
    const third = worker.preview(input('3'))
    expect(await second).toBeNull()
    held[0]?.end(ok(pages('1')))
    expect(await first).toMatchObject({ kind: 'pages' })
    await settled()
    expect(held.map(({ job }) => nameOf(job))).toEqual(['1', '3'])
    held[1]?.end(ok(pages('3')))
    expect(await third).toMatchObject({ kind: 'pages' })
  })

  it('one that runs too long is given up when a newer one comes, and the thread with it', async () => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const slow = worker.preview(input('slow'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(started[0]?.isEnded).toBe(false)
    const newer = worker.preview(input('newer'))
    expect(await vi.advanceTimersByTimeAsync(0).then(() => slow)).toBeNull()
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false])
    expect(nameOf(started[1]?.jobs[0])).toBe('newer')
    // What the thread that was given up still says belongs to nobody.
    held[0]?.fail(new Error('ended'))
    held[1]?.end(ok(pages('newer')))
    expect(await newer).toMatchObject({ kind: 'pages' })
  })

  it('a newer one waits a fair while first', async () => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const first = worker.preview(input('1'))
    const second = worker.preview(input('2'))
    await vi.advanceTimersByTimeAsync(1000)
    held[0]?.end(ok(pages('1')))
    expect(await first).not.toBeNull()
    held[1]?.end(ok(pages('2')))
    expect(await second).not.toBeNull()
    expect(started).toHaveLength(1)
  })

  it('on a slow PC each one that is given up gives the next one more time', async () => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    void worker.preview(input('1'))
    await vi.advanceTimersByTimeAsync(6000)
    const second = worker.preview(input('2'))
    await vi.advanceTimersByTimeAsync(6000)
    expect(started).toHaveLength(2)
    void worker.preview(input('3'))
    await vi.advanceTimersByTimeAsync(3000)
    expect(started).toHaveLength(2)
    held[1]?.end(ok(pages('2')))
    expect(await second).not.toBeNull()
  })

  it('a newer preview answers a waiting question for remedies with null', async () => {
    const { threads, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    void worker.docx(input('file'))
    const remedies = worker.remedies(input('1'), {
      kind: 'imprint-alone',
      page: 2,
      source: 'imprint',
      text: '第 2 页只有版记。',
    })
    void worker.preview(input('2'))
    expect(await remedies).toBeNull()
    held[0]?.end(ok({ kind: 'docx', bytes }))
    await settled()
    expect(held.map(({ job }) => nameOf(job))).toEqual(['file', '2'])
  })
})

describe('remedies', () => {
  const finding: LayoutFinding = {
    kind: 'imprint-alone',
    page: 2,
    source: 'imprint',
    text: '第 2 页只有版记。',
  }
  type Worker = ReturnType<typeof createLayoutWorker>

  it.each<[string, (worker: Worker) => Promise<unknown>]>([
    ['a file', (worker) => worker.docx(input('next'))],
    ['a print', (worker) => worker.pages(input('next'))],
    ['a preview', (worker) => worker.preview(input('next'))],
    ['another question', (worker) => worker.remedies(input('next'), finding)],
  ])('that are being tried out give way to %s within a second', async (_what, ask) => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const remedies = worker.remedies(input('1'), finding)
    const answered = vi.fn()
    void remedies.then(answered)
    void ask(worker)
    await vi.advanceTimersByTimeAsync(1000)
    expect(answered).toHaveBeenCalledWith(null)
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false])
    expect(held.map(({ job }) => nameOf(job))).toEqual(['1', 'next'])
  })

  it('wait behind files, and end no preview', async () => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const preview = worker.preview(input('preview'))
    void worker.remedies(input('question'), finding)
    const file = worker.docx(input('file'))
    await vi.advanceTimersByTimeAsync(60_000)
    held[0]?.end(ok(pages('preview')))
    expect(await preview).not.toBeNull()
    held[1]?.end(ok({ kind: 'docx', bytes }))
    expect(await file).toEqual(bytes)
    expect(held.map(({ job }) => nameOf(job))).toEqual(['preview', 'file', 'question'])
    expect(started).toHaveLength(1)
  })
})

describe('files', () => {
  it('are never overtaken, neither waiting nor running', async () => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const files = ['a', 'b', 'c'].map((name) => worker.docx(input(name)))
    const preview = worker.preview(input('preview'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(started).toHaveLength(1)
    held[0]?.end(ok({ kind: 'docx', bytes }))
    await settled()
    held[1]?.end(ok(pages('preview')))
    await settled()
    held[2]?.end(ok({ kind: 'docx', bytes }))
    await settled()
    held[3]?.end(ok({ kind: 'docx', bytes }))
    expect(await Promise.all(files)).toEqual([bytes, bytes, bytes])
    expect(await preview).not.toBeNull()
    expect(held.map(({ job }) => nameOf(job))).toEqual(['a', 'preview', 'b', 'c'])
  })
})

describe('what goes wrong', () => {
  it('comes back as it was said, and the next job runs in the same thread', async () => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const file = worker.docx(input('1'))
    held[0]?.end({ ok: false, code: 'EXPORT_FAILED', message: '图片数据已损坏。' })
    await expect(file).rejects.toMatchObject({ code: 'EXPORT_FAILED', message: '图片数据已损坏。' })
    void worker.docx(input('2')).catch(() => undefined)
    expect(started).toHaveLength(1)
    expect(held).toHaveLength(2)
  })

  it('with the thread itself: the job fails, the next one gets a new thread', async () => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const file = worker.docx(input('1'))
    held[0]?.fail(new Error('out of memory'))
    await expect(file).rejects.toMatchObject({
      code: 'EXPORT_FAILED',
      message: '排版时出了意外，这次没有完成，文稿没有变。请再试一次；仍不行请重新打开程序。',
    })
    const again = worker.docx(input('2'))
    held[1]?.end(ok({ kind: 'docx', bytes }))
    expect(await again).toEqual(bytes)
    expect(started).toHaveLength(2)
  })

  it('a thread that went while it had nothing to do is replaced before the next job', async () => {
    const { threads, started, held } = heldThreads()
    const worker = createLayoutWorker(threads)
    const file = worker.docx(input('1'))
    held[0]?.end(ok({ kind: 'docx', bytes }))
    await file
    started[0]!.isEnded = true
    const again = worker.docx(input('2'))
    expect(started.map(({ jobs }) => jobs.length)).toEqual([1, 1])
    held[1]?.end(ok({ kind: 'docx', bytes }))
    expect(await again).toEqual(bytes)
  })

  it('a thread that cannot be started fails its job alone', async () => {
    const { threads, held } = heldThreads()
    let isFull = true
    const logged: unknown[] = []
    const worker = createLayoutWorker(
      {
        start: () => {
          if (isFull) throw new Error('ENOMEM')
          return threads.start()
        },
      },
      { error: (_text, cause) => logged.push(cause) },
    )
    await expect(worker.docx(input('1'))).rejects.toMatchObject({ code: 'EXPORT_FAILED' })
    expect(String(logged[0])).toContain('ENOMEM')
    isFull = false
    const again = worker.docx(input('2'))
    held[0]?.end(ok({ kind: 'docx', bytes }))
    expect(await again).toEqual(bytes)
  })

  it('closing refuses what is under way and what comes after', async () => {
    const { threads, started } = heldThreads()
    const worker = createLayoutWorker(threads)
    const left = [worker.docx(input('1')), worker.preview(input('2'))]
    const refused = Promise.all(left.map((one) => expect(one).rejects.toMatchObject({ code: 'CANCELLED' })))
    await worker.close()
    await refused
    expect(started[0]?.isEnded).toBe(true)
    await expect(worker.docx(input('3'))).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})
