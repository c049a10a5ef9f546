// The layout profiles of the vault in memory.
import type { Handlers, ProfileList } from '../../../contract/calls'
import type { LayoutProfile } from '../../../core/official-layout/layout-profile'
import { profileBreaches } from '../../../core/official-layout/profile-breaches'
import { strictProfile } from '../../../core/official-layout/strict-profile'

type ProfileHandlers = Pick<Handlers, Extract<keyof Handlers, `profiles.${string}`>>

/** One shipped profile, the strict one, and whatever is saved beside it. */
export function memoryProfiles(): ProfileHandlers {
  let own: readonly LayoutProfile[] = []
  let defaultId = strictProfile.id
  const list = (): ProfileList => ({
    entries: [strictProfile, ...own].map((profile) => ({
      profile,
      isShipped: profile === strictProfile,
      breaches: [...profileBreaches(profile)],
    })),
    defaultId,
  })
  return {
    'profiles.list': list,
    'profiles.save': ({ profile }) => {
      own = [...own.filter(({ id }) => id !== profile.id), profile]
      return list()
    },
    'profiles.remove': ({ id }) => {
      own = own.filter((profile) => profile.id !== id)
      if (defaultId === id) defaultId = strictProfile.id
      return list()
    },
    'profiles.setDefault': ({ id }) => {
      defaultId = id
      return list()
    },
    'profiles.usage': () => ({ replies: 0, signedOff: 0 }),
    'profiles.importFile': () => null,
    'profiles.exportFile': () => null,
  }
}
