import { useCallback, useState } from 'react'
import type { ChosenPicture } from '../../contract/calls'
import type { Seal } from '../../core/reply/seal'
import { useClient } from '../bridge/client-context'
import { useLoaded } from '../ui-kit/use-loaded'

interface Failure {
  readonly title: string
  readonly error: unknown
}

/** The seals of the open vault and what can be done with them; a failure is kept for the page to show. */
export function useSeals() {
  const client = useClient()
  const { loaded, reload } = useLoaded(useCallback(() => client.call('seals.list', undefined), [client]))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [removed, setRemoved] = useState<Seal | null>(null)

  const attempt = async <Value>(title: string, work: () => Promise<Value>): Promise<Value | null> => {
    setFailure(null)
    try {
      return await work()
    } catch (error) {
      setFailure({ title, error })
      return null
    }
  }
  return {
    loaded,
    reload,
    failure,
    forgetFailure: () => setFailure(null),
    removed,
    forgetRemoved: useCallback(() => setRemoved(null), []),
    /** Null: cancelled, or the picture cannot be taken. */
    choosePicture: (): Promise<ChosenPicture | null> =>
      attempt('没能采用这张图片', () => client.call('seals.choosePicture', undefined)),
    /** True when the vault has it. */
    save: async (seal: Seal): Promise<boolean> => {
      const saved = await attempt('没能保存印章图样', () => client.call('seals.save', { seal }))
      if (saved !== null) await reload()
      return saved !== null
    },
    remove: async (seal: Seal): Promise<void> => {
      const left = await attempt('没能删除印章图样', () => client.call('seals.remove', { id: seal.id }))
      if (left === null) return
      setRemoved(seal)
      await reload()
    },
  }
}

export type Seals = ReturnType<typeof useSeals>
