import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Ports } from '../ports'
import type { Session } from '../session'
import type { HandlerParts } from './handler-parts'

type BatchHandlers = Pick<Handlers, 'batch.start' | 'batch.cancel'>

const missing = (): never => {
  throw new AppError('NOT_FOUND', '这项功能正在接入。')
}

export function createBatchHandlers(_ports: Ports, _session: Session, _parts: HandlerParts): BatchHandlers {
  return {
    'batch.start': () => missing(),
    'batch.cancel': () => missing(),
  }
}
