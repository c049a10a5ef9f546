// What happens when the page stops by itself: the clerk is told and the page is loaded again. After several
// times in a row loading again would only go round in circles.

export interface PageFailureSteps {
  /** Shows the dialog; `again` when it has just happened several times. */
  ask(again: boolean): Promise<'reload' | 'quit'>
  reload(): void
  quit(): void
  now(): Date
}

const SEVERAL = 3
const IN_A_ROW_MILLISECONDS = 60_000

/** Returns the function to call each time the page is gone. */
export function createPageFailures(steps: PageFailureSteps): () => Promise<void> {
  let recent: readonly number[] = []
  return async () => {
    const now = steps.now().getTime()
    recent = [...recent.filter((time) => now - time < IN_A_ROW_MILLISECONDS), now]
    const answer = await steps.ask(recent.length >= SEVERAL)
    if (answer === 'reload') steps.reload()
    else steps.quit()
  }
}
