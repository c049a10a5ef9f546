// What can happen to the window after it is made: it wants to close, its page dies or cannot be loaded.
import { app, powerMonitor } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Clock, Log } from '../../services/ports'
import { askAfterPageGone, askWhetherToWait, tellPageMissing } from '../dialogs'
import { sendEvent } from '../ipc-transport'
import { createClosing } from './closing'
import type { Closing } from './closing'
import { createPageFailures } from './page-failures'
import { loadPage } from './page-loading'

interface Supervision {
  readonly startPage: string
  readonly closeServices: () => Promise<void>
  readonly clock: Clock
  readonly log: Log
}

/** Loads the page, keeps it alive, and ends the program the careful way. */
export function superviseWindow(window: BrowserWindow, supervision: Supervision): Closing {
  const { startPage, closeServices, clock, log } = supervision
  const { webContents } = window
  let pageCanAnswer = false

  const closing = createClosing({
    pageCanAnswer: () => pageCanAnswer,
    askPage: () => sendEvent(webContents, 'app.closing', undefined),
    askWhetherToWait: (signal) => askWhetherToWait(window, signal),
    closeServices,
    leave: () => {
      window.destroy()
      app.quit()
    },
    reportError: (text, cause) => log.error(text, cause),
  })
  window.on('close', (event) => {
    event.preventDefault()
    closing.begin()
  })
  window.on('session-end', () => closing.begin())
  powerMonitor.on('shutdown', () => closing.begin())

  const giveUp = (reason: unknown): void => {
    if (window.isDestroyed()) return
    log.error('the page could not be loaded', reason)
    void tellPageMissing(window).finally(() => app.exit(1))
  }
  const load = (): void => {
    void loadPage({
      load: () => window.loadURL(startPage),
      noteRetry: (reason) => log.error('the page could not be loaded at first', reason),
      giveUp,
    })
  }
  // A file that is missing is answered, with a status, and so counts as loaded.
  webContents.on('did-navigate', (_event, _url, status) => {
    if (status >= 400) giveUp(`status ${status}`)
  })
  const pageIsGone = createPageFailures({
    ask: (again) => askAfterPageGone(window, again),
    reload: load,
    quit: () => closing.begin(),
    now: () => clock.now(),
  })
  webContents.on('did-finish-load', () => {
    pageCanAnswer = true
  })
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`the page is gone: ${reason} (${exitCode})`, undefined)
    pageCanAnswer = false
    if (closing.isUnderWay()) closing.pageIsDone()
    else void pageIsGone()
  })
  load()
  return closing
}
