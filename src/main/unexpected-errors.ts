// The last net: an error nobody caught goes to the log, and the clerk reads one Chinese dialog instead of
// Electron's English one. The program goes on: what is typed must not be lost to a mistake elsewhere.

interface ErrorSource {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown
}

interface ErrorReport {
  readonly log: { error(text: string, cause: unknown): void }
  /** Shows the dialog and resolves when it is gone. */
  show(): Promise<void>
}

/** Catches what nobody caught. One dialog at a time: an error that comes in rows is shown once. */
export function catchUnexpectedErrors(source: ErrorSource, report: ErrorReport): void {
  let isShowing = false
  const handle = (kind: string) => (error: unknown) => {
    report.log.error(kind, error)
    if (isShowing) return
    isShowing = true
    report
      .show()
      .catch((failure: unknown) => report.log.error('the dialog about an error failed', failure))
      .finally(() => {
        isShowing = false
      })
  }
  source.on('uncaughtException', handle('uncaught exception'))
  source.on('unhandledRejection', handle('unhandled rejection'))
}
