// Vaults that are not as they should be: a Chinese sentence says what is wrong and what to do, nothing is
// overwritten, and what is sound can be used.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'
import { PREPARED } from '../vaults'
import type { Workbench, World } from '../workbench'

async function openVault(workbench: Workbench, world: World): Promise<Page> {
  const page = await workbench.start()
  await workbench.answers({ open: world.vault })
  await firstRunPage(page).openFolder.click()
  return page
}

const notices = (page: Page) => page.getByRole('region', { name: '卷库提示' })

test.describe('a sound vault', () => {
  test.use({ vault: 'sound' })

  test('opens without a word', async ({ workbench, world }) => {
    const page = await openVault(workbench, world)
    await expect(ledgerPage(page).row(PREPARED.broken.number)).toBeVisible()
    await expect(ledgerPage(page).row(PREPARED.sound.number)).toBeVisible()
    await expect(notices(page)).toBeHidden()
  })
})

test.describe('a damaged manuscript with a good previous save', () => {
  test.use({ vault: 'recoverable' })

  test('is recovered from it, and the clerk is told', async ({ workbench, world }) => {
    const page = await openVault(workbench, world)
    await ledgerPage(page).openCase(PREPARED.broken.number)
    await expect(draftingPage(page).lockedPart('标题')).toContainText('第031号')
    await expect(notices(page)).toContainText('已用上一次保存的副本恢复')
    await expect(notices(page)).toContainText('031')
    expect(await readdir(join(world.vault, 'damaged'))).toHaveLength(1)
  })
})

test.describe('a damaged manuscript without a copy', () => {
  test.use({ vault: 'damaged' })

  test('is set aside, never shown as empty, and the rest can be used', async ({ workbench, world }) => {
    const page = await openVault(workbench, world)
    await expect(notices(page)).toContainText('没有可用的副本')
    expect(await readdir(join(world.vault, 'damaged'))).toHaveLength(1)

    await ledgerPage(page).openCase(PREPARED.sound.number)
    const drafting = draftingPage(page)
    await expect(drafting.lockedPart('标题')).toContainText('第032号')
    await drafting.text.click()
    await page.keyboard.type('其余案件照常可写。')
    await expect(drafting.saving).toContainText('已自动保存')
  })
})

test.describe('a vault of a newer program', () => {
  test.use({ vault: 'too-new' })

  test('is not touched', async ({ workbench, world }) => {
    const before = await readFile(join(world.vault, 'vault.json'), 'utf8')
    const page = await openVault(workbench, world)
    await expect(firstRunPage(page).problem).toContainText('更新版本')
    await expect(firstRunPage(page).problem).toContainText('升级')
    expect(await readFile(join(world.vault, 'vault.json'), 'utf8')).toBe(before)
    await workbench.close()
    expect(await readFile(join(world.vault, 'vault.json'), 'utf8')).toBe(before)
  })
})

test.describe('a vault another program has open', () => {
  test.use({ vault: 'locked' })

  test('is refused, saying who has it', async ({ workbench, world }) => {
    const page = await openVault(workbench, world)
    await expect(firstRunPage(page).problem).toContainText('卷库已在这台电脑上打开')
    await expect(firstRunPage(page).problem).toContainText('请先关闭那个窗口')
  })
})

test.describe('a vault that cannot be written', () => {
  test.use({ vault: 'read-only' })
  test.skip(
    process.platform === 'win32' || process.getuid?.() === 0,
    'needs a user whom the system can refuse to write: not root, not Windows',
  )

  test('is refused, saying so', async ({ workbench, world }) => {
    const page = await openVault(workbench, world)
    await expect(firstRunPage(page).problem).toContainText(/不能写入|没能写入|权限/)
  })
})
