import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Ports } from '../ports'
import type { Session } from '../session'

type ProfileHandlers = Pick<
  Handlers,
  'profiles.list' | 'profiles.save' | 'profiles.remove' | 'profiles.setDefault'
>

const missing = (): never => {
  throw new AppError('NOT_FOUND', '这项功能正在接入。')
}

export function createProfileHandlers(_ports: Ports, _session: Session): ProfileHandlers {
  return {
    'profiles.list': () => missing(),
    'profiles.save': () => missing(),
    'profiles.remove': () => missing(),
    'profiles.setDefault': () => missing(),
  }
}
