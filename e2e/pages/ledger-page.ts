import type { Page } from '@playwright/test'

/** 台账: the list of cases of the open vault. */
export function ledgerPage(page: Page) {
  const room = page.getByRole('main', { name: '台账' })
  const row = (label: string) => room.getByRole('row').filter({ hasText: label })
  return {
    room,
    heading: room.getByRole('heading', { name: '台账' }),
    grid: room.getByRole('grid', { name: '案件列表' }),
    row,
    search: room.getByRole('textbox', { name: '搜索案件' }),
    newCase: room.getByRole('button', { name: /新建案件/ }).first(),
    importText: room.getByRole('button', { name: /从文本导入/ }).first(),
    recycleBin: room.getByRole('button', { name: /回收站/ }),
    /** Opens the manuscript of a case as it is written in the list, like 提案 086. */
    openCase: (label: string) => row(label).dblclick(),
    /** Registers a new case and goes to its manuscript. */
    async createCase(record: {
      readonly session: string
      readonly number: string
      readonly title: string
    }): Promise<void> {
      await room
        .getByRole('button', { name: /新建案件/ })
        .first()
        .click()
      const panel = page.getByRole('dialog', { name: '新建案件' })
      await panel.getByLabel('届次会议').fill(record.session)
      await panel.getByLabel('编号').fill(record.number)
      await panel.getByLabel(/^案由/).fill(record.title)
      await panel.getByRole('button', { name: '建立并起草' }).click()
    },
  }
}
