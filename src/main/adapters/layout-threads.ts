// Threads of Node for the layout of replies.
import { Worker } from 'node:worker_threads'
import type { WorkerOptions } from 'node:worker_threads'
import type { LayoutOutcome } from '../../services/exporting/layout-jobs'
import type { LayoutThread, LayoutThreads } from '../../services/ports'

interface Pending {
  readonly resolve: (outcome: LayoutOutcome) => void
  readonly reject: (error: unknown) => void
}

function startThread(file: URL | string, options: WorkerOptions): LayoutThread {
  const worker = new Worker(file, options)
  let pending: Pending | null = null
  let isEnded = false
  const take = (): Pending | null => {
    const taken = pending
    pending = null
    // An idle thread must not keep the process alive.
    worker.unref()
    return taken
  }
  worker.on('message', (outcome: LayoutOutcome) => take()?.resolve(outcome))
  worker.on('error', (error) => take()?.reject(error))
  worker.on('exit', (code) => {
    isEnded = true
    take()?.reject(new Error(`the layout thread ended with ${code}`))
  })
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        // A message to a thread that is gone is lost without a word.
        if (isEnded) throw new Error('the layout thread has ended')
        pending = { resolve, reject }
        worker.ref()
        worker.postMessage(job)
      }),
    isEnded: () => isEnded,
    end: async () => {
      isEnded = true
      await worker.terminate()
    },
  }
}

/**
 * @param file the built layout-worker.js
 * @param options how the thread is started, where it is not started like the program
 */
export const createLayoutThreads = (file: URL | string, options: WorkerOptions = {}): LayoutThreads => ({
  start: () => startThread(file, options),
})
