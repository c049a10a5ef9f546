// Pages to the printer or into a PDF: the same drawing as the preview, in a window nobody sees.
import type { DrawnDocument } from '../../core/official-layout/drawn-page'
import { AppError } from '../../core/kernel/app-error'
import type { Log, PagePrinter } from '../../services/ports'
import type { MemoryFiles } from '../printing/memory-files'
import { printPage } from '../printing/print-page'
import { PRINTING } from '../texts'

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const

/** What the printer needs of Electron's window. */
export interface PrintWindow {
  load(): Promise<void>
  printToPdf(options: {
    readonly preferCSSPageSize: boolean
    readonly printBackground: boolean
    readonly margins: typeof NO_MARGINS
  }): Promise<Uint8Array>
  /** `done` is told whether it was printed, and why not. */
  print(
    options: {
      readonly silent: boolean
      readonly printBackground: boolean
      readonly color: boolean
      readonly margins: { readonly marginType: 'none' }
      readonly pageSize: 'A4'
    },
    done: (success: boolean, reason: string) => void,
  ): void
  destroy(): void
}

export interface PrinterParts {
  /** Makes a window that may load this address alone. */
  readonly openWindow: (address: string) => PrintWindow
  readonly files: MemoryFiles
  /** What the paths of the files stand behind. */
  readonly origin: string
  readonly log: Log
}

const DOCUMENT = 'pages.html'
const STYLE_SHEET = 'pages.css'

/** Chromium's account of why nothing was printed, in its own words. */
const isCancelled = (reason: string): boolean => /cancel/i.test(reason)
const isWithoutPrinter = (reason: string): boolean =>
  /enumerate printers|no printers|no valid printers|deviceName/i.test(reason)

/** The port over Electron's printing. Every window is destroyed, whatever happens in it. */
export function createPagePrinter({ openWindow, files, origin, log }: PrinterParts): PagePrinter {
  async function show<Result>(
    document: DrawnDocument,
    { title, turnsLandscape }: { readonly title: string; readonly turnsLandscape: boolean },
    act: (window: PrintWindow) => Promise<Result>,
  ): Promise<Result> {
    const { html, css } = printPage(document, { title, turnsLandscape, styleSheet: STYLE_SHEET })
    const offered = files.offer({ [DOCUMENT]: html, [STYLE_SHEET]: css })
    try {
      const window = openWindow(`${origin}${offered.pathOf(DOCUMENT)}`)
      try {
        await window.load()
        return await act(window)
      } finally {
        window.destroy()
      }
    } finally {
      offered.withdraw()
    }
  }

  const refuse = (text: string, cause: unknown): never => {
    log.error('pages were not printed', cause)
    throw new AppError('EXPORT_FAILED', text, { cause })
  }

  return {
    toPdf: (document, title) =>
      show(document, { title, turnsLandscape: false }, (window) =>
        window.printToPdf({ preferCSSPageSize: true, printBackground: true, margins: NO_MARGINS }),
      ).catch((error: unknown) => refuse(PRINTING.pdfFailed, error)),
    print: async (document, title) => {
      const { success, reason } = await show(
        document,
        { title, turnsLandscape: true },
        (window) =>
          new Promise<{ success: boolean; reason: string }>((resolve) => {
            window.print(
              {
                silent: false,
                printBackground: true,
                color: true,
                margins: { marginType: 'none' },
                pageSize: 'A4',
              },
              (done, why) => resolve({ success: done, reason: why }),
            )
          }),
      ).catch((error: unknown) => refuse(PRINTING.failed, error))
      if (success) return true
      if (isCancelled(reason)) return false
      return refuse(isWithoutPrinter(reason) ? PRINTING.noPrinter : PRINTING.failed, reason)
    },
  }
}
