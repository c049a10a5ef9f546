import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { SetUpProblem } from './say.mjs'

const START_MILLISECONDS = 15_000

/** A window can be shown: not on Linux, or a display is named in the environment. */
export function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
  )
}

/**
 * Starts a virtual display (Xvfb chooses a free number itself) and names it in this process's
 * environment. It ends with this process.
 * @returns {Promise<{ readonly name: string, readonly stop: () => void }>}
 * @throws {SetUpProblem} when Xvfb is missing or does not come up
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset']
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const stop = () => void server.kill()
    const fail = (/** @type {string} */ reason) => {
      stop()
      reject(new SetUpProblem(`There is no display and the virtual one did not start: ${reason}`))
    }
    const timer = setTimeout(() => fail('Xvfb gave no answer.'), START_MILLISECONDS)
    server.on('error', () => fail('Xvfb is missing. Install it: apt-get install xvfb'))
    server.on('exit', (status) => fail(`Xvfb ended with status ${status}.`))
    const numbers = server.stdio[3]
    if (!numbers || !('read' in numbers)) return fail('Xvfb has no answer channel.')
    createInterface({ input: numbers }).once('line', (number) => {
      clearTimeout(timer)
      const name = `:${number.trim()}`
      process.env['DISPLAY'] = name
      process.once('exit', stop)
      server.unref()
      if ('unref' in numbers && typeof numbers.unref === 'function') numbers.unref()
      resolve({ name, stop })
    })
  })
}
