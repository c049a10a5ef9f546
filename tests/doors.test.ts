// The names that must go through a door (eslint.config.js): does each door still hold, and does it
// open where it should? Rules that need types are left out here: they need the whole program.

import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import tseslint from 'typescript-eslint'
import { projectFolder } from '../tools/bootstrap/project.mjs'

const eslint = new ESLint({
  cwd: projectFolder,
  overrideConfig: [
    {
      files: ['**/*.ts', '**/*.tsx'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { project: false } },
    },
  ],
})

async function broken(path: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: path })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}

const takes = (name: string, from: string) =>
  `import { ${name} } from '${from}'\nexport const taken = ${name}\n`

const SHUT: readonly (readonly [rule: string, path: string, code: string])[] = [
  ['no-restricted-imports', 'src/main/windows/odd.ts', takes('ipcMain', 'electron')],
  ['no-restricted-imports', 'src/main/windows/odd.ts', takes('ipcMain', 'electron/main')],
  ['no-restricted-imports', 'src/main/windows/odd.ts', takes('shell', 'electron')],
  ['no-restricted-imports', 'src/main/windows/odd.ts', takes('ipcRenderer', 'electron/renderer')],
  [
    'no-restricted-imports',
    'src/main/windows/odd.ts',
    "import * as electron from 'electron'\nexport const e = electron\n",
  ],
  [
    'no-restricted-imports',
    'src/main/windows/odd.ts',
    "import electron from 'electron'\nexport const e = electron\n",
  ],
  ['no-restricted-imports', 'src/main/adapters/odd.ts', takes('ipcMain', 'electron')],
  ['no-restricted-imports', 'src/main/ipc-transport.ts', takes('shell', 'electron')],
  ['no-restricted-imports', 'src/preload/index.ts', takes('ipcMain', 'electron')],
  ['no-restricted-imports', 'src/preload/index.ts', takes('readFile', 'node:fs/promises')],
  ['no-restricted-imports', 'src/renderer/cases/odd.tsx', takes('ipcRenderer', 'electron')],
  ['no-restricted-imports', 'src/services/cases/odd.ts', takes('readFileSync', 'node:fs')],
  ['no-restricted-imports', 'src/services/handlers/odd.ts', takes('readFile', 'fs/promises')],
  ['no-restricted-imports', 'src/core/reply/odd.ts', takes('readFileSync', 'fs')],
  ['no-restricted-syntax', 'src/core/reply/odd.ts', 'export enum Kind { One }\n'],
  ['no-restricted-syntax', 'src/services/odd.ts', 'export default 1\n'],
  ['max-lines', 'src/services/odd.ts', 'export {}\n'.repeat(301)],
  [
    '@typescript-eslint/max-params',
    'src/services/odd.ts',
    'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e]\n',
  ],
  ['@typescript-eslint/no-explicit-any', 'src/services/odd.ts', 'export const odd: any = 1\n'],
  ['@typescript-eslint/ban-ts-comment', 'src/services/odd.ts', '// @ts-ignore\nexport const odd = 1\n'],
  [
    '@typescript-eslint/consistent-type-assertions',
    'src/core/reply/odd.ts',
    'export const odd = (x: unknown) => x as string\n',
  ],
  ['no-console', 'src/services/odd.ts', "console.log('odd')\n"],
]

test.each(SHUT)('%s holds in %s: %j', async (rule, path, code) => {
  expect(await broken(path, code)).toContain(rule)
})

const OPEN: readonly (readonly [path: string, code: string])[] = [
  ['src/main/ipc-transport.ts', takes('ipcMain', 'electron')],
  ['src/main/adapters/reveal.ts', takes('shell', 'electron')],
  ['src/main/index.ts', takes('ipcMain', 'electron')],
  ['src/main/windows/odd.ts', takes('BrowserWindow', 'electron')],
  ['src/preload/index.ts', takes('ipcRenderer', 'electron')],
  ['src/services/vault/odd.ts', takes('readFile', 'node:fs/promises')],
  ['src/services/exporting/odd.ts', takes('readFile', 'node:fs/promises')],
  ['src/services/profiles/odd.ts', takes('readFile', 'node:fs/promises')],
  ['src/services/reading/odd.ts', takes('readFile', 'node:fs/promises')],
  ['src/cli/odd.ts', takes('readFile', 'node:fs/promises')],
  ['src/services/cases/odd.test.ts', takes('readFileSync', 'node:fs')],
  ['src/core/kernel/brand.ts', 'export const branded = (x: unknown) => x as string\n'],
]

test.each(OPEN)('the door is open in %s: %j', async (path, code) => {
  expect(await broken(path, code)).toEqual([])
})
