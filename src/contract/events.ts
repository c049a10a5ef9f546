import { z } from 'zod'
import { BatchProgress, VaultsOverview } from './calls'
import type { EventName } from './channels'

export const events = {
  /** The window wants to close: save what is held, then call app.readyToClose, or app.stayOpen if that fails. */
  'app.closing': z.undefined(),
  'vaults.changed': VaultsOverview,
  'batch.changed': BatchProgress,
} as const satisfies Record<EventName, z.ZodType>

export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>
