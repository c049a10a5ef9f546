// Nothing typed is lost: closing at once, a power cut, a page that hangs or dies, a vault that is gone.
import { rename } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import type { Workbench } from '../workbench'

const CASE = '提案 086'
const PARAGRAPH = '老年人看病出行'

async function openManuscript(page: Page) {
  await firstRunPage(page).openSample.click()
  await ledgerPage(page).openCase(CASE)
  const drafting = draftingPage(page)
  await expect(drafting.text).toBeVisible()
  return drafting
}

async function textAfterRestart(workbench: Workbench): Promise<string> {
  const drafting = await openManuscript(await workbench.start())
  return drafting.text.innerText()
}

test('typing and closing at once loses nothing', async ({ workbench }) => {
  const drafting = await openManuscript(await workbench.start())
  await drafting.typeAtEndOf(drafting.paragraph(PARAGRAPH), '键入后立即关闭。')
  await workbench.close()
  expect(await textAfterRestart(workbench)).toContain('键入后立即关闭。')
})

test('a polite signal of the system closes as carefully', async ({ workbench }) => {
  test.skip(process.platform === 'win32', 'Windows has no such signal')
  const drafting = await openManuscript(await workbench.start())
  await drafting.typeAtEndOf(drafting.paragraph(PARAGRAPH), '关机前的一句。')
  await workbench.stop()
  expect(await textAfterRestart(workbench)).toContain('关机前的一句。')
})

test('what was acknowledged survives a power cut', async ({ workbench }) => {
  const drafting = await openManuscript(await workbench.start())
  await drafting.typeAtEndOf(drafting.paragraph(PARAGRAPH), '断电之前已经存好。')
  await expect(drafting.saving).toContainText('已自动保存')
  await workbench.kill()
  expect(await textAfterRestart(workbench)).toContain('断电之前已经存好。')
})

test('a power cut while typing leaves a whole manuscript', async ({ workbench }) => {
  const drafting = await openManuscript(await workbench.start())
  await drafting.typeAtEndOf(drafting.paragraph(PARAGRAPH), '第一句已存。')
  await expect(drafting.saving).toContainText('已自动保存')
  const typing = workbench.page.keyboard
    .type('后面这些字正在键入时断电'.repeat(20), { delay: 15 })
    .catch(() => undefined)
  await workbench.page.waitForTimeout(1_200)
  await workbench.kill()
  await typing
  const text = await textAfterRestart(workbench)
  expect(text).toContain('第一句已存。')
  expect(text).toContain('下步措施')
})

test('a page that hangs: the clerk is asked, may wait, and may leave', async ({ workbench }) => {
  await openManuscript(await workbench.start())
  await workbench.answers({ button: 0 })
  // The page is kept busy for good; nobody waits for the answer.
  void workbench.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  await workbench.page.waitForTimeout(300)
  const closed = workbench.close()
  await expect.poll(() => workbench.questions(), { timeout: 9_000 }).toEqual(['还有文字没有写进卷库。'])
  await workbench.answers({ button: 1 })
  await closed
})

test('a page that dies is reported and loaded again, with everything that was saved', async ({
  workbench,
}) => {
  const drafting = await openManuscript(await workbench.start())
  await drafting.typeAtEndOf(drafting.paragraph(PARAGRAPH), '崩溃之前已经存好。')
  await expect(drafting.saving).toContainText('已自动保存')
  await workbench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => workbench.questions()).toEqual(['页面意外停止。'])
  const shownAgain = () =>
    workbench.app.evaluate(({ BrowserWindow }): Promise<unknown> | undefined =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    )
  await expect.poll(shownAgain).toContain('复文台')
  await workbench.kill()
  expect(await textAfterRestart(workbench)).toContain('崩溃之前已经存好。')
})

test('a vault that is gone keeps the window open until the text is written', async ({ workbench, world }) => {
  const page = await workbench.start()
  await workbench.answers({ open: world.vault })
  await firstRunPage(page).createVault({ name: '移动盘上的卷库', unit: '青石市水务局' })
  await ledgerPage(page).createCase({
    session: '市政协五届二次会议',
    number: '019',
    title: '关于更新河道水尺的提案',
  })
  const drafting = draftingPage(page)
  await expect(drafting.text).toBeVisible()

  await rename(world.vault, `${world.vault}（已拔出）`)
  await drafting.text.click()
  await page.keyboard.type('盘拔出以后写的一句。')
  await expect(drafting.saving).toContainText('没能保存')

  const question = page.getByRole('dialog', { name: '最近的改动还没有写入卷库' })
  await workbench.wishToClose()
  await expect(question).toContainText('不见了')
  await question.getByRole('button', { name: '继续编辑' }).click()
  await expect(question).toBeHidden()
  // Longer than the main process waits for a silent page: it must not ask as well.
  await page.waitForTimeout(6_000)
  expect(await workbench.questions()).toEqual([])

  await workbench.wishToClose()
  await expect(question).toBeVisible()
  await rename(`${world.vault}（已拔出）`, world.vault)
  await workbench.ends(() => question.getByRole('button', { name: '重试' }).click())

  const again = await workbench.start()
  await firstRunPage(again).recentVault('移动盘上的卷库').click()
  await ledgerPage(again).openCase('019')
  await expect(draftingPage(again).text).toContainText('盘拔出以后写的一句。')
})
