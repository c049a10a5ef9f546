import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project.mjs'
import { npmReason, runNpm } from './run.mjs'
import { say, SetUpProblem } from './say.mjs'

/**
 * @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages
 */

/**
 * @param {string} path
 * @returns {LockedPackages}
 */
function packagesIn(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

/**
 * Does what npm noted in node_modules at the end of its last complete install agree with the lock
 * file? True after `npm ci` and `npm install` alike, false after an interrupted one.
 * @param {LockedPackages} wanted package-lock.json
 * @param {LockedPackages} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      // Optional ones are for other systems; the entry '' is the project itself.
      path === '' || (optional && !installed[path]) || installed[path]?.version === version,
  )
}

/**
 * Installs the npm packages when they are missing or not those of the lock file.
 * @throws {SetUpProblem} when npm does not succeed
 */
export async function ensurePackages() {
  const note = join(projectFolder, 'node_modules', '.package-lock.json')
  const lock = join(projectFolder, 'package-lock.json')
  if (existsSync(note) && isInstalled(packagesIn(lock), packagesIn(note))) return
  say('installing the npm packages (npm ci), about a minute')
  const { status, output } = await runNpm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (status === 0) return
  throw new SetUpProblem(
    `npm ci did not succeed (${npmReason(output)}). Check the network and npm’s registry setting (npm config get registry), then run the same command again.`,
  )
}
