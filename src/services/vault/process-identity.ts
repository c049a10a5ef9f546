// Who holds a lock, precisely enough to tell a running program from one that is gone.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname, uptime, userInfo } from 'node:os'
import { systemCode } from './write-failure'

export interface ProcessIdentity {
  /** The computer's name, for people. */
  readonly host: string
  /** Tells computers of the same name apart; null where the system has no such id. */
  readonly machine: string | null
  readonly user: string
  readonly pid: number
  /** Changes when the number is given to another process; null where the system does not say. */
  readonly processStart: string | null
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => null,
  )
}

/** The machine's own id is not to be shown around, so only a fingerprint of it is written. */
async function machineFingerprint(): Promise<string | null> {
  const id = process.platform === 'linux' ? await textOf('/etc/machine-id') : null
  if (id === null || id === '') return null
  return createHash('sha256').update(`fuwen ${id}`).digest('hex').slice(0, 16)
}

/** When the process was started, as Linux counts it (boot and clock tick); null elsewhere or when it is gone. */
export async function processStartOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const [status, boot] = await Promise.all([
    textOf(`/proc/${pid}/stat`),
    textOf('/proc/sys/kernel/random/boot_id'),
  ])
  // The name in brackets may hold anything; what follows the last bracket starts with field 3.
  const startTick = status?.slice(status.lastIndexOf(')') + 2).split(' ')[19]
  return startTick === undefined || boot === null ? null : `${boot} ${startTick}`
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USERNAME'] ?? process.env['USER'] ?? '未知用户'
  }
}

export async function ownIdentity(): Promise<ProcessIdentity> {
  const [machine, processStart] = await Promise.all([machineFingerprint(), processStartOf(process.pid)])
  return { host: hostname(), machine, user: userName(), pid: process.pid, processStart }
}

/** Whether a process of this number runs on this computer. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) !== 'ESRCH'
  }
}

/** True when both ran on one computer. */
export function isSameMachine(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return (
    one.host === other.host &&
    (one.machine === null || other.machine === null || one.machine === other.machine)
  )
}

/**
 * True when the process is certainly no longer there. Only for processes of this machine.
 * @param since when the process is known to have run
 */
export async function isGone(other: ProcessIdentity, since: Date, now: Date): Promise<boolean> {
  if (!isRunning(other.pid)) return true
  const present = await processStartOf(other.pid)
  if (other.processStart !== null && present !== null) return other.processStart !== present
  // Without start times: nothing survives a restart of the computer. A minute for inexact clocks.
  return since.getTime() < now.getTime() - uptime() * 1000 - 60_000
}
