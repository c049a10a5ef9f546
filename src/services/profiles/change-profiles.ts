// Changing the layout profiles of a vault. A reply that is registered as signed keeps its pages: what it is laid
// out with can neither be changed nor removed, only copied.
import { AppError } from '../../core/kernel/app-error'
import { specOf } from '../../core/official-layout/layout-profile'
import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import { profileProblems } from '../../core/official-layout/profile-problems'
import { STRICT_PROFILE_ID } from '../../core/official-layout/strict-profile'
import { everyReply } from '../vault/every-reply'
import type { Vault } from '../vault/vault'
import { reasonsOf } from './profile-file'
import type { KnownProfile, KnownProfiles } from './profile-store'

/** Replies laid out with a profile of their own choice. */
export interface ProfileUsage {
  readonly replies: number
  /** Those of them that are registered as signed. */
  readonly signedOff: number
}

/**
 * Counts the replies that name the profile, also in the recycle bin; replies that cannot be read are not counted.
 */
export async function profileUsage(vault: Vault, id: string): Promise<ProfileUsage> {
  let [replies, signedOff] = [0, 0]
  for await (const reply of everyReply(vault)) {
    if (reply.layoutProfile !== id) continue
    replies += 1
    if (reply.signOff !== null) signedOff += 1
  }
  return { replies, signedOff }
}

function requireKnown(profiles: KnownProfiles, id: string): KnownProfile {
  const known = profiles.find(id)
  if (known !== null) return known
  throw new AppError('NOT_FOUND', '这个版式方案已不在卷库里，可能已被删除。请刷新后再选。')
}

async function requireUnsigned(vault: Vault, { id, name }: LayoutProfile, advice: string): Promise<void> {
  const { signedOff } = await profileUsage(vault, id)
  if (signedOff === 0) return
  throw new AppError(
    'BAD_INPUT',
    `有 ${signedOff} 份已登记签发的复文按“${name}”排版，它们的版面不能再变。${advice}`,
  )
}

const shipped = (action: string): AppError =>
  new AppError('BAD_INPUT', `随程序提供的方案不能${action}。请先复制，再${action}复制出来的方案。`)

/** What the pages show of a profile. */
const pagesOf = (profile: LayoutProfile): string => JSON.stringify({ ...specOf(profile), name: '' })

/**
 * Stores a new profile, or a changed one of the vault's own.
 * @throws AppError BAD_INPUT naming each wrong field, or why the profile cannot be changed
 */
export async function saveProfile(
  vault: Vault,
  profiles: KnownProfiles,
  profile: LayoutProfile,
): Promise<void> {
  const before = profiles.find(profile.id)
  if (before?.isShipped === true) throw shipped('修改')
  const problems = profileProblems(
    profile,
    profiles.all.map((known) => known.profile),
  )
  if (problems.length > 0) throw new AppError('BAD_INPUT', `没有保存：${reasonsOf(problems)}请改正后再保存。`)
  if (before !== null && pagesOf(before.profile) !== pagesOf(profile)) {
    await requireUnsigned(vault, before.profile, '没有保存，请复制一份再改。')
  }
  await vault.layoutProfiles.write(profile.id, profile)
}

/**
 * Removes a profile of the vault's own. Replies that name it are laid out by the default from then on; where it
 * was the default, the strict profile takes its place.
 * @throws AppError BAD_INPUT for a shipped one and for one that signed replies need
 */
export async function removeProfile(vault: Vault, profiles: KnownProfiles, id: string): Promise<void> {
  const { profile, isShipped } = requireKnown(profiles, id)
  if (isShipped) throw shipped('删除')
  await requireUnsigned(vault, profile, '没有删除，请保留这个方案。')
  const settings = vault.settings()
  // The default first: a crash between the two leaves a profile too many, never a default that is gone.
  if (settings.defaultProfile === id) {
    await vault.saveSettings({ ...settings, defaultProfile: STRICT_PROFILE_ID })
  }
  await vault.layoutProfiles.remove(id)
}

/** Makes a profile the one of replies that name none. */
export async function setDefaultProfile(vault: Vault, profiles: KnownProfiles, id: string): Promise<void> {
  requireKnown(profiles, id)
  await vault.saveSettings({ ...vault.settings(), defaultProfile: id })
}

/** The name, or the first of “name（2）”, “name（3）” … that no profile has; at most 40 characters. */
export function freeProfileName(profiles: KnownProfiles, wanted: string): string {
  const taken = new Set(profiles.all.map(({ profile }) => profile.name.trim()))
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `（${number}）`
    const name = wanted.trim().slice(0, 40 - suffix.length) + suffix
    if (!taken.has(name)) return name
  }
}

/**
 * Takes a profile from a file in as one of the vault's own, under a free name.
 * @returns its id in this vault
 */
export async function importProfile(
  vault: Vault,
  profiles: KnownProfiles,
  { profile, id }: { readonly profile: LayoutProfile; readonly id: string },
): Promise<string> {
  const name = freeProfileName(profiles, profile.name)
  const origin = profiles.find(profile.copiedFrom ?? profile.id)
  const copiedFrom = origin?.isShipped === true ? origin.profile.id : STRICT_PROFILE_ID
  await saveProfile(vault, profiles, { ...profile, id, name, copiedFrom })
  return id
}
