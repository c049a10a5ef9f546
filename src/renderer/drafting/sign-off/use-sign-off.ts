import { useState } from 'react'
import type { ReplyFrame } from '../editor-schema'
import { frameOf } from '../editor-schema'
import { useClient } from '../../bridge/client-context'
import type { EditorSession } from '../editor-session'
import type { SignOffChange } from '../signed-off-guard'

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
  const client = useClient()
  const change = async (
    wish: (frame: ReplyFrame) => Partial<SignOffChange> | Promise<Partial<SignOffChange>>,
  ): Promise<boolean> => {
    setIsBusy(true)
    setError(null)
    try {
      await flush()
      const { signOff, signatory, layoutProfile } = frameOf(session.getState().doc)
      const refusal = session.changeSignOff(await wish(frameOf(session.getState().doc)))
      if (refusal !== null) throw new Error(refusal)
      try {
        await flush()
      } catch (failure) {
        session.changeSignOff({ signOff, signatory, layoutProfile })
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
    register: (signatory, date) =>
      change(async ({ layoutProfile }) => {
        const { entries, defaultId } = await client.call('profiles.list', undefined)
        const isKnown = entries.some(({ profile }) => profile.id === layoutProfile)
        // Named from now on: another default must not change pages that are signed, nor may one that is gone.
        return { signatory, signOff: { date }, layoutProfile: isKnown ? layoutProfile : defaultId }
      }),
    withdraw: () => change(({ signatory }) => ({ signatory, signOff: null })),
    forgetError: () => setError(null),
  }
}
