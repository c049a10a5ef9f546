import { useCallback, useEffect, useRef, useState } from 'react'

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown }

/**
 * Loads a value when the component appears and again on `reload`. While it reloads the old value stays;
 * an answer that arrives after a newer request is dropped.
 * @param load must keep its identity between renders (useCallback or a constant)
 */
export function useLoaded<Value>(load: () => Promise<Value>): {
  readonly loaded: Loaded<Value>
  readonly reload: () => Promise<void>
} {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' })
  const newestRequest = useRef(0)
  const reload = useCallback(async () => {
    const request = ++newestRequest.current
    const settle = (next: Loaded<Value>) => {
      if (request === newestRequest.current) setLoaded(next)
    }
    try {
      settle({ state: 'ready', value: await load() })
    } catch (error) {
      settle({ state: 'failed', error })
    }
  }, [load])
  useEffect(() => {
    void reload()
  }, [reload])
  return { loaded, reload }
}
