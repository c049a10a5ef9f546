// 版面: the pages beside the paper are those of the text as it stands, and lead back to it.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import { previewPane } from '../pages/preview-pane'

const CASE = '提案 086'

async function openDesk(page: Page): Promise<void> {
  await firstRunPage(page).openSample.click()
  await ledgerPage(page).openCase(CASE)
  await expect(draftingPage(page).text).toBeVisible()
}

test('the pane shows the pages of the reply and follows what is typed', async ({ workbench }) => {
  const page = await workbench.start()
  await openDesk(page)
  const [drafting, preview] = [draftingPage(page), previewPane(page)]
  await expect(preview.drawing(1)).toBeVisible()
  await expect(preview.pages).toHaveText(/^约 5 页，末页 \d+ 行$/)
  await expect(preview.drawing(1)).toContainText('云岚市交通运输局')
  const words = '今年起每季度通报一次。'
  await drafting.typeAtEndOf(drafting.paragraph('老年人看病出行'), words)
  await expect(preview.drawing(1)).toContainText(words)
  await expect(preview.caret).toHaveCount(1)
  await expect(preview.place).toHaveText(/^第 1 页 第 \d+ 行$/)
  await expect(page.locator('.page-break').first()).toContainText('第 2 页')
})

test('a press on a printed line puts the caret there, on a locked part opens its form', async ({
  workbench,
}) => {
  const page = await workbench.start()
  await openDesk(page)
  const [drafting, preview] = [draftingPage(page), previewPane(page)]
  await expect(preview.drawing(1)).toBeVisible()
  await preview.press(1, '工作开展情况')
  await expect(drafting.text).toBeFocused()
  await page.keyboard.type('甲')
  // The number is printed and not counted: the middle of 一、工作开展情况 is behind 工作.
  await expect(drafting.heading('工作')).toHaveText('工作甲开展情况')
  await preview.press(1, '沈若溪')
  await expect(page.getByRole('dialog', { name: '主送' })).toBeVisible()
})

test('another form changes the pages: no number on the first page of a letter, 文件 in the head', async ({
  workbench,
}) => {
  const page = await workbench.start()
  await openDesk(page)
  const [drafting, preview] = [draftingPage(page), previewPane(page)]
  const number = (on: number) =>
    preview
      .drawing(on)
      .locator('text')
      .filter({ hasText: `— ${on} —` })
  await expect(preview.drawing(1)).toBeVisible()
  await expect(number(1)).toHaveCount(0)
  await drafting.chooseForm('文件格式')
  await expect(preview.drawing(1)).toContainText('文件')
  await expect(number(1)).toHaveCount(1)
  await drafting.chooseForm('无红头')
  await expect(preview.drawing(1)).not.toContainText('云岚市交通运输局文件')
})

test('the pane folds, comes back as it was left, and the paper takes its room', async ({ workbench }) => {
  const page = await workbench.start()
  await openDesk(page)
  const preview = previewPane(page)
  const paper = page.getByRole('article', { name: '稿纸' })
  await expect(preview.drawing(1)).toBeVisible()
  const beside = await paper.evaluate((element) => element.getBoundingClientRect().right)
  await page.keyboard.press('Alt+3')
  await expect(preview.unfold).toBeVisible()
  const room = await page.evaluate(() => document.querySelector('.paper-canvas')?.clientWidth ?? 0)
  expect(beside).toBeLessThan(64 + 236 + room)
  await page.reload()
  await openDeskAgain(page)
  await expect(preview.unfold).toBeVisible()
  await preview.unfold.click()
  await expect(preview.drawing(1)).toBeVisible()
})

/** After a reload the vault is open still. */
async function openDeskAgain(page: Page): Promise<void> {
  await ledgerPage(page).openCase(CASE)
  await expect(draftingPage(page).text).toBeVisible()
}

test('a line of one character is found, its remedy carried out on request and taken back', async ({
  workbench,
}) => {
  const page = await workbench.start()
  await openDesk(page)
  const [drafting, preview] = [draftingPage(page), previewPane(page)]
  await expect(preview.drawing(1)).toBeVisible()
  await drafting.typeAtEndOf(drafting.paragraph('老年人看病出行'), '')
  // The paragraph's last line is full but for four characters and its full stop.
  await page.keyboard.press('Backspace')
  await page.keyboard.type('好好好好好。')
  await expect(preview.findings).toContainText('末行只有一个字')
  await preview.findings.getByRole('button', { name: '看办法' }).click()
  await preview.findings.getByRole('button', { name: /压缩/ }).click()
  await expect(preview.adjusted).toContainText(/已调整：“老年人看病出行，…”字距紧缩 0\.\d+ 磅/)
  await expect(preview.findings).toBeHidden()
  await preview.adjusted.getByRole('button', { name: '撤销调整' }).click()
  await expect(preview.adjusted).toBeHidden()
  await expect(preview.findings).toContainText('末行只有一个字')
})

test('nothing moves in the pane while an input method composes', async ({ workbench }) => {
  const page = await workbench.start()
  await openDesk(page)
  const [drafting, preview] = [draftingPage(page), previewPane(page)]
  await expect(preview.drawing(1)).toBeVisible()
  await drafting.typeAtEndOf(drafting.paragraph('老年人看病出行'), '')
  const session = await page.context().newCDPSession(page)
  for (const text of ['j', 'ji', 'jidu']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  const before = await preview.pane.innerHTML()
  await page.waitForTimeout(1500)
  expect(await preview.pane.innerHTML()).toBe(before)
  await session.send('Input.insertText', { text: '季度通报一次进展' })
  await expect(preview.drawing(1)).toContainText('季度通报一次进展')
})
