// The real thread, from the source: what crosses over to it and back.
import { afterEach, expect, it } from 'vitest'
import { figure, longCase, shortCase } from '../../../tests/fixtures/replies'
import { AppError } from '../../core/kernel/app-error'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import { renderReplyDocx } from '../../services/exporting/export-reply'
import { createLayoutWorker } from '../../services/exporting/layout-worker'
import type { LayoutWorker } from '../../services/exporting/layout-worker'
import { createLayoutThreads } from './layout-threads'

const ENTRY = new URL('../layout-worker.ts', import.meta.url).href
/** The entry is TypeScript here: the loader must be there before it. */
const START = `import('tsx/esm/api').then(({ register }) => { register(); return import('${ENTRY}') })`
const input = (replyCase = longCase()) => ({ replyCase, form: 'letter', spec: gbt9704, seals: [] }) as const

let worker: LayoutWorker | undefined
const start = (): LayoutWorker => (worker = createLayoutWorker(createLayoutThreads(START, { eval: true })))
afterEach(() => worker?.close())

it('pages and bytes come back from the thread, the bytes those of this one', async () => {
  const layouts = start()
  const replyCase = longCase()
  const [pages, bytes] = await Promise.all([
    layouts.preview(input(replyCase)),
    layouts.docx(input(replyCase)),
  ])
  expect(pages?.document.pages.length).toBe(5)
  expect(Buffer.compare(bytes, await renderReplyDocx(replyCase, 'letter'))).toBe(0)
}, 60_000)

it('a failure comes back as the sentence a clerk reads', async () => {
  const damaged = shortCase({}, [figure({ base64: 'AAAA', caption: '绿道分段示意图' })])
  const failed = start().docx(input(damaged))
  await expect(failed).rejects.toBeInstanceOf(AppError)
  await expect(failed).rejects.toThrow('插图“绿道分段示意图”')
}, 60_000)

it('a thread that cannot start fails its job', async () => {
  worker = createLayoutWorker(createLayoutThreads(new URL(`${ENTRY}.gone.js`)))
  await expect(worker.docx(input())).rejects.toThrow()
})

/** A thread that works as long as the issuer is none of these words. */
const MORTAL = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ input }) => {
    const { issuer } = input.replyCase.reply
    if (issuer === '中途退出') process.exit(3)
    parentPort.postMessage({ ok: true, answer: { kind: 'docx', bytes: new Uint8Array([1]) } })
    if (issuer === '之后退出') setTimeout(() => process.exit(0), 10)
  })`
const mortal = (issuer: string) => input(shortCase({ issuer }))

it('a thread that ends in the middle of a file fails it with a sentence; the next file is made in a new one', async () => {
  worker = createLayoutWorker(createLayoutThreads(MORTAL, { eval: true }))
  await expect(worker.docx(mortal('中途退出'))).rejects.toMatchObject({
    code: 'EXPORT_FAILED',
    message: '排版时出了意外，这次没有完成，文稿没有变。请再试一次；仍不行请重新打开程序。',
  })
  expect(await worker.docx(mortal('甲'))).toEqual(new Uint8Array([1]))
}, 60_000)

it('a thread that ends while it has nothing to do is replaced', async () => {
  worker = createLayoutWorker(createLayoutThreads(MORTAL, { eval: true }))
  await worker.docx(mortal('之后退出'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await worker.docx(mortal('乙'))).toEqual(new Uint8Array([1]))
}, 10_000)

it('a thread that has ended refuses a job instead of losing it', async () => {
  const thread = createLayoutThreads(MORTAL, { eval: true }).start()
  await thread.end()
  expect(thread.isEnded()).toBe(true)
  await expect(thread.run({ kind: 'docx', input: mortal('丙') })).rejects.toThrow('has ended')
}, 10_000)
