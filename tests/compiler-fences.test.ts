// The compiler is the first fence: what a layer must not touch does not exist for it.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../tools/bootstrap/project.mjs'
import { withTree } from './fences/small-tree'

const compiler = join(projectFolder, 'node_modules', 'typescript-7', 'bin', 'tsc')

/** Compiles one file under the rules of one part of the program; gives the compiler's words. */
function compile(part: string, code: string): Promise<string> {
  const config = {
    extends: join(projectFolder, `tsconfig.${part}.json`),
    compilerOptions: { typeRoots: [join(projectFolder, 'node_modules', '@types')] },
    include: ['probe.ts'],
    exclude: [],
  }
  return withTree({ 'tsconfig.json': JSON.stringify(config), 'probe.ts': code }, (folder) => {
    const { stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
    return Promise.resolve(stdout + stderr)
  })
}

const BARRED: readonly (readonly [part: string, name: string, code: string])[] = [
  ...['window', 'document', 'localStorage', 'fetch', 'setTimeout', 'process', 'Buffer'].map(
    (name) => ['core', name, `export const touched = ${name}\n`] as const,
  ),
  ['core', 'node:fs', "export { readFileSync } from 'node:fs'\n"],
  ['node', 'document', 'export const touched = document\n'],
  ['node', 'localStorage', 'export const touched = localStorage.length\n'],
  ['web', 'process', 'export const touched = process\n'],
  ['web', 'Buffer', 'export const touched = Buffer\n'],
  ['web', 'node:fs', "export { readFileSync } from 'node:fs'\n"],
]

test.each(BARRED)('%s has no %s', async (part, _name, code) => {
  expect(await compile(part, code)).toMatch(/error TS(2304|2307|2552|2580|2584|2591)/)
})

const ALLOWED: readonly (readonly [part: string, code: string])[] = [
  ['core', 'export const lines = [3, 1].toSorted()\n'],
  ['node', "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('x', 'utf8')\n"],
  ['web', 'export const title = document.title\n'],
]

test.each(ALLOWED)('%s has what it needs', async (part, code) => {
  expect(await compile(part, code)).toBe('')
})
