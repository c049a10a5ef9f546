import type { Page } from '@playwright/test'

/** 设置 › 版式方案. */
export function profilesPage(page: Page) {
  const room = page.getByRole('main', { name: '设置' })
  const button = (name: string) => room.getByRole('button', { name, exact: true })
  return {
    room,
    profile: (name: string) => room.getByRole('list', { name: '版式方案' }).getByRole('button', { name }),
    chosen: (name: string) => room.getByRole('region', { name, exact: true }),
    field: (name: string) => room.getByRole('spinbutton', { name }),
    name: room.getByRole('textbox', { name: '方案名称' }),
    button,
    check: room.locator('.profile-check'),
    question: page.getByRole('dialog').filter({ hasText: '删除版式方案' }),
    async open(): Promise<void> {
      await page.getByRole('navigation').getByRole('button', { name: '设置' }).click()
      await button('版式方案').click()
    },
  }
}
