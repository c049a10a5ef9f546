import { useCallback, useMemo, useRef } from 'react'

export type Flush = () => Promise<void>

export interface FlushRegistry {
  /** Whoever holds unwritten text announces how to write it; returns the withdrawal. */
  readonly register: (flush: Flush) => () => void
  /** Writes everything that is held; rejects with the first failure. */
  readonly flushAll: Flush
}

/** The promise to write what is held before anything takes it away. */
export function useFlushRegistry(): FlushRegistry {
  const flushes = useRef(new Set<Flush>())
  const register = useCallback((flush: Flush) => {
    flushes.current.add(flush)
    return () => void flushes.current.delete(flush)
  }, [])
  const flushAll = useCallback(async () => {
    for (const write of [...flushes.current]) await write()
  }, [])
  return useMemo(() => ({ register, flushAll }), [register, flushAll])
}
