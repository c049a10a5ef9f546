// The main journey without the mouse.
import type { Locator, Page } from '@playwright/test'
import { join } from 'node:path'
import { docxParagraphs } from '../docx-text'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab did not lead there')
}

test('from the first run to the exported file with keys only', async ({ workbench, world }) => {
  const page = await workbench.start()
  const { keyboard } = page
  const ledger = ledgerPage(page)
  const drafting = draftingPage(page)

  await tabTo(page, firstRunPage(page).openSample)
  await keyboard.press('Enter')

  await expect(ledger.grid).toBeVisible()
  await keyboard.press('Control+f')
  await expect(ledger.search).toBeFocused()
  await keyboard.type('公交线网')
  await keyboard.press('Enter')
  await expect(ledger.grid).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')

  await tabTo(page, drafting.text)
  await keyboard.press('Control+Home')
  await keyboard.press('End')
  await keyboard.type('和成效')
  await keyboard.press('Control+s')
  await expect(drafting.saving).toContainText('已自动保存')

  const file = join(world.exports, '键盘.docx')
  await workbench.answers({ save: file })
  await keyboard.press('Control+e')
  await expect(drafting.exported).toContainText('键盘.docx')
  expect(await docxParagraphs(file)).toContain('一、工作开展情况和成效')

  await keyboard.press('Control+z')
  await expect(drafting.heading('工作开展情况')).not.toContainText('和成效')
  await keyboard.press('Alt+ArrowLeft')
  await expect(ledger.grid).toBeVisible()
})

test('a new case with keys only, and Escape leaves the form without a trace', async ({ workbench }) => {
  const page = await workbench.start()
  const { keyboard } = page
  const ledger = ledgerPage(page)
  await tabTo(page, firstRunPage(page).openSample)
  await keyboard.press('Enter')
  await expect(ledger.grid).toBeVisible()

  const form = page.getByRole('dialog', { name: '新建案件' })
  await keyboard.press('Control+n')
  await expect(form).toBeVisible()
  await keyboard.press('Escape')
  await expect(form).toBeHidden()

  await keyboard.press('Control+n')
  await expect(form.getByLabel('届次会议')).toBeFocused()
  await keyboard.type('市政协九届四次会议')
  await tabTo(page, form.getByLabel('编号'))
  await keyboard.type('301')
  await tabTo(page, form.getByLabel(/^案由/))
  await keyboard.type('关于保留老渡口的提案')
  await tabTo(page, form.getByRole('button', { name: '建立并起草' }))
  await keyboard.press('Enter')
  await expect(draftingPage(page).lockedPart('标题')).toContainText('第301号')
})
