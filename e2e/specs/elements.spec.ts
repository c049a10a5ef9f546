// Elements of the official format set in the window, and what the exported file has of them.
import type { Locator, Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyPng, png } from '../../src/services/pictures/testing-pictures'
import { docxParagraphs, docxPictures } from '../docx-text'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import { previewPane } from '../pages/preview-pane'
import { sealsPage } from '../pages/seals-page'
import type { Workbench, World } from '../workbench'

const CASE = '提案 086'
const ORGANS = ['云岚市交通运输局', '云岚市公安局'] as const
/** Of the sample's reply, above the seal. */
const DATE = '2026年5月'

async function openDraft(workbench: Workbench): Promise<Page> {
  const page = await workbench.start()
  await firstRunPage(page).openSample.click()
  await ledgerPage(page).openCase(CASE)
  return page
}

const apply = (form: Locator): Promise<void> => form.getByRole('button', { name: '填到文稿上' }).click()

/** The page with the signature is in sight, as it is until the reply is signed off or as it is then. */
async function expectSignature(page: Page, isSigned: boolean): Promise<void> {
  const preview = previewPane(page)
  await preview.goBack()
  await expect(preview.drawing(1)).toContainText('000012')
  await expect(preview.drawing(1).getByText('校样')).toHaveCount(isSigned ? 0 : 1)
  const number = await preview.goDownTo(DATE)
  await expect(preview.drawing(number).getByText('校样')).toHaveCount(isSigned ? 0 : 1)
  await expect(preview.seal(number, ORGANS[0])).toHaveCount(isSigned ? 1 : 0)
  if (isSigned) await expect(preview.seal(number, ORGANS[0])).toBeVisible()
}

async function exported(workbench: Workbench, world: World, name: string): Promise<string> {
  const file = join(world.exports, name)
  await workbench.answers({ save: file })
  const drafting = draftingPage(workbench.page)
  await drafting.exportButton.click()
  await expect(drafting.exported).toContainText(name)
  return file
}

