import { useCallback, useEffect, useState } from 'react'
import { useClient } from '../bridge/client-context'

export interface Closing {
  /** Why the text could not be written when the window wanted to close; null when nothing is wrong. */
  readonly error: unknown
  readonly isTrying: boolean
  readonly retry: () => void
  /** Closes although something is unwritten: the clerk said so. */
  readonly closeAnyway: () => void
  /** Back to work; the window has stayed open. */
  readonly dismiss: () => void
}

/** Answers the wish to close: write first, then let go. A failed write keeps the window open and says why. */
export function useClosing(flush: () => Promise<void>): Closing {
  const client = useClient()
  const [error, setError] = useState<unknown>(null)
  const [isTrying, setIsTrying] = useState(false)

  const close = useCallback(async () => {
    setIsTrying(true)
    try {
      await flush()
      setError(null)
      await client.call('app.readyToClose', undefined)
    } catch (failure) {
      setError(failure)
      await client.call('app.stayOpen', undefined).catch(() => undefined)
    } finally {
      setIsTrying(false)
    }
  }, [client, flush])

  useEffect(() => client.on('app.closing', () => void close()), [client, close])
  return {
    error,
    isTrying,
    retry: () => void close(),
    closeAnyway: () => void client.call('app.readyToClose', undefined).catch(setError),
    dismiss: () => setError(null),
  }
}
