import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Ports } from '../ports'
import type { Session } from '../session'

type BatchHandlers = Pick<Handlers, 'batch.start' | 'batch.cancel'>

const missing = (): never => {
  throw new AppError('NOT_FOUND', '这项功能正在接入。')
}

export function createBatchHandlers(_ports: Ports, _session: Session): BatchHandlers {
  return {
    'batch.start': () => missing(),
    'batch.cancel': () => missing(),
  }
}
