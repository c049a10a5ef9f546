// The start page comes from the program itself, so a load that fails is no broken network: the runtime can fail
// to fetch it while the machine is busy starting up. It is tried once more before the clerk is told.

export interface PageLoadingSteps {
  load(): Promise<void>
  /** A first attempt failed and another is made. */
  noteRetry(reason: unknown): void
  giveUp(reason: unknown): void
}

/** Loads the page; resolves when it is there, interrupted, or given up. */
export async function loadPage({ load, noteRetry, giveUp }: PageLoadingSteps): Promise<void> {
  try {
    await load()
  } catch (first) {
    if (isInterruption(first)) return
    noteRetry(first)
    await load().catch((second: unknown) => {
      if (!isInterruption(second)) giveUp(second)
    })
  }
}

/** True when loading was only interrupted, by the page loading itself again or by its death. */
const isInterruption = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ERR_ABORTED' || error.code === 'ERR_FAILED')
