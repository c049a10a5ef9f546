// THE journey: from a bare machine to the exported file that holds what was typed.
import { join } from 'node:path'
import { docxParagraphs } from '../docx-text'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import { revealedPaths } from '../system-dialogs'

const CASE = '提案 086'

test('first run, 打开示例, change a heading and a paragraph, start again, export', async ({
  workbench,
  world,
}) => {
  await test.step('the first run opens the sample', async () => {
    const page = await workbench.start()
    await firstRunPage(page).openSample.click()
    await ledgerPage(page).openCase(CASE)
  })

  await test.step('a heading and a paragraph are changed by typing', async () => {
    const drafting = draftingPage(workbench.page)
    await drafting.typeAtEndOf(drafting.heading('工作开展情况'), '和主要成效')
    await drafting.typeAtEndOf(drafting.paragraph('老年人看病出行'), '这一句是端到端测试键入的。')
    await expect(drafting.heading('工作开展情况和主要成效')).toBeVisible()
    await expect(drafting.outline).toContainText('一、工作开展情况和主要成效')
    await expect(drafting.saving).toContainText('已自动保存')
  })

  await test.step('after closing and starting again the change is there', async () => {
    await workbench.close()
    const page = await workbench.start()
    await firstRunPage(page).openSample.click()
    await ledgerPage(page).openCase(CASE)
    const drafting = draftingPage(page)
    await expect(drafting.heading('工作开展情况和主要成效')).toBeVisible()
    await expect(drafting.paragraph('这一句是端到端测试键入的。')).toContainText('老年人看病出行')
  })

  const file = join(world.exports, '答复.docx')
  await test.step('the exported file holds the change', async () => {
    const drafting = draftingPage(workbench.page)
    await workbench.answers({ save: file })
    await drafting.exportButton.click()
    await expect(drafting.exported).toContainText('答复.docx')
    const paragraphs = await docxParagraphs(file)
    expect(paragraphs).toContain('一、工作开展情况和主要成效')
    expect(paragraphs.find((text) => text.startsWith('老年人看病出行'))).toContain(
      '这一句是端到端测试键入的。',
    )
    expect(paragraphs.filter((text) => text.includes('2026年5月20日'))).toHaveLength(1)
  })

  await test.step('its folder can be opened', async () => {
    await draftingPage(workbench.page).reveal.click()
    await expect.poll(() => revealedPaths(workbench.app)).toEqual([file])
  })
})

test('cancelling the save dialog writes nothing and says nothing', async ({ workbench }) => {
  const page = await workbench.start()
  await firstRunPage(page).openSample.click()
  await ledgerPage(page).openCase(CASE)
  const drafting = draftingPage(page)
  await drafting.exportButton.click()
  await expect(drafting.exportButton).toBeEnabled()
  await expect(drafting.exported).toBeHidden()
  await expect(drafting.notice).toBeHidden()
})
