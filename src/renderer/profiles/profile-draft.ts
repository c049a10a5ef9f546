// A layout profile while a clerk changes it: number fields may be empty, and everything is checked as it is typed.
import type { ProfileEntry } from '../../contract/calls'
import { LayoutProfile, specOf } from '../../core/official-layout/layout-profile'
import type { ProfileBreach } from '../../core/official-layout/layout-profile'
import type { LayoutSpec } from '../../core/official-layout/layout-spec'
import { profileBreaches } from '../../core/official-layout/profile-breaches'
import { profileProblems } from '../../core/official-layout/profile-problems'
import type { ProfileProblem } from '../../core/official-layout/profile-problems'
import { strictProfile } from '../../core/official-layout/strict-profile'

type Margins = LayoutProfile['page']

export interface ProfileDraft extends Omit<LayoutProfile, 'page' | 'linePitch' | 'characterSpacing'> {
  readonly page: Readonly<Record<keyof Margins, number | null>>
  readonly linePitch: number | null
  readonly characterSpacing: number | null
}

/** What is known of a draft at this moment. */
export interface DraftCheck {
  readonly problems: readonly ProfileProblem[]
  readonly breaches: readonly ProfileBreach[]
  /** Null while there are problems. */
  readonly profile: LayoutProfile | null
  readonly spec: LayoutSpec | null
}

/** @param others the other profiles of the vault, for the name */
export function checkDraft(draft: ProfileDraft, others: readonly LayoutProfile[]): DraftCheck {
  const problems = profileProblems(draft, others)
  const parsed = LayoutProfile.safeParse(draft)
  if (problems.length > 0 || !parsed.success) return { problems, breaches: [], profile: null, spec: null }
  const profile = parsed.data
  return { problems, breaches: profileBreaches(profile), profile, spec: specOf(profile) }
}

export interface CheckWords {
  readonly tone: 'green' | 'amber' | 'red'
  readonly text: string
}

/** The one line below the editor: what fits on a page, and whether it passes. */
export function checkWords({ problems, breaches, spec }: DraftCheck): CheckWords {
  if (spec === null) return { tone: 'red', text: `有 ${problems.length} 处要改正，现在不能保存` }
  const { charactersPerLine, linesPerPage } = spec.grid
  const grid = `${charactersPerLine} 字 × ${linesPerPage} 行`
  if (breaches.length === 0) return { tone: 'green', text: `${grid}，检查通过` }
  return { tone: 'amber', text: `${grid}，可以使用，有 ${breaches.length} 处不合国标` }
}

/** True when the draft says something else than what is stored. */
export const isChanged = (draft: ProfileDraft, stored: LayoutProfile): boolean =>
  JSON.stringify(draft) !== JSON.stringify(stored)

const LONGEST_NAME = 40

/** 名称 副本, 名称 副本2 …: the first that is free, at most 40 characters. */
function copyName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? ' 副本' : ` 副本${number}`
    const copy = name.slice(0, LONGEST_NAME - suffix.length) + suffix
    if (!taken.has(copy)) return copy
  }
}

/** The shipped profile it goes back to: itself, or the one it was copied from; the strict one when that is gone. */
export function originOf(profile: LayoutProfile, entries: readonly ProfileEntry[]): LayoutProfile {
  const shipped = entries.filter(({ isShipped }) => isShipped).map((entry) => entry.profile)
  const find = (id: string | null) => shipped.find((one) => one.id === id)
  return find(profile.id) ?? find(profile.copiedFrom) ?? strictProfile
}

/** A profile of the vault's own with the same numbers, under a free name. */
export function copyOf(profile: LayoutProfile, entries: readonly ProfileEntry[], id: string): LayoutProfile {
  const taken = new Set(entries.map((entry) => entry.profile.name))
  return {
    ...profile,
    id,
    name: copyName(profile.name, taken),
    copiedFrom: originOf(profile, entries).id,
  }
}

/** The draft with every number of its origin; its own name stays. */
export function resetTo(origin: LayoutProfile, { id, name }: ProfileDraft): ProfileDraft {
  return { ...origin, id, name, copiedFrom: origin.id }
}
