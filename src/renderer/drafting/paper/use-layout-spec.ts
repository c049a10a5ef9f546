import { useMemo } from 'react'
import { gbt9704 } from '../../../core/official-layout/gbt9704'
import { specOf } from '../../../core/official-layout/layout-profile'
import type { LayoutSpec } from '../../../core/official-layout/layout-spec'
import { useFrame } from '../drafting-context'
import { useProfileList } from '../use-profile-list'

/** The layout the reply is printed with: its own profile's, else the vault's, else the standard's. */
export function useLayoutSpec(): LayoutSpec {
  const { layoutProfile } = useFrame()
  const loaded = useProfileList()
  return useMemo(() => {
    if (loaded.state !== 'ready') return gbt9704
    const { entries, defaultId } = loaded.value
    const named = (id: string | null) => entries.find(({ profile }) => profile.id === id)
    const entry = named(layoutProfile) ?? named(defaultId)
    return entry ? specOf(entry.profile) : gbt9704
  }, [loaded, layoutProfile])
}
