// The definition of done, the same here and in CI. Stops at the first step that fails; the last line
// says how many tests ran: "N passed, N failed".

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram } from './bootstrap/build.mjs'
import { isStartedDirectly, projectFolder } from './bootstrap/project.mjs'
import { runNode } from './bootstrap/run.mjs'
import { duration, runTool, say, SetUpProblem } from './bootstrap/say.mjs'
import { missingOf, namesOf } from './bootstrap/system-libraries.mjs'
import { needsOfTheTests } from './bootstrap/system-needs.mjs'

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 * @typedef {{ readonly name: string, readonly run: () => Promise<Counts | void> }} Step
 */

const results = join(projectFolder, 'test-results')

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function mustPass(script, args, env) {
  const { status } = await runNode(script, args, { show: true, ...(env && { env }) })
  return status === 0
}

/** A step without tests of its own either passes or stops the run. */
export class StepFailed extends Error {
  /** @param {Counts} counts */
  constructor(counts) {
    super('step failed')
    this.counts = counts
  }
}

const nothing = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Step}
 */
function check(name, script, args) {
  return {
    name,
    run: async () => {
      if (!(await mustPass(script, args))) throw new StepFailed({ ...nothing, failed: 1 })
    },
  }
}

/**
 * A reporter's file, or undefined when the run ended before it was written.
 * @param {string} path
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * A green status with no test run would be a lie: it counts as a failure.
 * @param {boolean} green
 * @param {Counts} counts
 */
export function settle(green, counts) {
  if (green && counts.failed === 0 && counts.passed > 0) return counts
  throw new StepFailed({ ...counts, failed: Math.max(1, counts.failed) })
}

/**
 * @param {string} name
 * @param {readonly string[]} projects
 * @returns {Step}
 */
function vitest(name, projects) {
  const report = join(results, `${name}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    run: async () => {
      const green = await mustPass('node_modules/vitest/vitest.mjs', ['run', ...chosen, ...reporters])
      const counted = readReport(report)
      return settle(green, {
        passed: counted?.numPassedTests ?? 0,
        failed: counted?.numFailedTests ?? 0,
        skipped: (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0),
      })
    },
  }
}

/** Without LibreOffice and its like nothing can be measured: said loudly here, a failure in CI. */
async function rendered() {
  const missing = await missingOf(needsOfTheTests())
  if (missing.length === 0 || process.env['CI']) return vitest('rendered', ['rendered']).run()
  const line = '!'.repeat(100)
  say(`${line}\n  THE RENDERED PAGES WERE NOT MEASURED. Missing: ${namesOf(missing)}\n${line}`)
  return { ...nothing, skipped: 1 }
}

/** @type {Step} */
const endToEnd = {
  name: 'end-to-end',
  run: async () => {
    const green = await mustPass('tools/e2e.mjs', [])
    const stats = readReport(join(results, 'e2e.json'))?.stats
    return settle(green, {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
    })
  },
}

/** @type {readonly Step[]} */
const STEPS = [
  check('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  check('lint', 'node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  check('typecheck', 'tools/typecheck.mjs', []),
  check('dependencies', 'tools/check-dependencies.mjs', []),
  vitest('unit', ['unit', 'component']),
  { name: 'build', run: buildProgram },
  { name: 'rendered', run: rendered },
  endToEnd,
]

/**
 * Runs every step in order.
 * @returns {Promise<number>} 0 when all passed, else 1
 */
export async function verify() {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  let total = nothing
  let failedStep = ''
  const began = Date.now()
  for (const step of STEPS) {
    const stepBegan = Date.now()
    const counts = await step.run().catch((error) => {
      failedStep = step.name
      if (error instanceof StepFailed) return error.counts
      if (!(error instanceof SetUpProblem)) throw error
      process.stderr.write(`${error.message}\n`)
      return { ...nothing, failed: 1 }
    })
    if (counts) total = addUp(total, counts)
    const time = duration(Date.now() - stepBegan)
    if (failedStep) {
      say(`✗ ${step.name} failed after ${time}; the steps after it did not run`)
      break
    }
    say(`✓ ${step.name} ${time}${counts ? ` (${counts.passed} passed, ${counts.skipped} skipped)` : ''}`)
  }
  say(
    `${failedStep ? `stopped at: ${failedStep}` : 'all steps passed'}, ${duration(Date.now() - began)} in all`,
  )
  if (total.skipped > 0) say(`${total.skipped} tests skipped (their reasons are above)`)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return failedStep ? 1 : 0
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
function addUp(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

if (isStartedDirectly(import.meta.filename)) await runTool(verify)
