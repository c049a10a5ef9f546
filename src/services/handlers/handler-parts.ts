import type { FontService } from '../fonts/font-service'
import type { LayoutWorker } from '../exporting/layout-worker'
import type { PathTokens } from '../path-tokens'

/** What several families of handlers share beside the ports and the open vault. */
export interface HandlerParts {
  readonly fonts: FontService
  /** Lays replies out in a thread of its own. */
  readonly layouts: LayoutWorker
  /** The files written since the program started: `export.reveal` shows those, and no other. */
  readonly exported: PathTokens
}
