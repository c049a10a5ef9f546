/**
 * The closed set of error codes that may cross a border (window or command line).
 * The code decides which buttons are offered; the sentence says what happened.
 */
export const ERROR_CODES = [
  'BAD_INPUT',
  'NOT_FOUND',
  'STALE_REVISION',
  'VAULT_TOO_NEW',
  'VAULT_DAMAGED',
  'VAULT_LOCKED',
  'VAULT_UNWRITABLE',
  'EXPORT_FAILED',
  'CANCELLED',
  'INTERNAL',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/**
 * A failure a clerk can understand. `message` is one or two Chinese sentences: what happened and
 * what to do. It is written where the facts are known (which file, which folder, which reason).
 */
export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}
