// Pages to the printer or into a PDF.
import { AppError } from '../../core/kernel/app-error'
import type { PagePrinter } from '../../services/ports'

export function createPagePrinter(): PagePrinter {
  const missing = (): never => {
    throw new AppError('NOT_FOUND', '这项功能正在接入。')
  }
  return { toPdf: () => missing(), print: () => missing() }
}
