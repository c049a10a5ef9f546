import { z } from 'zod'
import { ERROR_CODES } from '../core/kernel/app-error'

/** How an answer crosses the border: Electron flattens thrown errors, so errors are data. */
export const Envelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: z.enum(ERROR_CODES), message: z.string() }),
])
export type Envelope = z.infer<typeof Envelope>
