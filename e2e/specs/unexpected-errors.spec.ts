// A mistake nobody foresaw: one Chinese sentence, an entry in the log, and the program goes on.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'

test('an error in the main process is told, logged and survived', async ({ workbench, world }) => {
  const page = await workbench.start()
  await workbench.app.evaluate(() => {
    setTimeout(() => {
      throw new Error('made by the test')
    }, 0)
    setTimeout(() => void Promise.reject(new Error('made by the test as well')), 0)
  })
  await expect.poll(() => workbench.questions()).toContain('出了点问题，文字没有丢。')

  const log = () => readFile(join(world.programData, 'log', 'fuwen.log'), 'utf8')
  await expect.poll(log).toContain('uncaught exception\nError: made by the test')
  await expect.poll(log).toContain('unhandled rejection\nError: made by the test as well')

  await firstRunPage(page).openSample.click()
  await expect(ledgerPage(page).row('提案 086')).toBeVisible()
  await workbench.close()
})

test('a call with a wrong argument is refused in Chinese and logged', async ({ workbench, world }) => {
  const page = await workbench.start()
  const answer = await page.evaluate(() => {
    const { fuwen } = window as unknown as {
      fuwen: { calls: Record<string, (input: unknown) => Promise<{ ok: boolean; message?: string }>> }
    }
    return fuwen.calls['cases.open']?.({ id: '../../etc/passwd' })
  })
  expect(answer).toMatchObject({ ok: false, code: 'BAD_INPUT' })
  expect(answer?.message).not.toMatch(/[a-z]/i)
  const log = await readFile(join(world.programData, 'log', 'fuwen.log'), 'utf8')
  expect(log).toContain('bad input for cases.open')
  expect(log).not.toContain('passwd')
})
