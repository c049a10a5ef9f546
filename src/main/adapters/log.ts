// The log: a text file in the program's own data, for whoever has to find out what happened. It holds no text
// of replies: errors say where something failed, not what was written.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { Clock, Log } from '../../services/ports'

/** Above this size the log becomes `fuwen.previous.log`, so both together never pass twice of it. */
export const LOG_LIMIT_BYTES = 1_000_000

export interface LogFile extends Log {
  readonly path: string
}

/**
 * A log in `folder`, made when it is missing. Every line is on its way to the disk when the call returns, so
 * that the last words before a crash are kept. A log that cannot be written never stops the program.
 */
export function createLogFile(folder: string, clock: Clock, limitBytes = LOG_LIMIT_BYTES): LogFile {
  const path = join(folder, 'fuwen.log')
  const write = (level: string, text: string): void => {
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(path) > limitBytes) renameSync(path, join(folder, 'fuwen.previous.log'))
      appendFileSync(path, `${clock.now().toISOString()} ${level} ${text}\n`)
    } catch (error) {
      console.error(`the log cannot be written: ${String(error)}\n${text}`)
    }
  }
  return {
    path,
    info: (text) => write('info', text),
    error: (text, cause) => write('error', cause === undefined ? text : `${text}\n${described(cause)}`),
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** The longest account of one error, in characters. */
const LONGEST_ACCOUNT = 8_000

const described = (cause: unknown): string =>
  inspect(cause, { depth: 4, breakLength: 110, maxStringLength: 500 }).slice(0, LONGEST_ACCOUNT)
