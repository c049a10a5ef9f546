import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder } from './project.mjs'

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] default: the project's folder
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeout] milliseconds, then the process is ended
 * @property {boolean} [show] let the output through instead of collecting it
 */

/**
 * @typedef {object} RunResult
 * @property {number} status 0 is success; 124 after a time-out, 127 when the program is missing
 * @property {string} output standard output and error together, without colours; empty with `show`
 */

/**
 * Runs a program to its end. Never throws: a missing program is a status too.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    let output = ''
    let timedOut = false
    const child = spawn(program, args, {
      cwd: options.cwd ?? projectFolder,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // Node refuses to start .cmd files without a shell.
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
      windowsHide: true,
    })
    const timer = options.timeout
      ? setTimeout(() => {
          timedOut = true
          child.kill()
        }, options.timeout)
      : undefined
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ status: 127, output: output + error.message })
    })
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ status: timedOut ? 124 : (status ?? 1), output: stripVTControlCharacters(output) })
    })
  })
}

/**
 * Runs one of the project's own tools with this Node, without npx and without a shell.
 * @param {string} script path below the project's folder
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(script, args, options = {}) {
  return run(process.execPath, [join(projectFolder, script), ...args], options)
}

// What `npm start --omit=dev` or a shell with NODE_ENV=production would hand on to the npm inside.
const MISLEADING = [
  'npm_config_omit',
  'npm_config_only',
  'npm_config_production',
  'npm_config_dry_run',
  'npm_config_global',
  'npm_config_location',
  'npm_config_package_lock_only',
  'npm_config_pack_destination',
  'npm_config_json',
  'npm_config_workspace',
  'npm_config_workspaces',
  'NODE_ENV',
]

/** The environment for npm: the user's registry and proxies stay, what would change its task goes. */
export function npmEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !MISLEADING.includes(name)))
}

/**
 * Runs npm the way this process was started with it: npm's own script through this Node, else the
 * npm beside this Node, else the one on the path.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options = {}) {
  const withEnvironment = { ...options, env: options.env ?? npmEnvironment() }
  const own = process.env['npm_execpath']
  if (own && /npm-cli\.c?js$/.test(own) && existsSync(own)) {
    return run(process.execPath, [own, ...args], withEnvironment)
  }
  const nodeFolder = dirname(process.execPath)
  const bundled = [
    join(nodeFolder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(nodeFolder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => existsSync(path))
  if (bundled) return run(process.execPath, [bundled, ...args], withEnvironment)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, withEnvironment)
}

/**
 * What npm gave as its reason: the first lines of its complaint, without the prefix.
 * @param {string} output
 */
export function npmReason(output) {
  const complaint = output.split('\n').filter((line) => line.startsWith('npm error '))
  return complaint
    .slice(0, 4)
    .map((line) => line.slice('npm error '.length))
    .join('; ')
}
