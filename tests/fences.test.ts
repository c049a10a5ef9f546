// Does every fence still bite? Each rule gets a file that breaks it and nothing else.

import { expect, test } from 'vitest'
import { checkFences, ruleNames, sourceFiles } from '../tools/dependency-fences.mjs'
import type { TreeFiles } from './fences/small-tree'
import { withTree } from './fences/small-tree'

const value = 'export const value = 1\n'
const uses = (target: string) => `import * as used from '${target}'\nexport const user = used\n`

/** What breaks each rule. A rule without a line here fails the test below. */
const BREAKERS: Readonly<Record<string, TreeFiles>> = {
  'no-cycles': {
    'src/core/reply/first.ts': uses('./second'),
    'src/core/reply/second.ts': uses('./first'),
  },
  'everything-is-found': { 'src/services/lost.ts': uses('./nowhere') },
  'no-development-packages': { 'src/services/odd.ts': uses('fast-check') },
  'core-is-pure': { 'src/core/reply/clock.ts': uses('node:os') },
  'core-kernel-is-first': {
    'src/core/kernel/result.ts': uses('../proposals/proposal'),
    'src/core/proposals/proposal.ts': value,
  },
  'core-proposals-before-reply': {
    'src/core/proposals/proposal.ts': uses('../reply/reply-document'),
    'src/core/reply/reply-document.ts': value,
  },
  'core-reply-before-its-uses': {
    'src/core/reply/reply-document.ts': uses('../official-layout/units'),
    'src/core/official-layout/units.ts': value,
  },
  'core-uses-of-the-reply-stay-apart': {
    'src/core/importing/read.ts': uses('../official-layout/units'),
    'src/core/official-layout/units.ts': value,
  },
  'core-audit-sees-only-kernel': {
    'src/core/audit/event.ts': uses('../reply/reply-document'),
    'src/core/reply/reply-document.ts': value,
  },
  'contract-knows-only-core': {
    'src/contract/calls.ts': uses('../services/ports'),
    'src/services/ports.ts': value,
  },
  'channels-are-only-names': {
    'src/contract/channels.ts': uses('../core/kernel/ids'),
    'src/core/kernel/ids.ts': value,
  },
  'services-know-contract-and-core': {
    'src/services/cases.ts': uses('../main/window'),
    'src/main/window.ts': value,
  },
  'services-never-see-electron': { 'src/services/reveal.ts': uses('electron') },
  'services-draw-nothing': { 'src/services/view.ts': uses('react') },
  'main-stays-thin': {
    'src/main/index.ts': uses('../renderer/main'),
    'src/renderer/main.tsx': value,
  },
  'preload-is-thin': {
    'src/preload/index.ts': uses('../contract/calls'),
    'src/contract/calls.ts': value,
  },
  'renderer-sees-core-and-contract-only': {
    'src/renderer/cases/list.ts': uses('../../services/ports'),
    'src/services/ports.ts': value,
  },
  'renderer-has-no-node': { 'src/renderer/cases/list.ts': uses('node:path') },
  'renderer-has-no-electron': { 'src/renderer/cases/list.ts': uses('electron') },
  'features-do-not-know-each-other': {
    'src/renderer/cases/list.ts': uses('../drafting/desk'),
    'src/renderer/drafting/desk.ts': value,
  },
  'ui-kit-has-no-domain-words': {
    'src/renderer/ui-kit/case-button.ts': uses('../../core/proposals/proposal'),
    'src/core/proposals/proposal.ts': value,
  },
  'migrations-are-frozen': {
    'src/services/vault/migrations/0001-add-category.ts': uses('../../../core/reply/reply-document'),
    'src/core/reply/reply-document.ts': value,
  },
  'cli-stays-outside': {
    'src/services/batch.ts': uses('../cli/print'),
    'src/cli/print.ts': value,
  },
  'cli-starts-services-only': {
    'src/cli/index.ts': uses('../main/window'),
    'src/main/window.ts': value,
  },
  'product-does-not-know-its-tests': {
    'src/services/sample.ts': uses('../../tests/fixtures/sample'),
    'tests/fixtures/sample.ts': value,
  },
}

/** Every layer importing only what it may. */
const LAWFUL: TreeFiles = {
  'src/core/kernel/ids.ts': uses('zod'),
  'src/core/proposals/proposal.ts': uses('../kernel/ids'),
  'src/core/reply/reply-document.ts': uses('../proposals/proposal'),
  'src/core/importing/read.ts': uses('../reply/reply-document'),
  'src/contract/channels.ts': value,
  'src/contract/calls.ts': uses('../core/reply/reply-document'),
  'src/services/vault/vault.ts': uses('lowdb') + uses('node:fs').replaceAll('use', 'file'),
  'src/services/vault/migrations/0001-add-category.ts': uses('zod'),
  'src/services/vault/testing/tree.ts': uses('fast-check'),
  'src/main/index.ts': uses('electron'),
  'src/main/start.ts': uses('../services/vault/vault'),
  'src/preload/index.ts': uses('../contract/channels'),
  'src/preload/bridge.ts': uses('electron'),
  'src/renderer/bridge/client.ts': uses('../../contract/calls'),
  'src/renderer/ui-kit/button.ts': uses('antd'),
  'src/renderer/cases/list.ts': uses('../bridge/client'),
  'src/renderer/drafting/desk.ts': uses('../ui-kit/button'),
  'src/renderer/workbench/frame.ts': uses('../cases/list'),
  'src/cli/index.ts': uses('../services/vault/vault'),
  // A test may reach further than what it tests.
  'src/core/reply/reply-document.test.ts': uses('node:fs'),
}

test('every rule has a file that breaks it', async () => {
  expect(Object.keys(BREAKERS).sort()).toEqual([...(await ruleNames())].sort())
})

test.each(Object.entries(BREAKERS))('%s bites', async (rule, files) => {
  const { violations } = await withTree(files, checkFences)
  expect(violations.map((violation) => violation.rule)).toContain(rule)
  const bite = violations.find((violation) => violation.rule === rule)
  expect(bite?.advice).not.toBe('')
})

test('a tree that keeps the rules passes, and all of it was seen', async () => {
  const { report, files } = await withTree(LAWFUL, async (folder) => ({
    report: await checkFences(folder),
    files: sourceFiles(folder),
  }))
  expect(report.violations).toEqual([])
  expect([...report.cruised].sort()).toEqual([...files].sort())
})

test('a type-only import counts like any other', async () => {
  const files = {
    'src/core/kernel/ids.ts': "import type { Case } from '../proposals/proposal'\nexport type Id = Case\n",
    'src/core/proposals/proposal.ts': 'export type Case = string\n',
  }
  const { violations } = await withTree(files, checkFences)
  expect(violations.map((violation) => violation.rule)).toContain('core-kernel-is-first')
})
