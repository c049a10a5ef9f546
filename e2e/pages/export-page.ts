import type { Page } from '@playwright/test'

/** 导出公文: the room in which ticked cases are exported together. */
export function exportPage(page: Page) {
  const room = page.getByRole('main', { name: '导出公文' })
  const results = room.getByRole('region', { name: /进度与结果/ })
  return {
    room,
    heading: room.getByRole('heading', { name: '导出公文' }),
    manuscripts: room.getByRole('region', { name: /文稿/ }).getByRole('checkbox'),
    form: (name: RegExp) => room.getByRole('radio', { name }),
    start: room.getByRole('button', { name: /^开始导出/ }),
    cancel: results.getByRole('button', { name: /^取\s?消$/ }),
    back: room.getByRole('button', { name: '回到台账' }),
    progress: results.getByRole('progressbar'),
    results,
    /** How far the batch is, in words. */
    state: (words: string | RegExp) => results.locator('strong').filter({ hasText: words }),
    result: (name: RegExp) => results.getByRole('listitem').filter({ hasText: name }),
    openFolder: results.getByRole('button', { name: '打开所在文件夹' }),
    again: results.getByRole('button', { name: /^再导出未成的/ }),
  }
}
