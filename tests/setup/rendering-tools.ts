import { missingOf, namesOf } from '../../tools/bootstrap/system-libraries.mjs'
import { needsOfTheTests } from '../../tools/bootstrap/system-needs.mjs'

/**
 * Runs once before the rendered tests.
 * @throws in CI when LibreOffice, poppler or the fonts are missing: a page that was not measured must
 * not count as right. Elsewhere it is said loudly and the tests skip themselves.
 */
export async function setup(): Promise<void> {
  const missing = await missingOf(needsOfTheTests())
  if (missing.length === 0) return
  const sentence = `The rendered pages cannot be measured here. Missing: ${namesOf(missing)}. On Debian, \`npm test\` as root installs it.`
  if (process.env['CI']) throw new Error(sentence)
  process.stderr.write(`\n!!! ${sentence}\n\n`)
}
