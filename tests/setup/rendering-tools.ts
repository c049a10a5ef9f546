import { missingOf, namesOf } from '../../tools/bootstrap/system-libraries.mjs'
import { needsOfTheTests } from '../../tools/bootstrap/system-needs.mjs'

/**
 * Runs once before the rendered tests.
 * @throws when LibreOffice, poppler or the fonts are missing: a page that was not measured must not
 * count as right
 */
export async function setup(): Promise<void> {
  const missing = await missingOf(needsOfTheTests())
  if (missing.length === 0) return
  throw new Error(
    `The rendered tests cannot measure anything here. Missing: ${namesOf(missing)}. On Debian, \`npm test\` as root installs it.`,
  )
}
