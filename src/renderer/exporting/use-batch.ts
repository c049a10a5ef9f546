// The batch export of the main process as the page sees it. The job runs there; this only follows it.
import { useCallback, useEffect, useState } from 'react'
import type { Batch, BatchProgress, CallInput } from '../../contract/calls'
import { useClient } from '../bridge/client-context'

export interface BatchFollower {
  /** The batch that runs or ran last; null before the first one. */
  readonly batch: Batch | null
  /** False where the clerk cancelled the folder dialog. */
  readonly start: (input: CallInput<'batch.start'>) => Promise<boolean>
  readonly cancel: () => Promise<void>
}

/** The batch with the changed items in place; a step of another batch changes nothing. */
export function applyProgress(batch: Batch | null, progress: BatchProgress): Batch | null {
  if (batch?.id !== progress.id) return batch
  const changed = new Map(progress.changed.map((item) => [item.caseId, item]))
  return {
    ...batch,
    state: progress.state,
    problem: progress.problem,
    items: batch.items.map((item) => changed.get(item.caseId) ?? item),
  }
}

export function useBatch(): BatchFollower {
  const client = useClient()
  const [batch, setBatch] = useState<Batch | null>(null)

  useEffect(() => {
    // A page that appears while a batch runs takes it up where it is.
    const takeUp = () =>
      client.call('batch.current', undefined).then(
        (current) => setBatch((known) => current ?? known),
        () => undefined,
      )
    void takeUp()
    return client.on('batch.changed', (progress) => {
      setBatch((known) => applyProgress(known, progress))
      // Steps that came before the answer of batch.start were not for us yet: the end is read whole.
      if (progress.state !== 'running') void takeUp()
    })
  }, [client])

  const start = useCallback(
    async (input: CallInput<'batch.start'>) => {
      const started = await client.call('batch.start', input)
      if (started !== null) setBatch(started)
      return started !== null
    },
    [client],
  )
  const cancel = useCallback(async () => {
    if (batch?.state === 'running') await client.call('batch.cancel', { id: batch.id })
  }, [client, batch])
  return { batch, start, cancel }
}
