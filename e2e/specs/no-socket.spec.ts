// The program as the clerk starts it, without the debugger's port of the other specs, opens no socket of the
// internet at all: it listens nowhere and talks to nobody.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readdir, readlink } from 'node:fs/promises'
import { electronExecutable } from '../../tools/electron-runtime.mjs'
import { expect, test } from '../fixtures'
import { commandLine, environment } from '../workbench'

/** The processes on this machine with their parents and command lines. */
async function processes() {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = ids.map(async (id) => {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8')
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8')
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ''
    return { id, parent, command: command.replaceAll('\0', ' ') }
  })
  const settled = await Promise.allSettled(found)
  return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

/** A process and everything it started. */
async function family(root: string) {
  const all = await processes()
  const members = new Set([root])
  // Children have been started after their parents: a few rounds find every generation.
  for (let round = 0; round < 5; round += 1) {
    for (const { id, parent } of all) if (members.has(parent)) members.add(id)
  }
  return all.filter(({ id }) => members.has(id))
}

async function socketsOf(id: string): Promise<readonly string[]> {
  const names = await readdir(`/proc/${id}/fd`).catch(() => [])
  const targets = await Promise.allSettled(names.map((name) => readlink(`/proc/${id}/fd/${name}`)))
  return targets.flatMap((target) => {
    const inode = target.status === 'fulfilled' ? /^socket:\[(\d+)\]$/.exec(target.value)?.[1] : undefined
    return inode === undefined ? [] : [inode]
  })
}

/** Sockets of the internet protocols in the system's tables, by inode. */
async function internetSockets(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const table of ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6']) {
    const text = await readFile(`/proc/net/${table}`, 'utf8').catch(() => '')
    for (const line of text.split('\n').slice(1)) {
      const [, from = '', to = '', ...rest] = line.trim().split(/\s+/)
      const inode = rest[6]
      if (inode !== undefined) found.set(inode, `${table} ${from} to ${to}`)
    }
  }
  return found
}

test('no process of the program has an internet socket', async ({ world }) => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  const program = spawn(electronExecutable(), commandLine(world), {
    env: environment(world),
    stdio: 'ignore',
  })
  const exit = once(program, 'exit')
  const members = () => family(String(program.pid))
  await expect
    .poll(async () => (await members()).some(({ command }) => command.includes('--type=renderer')))
    .toBe(true)
  // Time enough for what Chromium does in the background after a start.
  await new Promise((resolve) => setTimeout(resolve, 4_000))

  const running = await members()
  const open = await internetSockets()
  const sockets = await Promise.all(running.map(({ id }) => socketsOf(id)))
  const seen = sockets.flat().flatMap((inode) => open.get(inode) ?? [])
  program.kill('SIGTERM')
  await exit

  expect(running.length).toBeGreaterThan(2)
  expect(sockets.flat().length).toBeGreaterThan(0)
  expect(seen).toEqual([])
})
