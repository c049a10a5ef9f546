import type { Locator, Page } from '@playwright/test'

/** 起草: the manuscript of one case. */
export function draftingPage(page: Page) {
  const desk = page.getByRole('region', { name: '起草' })
  const text = desk.getByRole('textbox', { name: '复文正文' })
  return {
    desk,
    /** The part of the paper that is typed into. */
    text,
    heading: (title: string) => text.getByRole('heading').filter({ hasText: title }),
    paragraph: (words: string) => text.getByRole('paragraph').filter({ hasText: words }),
    /** A part of the paper that follows from the case record. */
    lockedPart: (name: string) =>
      desk.getByRole('article', { name: '稿纸' }).getByRole('button', { name, exact: true }),
    /** Changes the form of the document (公文形式). */
    async chooseForm(name: '信函格式' | '文件格式' | '无红头'): Promise<void> {
      await desk.getByRole('combobox', { name: '公文形式' }).press('Enter')
      await page.getByTitle(name).last().click()
    },
    /** The small form of a part of the paper, opened by a press on it. */
    async openForm(name: string): Promise<Locator> {
      await desk.getByRole('article', { name: '稿纸' }).getByRole('button', { name, exact: true }).click()
      const form = page.getByRole('dialog', { name, exact: true })
      await form.waitFor()
      return form
    },
    signOff: desk.getByRole('button', { name: '签发登记' }),
    /** Says that the reply is registered as signed. */
    signedOff: desk.getByRole('status').filter({ hasText: '已登记签发' }),
    withdraw: desk.getByRole('button', { name: '撤销登记' }),
    outline: desk.getByRole('tree', { name: '提纲' }),
    undo: desk.getByRole('button', { name: '撤销' }),
    exportButton: desk.getByRole('button', { name: /导出 \.docx/ }),
    /** What the status bar says about saving. */
    saving: desk.locator('[data-save]'),
    notice: desk.getByRole('alert'),
    exported: desk.getByRole('status').filter({ hasText: '已导出' }),
    reveal: desk.getByRole('button', { name: '打开所在文件夹' }),
    back: desk.getByRole('button', { name: '返回台账' }),
    /** Types at the end of the last printed line of a block, key by key. */
    async typeAtEndOf(block: Locator, words: string): Promise<void> {
      const box = await block.boundingBox()
      if (!box) throw new Error('the block is not on the screen')
      await block.click({ position: { x: box.width / 3, y: box.height - 8 } })
      await page.keyboard.press('End')
      await page.keyboard.type(words)
    },
  }
}
