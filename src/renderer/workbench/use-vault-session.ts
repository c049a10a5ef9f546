// Which vault is open. The main process knows; the page follows its answers and events.
import { useCallback, useEffect, useState } from 'react'
import type { OpenVault, VaultsOverview } from '../../contract/calls'
import { useClient } from '../bridge/client-context'

export interface VaultSession {
  /** Null until the first answer. */
  readonly overview: VaultsOverview | null
  readonly error: unknown
  readonly reload: () => Promise<void>
  /** Takes over a vault a call just opened or changed, without waiting for the event. */
  readonly adopt: (vault: OpenVault) => void
}

export function useVaultSession(): VaultSession {
  const client = useClient()
  const [overview, setOverview] = useState<VaultsOverview | null>(null)
  const [error, setError] = useState<unknown>(null)

  const reload = useCallback(async () => {
    setError(null)
    try {
      setOverview(await client.call('vaults.overview', undefined))
    } catch (failure) {
      setError(failure)
    }
  }, [client])
  const adopt = useCallback((vault: OpenVault) => {
    setOverview((known) => (known ? { ...known, open: vault } : known))
  }, [])

  useEffect(() => {
    void reload()
    return client.on('vaults.changed', setOverview)
  }, [client, reload])
  return { overview, error, reload, adopt }
}
