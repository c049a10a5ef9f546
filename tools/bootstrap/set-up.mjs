import { ensureElectron } from '../electron-runtime.mjs'
import { ensurePackages } from './packages.mjs'
import { requireSandbox } from './sandbox.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'
import { needsOfTheTests, needsOfTheWindow } from './system-needs.mjs'

/**
 * Brings whatever is missing on this machine, one line a step; nothing to do takes a moment.
 * @param {{ readonly forTests: boolean }} options the tests need LibreOffice and more
 * @throws {import('./say.mjs').SetUpProblem}
 */
export async function setUp({ forTests }) {
  await ensurePackages()
  const { executable } = await ensureElectron()
  const needs = [...needsOfTheWindow(executable), ...(forTests ? needsOfTheTests() : [])]
  await ensureSystemLibraries(needs)
  requireSandbox(executable)
}
