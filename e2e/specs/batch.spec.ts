// Several replies exported together: ticked in the register, followed, cancelled, stopped by the disk.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { docxParagraphs } from '../docx-text'
import { expect, test } from '../fixtures'
import { exportPage } from '../pages/export-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import { holdFilesIn, letFilesIn } from '../patient-disk'
import { revealedPaths } from '../system-dialogs'
import { fillWithReplies } from '../vaults'

test('three ticked cases become three files that can be shown', async ({ workbench, world }) => {
  const page = await workbench.start()
  await firstRunPage(page).openSample.click()
  const ledger = ledgerPage(page)
  const exporting = exportPage(page)

  await test.step('ticking by mouse and by keyboard', async () => {
    await ledger.row('提案 086').getByRole('checkbox').click()
    await ledger.row('提案 021').click()
    await page.keyboard.press('Space')
    await ledger.row('提案 139').click()
    await page.keyboard.press('Space')
    await expect(ledger.room.getByText('已选 3 件')).toBeVisible()
    await ledger.room.getByRole('button', { name: '导出公文' }).click()
    await expect(exporting.heading).toBeVisible()
    await expect(exporting.manuscripts).toHaveCount(3)
  })

  await test.step('cancelling the folder dialog starts nothing', async () => {
    await exporting.start.click()
    await expect(exporting.start).toBeEnabled()
    await expect(exporting.progress).toBeHidden()
  })

  await test.step('all in the document form', async () => {
    await exporting.form(/文件格式/).check({ force: true })
    await workbench.answers({ open: world.exports })
    await exporting.start.click()
    await expect(exporting.state('导出完成，共 3 件')).toBeVisible()
    expect(await readdir(world.exports)).toHaveLength(3)
    const [file = ''] = (await readdir(world.exports)).filter((name) => name.includes('086'))
    expect((await docxParagraphs(join(world.exports, file))).join('')).toContain('工作开展情况')
  })

  await test.step('a file and its folder can be shown', async () => {
    await exporting.result(/086/).getByRole('button', { name: /^定位/ }).click()
    await exporting.openFolder.click()
    await expect.poll(async () => (await revealedPaths(workbench.app)).length).toBe(2)
  })

  await test.step('once more never writes over a file', async () => {
    await exporting.start.click()
    await expect(exporting.result(/086.*（2）\.docx/)).toBeVisible()
    await expect(exporting.state('导出完成，共 3 件')).toBeVisible()
    expect(await readdir(world.exports)).toHaveLength(6)
  })
})

test('a long batch goes on while other pages are shown, and is cancelled whole', async ({
  workbench,
  world,
}) => {
  await fillWithReplies(world.vault, 150)
  const page = await workbench.start()
  await workbench.answers({ open: world.vault })
  await firstRunPage(page).openFolder.click()
  const ledger = ledgerPage(page)
  const exporting = exportPage(page)
  await expect(ledger.heading).toBeVisible()
  await ledger.grid.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+e')
  await expect(exporting.start).toHaveText('开始导出（150 件）')
  await workbench.answers({ open: world.exports })
  await holdFilesIn(workbench.app, world.exports)
  await exporting.start.click()
  await letFilesIn(workbench.app, 4)
  await expect(exporting.state('正在导出第 5 件，共 150 件')).toBeVisible()

  await exporting.back.click()
  await expect(ledger.heading).toBeVisible()
  await letFilesIn(workbench.app, 20)
  const notice = page.getByRole('status').filter({ hasText: '正在导出第 25 件，共 150 件' })
  await notice.getByRole('button', { name: '看进度' }).click()
  await expect(exporting.state('正在导出第 25 件，共 150 件')).toBeVisible()

  await exporting.cancel.click()
  // Calls arrive in turn: when this one is answered, the program knows that the batch is cancelled.
  await page.evaluate(() => {
    const { fuwen } = window as unknown as {
      fuwen: { calls: Record<string, (input: unknown) => Promise<unknown>> }
    }
    return fuwen.calls['batch.current']?.(undefined)
  })
  // The file under way is finished, and taken back.
  await letFilesIn(workbench.app, 150)
  const heading = exporting.state(/^已取消，\d+ 个文件已完成$/)
  await expect(heading).toBeVisible()
  const finished = Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0])
  expect(finished).toBe(24)
  const files = await readdir(world.exports)
  expect(files).toHaveLength(finished)
  expect(files.every((name) => name.endsWith('.docx'))).toBe(true)
  for (const name of files.slice(-2)) {
    expect((await docxParagraphs(join(world.exports, name))).length).toBeGreaterThan(3)
  }
})

test('a folder that is gone stops the batch with a sentence, and the rest can be exported again', async ({
  workbench,
  world,
}) => {
  const page = await workbench.start()
  await firstRunPage(page).openSample.click()
  const exporting = exportPage(page)
  await ledgerPage(page).grid.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+e')
  await workbench.answers({ open: join(world.exports, '拔掉的移动盘') })
  await exporting.start.click()
  await expect(exporting.results.getByRole('alert')).toContainText(
    '文件夹不存在，可能已被移走，或移动盘已拔出',
  )
  await workbench.answers({ open: world.exports })
  await exporting.again.click()
  await expect(exporting.state('导出完成，共 6 件')).toBeVisible()
  expect(await readdir(world.exports)).toHaveLength(6)
})

test('the settings show which official fonts this PC has', async ({ workbench }) => {
  const page = await workbench.start()
  await firstRunPage(page).openSample.click()
  await expect(ledgerPage(page).heading).toBeVisible()
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('main', { name: '设置' })
  await settings.getByRole('button', { name: '字体检查' }).click()
  const row = settings.getByRole('row', { name: /仿宋_GB2312/ })
  await expect(row).toContainText('正文')
  await expect(row).toContainText(/已安装|未安装/)
  await settings.getByRole('button', { name: '重新检查' }).click()
  await expect(settings.getByRole('row')).toHaveCount(7)
  await expect(settings.getByRole('alert')).toHaveCount(0)
})
