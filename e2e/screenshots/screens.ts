// Walks through every screen and keeps a picture of each, in both window sizes the program is made for.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../../tools/bootstrap/project.mjs'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { exportPage } from '../pages/export-page'
import { ledgerPage } from '../pages/ledger-page'
import { previewPane } from '../pages/preview-pane'

const SIZES = [
  { width: 1366, height: 768, folder: '.' },
  { width: 1920, height: 1080, folder: 'wide' },
] as const

const SETTINGS = [
  ['版式方案', 'profiles'],
  ['字体检查', 'fonts'],
  ['印章图样', 'seals'],
] as const

/** A working morning in the sample's year, so that deadlines and times are the same in every run. */
const MORNING = '2026-05-13T10:42:00+08:00'

for (const size of SIZES) {
  test(`every screen at ${size.width} × ${size.height}`, async ({ workbench, world }) => {
    const folder = join(projectFolder, 'docs', 'screenshots', size.folder)
    await mkdir(folder, { recursive: true })
    const page = await workbench.start()
    await workbench.app.evaluate(
      ({ BrowserWindow }, { width, height, morning }) => {
        BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width, height })
        const moment = new Date(morning).getTime()
        globalThis.Date = class extends Date {
          constructor(...given: [] | [number | string | Date]) {
            super(given[0] ?? moment)
          }

          static override now(): number {
            return moment
          }
        } as DateConstructor
      },
      { ...size, morning: MORNING },
    )
    await page.clock.setFixedTime(MORNING)
    await page.reload()
    const keep = async (name: string) => {
      // No tooltip, no fade, no blinking caret.
      await page.mouse.move(size.width / 2, size.height - 2)
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide' })
    }

    const firstRun = firstRunPage(page)
    const ledger = ledgerPage(page)
    const drafting = draftingPage(page)
    await expect(firstRun.openSample).toBeVisible()
    await keep('first-run')
    await firstRun.newVault.click()
    await keep('new-vault')
    await page.getByRole('button', { name: '取消' }).click()

    await firstRun.openSample.click()
    await expect(ledger.row('提案 086')).toBeVisible()
    await keep('cases')
    await ledger.newCase.click()
    await expect(page.getByRole('dialog', { name: '新建案件' })).toBeVisible()
    await keep('new-case')
    await page.keyboard.press('Escape')
    await ledger.importText.click()
    await keep('import')
    await workbench.answers({ open: join(projectFolder, 'resources', 'sample', 'sample-reply.pdf.txt') })
    await page.getByRole('button', { name: '选择文件' }).click()
    await expect(page.getByRole('button', { name: '建立案件' })).toBeVisible()
    await keep('import-check')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '放弃', exact: true }).click()

    await ledger.openCase('提案 086')
    await expect(drafting.text).toBeVisible()
    const preview = previewPane(page)
    await expect(preview.drawing(1)).toBeVisible({ timeout: 30_000 })
    await keep('drafting')
    await preview.large.click()
    await keep('pages')
    await page.getByRole('button', { name: '回到稿纸' }).click()
    await drafting.typeAtEndOf(drafting.paragraph('老年人看病出行'), '今年起，每季度通报一次进展。')
    await expect(drafting.saving).toContainText('已自动保存')
    await workbench.answers({ save: join(world.exports, '关于市政协九届四次会议第086号提案的答复.docx') })
    await drafting.exportButton.click()
    await expect(drafting.exported).toBeVisible()
    await keep('exported')
    await page.getByRole('button', { name: /设置/ }).click()
    await keep('settings')
    for (const [name, picture] of SETTINGS) {
      await page.getByRole('button', { name, exact: true }).click()
      await keep(picture)
    }
    await page.getByRole('navigation').getByRole('button', { name: '台账' }).click()
    await ledger.row('提案 086').getByRole('checkbox').click()
    await ledger.row('建议 0047').getByRole('checkbox').click()
    await page.keyboard.press('Control+e')
    const exporting = exportPage(page)
    await expect(exporting.heading).toBeVisible()
    await workbench.answers({ open: world.exports })
    await exporting.start.click()
    await expect(exporting.openFolder).toBeVisible({ timeout: 60_000 })
    // The folder of this run says nothing to a reader.
    await exporting.room
      .getByText(world.exports)
      .evaluate((folder) => folder.replaceChildren('文档/复文导出'))
    await keep('batch')
  })
}
