// 印章图样: the pictures of seals and signets that the open vault keeps.
import type { Handlers } from '../../contract/calls'
import type { Seal } from '../../core/reply/seal'
import type { FileDialogs, Log } from '../ports'
import { readSealPicture } from '../seals/read-seal-picture'
import { listSeals, removeSeal, saveSeal } from '../seals/seal-store'
import type { Session } from '../session'
import { createTurns } from '../vault/turns'

type SealHandlers = Pick<Handlers, 'seals.list' | 'seals.choosePicture' | 'seals.save' | 'seals.remove'>

export function createSealHandlers(
  { dialogs, log }: { readonly dialogs: FileDialogs; readonly log: Log },
  session: Session,
): SealHandlers {
  const vault = () => session.require().vault
  /** One change at a time: each looks at the seals that are there. */
  const inTurn = createTurns()
  const change = (work: () => Promise<Seal[]>): Promise<Seal[]> =>
    inTurn('', async () => {
      try {
        return await work()
      } finally {
        // The pages of the desk print them; a write that failed late may have reached the disk.
        session.changed()
      }
    })
  return {
    'seals.list': () => listSeals(vault(), log),
    'seals.choosePicture': async () => {
      const path = await dialogs.chooseFileToRead({
        title: '选择印章图样',
        extensions: ['png', 'jpg', 'jpeg'],
      })
      return path === null ? null : readSealPicture(path)
    },
    'seals.save': ({ seal }) => change(() => saveSeal(vault(), seal, log)),
    'seals.remove': ({ id }) => change(() => removeSeal(vault(), id, log)),
  }
}
