import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { SetUpProblem } from './say.mjs'

/** Debian, Ubuntu and their like. */
export function hasApt() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get')
}

/** This process may install packages itself. */
export function mayInstall() {
  return hasApt() && process.getuid?.() === 0
}

/**
 * The name a package has here: newer Debian and Ubuntu call some libraries …t64.
 * @param {string} name
 * @returns {Promise<string>}
 */
async function nameHere(name) {
  for (const candidate of [name, `${name}t64`]) {
    const { output } = await run('apt-cache', ['policy', candidate])
    if (/Candidate: (?!\(none\))/.test(output)) return candidate
  }
  return name
}

/**
 * The command a person with the rights would type.
 * @param {readonly string[]} packages
 * @returns {Promise<string>}
 */
export async function aptCommand(packages) {
  const names = await Promise.all(packages.map(nameHere))
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

/**
 * Installs packages without a question.
 * @param {readonly string[]} packages
 * @throws {SetUpProblem} when apt does not succeed, with its own reason and what to do
 */
export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
  const options = [
    '-o',
    'DPkg::Lock::Timeout=300',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=30',
  ]
  const update = await run('apt-get', [...options, 'update', '-q'], { env })
  const names = await Promise.all(packages.map(nameHere))
  const install = ['install', '-y', '-q', '--no-install-recommends', ...names]
  const { status, output } = await run('apt-get', [...options, ...install], { env })
  if (status === 0) return
  const reason = `${update.output}\n${output}`
    .split('\n')
    .filter((line) => /^(E|Err|W):/.test(line) || line.startsWith('Err:'))
    .slice(0, 3)
    .join('\n')
  throw new SetUpProblem(
    `apt could not install ${names.join(' ')}. Check the network and the mirrors in /etc/apt, then run the same command again.\n${reason}`,
  )
}
