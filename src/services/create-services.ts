// The composition root of the logic: ports in, handlers out. Electron and the tests bind the same handlers.
import type { BatchProgress, Handlers, VaultsOverview } from '../contract/calls'
import { createAppHandlers } from './handlers/app-handlers'
import { createCaseHandlers } from './handlers/case-handlers'
import { createExportHandlers } from './handlers/export-handlers'
import { createPreviewHandlers } from './handlers/preview-handlers'
import { createPrintHandlers } from './handlers/print-handlers'
import { createBatchHandlers } from './handlers/batch-handlers'
import { createProfileHandlers } from './handlers/profile-handlers'
import { createSealHandlers } from './handlers/seal-handlers'
import { createLayoutWorker } from './exporting/layout-worker'
import { createFontService } from './fonts/font-service'
import { createFontHandlers } from './handlers/font-handlers'
import type { HandlerParts } from './handlers/handler-parts'
import { createReadingHandlers } from './handlers/reading-handlers'
import { createVaultHandlers } from './handlers/vault-handlers'
import { createPathTokens } from './path-tokens'
import type { Ports } from './ports'
import { createSession } from './session'

export interface Services {
  /** One handler for every call of the contract. */
  readonly handlers: Handlers
  /**
   * Calls `listener` whenever the open vault, its settings or the list of recent vaults has changed; this is
   * the event `vaults.changed`. Returns the unsubscribe.
   */
  onVaultsChanged(listener: (overview: VaultsOverview) => void): () => void
  /** Calls `listener` whenever a batch export has gone a step; this is the event `batch.changed`. */
  onBatchChanged(listener: (progress: BatchProgress) => void): () => void
  /** Gives up a batch under way, waits for saves under way and gives the open vault free. */
  close(): Promise<void>
}

export function createServices(ports: Ports): Services {
  const session = createSession(ports.clock, ports.log)
  const vaults = createVaultHandlers(ports, session)
  const parts: HandlerParts = {
    fonts: createFontService(ports.places.fonts),
    layouts: createLayoutWorker(ports.layoutThreads, ports.log),
    exported: createPathTokens(ports.ids, '这个文件不是本次导出的。请重新导出后再打开所在文件夹。'),
  }
  const batch = createBatchHandlers(ports, session, parts)
  return {
    handlers: {
      ...createAppHandlers(ports.shell),
      ...vaults.handlers,
      ...createCaseHandlers(ports, session),
      ...createReadingHandlers(ports),
      ...createExportHandlers(ports, session, parts),
      ...createPreviewHandlers(ports, session, parts),
      ...createPrintHandlers(ports, session, parts),
      ...batch.handlers,
      ...createProfileHandlers(ports, session),
      ...createSealHandlers(ports, session),
      ...createFontHandlers(ports, session, parts),
    },
    onVaultsChanged: (listener) =>
      session.onChanged(() => {
        vaults.overview().then(listener, (error: unknown) => {
          ports.log.error('the overview of vaults cannot be made', error)
        })
      }),
    onBatchChanged: batch.onBatchChanged,
    close: async () => {
      await batch.close()
      await parts.layouts.close()
      await session.close()
    },
  }
}
