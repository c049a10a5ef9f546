import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project.mjs'
import { runNode } from './run.mjs'
import { say, SetUpProblem } from './say.mjs'

const SOURCES = ['src', 'tools/vite', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const stamp = join(projectFolder, 'out', '.built')

/**
 * The newest change below a path, in milliseconds. Folders count: a deleted file changes its folder.
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)))
  return Math.max(stats.mtimeMs, ...inside)
}

function isBuilt() {
  const built = statSync(stamp, { throwIfNoEntry: false })
  if (!built) return false
  return SOURCES.every((source) => newestChange(join(projectFolder, source)) <= built.mtimeMs)
}

/**
 * Builds the program into out/.
 * @throws {SetUpProblem} with the builder's words when the source does not build
 */
export async function buildProgram() {
  const started = new Date()
  forgetBuild()
  const { status, output } = await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build'])
  if (status !== 0) throw new SetUpProblem(`The program could not be built:\n${output.trim()}`)
  writeFileSync(stamp, '')
  // What changed while it was being built is newer than the build.
  utimesSync(stamp, started, started)
}

/** Builds the program unless out/ is newer than every source. */
export async function ensureBuilt() {
  if (isBuilt()) return
  say('building the program')
  await buildProgram()
}

/** What lies in out/ is no longer the built program: the next start builds it again. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}
