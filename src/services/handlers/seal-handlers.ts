import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Ports } from '../ports'
import type { Session } from '../session'

type SealHandlers = Pick<Handlers, 'seals.list' | 'seals.choosePicture' | 'seals.save' | 'seals.remove'>

const missing = (): never => {
  throw new AppError('NOT_FOUND', '这项功能正在接入。')
}

export function createSealHandlers(_ports: Ports, _session: Session): SealHandlers {
  return {
    'seals.list': () => missing(),
    'seals.choosePicture': () => missing(),
    'seals.save': () => missing(),
    'seals.remove': () => missing(),
  }
}
