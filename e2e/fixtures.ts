// The `workbench` fixture: the built program in real Electron, with data, home and vault folders of the
// test's own. What is replaced here is the outside world (folders, system dialogs), never the program.
import { test as base } from '@playwright/test'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasDisplay, startVirtualDisplay } from '../tools/bootstrap/display.mjs'
import { prepareVault } from './vaults'
import type { VaultState } from './vaults'
import { createWorkbench } from './workbench'
import type { Workbench, World } from './workbench'

export { expect } from '@playwright/test'

interface Fixtures {
  /** What stands in the test's vault folder before the program starts: an option, for `test.use`. */
  readonly vault: VaultState
  readonly world: World
  readonly workbench: Workbench
}

export const test = base.extend<Fixtures, { display: void }>({
  vault: ['none', { option: true }],

  display: [
    async ({}, use) => {
      const display = hasDisplay() ? undefined : await startVirtualDisplay()
      await use()
      display?.stop()
    },
    { scope: 'worker', auto: true },
  ],

  world: async ({ vault }, use) => {
    // A blank and Chinese characters in every path: what offices really have.
    const folder = await mkdtemp(join(tmpdir(), '复文台 e2e-'))
    const world: World = {
      programData: join(folder, '程序数据'),
      home: join(folder, '家'),
      vault: join(folder, '卷库'),
      exports: join(folder, '导出'),
    }
    for (const path of [world.programData, world.home, world.vault, world.exports]) await mkdir(path)
    const release = await prepareVault(world.vault, vault)
    await use(world)
    await release()
    // Helper processes of a program that was killed may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  },

  workbench: async ({ world }, use, testInfo) => {
    const workbench = createWorkbench(world)
    await use(workbench)
    if (testInfo.status !== testInfo.expectedStatus) {
      const log = await readFile(join(world.programData, 'log', 'fuwen.log')).catch(() => undefined)
      if (log) await testInfo.attach('fuwen.log', { body: log, contentType: 'text/plain' })
      const picture = await workbench.pictureIfOpen()
      if (picture) await testInfo.attach('window.png', { body: picture, contentType: 'image/png' })
    }
    await workbench.end()
  },
})
