import { useState } from 'react'
import type { ReplyFrame } from '../editor-schema'
import { frameOf } from '../editor-schema'
import type { EditorSession } from '../editor-session'

type SignOffWish = Pick<ReplyFrame, 'signOff' | 'signatory'>

export interface SignOff {
  /** What the disk refused; null: nothing, or nothing was tried. */
  readonly error: unknown
  readonly isBusy: boolean
  /** Resolves to true when the disk has it. */
  readonly register: (signatory: string, date: string) => Promise<boolean>
  readonly withdraw: () => Promise<boolean>
  readonly forgetError: () => void
}

/**
 * 签发登记 and its withdrawal: the text goes to the disk first, then the registration; when that fails the reply
 * is what it was before.
 */
export function useSignOff(session: EditorSession, flush: () => Promise<void>): SignOff {
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const change = async (wish: (frame: ReplyFrame) => SignOffWish): Promise<boolean> => {
    setIsBusy(true)
    setError(null)
    try {
      await flush()
      const { signOff, signatory } = frameOf(session.getState().doc)
      const refusal = session.changeSignOff(wish(frameOf(session.getState().doc)))
      if (refusal !== null) throw new Error(refusal)
      try {
        await flush()
      } catch (failure) {
        session.changeSignOff({ signOff, signatory })
        throw failure
      }
      return true
    } catch (failure) {
      setError(failure)
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return {
    error,
    isBusy,
    register: (signatory, date) => change(() => ({ signatory, signOff: { date } })),
    withdraw: () => change(({ signatory }) => ({ signatory, signOff: null })),
    forgetError: () => setError(null),
  }
}
