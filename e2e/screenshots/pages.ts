// The first and the last page of each form, as the preview draws them.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../../tools/bootstrap/project.mjs'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'

const FORMS = [
  ['信函格式', 'letter'],
  ['文件格式', 'document'],
  ['无红头', 'plain'],
] as const

test('first and last page of every form', async ({ workbench }) => {
  const folder = join(projectFolder, 'docs', 'screenshots', 'pages')
  await mkdir(folder, { recursive: true })
  const page = await workbench.start()
  await workbench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1920, height: 1080 }),
  )
  await firstRunPage(page).openSample.click()
  await ledgerPage(page).openCase('提案 086')
  const drafting = draftingPage(page)
  const pane = page.getByRole('region', { name: '版面' })
  await expect(pane.locator('[data-page="1"]')).toBeVisible()
  for (const [name, file] of FORMS) {
    await drafting.chooseForm(name)
    // The pages follow a pause in the work; each form has another number of lines on page 1.
    await page.waitForTimeout(4000)
    const count = Number(
      /共 (\d+) 页/u.exec((await pane.locator('[data-page="1"]').getAttribute('aria-label')) ?? '')?.[1],
    )
    expect(count).toBeGreaterThan(1)
    await page.getByRole('button', { name: '放大看' }).click()
    await page.waitForTimeout(600)
    const sheets = page.locator('.page-sheet')
    await sheets.first().screenshot({ path: join(folder, `${file}-first.png`) })
    for (let turned = 1; turned < count; turned += 1) {
      await page.getByRole('button', { name: '下一页' }).first().click()
      await page.waitForTimeout(200)
    }
    await page
      .locator(`[data-page="${count}"] .page-sheet`)
      .screenshot({ path: join(folder, `${file}-last.png`) })
    await page.getByRole('button', { name: '回到稿纸' }).click()
  }
})
