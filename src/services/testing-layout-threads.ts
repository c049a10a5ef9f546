// Layout in the thread of the test itself.
import { createLayoutJobs } from './exporting/layout-jobs'
import type { LayoutThreads } from './ports'

/** "Threads" that run each job where they are. */
export function ownThread(): LayoutThreads {
  return { start: () => ({ run: createLayoutJobs(), isEnded: () => false, end: () => Promise.resolve() }) }
}
