// Exporting many replies one after another. The job lives here, not in the page: it goes on whatever the page
// shows, and all that is kept of a reply is its line in the list.
import { basename } from 'node:path'
import type { Batch, BatchItem, BatchProgress } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Log } from '../ports'
import type { PathTokens } from '../path-tokens'
import { systemCode } from '../vault/write-failure'
import { exportItem } from './batch-item'
import type { BatchMeans, BatchWish } from './batch-item'
import { sweepTemporary } from './sweep-temporary'

export interface BatchJob extends BatchWish {
  readonly id: string
  readonly startedAt: string
  /** In the order they are exported; their states are `waiting`. */
  readonly items: readonly BatchItem[]
}

export interface BatchSurroundings {
  readonly means: BatchMeans
  readonly exported: PathTokens
  readonly log: Log
  /** False when the vault was closed meanwhile: what is left cannot be read any more. */
  readonly isVaultOpen: () => boolean
  readonly onProgress: (progress: BatchProgress) => void
}

export interface RunningBatch {
  /** The batch as it stands now. */
  readonly current: () => Batch
  /** Gives up what is not written yet; does nothing once the batch has ended. */
  readonly cancel: () => void
  /** Resolves when nothing is written any more; never rejects. */
  readonly ended: Promise<void>
}

/** Failures that the next file would meet as well: disk full or gone, no right to write, folder removed. */
const FAILS_FOR_ALL = new Set(
  'ENOSPC EDQUOT EROFS EACCES EPERM ENOENT ENOTDIR EIO ENXIO ENODEV ESTALE'.split(' '),
)

/** Of these, those after which nobody can say what is left of the folder. */
const FOLDER_GONE = new Set('ENOENT ENOTDIR EIO ENXIO ENODEV ESTALE'.split(' '))

const stopsAll = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'EXPORT_FAILED' && FAILS_FOR_ALL.has(systemCode(error.cause))

const restOf = (error: unknown): string =>
  error instanceof AppError && FOLDER_GONE.has(systemCode(error.cause)) ? '' : '，已完成的文件都在'

const UNEXPECTED = '出了点问题，这一件没有导出，文稿没有变。原因已记入日志，可再导出一次。'

/** Starts a batch; it runs by itself. */
export function startBatch(job: BatchJob, surroundings: BatchSurroundings): RunningBatch {
  const { means, exported, log, isVaultOpen, onProgress } = surroundings
  const items = [...job.items]
  let state: Batch['state'] = 'running'
  let problem: string | null = null
  let isCancelled = false

  const tell = (changed: BatchItem[]): void => {
    try {
      onProgress({ id: job.id, state, changed, problem })
    } catch (error) {
      log.error('a listener of the batch failed', error)
    }
  }
  const change = (index: number, item: BatchItem): void => {
    items[index] = item
    tell([item])
  }

  const runItem = async (index: number, item: BatchItem): Promise<void> => {
    change(index, { ...item, state: 'running' })
    try {
      const written = await exportItem(item.caseId, job, means, () => isCancelled)
      if (written === null) return change(index, { ...item, state: 'cancelled' })
      const { path, notes } = written
      change(index, {
        ...item,
        state: notes.length === 0 ? 'done' : 'noted',
        fileName: basename(path),
        token: exported.tokenFor(path),
        notes: [...notes],
      })
    } catch (error) {
      if (!(error instanceof AppError)) log.error('one reply of a batch could not be exported', error)
      const sentence = error instanceof AppError ? error.message : UNEXPECTED
      change(index, { ...item, state: 'failed', notes: [sentence] })
      if (stopsAll(error)) problem = `${sentence}其余的没有导出${restOf(error)}。`
    }
  }

  const run = async (): Promise<void> => {
    await sweepTemporary(job.folder, new Date())
    for (const [index, item] of items.entries()) {
      if (isCancelled || problem !== null) break
      if (!isVaultOpen()) problem = '卷库已经关闭，其余的没有导出，已完成的文件都在。'
      else await runItem(index, item)
      // Packing holds the process up; between two replies everything else gets its turn.
      await new Promise((resolve) => setImmediate(resolve))
    }
    const givenUp: BatchItem[] = []
    for (const [index, item] of items.entries()) {
      if (item.state !== 'waiting') continue
      const cancelled: BatchItem = { ...item, state: 'cancelled' }
      items[index] = cancelled
      givenUp.push(cancelled)
    }
    state = isCancelled || problem !== null ? 'cancelled' : 'done'
    tell(givenUp)
  }

  return {
    current: () => ({
      id: job.id,
      state,
      folder: job.folder,
      items: [...items],
      startedAt: job.startedAt,
      problem,
    }),
    cancel: () => {
      isCancelled = true
    },
    ended: run(),
  }
}