test('the document form of two organs: mark, 份号, 印发, and the seal only after the registration', async ({
  workbench,
  world,
}) => {
  const page = await openDraft(workbench)
  const drafting = draftingPage(page)

  await test.step('a seal is kept with the vault; a wrong picture is refused by name', async () => {
    const seals = sealsPage(page)
    await seals.open()
    const [huge, seal] = [join(world.exports, '一亿像素.png'), join(world.exports, '公章.png')]
    await writeFile(huge, emptyPng(10_000, 10_000))
    await writeFile(seal, png(120, 120))
    await workbench.answers({ open: huge })
    await seals.add.click()
    await expect(seals.problem).toContainText('印章图样“一亿像素.png”太大')
    await workbench.answers({ open: seal })
    await seals.add.click()
    await expect(seals.dialog.getByLabel('单位', { exact: true })).toHaveValue(ORGANS[0])
    await seals.dialog.getByRole('button', { name: '保存' }).click()
    await expect(seals.seal(ORGANS[0])).toContainText('印出宽 42 毫米')
    await page.getByRole('navigation').getByRole('button', { name: '起草' }).click()
  })

  await test.step('the elements are set in the small forms', async () => {
    await drafting.chooseForm('文件格式')
    const head = await drafting.openForm('版头')
    await head.getByLabel('发文机关标志').fill(ORGANS.join('\n'))
    await head.getByLabel('份号').fill('12')
    await expect(head.getByText('份号写 6 位数字')).toBeVisible()
    await head.getByLabel('份号').fill('000012')
    await head.getByLabel('签发人').fill('江一帆')
    await apply(head)
    await expect(drafting.lockedPart('版头')).toContainText('000012')

    const signature = await drafting.openForm('落款与成文日期')
    await signature.getByLabel('署名').fill(ORGANS.join('\n'))
    await signature.getByRole('radio', { name: '加盖印章', exact: true }).check()
    await expect(signature.getByText(`卷库里有图样：${ORGANS[0]}。`)).toBeVisible()
    await apply(signature)

    const printing = await drafting.openForm('印发')
    await printing.getByRole('button', { name: '用本单位名称' }).click()
    await printing.getByLabel('印发日期').fill('2026-05-21')
    await apply(printing)
    await expect(drafting.lockedPart('印发')).toContainText('2026年5月21日印发')

    const attachments = await drafting.openForm('附件说明')
    await attachments.getByLabel('附件名称').fill('线路清单')
    await attachments.getByLabel(/^附件正文/).fill('12 路延伸至市人民医院。')
    await apply(attachments)
    await expect(drafting.saving).toContainText('已自动保存')
  })

  await test.step('the draft has every element but the seal', async () => {
    const file = await exported(workbench, world, '校样.docx')
    const text = (await docxParagraphs(file)).join('\n')
    expect(text).toContain('文件')
    expect(text).toContain('000012')
    for (const organ of ORGANS) expect(text).toContain(organ)
    expect(text).toMatch(/云岚市交通运输局.*2026年5月21日印发/)
    expect(text).toContain('12路延伸至市人民医院。'.slice(3))
    expect(await docxPictures(file)).toEqual([])
  })

  await test.step('the pane shows every element, marked as a proof, and no seal', () =>
    expectSignature(page, false))

  await test.step('the registered reply has it, and cannot be changed', async () => {
    await drafting.signOff.click()
    await page.getByRole('button', { name: '登记签发' }).click()
    await expect(drafting.signedOff).toContainText('江一帆')
    await expect(drafting.text).toHaveAttribute('contenteditable', 'false')
    await expectSignature(page, true)
    const file = await exported(workbench, world, '定稿.docx')
    expect(await docxPictures(file)).toHaveLength(1)
    const foot = await drafting.openForm('抄送')
    await expect(foot.getByRole('button', { name: '填到文稿上' })).toBeHidden()
    await foot.getByRole('button', { name: '关闭' }).click()
  })

  await test.step('the registration outlasts the window; after its withdrawal the seal is gone', async () => {
    await workbench.close()
    const again = await openDraft(workbench)
    const desk = draftingPage(again)
    await expect(desk.signedOff).toBeVisible()
    await expectSignature(again, true)
    await desk.withdraw.click()
    await again.getByRole('dialog').getByRole('button', { name: '撤销登记' }).click()
    await expect(desk.signedOff).toBeHidden()
    await expectSignature(again, false)
    const file = await exported(workbench, world, '再改.docx')
    expect(await docxPictures(file)).toEqual([])
  })
})

test('a form with keys only: copies, from the text and back to it', async ({ workbench }) => {
  const page = await openDraft(workbench)
  const { keyboard } = page
  const drafting = draftingPage(page)
  await drafting.text.waitFor()
  await keyboard.press('Control+Shift+o')
  await keyboard.press('End')
  await expect(drafting.outline.getByRole('treeitem', { name: /^抄送/ })).toBeFocused()
  await keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: '抄送', exact: true })
  await expect(form.getByLabel('抄送单位')).toBeFocused()
  await keyboard.press('Control+a')
  await keyboard.type('市政府督查室')
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(form.getByRole('button', { name: '填到文稿上' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(drafting.lockedPart('抄送')).toHaveText('抄送：市政府督查室。')
  await expect(drafting.outline.getByRole('treeitem', { name: /^抄送/ })).toBeFocused()
})

test('a title is broken otherwise without being rewritten', async ({ workbench }) => {
  const page = await openDraft(workbench)
  const drafting = draftingPage(page)
  const title = drafting.lockedPart('标题')
  await expect(title).toHaveText('关于市政协九届四次会议第086号提案的答复')
  const form = await drafting.openForm('调整断行')
  await form.getByRole('radio', { name: '自己断行' }).check()
  await form.getByRole('textbox', { name: '标题' }).fill('关于市政协\n九届四次会议第086号提案的答复')
  await apply(form)
  await expect(title.locator('.locked-line')).toHaveText(['关于市政协', '九届四次会议第086号提案的答复'])
  await expect(drafting.desk.getByText('已改写')).toBeHidden()
})
