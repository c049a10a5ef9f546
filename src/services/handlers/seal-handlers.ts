// 印章图样: the pictures of seals and signets that the open vault keeps.
import type { Handlers } from '../../contract/calls'
import type { FileDialogs } from '../ports'
import { readSealPicture } from '../seals/read-seal-picture'
import { listSeals, removeSeal, saveSeal } from '../seals/seal-store'
import type { Session } from '../session'

type SealHandlers = Pick<Handlers, 'seals.list' | 'seals.choosePicture' | 'seals.save' | 'seals.remove'>

export function createSealHandlers(
  { dialogs }: { readonly dialogs: FileDialogs },
  session: Session,
): SealHandlers {
  const vault = () => session.require().vault
  return {
    'seals.list': () => listSeals(vault()),
    'seals.choosePicture': async () => {
      const path = await dialogs.chooseFileToRead({
        title: '选择印章图样',
        extensions: ['png', 'jpg', 'jpeg'],
      })
      return path === null ? null : readSealPicture(path)
    },
    'seals.save': ({ seal }) => saveSeal(vault(), seal),
    'seals.remove': ({ id }) => removeSeal(vault(), id),
  }
}
