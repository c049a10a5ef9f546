// The layout profiles the program brings along: data files, checked each time they are read.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { LayoutProfile } from '../../core/official-layout/layout-profile'
import { profileProblems } from '../../core/official-layout/profile-problems'
import { STRICT_PROFILE_ID, strictProfile } from '../../core/official-layout/strict-profile'
import type { Log, Places } from '../ports'

export interface ShippedFrom {
  readonly places: Pick<Places, 'resources'>
  readonly log: Pick<Log, 'error'>
}

async function readShipped(path: string): Promise<LayoutProfile> {
  const raw: unknown = JSON.parse(await readFile(path, 'utf8'))
  const problems = profileProblems(raw)
  if (problems.length > 0) throw new Error(problems.map(({ text }) => text).join(''))
  return LayoutProfile.parse(raw)
}

/**
 * All shipped profiles, the strict one first. A file that is wrong is left out and named in the log; the strict
 * profile is always there, from the standard itself where its file is damaged. Never throws.
 */
export async function readShippedProfiles({ places, log }: ShippedFrom): Promise<readonly LayoutProfile[]> {
  const folder = join(places.resources, 'layout-profiles')
  const found: LayoutProfile[] = []
  try {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted()) {
      try {
        found.push(await readShipped(join(folder, name)))
      } catch (error) {
        log.error(`the shipped layout profile ${name} is left out`, error)
      }
    }
  } catch (error) {
    log.error('the shipped layout profiles cannot be read', error)
  }
  const strict = found.find(({ id }) => id === STRICT_PROFILE_ID) ?? strictProfile
  return [strict, ...found.filter(({ id }) => id !== STRICT_PROFILE_ID)]
}
