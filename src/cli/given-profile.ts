// --profile: one of the shipped layout profiles by its id, or a profile in a file.
import { extname, resolve } from 'node:path'
import { AppError } from '../core/kernel/app-error'
import type { LayoutProfile } from '../core/official-layout/layout-profile'
import { readProfileFile } from '../services/profiles/profile-file'
import { readShippedProfiles } from '../services/profiles/shipped-profiles'

const RESOURCES = resolve(import.meta.dirname, '..', '..', 'resources')

/**
 * The profile that was asked for; null when none was.
 * @throws AppError BAD_INPUT or NOT_FOUND: no such profile, or what is wrong with the one in the file
 */
export async function readGivenProfile(given: string | undefined): Promise<LayoutProfile | null> {
  if (given === undefined) return null
  if (extname(given).toLowerCase() === '.json') return readProfileFile(given)
  // A shipped file that is damaged is left out, and then not among those that are named below.
  const shipped = await readShippedProfiles({
    places: { resources: RESOURCES },
    log: { error: () => undefined },
  })
  const found = shipped.find(({ id }) => id === given)
  if (found) return found
  const known = shipped.map(({ id, name }) => `${id}（${name}）`).join('、')
  throw new AppError(
    'BAD_INPUT',
    `没有“${given}”这个版式方案。自带的有 ${known}；也可以写方案文件（.json）的路径。用法见：export --help`,
  )
}
