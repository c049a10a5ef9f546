// A second start on the same data brings the first window to the front and ends by itself.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronExecutable } from '../../tools/electron-runtime.mjs'
import { expect, test } from '../fixtures'
import { firstRunPage } from '../pages/first-run-page'
import { commandLine, environment } from '../workbench'

test('the first window comes to the front, the second program ends', async ({ workbench, world }) => {
  const page = await workbench.start()
  await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

  const second = spawn(electronExecutable(), commandLine(world), { env: environment(world), stdio: 'ignore' })
  await once(second, 'exit')

  expect(second.exitCode).toBe(0)
  await expect
    .poll(() =>
      workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible())),
    )
    .toEqual([true])
  await expect(firstRunPage(page).heading).toBeVisible()
})

test('after a crash the program starts again over the lock that was left', async ({ workbench }) => {
  await workbench.start()
  await workbench.kill()
  const page = await workbench.start()
  await expect(firstRunPage(page).heading).toBeVisible()
})
