// The rules of .dependency-cruiser.cjs over one tree; used by `npm run deps` and by the test that
// feeds every rule a file that breaks it.

import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './bootstrap/project.mjs'

/**
 * @typedef {object} Violation
 * @property {string} rule
 * @property {string} from
 * @property {string} to
 * @property {string} advice what to do instead
 *
 * @typedef {object} FenceReport
 * @property {readonly string[]} cruised the source files looked at
 * @property {readonly Violation[]} violations
 */

const rulesFile = join(projectFolder, '.dependency-cruiser.cjs')

/** The names of all rules, in the order of the file. */
export async function ruleNames() {
  const { ruleSet } = await extractDepcruiseOptions(rulesFile)
  return (ruleSet?.forbidden ?? []).map((rule) => rule.name ?? '')
}

/**
 * Looks at every source file below `folder`/src.
 * @param {string} folder a tree laid out like the project
 * @returns {Promise<FenceReport>}
 */
export async function checkFences(folder) {
  const options = await extractDepcruiseOptions(rulesFile)
  const { enhancedResolveOptions, ...rest } = options
  const { output } = await cruise(
    ['src'],
    { ...rest, validate: true, baseDir: folder },
    enhancedResolveOptions,
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text instead of a result')
  const advice = new Map((options.ruleSet?.forbidden ?? []).map((rule) => [rule.name, rule.comment ?? '']))
  return {
    cruised: output.modules.map((module) => module.source).filter((source) => source.startsWith('src/')),
    violations: output.summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map((step) => step.name).join(' → ') : to,
      advice: advice.get(rule.name) ?? '',
    })),
  }
}

/**
 * The source files the fences must have seen: every TypeScript file of src that is not a test.
 * @param {string} folder
 * @returns {readonly string[]} paths from `folder`, with slashes
 */
export function sourceFiles(folder) {
  return readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test\.tsx?|d\.ts)$/.test(entry.name),
    )
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}
