// The second opinion on OOXML beside the project, where it is there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const VALIDATOR = fileURLToPath(new URL('../../../shared/tools/validate-ooxml.mjs', import.meta.url))
/** How the tool ends where xmllint is missing. */
const NOTHING_KNOWN = 3

let isMissingSaid = false

/** What is wrong with these files; empty where nothing is, or where there is nothing to ask. */
export async function problemsOf(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  if (!existsSync(VALIDATOR)) {
    if (!isMissingSaid) process.stdout.write('../shared is not there: the files are not validated.\n')
    isMissingSaid = true
    return ''
  }
  const folder = await mkdtemp(join(tmpdir(), 'fuwen-validated-'))
  try {
    const paths = Object.keys(files).map((name) => join(folder, `${name}.docx`))
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, `${name}.docx`), bytes)
    const { status, stdout, stderr } = spawnSync(process.execPath, [VALIDATOR, ...paths], {
      encoding: 'utf8',
    })
    if (status === NOTHING_KNOWN) process.stdout.write(`not validated: ${stderr.trim()}\n`)
    return status === 0 || status === NOTHING_KNOWN ? '' : stdout + stderr
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
