import { useCallback, useState } from 'react'
import type { ExportedFile } from '../../../contract/calls'

export type ExportState =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'done'; readonly file: ExportedFile }
  | { readonly state: 'failed'; readonly error: unknown }

export interface Exporting {
  readonly now: ExportState
  readonly start: () => void
  readonly dismiss: () => void
}

interface ExportInput {
  /** Writes what is not saved yet: the file is made from what is on the disk. */
  readonly flush: () => Promise<void>
  /** Null: the clerk closed the save dialog. */
  readonly write: () => Promise<ExportedFile | null>
}

/** The way of a reply into a file: save, ask where, write, say where it is. One at a time. */
export function useExport({ flush, write }: ExportInput): Exporting {
  const [now, setNow] = useState<ExportState>({ state: 'idle' })
  const run = async (): Promise<void> => {
    setNow({ state: 'busy' })
    try {
      await flush()
      const file = await write()
      setNow(file ? { state: 'done', file } : { state: 'idle' })
    } catch (error) {
      setNow({ state: 'failed', error })
    }
  }
  const dismiss = useCallback(() => setNow({ state: 'idle' }), [])
  return { now, start: () => void (now.state === 'busy' ? undefined : run()), dismiss }
}
