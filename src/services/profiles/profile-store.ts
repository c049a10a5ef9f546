// The layout profiles (版式方案) of an open vault: the shipped ones, its own, and which is the default.
import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import { strictProfile } from '../../core/official-layout/strict-profile'
import type { Vault } from '../vault/vault'
import { readable } from '../vault/readable'
import { readShippedProfiles } from './shipped-profiles'
import type { ShippedFrom } from './shipped-profiles'

export interface KnownProfile {
  readonly profile: LayoutProfile
  /** A shipped one can be copied, not changed. */
  readonly isShipped: boolean
}

export interface KnownProfiles {
  /** The shipped ones, the strict first; then those of the vault by name. Own ones that cannot be read are
   * missing here and reported by the vault. */
  readonly all: readonly KnownProfile[]
  /** What a reply without a profile of its own is laid out with: the vault's choice while it exists, else strict. */
  readonly standard: LayoutProfile
  find(id: string): KnownProfile | null
}

const byName = new Intl.Collator('zh-CN')

/** Reads all profiles a vault may use. */
export async function readProfiles(vault: Vault, from: ShippedFrom): Promise<KnownProfiles> {
  const shipped = await readShippedProfiles(from)
  const own = await readable(vault.layoutProfiles, from.log)
  const all = [
    ...shipped.map((profile) => ({ profile, isShipped: true })),
    ...own
      .toSorted((one, other) => byName.compare(one.name, other.name))
      .map((profile) => ({ profile, isShipped: false })),
  ]
  const find = (id: string): KnownProfile | null => all.find(({ profile }) => profile.id === id) ?? null
  return {
    all,
    standard: find(vault.settings().defaultProfile)?.profile ?? strictProfile,
    find,
  }
}
