import { useCallback, useState } from 'react'
import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import { useClient } from '../bridge/client-context'
import { useLoaded } from '../ui-kit/use-loaded'

interface Failure {
  readonly title: string
  readonly error: unknown
}

/** The layout profiles of the open vault and what can be done with them; a failure is kept for the page. */
export function useProfiles() {
  const client = useClient()
  const { loaded, reload } = useLoaded(useCallback(() => client.call('profiles.list', undefined), [client]))
  const [failure, setFailure] = useState<Failure | null>(null)
  /** A sentence on what has just been done. */
  const [done, setDone] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  const attempt = async <Value>(title: string, work: () => Promise<Value>): Promise<Value | null> => {
    setFailure(null)
    setDone('')
    setIsBusy(true)
    try {
      return await work()
    } catch (error) {
      setFailure({ title, error })
      return null
    } finally {
      setIsBusy(false)
    }
  }
  return {
    loaded,
    reload,
    failure,
    forgetFailure: () => setFailure(null),
    done,
    isBusy,
    /** True when the vault has it. */
    save: async (profile: LayoutProfile, said: string): Promise<boolean> => {
      const saved = await attempt('没能保存版式方案', () => client.call('profiles.save', { profile }))
      if (saved === null) return false
      await reload()
      setDone(said)
      return true
    },
    remove: async ({ id, name }: LayoutProfile): Promise<boolean> => {
      const left = await attempt('没能删除版式方案', () => client.call('profiles.remove', { id }))
      if (left === null) return false
      await reload()
      setDone(`已删除“${name}”`)
      return true
    },
    setDefault: async ({ id, name }: LayoutProfile): Promise<void> => {
      const set = await attempt('没能设为默认方案', () => client.call('profiles.setDefault', { id }))
      if (set === null) return
      await reload()
      setDone(`以后没有另选方案的复文按“${name}”排版`)
    },
    /** How many replies use it; null when that could not be found out. */
    usage: (id: string) => attempt('没能查看方案的使用情况', () => client.call('profiles.usage', { id })),
    /** Id of the profile that came in; null: cancelled or refused. */
    importFile: async (): Promise<string | null> => {
      const read = await attempt('没能导入版式方案', () => client.call('profiles.importFile', undefined))
      if (read === null) return null
      await reload()
      setDone('已导入')
      return read.id
    },
    exportFile: async (id: string): Promise<void> => {
      const written = await attempt('没能导出版式方案', () => client.call('profiles.exportFile', { id }))
      if (written !== null) setDone(`已导出到“${written.folder}”，文件名“${written.fileName}”`)
    },
  }
}

export type Profiles = ReturnType<typeof useProfiles>
