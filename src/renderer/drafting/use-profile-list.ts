import { useCallback, useEffect } from 'react'
import type { ProfileList } from '../../contract/calls'
import { useClient } from '../bridge/client-context'
import { useLoaded } from '../ui-kit/use-loaded'
import type { Loaded } from '../ui-kit/use-loaded'

/** The vault's layout profiles; read again whenever they change in the settings. */
export function useProfileList(): Loaded<ProfileList> {
  const client = useClient()
  const { loaded, reload } = useLoaded(useCallback(() => client.call('profiles.list', undefined), [client]))
  useEffect(() => client.on('vaults.changed', () => void reload()), [client, reload])
  return loaded
}
