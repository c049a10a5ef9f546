import type { z } from 'zod'
import { AppError } from '../core/kernel/app-error'
import { calls } from './calls'
import type { Handlers } from './calls'
import type { CallName } from './channels'
import type { Envelope } from './envelope'

/** Where dispatch reports what the page must not see in full. */
export interface DispatchLog {
  error(text: string, cause: unknown): void
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}

/**
 * The one door between page and services: refuses unknown names, checks the input, runs the handler,
 * checks the output. Always resolves; an unexpected failure becomes INTERNAL and goes to the log.
 */
export async function dispatch(
  handlers: Handlers,
  name: string,
  raw: unknown,
  log: DispatchLog,
): Promise<Envelope> {
  if (!isCallName(name)) {
    log.error(`unknown call ${name}`, undefined)
    return { ok: false, code: 'BAD_INPUT', message: '程序不认识这项操作。请重新启动程序后再试。' }
  }
  const contract: { input: z.ZodType; output: z.ZodType } = calls[name]
  const input = contract.input.safeParse(raw)
  if (!input.success) {
    log.error(`bad input for ${name}`, input.error)
    return { ok: false, code: 'BAD_INPUT', message: '有内容填写不对，没有保存。请检查后再试。' }
  }
  try {
    const handler = handlers[name] as (input: unknown) => unknown
    const output = contract.output.safeParse(await handler(input.data))
    if (output.success) return { ok: true, value: output.data }
    log.error(`bad output of ${name}`, output.error)
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message }
    log.error(`unexpected failure in ${name}`, error)
  }
  return { ok: false, code: 'INTERNAL', message: '出了点问题，文字没有丢。已记入日志，请重试。' }
}
