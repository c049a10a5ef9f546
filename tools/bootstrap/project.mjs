import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was started from. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Was this file named on the command line? Seen through symbolic links, which Node resolves in
 * import.meta.filename but not in the arguments.
 * @param {string} filename import.meta.filename
 * @returns {boolean}
 */
export function isStartedDirectly(filename) {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === filename
}
