// The first minutes: the window as the clerk finds it, and the ways into a vault.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'

test('the window has its name, no menu, a smallest size and room for the screen', async ({ workbench }) => {
  await workbench.start()
  const window = await workbench.app.evaluate(({ app, BrowserWindow, Menu, screen }) => {
    const [only] = BrowserWindow.getAllWindows()
    return {
      title: only?.getTitle(),
      smallest: only?.getMinimumSize(),
      bounds: only?.getBounds(),
      screen: screen.getPrimaryDisplay().workArea,
      menu: Menu.getApplicationMenu()?.items.length ?? 0,
      name: app.getName(),
      locale: app.getLocale(),
    }
  })
  expect(window).toMatchObject({
    title: '复文台',
    smallest: [1024, 560],
    name: '复文台',
    locale: 'zh-CN',
  })
  expect(window.bounds?.width).toBe(Math.min(1440, window.screen.width))
  expect(window.bounds?.height).toBe(Math.min(900, window.screen.height))
  if (process.platform !== 'darwin') expect(window.menu).toBe(0)
  await expect
    .poll(() => workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true)
})

test('the window is where it was left', async ({ workbench }) => {
  await workbench.start()
  const place = { x: 40, y: 30, width: 1100, height: 640 }
  const window = () =>
    workbench.app.evaluate(({ BrowserWindow }) => {
      const [shown] = BrowserWindow.getAllWindows()
      return shown?.isVisible() === true ? shown.getNormalBounds() : null
    })
  // A window that is shown only now would go back to where it was made, and it moves later than it resizes.
  await expect.poll(window).not.toBeNull()
  await workbench.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    place,
  )
  await expect.poll(window).toEqual(place)
  await workbench.close()
  await workbench.start()
  await expect.poll(window).toEqual(place)
})

test('a new vault is made in the chosen folder, and its first case can be written', async ({
  workbench,
  world,
}) => {
  const page = await workbench.start()
  await workbench.answers({ open: world.vault })
  await firstRunPage(page).createVault({ name: '测试卷库', unit: '青石市水务局' })

  const ledger = ledgerPage(page)
  await expect(ledger.room).toContainText('还没有案件')
  await ledger.createCase({
    session: '市政协五届二次会议',
    number: '007',
    title: '关于疏通老城排水沟的提案',
  })
  const drafting = draftingPage(page)
  await expect(drafting.lockedPart('标题')).toContainText('第007号')
  await expect(drafting.lockedPart('开头语')).toContainText('关于疏通老城排水沟的提案')

  await workbench.close()
  expect(await readdir(world.vault)).toEqual(expect.arrayContaining(['cases', 'replies', 'vault.json']))
  expect(await readFile(join(world.vault, 'vault.json'), 'utf8')).toContain('青石市水务局')

  await workbench.start()
  await firstRunPage(workbench.page).recentVault('测试卷库').click()
  await expect(ledgerPage(workbench.page).row('007')).toContainText('关于疏通老城排水沟的提案')
})

test('cancelling the folder dialog changes nothing', async ({ workbench }) => {
  const page = await workbench.start()
  const firstRun = firstRunPage(page)
  await firstRun.openFolder.click()
  await expect(firstRun.openFolder).toBeEnabled()
  await expect(firstRun.problem).toBeHidden()
})

test('a folder without a vault is refused with a sentence that says what to do', async ({
  workbench,
  world,
}) => {
  await writeFile(join(world.vault, '别的文件.txt'), '不是卷库')
  const page = await workbench.start()
  await workbench.answers({ open: world.vault })
  const firstRun = firstRunPage(page)

  await firstRun.openFolder.click()
  await expect(firstRun.problem).toContainText('没有卷库')

  await firstRun.newVault.click()
  await page.getByRole('button', { name: '换个位置' }).click()
  await expect(page.getByText('请选一个空文件夹')).toBeVisible()
  await expect(page.getByRole('button', { name: '下一步' })).toBeDisabled()
  expect(await readdir(world.vault)).toEqual(['别的文件.txt'])
})

test('a right click in a field offers 剪切 复制 粘贴 全选', async ({ workbench }) => {
  const page = await workbench.start()
  await firstRunPage(page).openSample.click()
  await workbench.app.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate
    Menu.buildFromTemplate = (template) => {
      const menu = build(template)
      Reflect.set(globalThis, 'labels', menu.items.map(({ label }) => label).filter(Boolean))
      // A native menu would wait for a hand that is not there.
      menu.popup = () => undefined
      return menu
    }
  })
  await ledgerPage(page).search.click({ button: 'right' })
  await expect
    .poll(() => workbench.app.evaluate(() => Reflect.get(globalThis, 'labels') as unknown))
    .toEqual(['剪切', '复制', '粘贴', '全选'])
})
