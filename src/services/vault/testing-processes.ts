import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'

const projectFolder = resolve(import.meta.dirname, '..', '..', '..')

export interface OtherProgram {
  readonly process: ChildProcess
  /** Everything it has said so far, line by line. */
  lines(): readonly string[]
  /** Resolves when it has said a line that begins so; rejects when it ends before. */
  hasSaid(beginning: string): Promise<void>
  readonly ended: Promise<{ readonly status: number | null; readonly signal: string | null }>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** Starts `testing-child.ts` as a process of its own. */
export function startOtherProgram(...args: readonly string[]): OtherProgram {
  const script = join(import.meta.dirname, 'testing-child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: projectFolder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const ended = new Promise<{ status: number | null; signal: string | null }>((resolveEnd) => {
    child.on('close', (status, signal) => resolveEnd({ status, signal }))
  })
  const lines = (): readonly string[] => output.split('\n').slice(0, -1)
  return {
    process: child,
    lines,
    ended,
    hasSaid: (beginning) =>
      new Promise((resolveSaid, reject) => {
        const look = (): void => {
          if (lines().some((line) => line.startsWith(beginning))) resolveSaid()
        }
        look()
        child.stdout.on('data', look)
        void ended.then(() => {
          look()
          reject(new Error(`ended without "${beginning}": ${output}`))
        })
      }),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
