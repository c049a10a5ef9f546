import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Files of a small tree laid out like the project: path → content. */
export type TreeFiles = Readonly<Record<string, string>>

const PACKAGES = ['zod', 'electron', 'react', 'antd', 'prosemirror-state', 'lowdb', 'fast-check']

/** Just enough of the packages for an import to be found. */
const packages: TreeFiles = Object.fromEntries(
  PACKAGES.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {}\n'],
  ]),
)

const manifest = JSON.stringify({
  name: 'small-tree',
  dependencies: Object.fromEntries(
    PACKAGES.filter((name) => !['electron', 'fast-check'].includes(name)).map((name) => [name, '1.0.0']),
  ),
  devDependencies: { electron: '1.0.0', 'fast-check': '1.0.0' },
})

/**
 * Writes the tree into a folder of its own, gives its path to `look`, and removes it.
 * @throws whatever `look` throws
 */
export async function withTree<Result>(
  files: TreeFiles,
  look: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fences-')))
  try {
    for (const [path, content] of Object.entries({ 'package.json': manifest, ...packages, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    return await look(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
