// Work that must not overlap: one queue per key, first come first served.

/** Runs `work` after everything asked for earlier under the same key, whether that succeeded or not. */
export type Turns = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>

/** A set of queues. A queue that has run empty is forgotten. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work)
    const settled = mine.catch(() => undefined)
    last.set(key, settled)
    try {
      return await mine
    } finally {
      if (last.get(key) === settled) last.delete(key)
    }
  }
}
