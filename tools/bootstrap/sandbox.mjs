import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetUpProblem } from './say.mjs'

/**
 * A kernel setting, or undefined where this kernel does not know it.
 * @param {string} path below /proc/sys
 */
function setting(path) {
  try {
    return readFileSync(join('/proc/sys', path), 'utf8').trim()
  } catch {
    return undefined
  }
}

/**
 * Chromium's sandbox needs either user namespaces or its helper with the rights of root. Where the
 * system gives neither, Electron would only abort: the sandbox is not switched off for a user.
 * @param {string} executable Electron's
 * @throws {SetUpProblem} with the two commands that help
 */
export function requireSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const forbidden =
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0'
  if (!forbidden) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  const stats = statSync(helper, { throwIfNoEntry: false })
  if (stats?.uid === 0 && (stats.mode & 0o4000) !== 0) return
  throw new SetUpProblem(
    `This Linux does not let ordinary programs build Chromium’s sandbox. Run once: sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
  )
}
