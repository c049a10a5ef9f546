// The first and the last page of each form, as the preview draws them.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../../tools/bootstrap/project.mjs'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import { previewPane } from '../pages/preview-pane'

const FORMS = [
  ['信函格式', 'letter'],
  ['文件格式', 'document'],
  ['无红头', 'plain'],
] as const

/** How long the pages may take to follow a change of form. */
const SETTLED = 5000

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
  const preview = previewPane(page)
  await expect(preview.drawing(1)).toBeVisible({ timeout: 30_000 })
  for (const [name, file] of FORMS) {
    await drafting.chooseForm(name)
    await page.waitForTimeout(SETTLED)
    const label = (await preview.sheets.first().getAttribute('aria-label')) ?? ''
    const count = Number(/共 (\d+) 页/u.exec(label)?.[1])
    expect(count).toBeGreaterThan(1)
    await preview.pane.hover()
    await page.mouse.wheel(0, -100_000)
    await preview.large.click()
    const keep = async (number: number, which: string): Promise<void> => {
      await page.mouse.move(0, 0)
      await page.waitForTimeout(600)
      await preview
        .sheet(number)
        .locator('.page-sheet')
        .screenshot({ path: join(folder, `${file}-${which}.png`) })
    }
    await keep(1, 'first')
    await preview.sheet(1).hover()
    await page.mouse.wheel(0, 100_000)
    await keep(count, 'last')
    await page.getByRole('button', { name: '回到稿纸' }).click()
  }
})
