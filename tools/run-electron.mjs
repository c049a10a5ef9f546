// Starts the built program in a real window and ends with its status:
//   node tools/run-electron.mjs [arguments of the program]

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hasDisplay, startVirtualDisplay } from './bootstrap/display.mjs'
import { isStartedDirectly, projectFolder } from './bootstrap/project.mjs'
import { runTool, say, SetUpProblem } from './bootstrap/say.mjs'
import { ensureElectron, launcherSwitches, pointToElectron } from './electron-runtime.mjs'

// Chromium’s own complaints about a missing D-Bus or graphics card help nobody at a terminal.
const QUIET = ['--log-level=3']

/**
 * Opens the workstation and waits until it is closed.
 * @param {readonly string[]} args handed to the program
 * @returns {Promise<number>} the program's exit status
 * @throws {SetUpProblem} when it is not built, or there is no Electron or no display to be had
 */
export async function runElectron(args) {
  if (!existsSync(join(projectFolder, 'out', 'main', 'index.js'))) {
    throw new SetUpProblem('The program is not built yet: run `npm start`, which builds what is missing.')
  }
  const runtime = await ensureElectron()
  const environment = pointToElectron(runtime, { ...process.env })
  if (!hasDisplay()) {
    const display = await startVirtualDisplay()
    environment['DISPLAY'] = display.name
    say(`no display here: the window opens on a virtual one, DISPLAY=${display.name}`)
  }
  say(`opening the workstation in Electron ${runtime.version}; close its window or press Ctrl+C to end`)
  return new Promise((resolve) => {
    const switches = [...launcherSwitches(), ...QUIET]
    const child = spawn(runtime.executable, [...switches, projectFolder, ...args], {
      stdio: 'inherit',
      env: environment,
    })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal))
    }
    child.on('error', (error) => {
      process.stderr.write(`[fuwen] Electron did not start: ${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (status) => resolve(status ?? 1))
  })
}

if (isStartedDirectly(import.meta.filename)) {
  await runTool(async () => process.exit(await runElectron(process.argv.slice(2))))
}
