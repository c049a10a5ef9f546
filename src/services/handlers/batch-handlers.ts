// Exporting many replies in one go: one batch at a time, in a folder the clerk chose.
import type { BatchItem, BatchProgress, CaseSummary, Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { ProposalId } from '../../core/kernel/ids'
import { caseNoun } from '../../core/reply/generated-texts'
import { startBatch } from '../exporting/batch-export'
import type { RunningBatch } from '../exporting/batch-export'
import { prepareComposing } from '../exporting/composing-for'
import type { Ports } from '../ports'
import type { OpenSession, Session } from '../session'
import type { HandlerParts } from './handler-parts'

export interface BatchCalls {
  readonly handlers: Pick<Handlers, 'batch.start' | 'batch.current' | 'batch.cancel'>
  /** Hears how far a batch is; this is the event `batch.changed`. Returns the unsubscribe. */
  onBatchChanged(listener: (progress: BatchProgress) => void): () => void
  /** Gives up a batch under way and waits until nothing is written any more. */
  close(): Promise<void>
}

const labelOf = (summary: CaseSummary): string =>
  `${caseNoun(summary)}${summary.number === '' ? '（未编号）' : ` ${summary.number}`}`

/** The cases as lines of the batch, in the order given; one that is gone keeps its line and fails by itself. */
async function itemsOf({ cases }: OpenSession, ids: readonly ProposalId[]): Promise<readonly BatchItem[]> {
  const known = new Map((await cases.list()).cases.map((summary) => [summary.id, summary]))
  return [...new Set(ids)].map((caseId) => {
    const summary = known.get(caseId)
    return {
      caseId,
      label: summary === undefined ? '案件' : labelOf(summary),
      title: summary?.title ?? '',
      state: 'waiting',
      fileName: null,
      token: null,
      notes: [],
    }
  })
}

export function createBatchHandlers(ports: Ports, session: Session, parts: HandlerParts): BatchCalls {
  const listeners = new Set<(progress: BatchProgress) => void>()
  let batch: RunningBatch | null = null
  let batchOf: OpenSession | null = null
  let isStarting = false
  let lastFolder: string | null = null

  const requireNone = (): void => {
    if (!isStarting && batch?.current().state !== 'running') return
    throw new AppError('BAD_INPUT', '正在导出另一批公文。请等它完成，或先取消那一批。')
  }
  const chooseFolder = (): Promise<string | null> =>
    ports.dialogs.chooseFolder({
      title: '选择存放公文的文件夹',
      ...(lastFolder === null ? {} : { startIn: lastFolder }),
    })

  return {
    handlers: {
      'batch.start': async ({ caseIds, form, layoutProfile }) => {
        requireNone()
        isStarting = true
        try {
          const open = session.require()
          const folder = await chooseFolder()
          if (folder === null) return null
          lastFolder = folder
          const items = await itemsOf(open, caseIds)
          const compose = await prepareComposing(open.vault, ports)
          // Together, after all that can fail: else the last batch would be shown as one of this vault.
          batchOf = open
          batch = startBatch(
            {
              id: ports.ids.next(),
              startedAt: ports.clock.now().toISOString(),
              items,
              folder,
              form,
              layoutProfile,
            },
            {
              means: {
                openCase: (id) => open.cases.open(id),
                compose,
                fonts: parts.fonts,
                render: parts.layouts.docx,
              },
              exported: parts.exported,
              log: ports.log,
              isVaultOpen: () => session.current() === open,
              onProgress: (progress) => listeners.forEach((listener) => listener(progress)),
            },
          )
          return batch.current()
        } finally {
          isStarting = false
        }
      },
      // A batch of another vault is over, and its cases mean nothing here.
      'batch.current': () => (batchOf === session.current() ? (batch?.current() ?? null) : null),
      'batch.cancel': ({ id }) => {
        if (batch?.current().id === id) batch.cancel()
        return undefined
      },
    },
    onBatchChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      batch?.cancel()
      await batch?.ended
    },
  }
}
