import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Ports } from '../ports'
import type { Session } from '../session'
import type { HandlerParts } from './handler-parts'

type PrintHandlers = Pick<Handlers, 'print.pages' | 'export.pdf'>

const missing = (): never => {
  throw new AppError('NOT_FOUND', '这项功能正在接入。')
}

export function createPrintHandlers(_ports: Ports, _session: Session, _parts: HandlerParts): PrintHandlers {
  return {
    'print.pages': () => missing(),
    'export.pdf': () => missing(),
  }
}
