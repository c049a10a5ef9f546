// Paper and PDF: the pages of the preview leave the program, in a window nobody sees that is gone afterwards.
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'

const CASE = '提案 086'
const HAS_POPPLER = spawnSync('pdftotext', ['-v']).error === undefined

async function openSample(page: Page) {
  await firstRunPage(page).openSample.click()
  await ledgerPage(page).openCase(CASE)
  return draftingPage(page)
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: '导出 PDF 或打印' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

interface Asked {
  readonly options: unknown
  readonly address: string
  readonly title: string
  readonly isVisible: boolean
  readonly preferences: unknown
}

/** What became of the pages, where the test stands in for the system's print dialog. */
type PrintWorld = typeof globalThis & { asked?: Asked[] }

/** The clerk in front of the system's print dialog: prints, or cancels. */
const answerPrintDialog = (app: ElectronApplication, answer: readonly [boolean, string]): Promise<void> =>
  app.evaluate(({ app: program, BrowserWindow }, given) => {
    const asked: Asked[] = []
    const world: PrintWorld = globalThis
    world.asked = asked
    program.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        // Not in Electron's published types, but the only way to read back what is really in force.
        const read: unknown = Reflect.get(contents, 'getLastWebPreferences')
        asked.push({
          preferences: typeof read === 'function' ? (Reflect.apply(read, contents, []) as unknown) : {},
          options,
          address: contents.getURL(),
          title: contents.getTitle(),
          isVisible: BrowserWindow.fromWebContents(contents)?.isVisible() ?? true,
        })
        done?.(given[0], given[1])
      }
    })
  }, answer)

const askedDialogs = (app: ElectronApplication): Promise<readonly Asked[]> =>
  app.evaluate(() => {
    const world: PrintWorld = globalThis
    return world.asked ?? []
  })

const windows = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

const told = (program: string, parameters: readonly string[]): string =>
  spawnSync(program, parameters, { encoding: 'utf8' }).stdout

test('a PDF holds the pages of the preview, marked as a proof, and its folder can be opened', async ({
  workbench,
  world,
}) => {
  const page = await workbench.start()
  const drafting = await openSample(page)
  const file = join(world.exports, '校样 答复.pdf')
  await workbench.answers({ save: file })
  await choose(page, '导出 PDF')
  await expect(drafting.exported).toContainText('校样 答复.pdf')
  expect(await windows(workbench.app)).toBe(1)

  const bytes = (await readFile(file)).toString('latin1')
  expect(bytes.slice(0, 5)).toBe('%PDF-')
  const boxes = bytes.match(/\/MediaBox \[0 0 [\d.]+ [\d.]+\]/g) ?? []
  expect(boxes.length).toBeGreaterThan(1)
  for (const box of boxes) {
    const [width = 0, height = 0] = (box.match(/[\d.]+/g) ?? []).slice(2).map(Number)
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  }

  test.skip(!HAS_POPPLER, 'poppler is not installed: text and fonts of the PDF are not read')
  const pages = told('pdftotext', ['-raw', file, '-']).split('\f').slice(0, -1)
  expect(pages).toHaveLength(boxes.length)
  for (const text of pages) expect(text).toContain('校样')
  const all = pages.join('').replaceAll(/\s/g, '')
  expect(all).toContain('关于市政协九届四次会议第086号提案的答复')
  expect(all.indexOf('一、工作开展情况')).toBeGreaterThan(all.indexOf('现答复如下'))
  expect(pages[1]?.trimEnd()).toMatch(/— ?2 ?—$/)
  expect(pages[0]).not.toMatch(/— ?1 ?—/)
  expect(told('pdfinfo', [file])).toMatch(/Title:\s+关于市政协九届四次会议第086号提案的答复/)
  const fonts = told('pdffonts', [file]).split('\n').slice(2).filter(Boolean)
  expect(fonts.length).toBeGreaterThan(1)
  for (const font of fonts) expect(font).toMatch(/ yes +(?:yes|no) +(?:yes|no) +\d+ +\d+$/)
})

test('打印 asks the system’s dialog for the pages, in no window anybody sees', async ({ workbench }) => {
  const page = await workbench.start()
  const drafting = await openSample(page)
  await answerPrintDialog(workbench.app, [true, ''])
  await choose(page, '打印')
  await expect.poll(async () => (await askedDialogs(workbench.app)).length).toBe(1)
  const [asked] = await askedDialogs(workbench.app)
  expect(asked).toMatchObject({
    options: { silent: false, pageSize: 'A4', margins: { marginType: 'none' } },
    title: '关于市政协九届四次会议第086号提案的答复',
    isVisible: false,
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
    },
  })
  expect(asked?.preferences).not.toHaveProperty('preload')
  expect(asked?.address).toMatch(/^app:\/\/workstation\/print\/[0-9a-f-]{36}\/pages\.html$/)
  await expect.poll(() => windows(workbench.app)).toBe(1)
  await expect(drafting.notice).toBeHidden()
  const again = await workbench.app.evaluate(
    async ({ session }, address) => (await session.defaultSession.fetch(address)).status,
    asked?.address ?? '',
  )
  expect(again).toBe(404)
})

test('cancelling the print dialog says nothing; without a printer a sentence says what to do', async ({
  workbench,
}) => {
  const page = await workbench.start()
  const drafting = await openSample(page)
  await answerPrintDialog(workbench.app, [false, 'Print job canceled'])
  await choose(page, '打印')
  await expect.poll(async () => (await askedDialogs(workbench.app)).length).toBe(1)
  await expect(drafting.exportButton).toBeEnabled()
  await expect(drafting.notice).toBeHidden()

  await answerPrintDialog(workbench.app, [false, 'No printers available on the network'])
  await choose(page, '打印')
  await expect(page.getByText('没有找到打印机')).toBeVisible()
  await expect.poll(() => windows(workbench.app)).toBe(1)
})
