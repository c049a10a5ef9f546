import type { Handlers } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { Ports } from '../ports'
import type { Session } from '../session'
import type { HandlerParts } from './handler-parts'

type PreviewHandlers = Pick<Handlers, 'preview.pages' | 'preview.remedies'>

const missing = (): never => {
  throw new AppError('NOT_FOUND', '这项功能正在接入。')
}

export function createPreviewHandlers(
  _ports: Ports,
  _session: Session,
  _parts: HandlerParts,
): PreviewHandlers {
  return {
    'preview.pages': () => missing(),
    'preview.remedies': () => missing(),
  }
}
