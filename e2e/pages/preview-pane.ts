import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** 版面: the pages of the reply beside the paper. */
export function previewPane(page: Page) {
  const desk = page.getByRole('region', { name: '起草' })
  const pane = desk.getByRole('complementary', { name: '版面' })
  const sheet = (number: number) => pane.locator(`[data-page="${number}"]`)
  const drawing = (number: number) => sheet(number).locator('.page-picture svg')
  const scroller = pane.locator('.page-scroller')
  return {
    pane,
    /** One page; only those in sight are there. */
    sheet,
    sheets: pane.getByRole('group', { name: /第 \d+ 页，共 \d+ 页/ }),
    /** The drawing of a page. */
    drawing,
    /** The pictures of a page's seals of this organ. */
    seal: (number: number, organ: string) => drawing(number).locator(`image[aria-label="${organ}"]`),
    /** The line of the caret. */
    caret: pane.locator('.page-caret'),
    large: pane.getByRole('button', { name: '放大看' }),
    findings: pane.getByRole('list', { name: '版面提醒' }),
    adjusted: pane.getByRole('list', { name: '版面调整' }),
    next: pane.getByRole('button', { name: '下一页' }),
    fold: pane.getByRole('button', { name: /收起版面/ }),
    unfold: desk.getByRole('button', { name: '展开版面' }),
    outputs: desk.getByRole('button', { name: '导出 PDF 或打印' }),
    /** 约 5 页，末页 21 行 */
    pages: desk.getByRole('button', { name: /^约 \d+ 页/ }),
    /** 第 1 页 第 16 行 */
    place: desk.locator('.status-place'),
    /** Heights of the lines of a page, each once: millimetres from the sheet's upper edge to the baselines. */
    async baselines(number: number): Promise<readonly number[]> {
      const all = await drawing(number)
        .locator('text')
        .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('y'))))
      return [...new Set(all)].toSorted((a, b) => a - b)
    },
    /** Goes back to the first page. */
    async goBack(): Promise<void> {
      await scroller.evaluate((element) => element.scrollTo({ top: 0, behavior: 'instant' }))
      await expect(drawing(1)).toBeVisible()
    },
    /** Goes down to the first page from here on that shows these words, and gives its number. */
    async goDownTo(words: string): Promise<number> {
      const found = scroller
        .locator('[data-page]')
        .filter({ has: page.locator('svg', { hasText: words }) })
        .first()
      await expect(async () => {
        if ((await found.count()) === 0) {
          await scroller.evaluate((element) =>
            element.scrollBy({ top: element.clientHeight / 2, behavior: 'instant' }),
          )
        }
        expect(await found.count()).toBe(1)
      }).toPass({ intervals: [200] })
      await found.scrollIntoViewIfNeeded()
      return Number(await found.getAttribute('data-page'))
    },
    /** Presses the middle of a printed line that holds these words. */
    async press(number: number, words: string): Promise<void> {
      const line = sheet(number).locator('svg text').filter({ hasText: words }).first()
      await line.scrollIntoViewIfNeeded()
      const box = await line.boundingBox()
      if (!box) throw new Error(`page ${number} does not show ${words}`)
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    },
  }
}
