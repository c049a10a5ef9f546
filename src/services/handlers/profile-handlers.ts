// 版式方案: the layout profiles of the open vault.
import { basename, dirname } from 'node:path'
import type { Handlers, ProfileList } from '../../contract/calls'
import { profileBreaches } from '../../core/official-layout/profile-breaches'
import { AppError } from '../../core/kernel/app-error'
import { safeFileName } from '../exporting/file-name'
import type { Ports } from '../ports'
import {
  importProfile,
  profileUsage,
  removeProfile,
  saveProfile,
  setDefaultProfile,
} from '../profiles/change-profiles'
import { readProfileFile, writeProfileFile } from '../profiles/profile-file'
import { readProfiles } from '../profiles/profile-store'
import type { KnownProfiles } from '../profiles/profile-store'
import type { Session } from '../session'
import { createTurns } from '../vault/turns'
import type { Vault } from '../vault/vault'

type ProfileHandlers = Pick<
  Handlers,
  | 'profiles.list'
  | 'profiles.save'
  | 'profiles.remove'
  | 'profiles.setDefault'
  | 'profiles.usage'
  | 'profiles.importFile'
  | 'profiles.exportFile'
>

export function createProfileHandlers(ports: Ports, session: Session): ProfileHandlers {
  /** One change at a time: each looks at the profiles that are there. */
  const inTurn = createTurns()

  const list = async (vault: Vault): Promise<ProfileList> => {
    const { all, standard } = await readProfiles(vault, ports)
    return {
      entries: all.map(({ profile, isShipped }) => ({
        profile,
        isShipped,
        breaches: [...profileBreaches(profile)],
      })),
      defaultId: standard.id,
    }
  }
  const change = (work: (vault: Vault, profiles: KnownProfiles) => Promise<unknown>): Promise<ProfileList> =>
    inTurn('', async () => {
      const { vault } = session.require()
      try {
        await work(vault, await readProfiles(vault, ports))
      } finally {
        // What is laid out by a profile is shown elsewhere too: the desk and its pages look again; also after a
        // failure, as part of it may have reached the disk.
        session.changed()
      }
      return list(vault)
    })

  return {
    'profiles.list': () => list(session.require().vault),
    'profiles.save': ({ profile }) => change((vault, profiles) => saveProfile(vault, profiles, profile)),
    'profiles.remove': ({ id }) => change((vault, profiles) => removeProfile(vault, profiles, id)),
    'profiles.setDefault': ({ id }) => change((vault, profiles) => setDefaultProfile(vault, profiles, id)),
    'profiles.usage': ({ id }) => profileUsage(session.require().vault, id),
    'profiles.importFile': async () => {
      const path = await ports.dialogs.chooseFileToRead({ title: '导入版式方案', extensions: ['json'] })
      if (path === null) return null
      const profile = await readProfileFile(path)
      const id = ports.ids.next()
      return { id, list: await change((vault, profiles) => importProfile(vault, profiles, { profile, id })) }
    },
    'profiles.exportFile': async ({ id }) => {
      const { vault } = session.require()
      const known = (await readProfiles(vault, ports)).find(id)
      if (known === null)
        throw new AppError('NOT_FOUND', '这个版式方案已不在卷库里，没有导出。请刷新后再选。')
      const path = await ports.dialogs.chooseFileToWrite({
        title: '导出版式方案',
        suggestedName: safeFileName(`版式方案 ${known.profile.name}`, '.json'),
        extension: 'json',
      })
      if (path === null) return null
      await writeProfileFile(path, known.profile)
      return { fileName: basename(path), folder: dirname(path) }
    },
  }
}
