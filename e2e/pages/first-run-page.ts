import type { Page } from '@playwright/test'

/** 启动: what the clerk sees while no vault is open. */
export function firstRunPage(page: Page) {
  const choice = (title: string) => page.getByRole('button', { name: title })
  return {
    heading: page.getByRole('heading', { name: '复文台', level: 1 }),
    newVault: choice('新建卷库'),
    openFolder: choice('选择已有卷库'),
    openSample: choice('打开示例'),
    recent: page.getByRole('region', { name: '最近打开' }),
    problem: page.getByRole('alert'),
    recentVault: (name: string) =>
      page.getByRole('region', { name: '最近打开' }).getByRole('button', { name }).first(),
    /** Fills both steps of 新建卷库; the folder is the one the system's dialog answers with. */
    async createVault(vault: { readonly name: string; readonly unit: string }): Promise<void> {
      await choice('新建卷库').click()
      await page.getByRole('button', { name: '换个位置' }).click()
      await page.getByLabel('名称').fill(vault.name)
      await page.getByRole('button', { name: '下一步' }).click()
      await page.getByLabel('单位全称').fill(vault.unit)
      await page.getByRole('button', { name: '建立卷库' }).click()
    },
  }
}
