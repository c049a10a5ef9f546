import { aptCommand, aptInstall, hasApt, mayInstall } from './apt.mjs'
import { say, SetUpProblem } from './say.mjs'

/** @typedef {import('./system-needs.mjs').Need} Need */

/**
 * What of these is not there.
 * @param {readonly Need[]} needs
 * @returns {Promise<readonly Need[]>}
 */
export async function missingOf(needs) {
  const answers = await Promise.all(needs.map((need) => need.isThere()))
  return needs.filter((_, index) => !answers[index])
}

/**
 * @param {readonly string[]} packages Debian's names
 * @returns {Promise<string>}
 */
async function adviceFor(packages) {
  if (packages.length === 0) return ''
  if (hasApt()) return `Install with: ${await aptCommand(packages)}`
  return `Install with your system’s package manager what Debian calls: ${packages.join(' ')}`
}

/** @param {readonly Need[]} needs */
const packagesOf = (needs) => [...new Set(needs.flatMap((need) => need.packages))]

/** @param {readonly Need[]} needs */
export const namesOf = (needs) => needs.map((need) => need.what).join(', ')

/**
 * Sees to what the operating system must bring: installs it with apt where this process may, else
 * says what to type. What is not strictly needed is only said, except in CI, where it is needed too.
 * @param {readonly Need[]} needs
 * @throws {SetUpProblem} when something needed is missing and cannot be installed here
 */
export async function ensureSystemLibraries(needs) {
  const missing = await missingOf(needs)
  if (missing.length === 0) return
  if (mayInstall()) {
    say(`installing with apt: ${namesOf(missing)}`)
    await aptInstall(packagesOf(missing))
  }
  const left = mayInstall() ? await missingOf(missing) : missing
  if (left.length === 0) return
  const inCi = Boolean(process.env['CI'])
  const sentence = `Missing on this machine: ${namesOf(left)}. ${await adviceFor(packagesOf(left))}`.trim()
  if (inCi || left.some((need) => need.needed)) throw new SetUpProblem(sentence)
  say(`${sentence} (going on without)`)
}
