import { useCallback, useState } from 'react'

export type PrintState =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly error: unknown }

export interface Printing {
  readonly now: PrintState
  readonly start: () => void
  readonly dismiss: () => void
}

interface PrintInput {
  /** Writes what is not saved yet: the pages are made from what is on the disk. */
  readonly flush: () => Promise<void>
  /** False: the clerk closed the system's dialog. */
  readonly print: () => Promise<boolean>
}

/** The way of a reply to the printer: save, ask the system's dialog. One at a time. */
export function usePrint({ flush, print }: PrintInput): Printing {
  const [now, setNow] = useState<PrintState>({ state: 'idle' })
  const run = async (): Promise<void> => {
    setNow({ state: 'busy' })
    try {
      await flush()
      setNow({ state: (await print()) ? 'done' : 'idle' })
    } catch (error) {
      setNow({ state: 'failed', error })
    }
  }
  const dismiss = useCallback(() => setNow({ state: 'idle' }), [])
  return { now, start: () => void (now.state === 'busy' ? undefined : run()), dismiss }
}
