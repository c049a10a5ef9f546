// How the program ends without losing a word: the page is told, saves what it holds and says so; then the
// services end; then the window goes. Pure of Electron: the steps are handed in.

export interface ClosingSteps {
  /** False while there is no page that could hold anything: not loaded yet, or crashed. */
  pageCanAnswer(): boolean
  /** Tells the page to save what it holds and to call back. */
  askPage(): void
  /** Asks the clerk when the page stays silent; ends early when `signal` aborts. */
  askWhetherToWait(signal: AbortSignal): Promise<'wait' | 'leave'>
  closeServices(): Promise<void>
  /** Ends window and program. */
  leave(): void
  reportError(text: string, cause: unknown): void
}

export interface Closing {
  /** The clerk or the system wants to close. A second wish while the first is under way changes nothing. */
  begin(): void
  /** The page holds nothing unwritten, or is gone: the program ends, whether asked to or not. */
  pageIsDone(): void
  /** The page could not write what it holds and asks the clerk itself: the wish to close is dropped. */
  pageStays(): void
  isUnderWay(): boolean
}

/** How long the page may take before the clerk is asked, and the services before they are given up. */
export const PATIENCE_MILLISECONDS = 5_000

export function createClosing(steps: ClosingSteps, patience = PATIENCE_MILLISECONDS): Closing {
  let state: 'open' | 'waiting' | 'leaving' = 'open'
  let timer: ReturnType<typeof setTimeout> | undefined
  let question = new AbortController()

  const finish = async (): Promise<void> => {
    if (state === 'leaving') return
    state = 'leaving'
    clearTimeout(timer)
    question.abort()
    try {
      await within(patience, steps.closeServices())
    } catch (error) {
      steps.reportError('the services did not close', error)
    }
    steps.leave()
  }

  const ask = async (signal: AbortSignal): Promise<void> => {
    const answer = await steps.askWhetherToWait(signal)
    if (signal.aborted) return
    if (answer === 'leave') return finish()
    steps.askPage()
    wait()
  }

  const askSafely = (): void => {
    const { signal } = question
    ask(signal).catch((error: unknown) => {
      if (signal.aborted) return
      steps.reportError('the question about closing failed', error)
      void finish()
    })
  }

  const wait = (): void => {
    timer = setTimeout(askSafely, patience)
  }

  return {
    begin: () => {
      if (state !== 'open') return
      state = 'waiting'
      question = new AbortController()
      if (!steps.pageCanAnswer()) return void finish()
      steps.askPage()
      wait()
    },
    pageIsDone: () => void finish(),
    pageStays: () => {
      if (state !== 'waiting') return
      state = 'open'
      clearTimeout(timer)
      question.abort()
    },
    isUnderWay: () => state !== 'open',
  }
}

const within = async (milliseconds: number, work: Promise<void>): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`still busy after ${milliseconds} ms`)), milliseconds)
  })
  try {
    await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
