// Every screen passes an automated accessibility check (WCAG 2.1, levels A and AA).
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { png } from '../../src/services/pictures/testing-pictures'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { exportPage } from '../pages/export-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import { profilesPage } from '../pages/profiles-page'
import { previewPane } from '../pages/preview-pane'
import { sealsPage } from '../pages/seals-page'

/** One line a fault: which rule, where, and what axe found. */
async function faults(page: Page): Promise<readonly string[]> {
  // Electron has no second page for axe to work in: the older way runs inside this one.
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

async function expectSound(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    // Axe would measure colours in the middle of a fade.
    await page.waitForTimeout(400)
    expect.soft(await faults(page), screen).toEqual([])
  })
}

test('启动 and 新建卷库', async ({ workbench }) => {
  const page = await workbench.start()
  await expectSound(page, '启动')
  await firstRunPage(page).newVault.click()
  await expectSound(page, '新建卷库：位置与名称')
  await page.getByLabel('名称').fill('卷库')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '建立卷库' }).click()
  await expectSound(page, '新建卷库：本单位，有未填的')
})

test('导出公文 and 字体检查', async ({ workbench, world }) => {
  const page = await workbench.start()
  const ledger = ledgerPage(page)
  const exporting = exportPage(page)
  await firstRunPage(page).openSample.click()
  await expect(ledger.row('提案 086')).toBeVisible()
  await ledger.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expectSound(page, '台账：选中一件')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+e')
  await expectSound(page, '导出公文')
  await workbench.answers({ open: world.exports })
  await exporting.start.click()
  await expect(exporting.state('导出完成，共 6 件')).toBeVisible()
  await expectSound(page, '导出公文：结果')
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: '字体检查' }).click()
  await expect(page.getByRole('row', { name: /仿宋_GB2312/ })).toBeVisible()
  await expectSound(page, '设置：字体检查')
})

test('台账 and its panels', async ({ workbench }) => {
  const page = await workbench.start()
  const ledger = ledgerPage(page)
  await firstRunPage(page).openSample.click()
  await expect(ledger.row('提案 086')).toBeVisible()
  await expectSound(page, '台账')

  await ledger.search.fill('没有这样的案件')
  await expectSound(page, '台账：没有结果')
  await ledger.search.fill('')

  await ledger.newCase.click()
  await expectSound(page, '新建案件')
  await page.keyboard.press('Escape')

  await ledger.row('提案 112').click()
  await page.keyboard.press('Delete')
  await expectSound(page, '台账：移入回收站后')
  await ledger.recycleBin.click()
  await expectSound(page, '回收站')
  await page.keyboard.press('Escape')

  await ledger.importText.click()
  await expectSound(page, '从文本导入')
  await page.getByLabel('答复全文').fill(LETTER)
  await page.getByRole('button', { name: '识别' }).click()
  await expect(page.getByRole('button', { name: '建立案件' })).toBeVisible()
  await expectSound(page, '从文本导入：核对')
})

test('起草, 导出 and 设置', async ({ workbench, world }) => {
  const page = await workbench.start()
  const drafting = draftingPage(page)
  await firstRunPage(page).openSample.click()
  await ledgerPage(page).openCase('提案 086')
  const preview = previewPane(page)
  await expect(preview.drawing(1)).toBeVisible()
  await expectSound(page, '起草')
  await preview.large.click()
  await expectSound(page, '起草：版面放大看')
  await page.keyboard.press('Escape')

  await workbench.answers({ save: join(world.exports, '答复.docx') })
  await drafting.exportButton.click()
  await expect(drafting.exported).toBeVisible()
  await expectSound(page, '起草：已导出')

  await page.getByRole('button', { name: /设置/ }).click()
  await expectSound(page, '设置：单位信息')
  await page.getByRole('button', { name: '关于' }).click()
  await expectSound(page, '设置：关于')
})

test('the forms of the elements, 印章图样 and 签发登记', async ({ workbench, world }) => {
  const page = await workbench.start()
  const drafting = draftingPage(page)
  const seals = sealsPage(page)
  await firstRunPage(page).openSample.click()
  await ledgerPage(page).openCase('提案 086')
  await drafting.chooseForm('文件格式')
  for (const name of ['版头', '调整断行', '附件说明', '落款与成文日期', '印发']) {
    const form = await drafting.openForm(name)
    await expectSound(page, `起草：${name}`)
    await form.getByRole('button', { name: /取\s?消/ }).click()
  }

  await drafting.signOff.click()
  await expectSound(page, '签发登记')
  await page.getByLabel('签发人').fill('江一帆')
  await page.getByRole('button', { name: '登记签发' }).click()
  await expect(drafting.signedOff).toBeVisible()
  await expectSound(page, '起草：已登记签发')

  await seals.open()
  await expectSound(page, '设置：印章图样，还没有')
  const picture = join(world.exports, '公章.png')
  await writeFile(picture, png(60, 60))
  await workbench.answers({ open: picture })
  await seals.add.click()
  await expect(seals.dialog).toBeVisible()
  await expectSound(page, '添加印章图样')
  await seals.dialog.getByRole('button', { name: '保存' }).click()
  await expect(seals.seal('云岚市交通运输局')).toBeVisible()
  await expectSound(page, '设置：印章图样')
})

test('版式方案', async ({ workbench }) => {
  const page = await workbench.start()
  const profiles = profilesPage(page)
  await firstRunPage(page).openSample.click()
  await expect(ledgerPage(page).row('提案 086')).toBeVisible()
  await profiles.open()
  await expect(profiles.check).toContainText('检查通过')
  await expectSound(page, '设置：版式方案，自带')
  await profiles.button('复制').click()
  await profiles.field('天头').fill('34')
  await expect(profiles.check).toContainText('不合国标')
  await expectSound(page, '设置：版式方案，不合国标')
  await profiles.field('天头').fill('-3')
  await expect(profiles.check).toContainText('不能保存')
  await expectSound(page, '设置：版式方案，要改正')
  await profiles.button('删除').click()
  await expect(profiles.question).toBeVisible()
  await expectSound(page, '删除版式方案')
})

const LETTER = `关于市政协五届二次会议第045号提案的答复
韩若水委员：
您提出的《关于整修滨河步道的提案》收悉，现答复如下：
一、工作开展情况
已完成滨河步道一期整修，更换破损路面。
二、下步措施
继续推进二期整修。
感谢您对我们工作的关心和支持。
青石市水务局
2026年4月8日
`
