// The outside world of the command line: clock, ids and the terminal.
import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import { AppError } from '../core/kernel/app-error'
import { systemCode, writeFailureReason } from '../services/vault/write-failure'
import type { CommandContext } from './command'

/** Resolves when the text is out; rejects with the system's error. */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

/**
 * The context of the real command line.
 * A reader that has gone away (`| head`) is no error; output that cannot be written is.
 */
export function terminalContext(stdout: Writable, stderr: Writable): CommandContext {
  // Failures arrive at the callback of each write; without a listener they would end the process as well.
  stdout.on('error', () => undefined)
  stderr.on('error', () => undefined)
  return {
    clock: { now: () => new Date() },
    ids: { next: () => randomUUID() },
    async print(text) {
      try {
        await write(stdout, text)
      } catch (error) {
        if (systemCode(error) === 'EPIPE') return
        throw new AppError('EXPORT_FAILED', `没能写出结果：${writeFailureReason(error)}。`, { cause: error })
      }
    },
    complain: (line) => write(stderr, `${line}\n`).catch(() => undefined),
  }
}
