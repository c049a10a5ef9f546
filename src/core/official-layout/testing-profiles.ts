// Layout profiles for tests: the strict one, and copies with a few fields changed.
import { strictProfile } from './strict-profile'
import type { LayoutProfile } from './layout-profile'

/** A copy of the strict profile with `changes`. */
export const ownProfile = (changes: Partial<LayoutProfile> = {}): LayoutProfile => ({
  ...strictProfile,
  id: 'own-profile',
  name: '本单位',
  copiedFrom: strictProfile.id,
  ...changes,
})

/** A copy of the strict profile with other margins. */
export const withMargins = (margins: Partial<LayoutProfile['page']>): LayoutProfile =>
  ownProfile({ page: { ...strictProfile.page, ...margins } })
