// 版式方案: a copy of the strict profile with margins of its own, from the settings into the exported file.
import type { Page } from '@playwright/test'
import JSZip from 'jszip'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import { previewPane } from '../pages/preview-pane'
import { profilesPage } from '../pages/profiles-page'

const CASE = '提案 086'
const STRICT = '国标 37/35 · 28.95 磅'

/** The main part of a .docx. */
async function documentXml(path: string): Promise<string> {
  const archive = await JSZip.loadAsync(await readFile(path))
  return (await archive.file('word/document.xml')?.async('string')) ?? ''
}

/** Where the text of the second page begins and how far its lines are apart, in millimetres. */
async function secondPage(page: Page): Promise<{ readonly first: number; readonly pitch: number }> {
  // The first is that of 校样 above the text area, the last that of the page number below it.
  const lines = (await previewPane(page).baselines(2)).slice(1, -1)
  const [first = 0, last = 0] = [lines[0], lines.at(-1)]
  return { first, pitch: (last - first) / (lines.length - 1) }
}

const MM_PER_POINT = 25.4 / 72

test('a layout profile of the house: copied, checked, saved, the default, exported, reset, removed', async ({
  workbench,
  world,
}) => {
  const page = await workbench.start()
  await firstRunPage(page).openSample.click()
  await expect(page.getByRole('heading', { name: '台账' })).toBeVisible()
  const profiles = profilesPage(page)

  await test.step('the shipped one is locked and passes', async () => {
    await profiles.open()
    await expect(profiles.check).toContainText('28 字 × 22 行，检查通过')
    await expect(profiles.field('天头')).toBeDisabled()
    await profiles.button('复制').click()
    await expect(profiles.chosen(`${STRICT} 副本`)).toBeVisible()
  })

  await test.step('a margin off the standard names its clause, a negative one is refused', async () => {
    await profiles.name.fill('本局 34/31 · 29.5 磅')
    await profiles.field('天头').fill('-34')
    await expect(profiles.check).toContainText('天头：边距不能是负数。')
    await expect(profiles.button('保存')).toBeDisabled()
    await profiles.field('天头').fill('34')
    await profiles.field('地脚').fill('31')
    await profiles.field('行距').fill('29.5')
    await expect(profiles.check).toContainText('国标 5.2.1　天头 34 毫米，国标为 37 毫米，允许相差 1 毫米。')
    await expect(profiles.check).toContainText('28 字 × 22 行，可以使用，有 2 处不合国标')
    await profiles.button('保存').click()
    await expect(profiles.room.getByText('已保存')).toBeVisible()
    await profiles.button('设为默认').click()
    await expect(profiles.profile('本局')).toContainText('默认')
  })

  await test.step('the exported file has its margins and pitch', async () => {
    await page.getByRole('navigation').getByRole('button', { name: '台账' }).click()
    await ledgerPage(page).openCase(CASE)
    const file = join(world.exports, '答复.docx')
    await workbench.answers({ save: file })
    const drafting = draftingPage(page)
    await drafting.exportButton.click()
    await expect(drafting.exported).toContainText('答复.docx')
    const xml = await documentXml(file)
    expect(xml).toMatch(/<w:pgMar w:top="1928" w:right="1474" w:bottom="1757" w:left="1587"/)
    expect(xml).toContain('w:line="590"')
    expect(xml).not.toContain('w:line="579"')
  })

  const preview = previewPane(page)
  let house = { first: 0, pitch: 0 }
  await test.step('the pane shows its margins and pitch', async () => {
    await expect(preview.drawing(1)).toBeVisible()
    await preview.next.click()
    await expect(preview.drawing(2)).toBeVisible()
    house = await secondPage(page)
    expect(house.pitch).toBeCloseTo(29.5 * MM_PER_POINT, 2)
  })

  await test.step('one reply chooses the strict one at the desk: pane and file follow', async () => {
    await page.getByRole('button', { name: /^版式方案：本局.*28 字 × 22 行$/ }).click()
    await page.getByRole('menuitem', { name: STRICT }).click()
    await expect(page.getByRole('button', { name: `版式方案：${STRICT}，28 字 × 22 行` })).toBeVisible()
    await expect
      .poll(async () => (await secondPage(page)).pitch, 'the lines of the pane are 28.95 points apart')
      .toBeCloseTo(28.95 * MM_PER_POINT, 2)
    const { first } = await secondPage(page)
    // The margin is 3 mm more; the text stands in the middle of lines that are a little lower.
    expect(first - house.first).toBeGreaterThan(2.7)
    expect(first - house.first).toBeLessThan(3)
    const drafting = draftingPage(page)
    await expect(drafting.saving).toContainText('已自动保存')
    const file = join(world.exports, '国标.docx')
    await workbench.answers({ save: file })
    await drafting.exportButton.click()
    await expect(drafting.exported).toContainText('国标.docx')
    expect(await documentXml(file)).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984"/)
  })

  await test.step('it is reset, and removed after a question', async () => {
    await profiles.open()
    await profiles.button('重置为原方案').click()
    await expect(profiles.field('天头')).toHaveValue('37')
    await expect(profiles.check).toContainText('检查通过')
    await profiles.button('保存').click()
    await expect(profiles.room.getByText('已保存')).toBeVisible()
    await profiles.button('删除').click()
    await expect(profiles.question).toContainText('没有复文选用它')
    await profiles.question.getByRole('button', { name: '删除' }).click()
    await expect(profiles.profile('本局')).toHaveCount(0)
    await expect(profiles.profile(STRICT)).toContainText('默认')
  })
})
