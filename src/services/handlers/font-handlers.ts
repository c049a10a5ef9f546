import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Ports } from '../ports'
import type { Session } from '../session'

type FontHandlers = Pick<Handlers, 'fonts.check'>

const missing = (): never => {
  throw new AppError('NOT_FOUND', '这项功能正在接入。')
}

export function createFontHandlers(_ports: Ports, _session: Session): FontHandlers {
  return {
    'fonts.check': () => missing(),
  }
}
