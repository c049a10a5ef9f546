import { expect } from 'vitest'
import { AppError } from '../core/kernel/app-error'
import type { ErrorCode } from '../core/kernel/app-error'

/** Expects the work to be refused with a sentence for a clerk, and gives that sentence. */
export async function refusal(work: () => unknown, code: ErrorCode): Promise<string> {
  const reason: unknown = await Promise.resolve()
    .then(work)
    .then(
      () => null,
      (error: unknown) => error,
    )
  if (!(reason instanceof AppError)) throw new Error(`expected an AppError, got ${String(reason)}`)
  expect(reason.code).toBe(code)
  // Chinese, one line, and it says what to do.
  expect(reason.message).toMatch(/^[^\n]*请[^\n]+。$/)
  return reason.message
}
