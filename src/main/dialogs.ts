// The program's own questions to the clerk, outside the page.
import { app, dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { CLOSING, PAGE_GONE, PAGE_MISSING, QUIT, START_FAILED, UNEXPECTED } from './texts'

interface Question {
  readonly message: string
  readonly detail: string
  /** The first is what Enter and Esc choose. */
  readonly buttons: readonly [string, ...string[]]
  readonly signal?: AbortSignal
}

/** Shows a warning above `window` (or alone) and resolves to the place of the chosen button. */
async function ask(window: BrowserWindow | undefined, question: Question): Promise<number> {
  const options = {
    type: 'warning' as const,
    message: question.message,
    detail: question.detail,
    buttons: [...question.buttons],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    ...(question.signal === undefined ? {} : { signal: question.signal }),
  }
  const owner = window !== undefined && !window.isDestroyed() ? window : undefined
  const { response } = await (owner ? dialog.showMessageBox(owner, options) : dialog.showMessageBox(options))
  return response
}

export async function askWhetherToWait(
  window: BrowserWindow | undefined,
  signal: AbortSignal,
): Promise<'wait' | 'leave'> {
  const { message, detail, wait, leave } = CLOSING
  return (await ask(window, { message, detail, buttons: [wait, leave], signal })) === 1 ? 'leave' : 'wait'
}

export async function askAfterPageGone(
  window: BrowserWindow | undefined,
  again: boolean,
): Promise<'reload' | 'quit'> {
  const { reload } = PAGE_GONE
  const message = again ? PAGE_GONE.again : PAGE_GONE.message
  const detail = again ? PAGE_GONE.againDetail : PAGE_GONE.detail
  return (await ask(window, { message, detail, buttons: [reload, QUIT] })) === 1 ? 'quit' : 'reload'
}

export async function tellUnexpected(window: BrowserWindow | undefined, logFile: string): Promise<void> {
  const detail = UNEXPECTED.detail(logFile)
  if (app.isReady()) await ask(window, { message: UNEXPECTED.message, detail, buttons: [UNEXPECTED.close] })
  else dialog.showErrorBox(UNEXPECTED.message, detail)
}

/** Resolves when the clerk has read it: the program ends afterwards. */
export async function tellStartFailed(dataFolder: string): Promise<void> {
  const { message, detail } = START_FAILED
  await ask(undefined, { message, detail: detail(dataFolder), buttons: [QUIT] })
}

/** Resolves when the clerk has read it: the program ends afterwards. */
export async function tellPageMissing(window: BrowserWindow): Promise<void> {
  await ask(window, { ...PAGE_MISSING, buttons: [QUIT] })
}
