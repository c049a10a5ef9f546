import type { Page } from '@playwright/test'

/** 设置 › 印章图样. */
export function sealsPage(page: Page) {
  const room = page.getByRole('main', { name: '设置' })
  return {
    room,
    add: room.getByRole('button', { name: '添加印章图样' }),
    dialog: page.getByRole('dialog').filter({ hasText: '换一张图片' }),
    seal: (owner: string) => room.getByRole('listitem').filter({ hasText: owner }),
    problem: room.getByRole('alert'),
    async open(): Promise<void> {
      await page.getByRole('navigation').getByRole('button', { name: '设置' }).click()
      await room.getByRole('button', { name: '印章图样', exact: true }).click()
    },
  }
}
