// One thread that lays replies out, and who may use it when: previews overtake each other, the newest wins;
// files and prints are made one after another and are never overtaken. Remedies are tried out while nothing else
// is wanted.
import { AppError } from '../../core/kernel/app-error'
import type { LayoutFinding, Remedy } from '../../core/official-layout/layout-finding'
import type { LayoutThread, LayoutThreads, Log } from '../ports'
import type { LayoutAnswer, LayoutInput, LayoutJob, LayoutOutcome, LayoutPages } from './layout-jobs'

/**
 * Milliseconds after which a preview under way is given up for a newer one. Long, as a new thread begins with
 * nothing remembered: on a slow PC the newer one would take as long. Twice as long after each time.
 */
const PATIENCE = 5000
/** Milliseconds that remedies may go on being tried out when anything else is asked for. */
const PATIENCE_WITH_REMEDIES = 500

/** All of them reject with an AppError where the reply cannot be laid out or the thread fails (EXPORT_FAILED). */
export interface LayoutWorker {
  /** The pages for the preview; null: a newer preview has overtaken this one. */
  preview(input: LayoutInput): Promise<LayoutPages | null>
  /** The remedies for a finding; null: given up for a preview, a file or a newer question. */
  remedies(input: LayoutInput, finding: LayoutFinding): Promise<readonly Remedy[] | null>
  /** The pages for printer and PDF. */
  pages(input: LayoutInput): Promise<LayoutPages>
  /** The bytes of the .docx file. */
  docx(input: LayoutInput): Promise<Uint8Array>
  /** Ends the thread; what is under way is refused. */
  close(): Promise<void>
}

type Lane = 'preview' | 'remedies' | 'order'

interface Entry {
  readonly job: LayoutJob
  readonly lane: Lane
  /** Null: overtaken. */
  readonly answer: (answer: LayoutAnswer | null) => void
  readonly fail: (error: unknown) => void
}

const mixedUp = (): Error => new Error('the layout thread answered another question')
const closed = (): AppError =>
  new AppError('CANCELLED', '程序正在关闭，这份复文没有排完。请重新打开程序后再做一次。')

const failed = (cause: unknown): AppError =>
  new AppError(
    'EXPORT_FAILED',
    '排版时出了意外，这次没有完成，文稿没有变。请再试一次；仍不行请重新打开程序。',
    {
      cause,
    },
  )

function settle(entry: Entry, outcome: LayoutOutcome): void {
  if (outcome.ok) entry.answer(outcome.answer)
  else if (outcome.code === null) entry.fail(new Error(outcome.message))
  else entry.fail(new AppError(outcome.code, outcome.message))
}

/** Starts its thread at the first job, and a new one where a thread was given up or has failed. */
export function createLayoutWorker(threads: LayoutThreads, log?: Pick<Log, 'error'>): LayoutWorker {
  let thread: LayoutThread | null = null
  let running: { readonly entry: Entry; readonly since: number } | null = null
  let impatience: NodeJS.Timeout | undefined
  let patience = PATIENCE
  let isClosed = false
  const waiting: { preview: Entry | null; remedies: Entry | null; readonly orders: Entry[] } = {
    preview: null,
    remedies: null,
    orders: [],
  }

  const next = (): Entry | undefined => {
    const entry = waiting.preview ?? waiting.orders.shift() ?? waiting.remedies
    if (entry === waiting.preview) waiting.preview = null
    if (entry === waiting.remedies) waiting.remedies = null
    return entry ?? undefined
  }

  const pump = (): void => {
    if (running !== null || isClosed) return
    const entry = next()
    if (entry === undefined) return
    const own = { entry, since: performance.now() }
    running = own
    runInThread(entry.job).then(
      (outcome) => finish(own, () => settle(entry, outcome)),
      (error: unknown) =>
        finish(own, () => {
          void thread?.end()
          thread = null
          log?.error('the layout thread failed', error)
          entry.fail(failed(error))
        }),
    )
  }

  /** In the present thread, or a new one where it has gone meanwhile; rejects also where none can be started. */
  const runInThread = async (job: LayoutJob): Promise<LayoutOutcome> => {
    if (thread?.isEnded() === true) thread = null
    thread ??= threads.start()
    return thread.run(job)
  }

  /** A job has ended, unless it was given up before. */
  const finish = (own: NonNullable<typeof running>, conclude: () => void): void => {
    if (running !== own) return
    running = null
    patience = PATIENCE
    clearTimeout(impatience)
    conclude()
    pump()
  }

  const giveUp = (): void => {
    const given = running
    running = null
    if (given?.entry.lane === 'preview') patience *= 2
    void thread?.end()
    thread = null
    given?.entry.answer(null)
    pump()
  }

  /** Lets a newer entry wait for what it may end no longer than fair. */
  const hurry = (newer: Entry): void => {
    if (running === null) return
    const { lane } = running.entry
    const isOvertaken = lane === 'remedies' || (lane === 'preview' && newer.lane === 'preview')
    if (!isOvertaken) return
    const longest = lane === 'remedies' ? PATIENCE_WITH_REMEDIES : patience
    clearTimeout(impatience)
    impatience = setTimeout(giveUp, Math.max(0, longest - (performance.now() - running.since)))
  }

  const enter = (entry: Entry): void => {
    if (isClosed) {
      entry.fail(closed())
      return
    }
    if (entry.lane === 'order') {
      waiting.orders.push(entry)
    } else {
      waiting[entry.lane]?.answer(null)
      waiting[entry.lane] = entry
      if (entry.lane === 'preview') {
        waiting.remedies?.answer(null)
        waiting.remedies = null
      }
    }
    hurry(entry)
    pump()
  }

  const ask = (job: LayoutJob, lane: Lane): Promise<LayoutAnswer | null> =>
    new Promise((answer, fail) => {
      enter({ job, lane, answer, fail })
    })

  return {
    async preview(input) {
      const answer = await ask({ kind: 'pages', input }, 'preview')
      if (answer === null || answer.kind === 'pages') return answer
      throw mixedUp()
    },
    async remedies(input, finding) {
      const answer = await ask({ kind: 'remedies', input, finding }, 'remedies')
      if (answer === null) return null
      if (answer.kind === 'remedies') return answer.remedies
      throw mixedUp()
    },
    async pages(input) {
      const answer = await ask({ kind: 'pages', input }, 'order')
      if (answer?.kind === 'pages') return answer
      throw mixedUp()
    },
    async docx(input) {
      const answer = await ask({ kind: 'docx', input }, 'order')
      if (answer?.kind === 'docx') return answer.bytes
      throw mixedUp()
    },
    async close() {
      isClosed = true
      clearTimeout(impatience)
      const left = [running?.entry, waiting.preview, waiting.remedies, ...waiting.orders]
      running = null
      waiting.preview = null
      waiting.remedies = null
      waiting.orders.length = 0
      for (const entry of left) entry?.fail(closed())
      await thread?.end()
      thread = null
    },
  }
}
