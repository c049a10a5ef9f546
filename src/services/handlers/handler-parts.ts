import type { FontService } from '../fonts/font-service'
import type { PathTokens } from '../path-tokens'

/** What several families of handlers share beside the ports and the open vault. */
export interface HandlerParts {
  readonly fonts: FontService
  /** The files written since the program started: `export.reveal` shows those, and no other. */
  readonly exported: PathTokens
}
