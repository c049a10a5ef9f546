// The TypeScript compiler over each part of the program: core knows no Node and no DOM, the page no
// Node, the rest no DOM. Every part is checked even when an earlier one fails.

import { runNode } from './bootstrap/run.mjs'

let failed = false
for (const part of ['core', 'node', 'web', 'e2e', 'tools']) {
  const args = ['-p', `tsconfig.${part}.json`]
  const { status } = await runNode('node_modules/typescript-7/bin/tsc', args, { show: true })
  failed ||= status !== 0
}
process.exitCode = failed ? 1 : 0
