// With what a reply of a vault is laid out: one answer for export, preview, print and batch.
import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import { specOf } from '../../core/official-layout/layout-profile'
import type { LayoutSpec } from '../../core/official-layout/layout-spec'
import type { ReplyDocument } from '../../core/reply/reply-document'
import type { Seal } from '../../core/reply/seal'
import { readProfiles } from '../profiles/profile-store'
import type { ShippedFrom } from '../profiles/shipped-profiles'
import type { Session } from '../session'
import { readable } from '../vault/readable'
import type { Vault } from '../vault/vault'

export interface ReplyComposing {
  readonly spec: LayoutSpec
  readonly seals: readonly Seal[]
  readonly profile: LayoutProfile
  /** Chinese sentences for the clerk: where another profile stands in for the one that was chosen. */
  readonly notes: readonly string[]
}

/** @param profileId in place of the reply's own profile, for one export */
export type ComposeFor = (reply: ReplyDocument, profileId?: string | null) => Promise<ReplyComposing>

/** Reads the vault's profiles once, and its seals at the first reply that prints one: for many replies in a row. */
export async function prepareComposing(vault: Vault, from: ShippedFrom): Promise<ComposeFor> {
  const profiles = await readProfiles(vault, from)
  let seals: Promise<readonly Seal[]> | null = null
  return async (reply, profileId = null) => {
    const wanted = profileId ?? reply.layoutProfile
    const found = wanted === null ? null : profiles.find(wanted)
    const profile = found?.profile ?? profiles.standard
    const isMissing = wanted !== null && found === null
    // Seals are pictures of some megabytes: read only where one can be printed.
    const printsSeal = reply.signOff !== null && reply.signature.stamp !== 'none'
    return {
      spec: specOf(profile),
      seals: printsSeal ? await (seals ??= readable(vault.seals, from.log)) : [],
      profile,
      notes: isMissing ? [`选用的版式方案已不在卷库里，改按默认方案“${profile.name}”排版。`] : [],
    }
  }
}

/**
 * The layout specification and the seals for one reply: its own profile, else the vault's default, else the
 * strict one. A profile that is gone is replaced by the default, and a note says so.
 */
export async function composingFor(
  vault: Vault,
  from: ShippedFrom,
  reply: ReplyDocument,
): Promise<ReplyComposing> {
  return (await prepareComposing(vault, from))(reply)
}

/**
 * As `composingFor`, with the vault's profiles and seals kept until something about the vault changes: for the
 * preview, which asks at every pause of the clerk.
 */
export function keepComposing(
  session: Pick<Session, 'onChanged'>,
  from: ShippedFrom,
): (vault: Vault, reply: ReplyDocument) => Promise<ReplyComposing> {
  let kept: { readonly vault: Vault; readonly composing: Promise<ComposeFor> } | null = null
  const forget = (): void => {
    kept = null
  }
  session.onChanged(forget)
  return async (vault, reply) => {
    if (kept?.vault !== vault) kept = { vault, composing: prepareComposing(vault, from) }
    try {
      return await (
        await kept.composing
      )(reply)
    } catch (error) {
      forget()
      throw error
    }
  }
}
