// Pinyin: what an input method composes arrives whole, once and in its place, wherever the caret stands,
// and nothing on the desk moves meanwhile. Composition comes through the browser's own input-method door.
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { draftingPage } from '../pages/drafting-page'
import { firstRunPage } from '../pages/first-run-page'
import { ledgerPage } from '../pages/ledger-page'

const CASE = '提案 086'

/** A composition from its first letter to the chosen words. */
async function compose(session: CDPSession, letters: readonly string[], words: string): Promise<void> {
  for (const text of letters) await composing(session, text)
  await session.send('Input.insertText', { text: words })
}

async function composing(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
}

/** Puts the caret (or a selection) into the first line of a kind, counted in characters of that line. */
async function select(page: Page, kind: string, from: number, to = from): Promise<void> {
  await page.evaluate(
    ({ kind, from, to }) => {
      const editor = document.querySelector<HTMLElement>('[role="textbox"][aria-multiline]')
      const line = editor?.querySelector(kind)
      if (!editor || !line) throw new Error(`no line ${kind}`)
      const place = (offset: number): [Node, number] => {
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
        let left = offset
        let last: Node = line
        while (texts.nextNode()) {
          last = texts.currentNode
          const { length } = last.textContent ?? ''
          if (left <= length) return [last, left]
          left -= length
        }
        return [last, last === line ? 0 : (last.textContent ?? '').length]
      }
      editor.focus()
      getSelection()?.setBaseAndExtent(...place(from), ...place(to))
    },
    { kind, from, to },
  )
  // The editor hears of a new selection through an event of the next turn.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
}

test.describe('composing', () => {
  let page: Page
  let session: CDPSession
  test.beforeEach(async ({ workbench }) => {
    page = await workbench.start()
    await firstRunPage(page).openSample.click()
    await ledgerPage(page).openCase(CASE)
    await expect(draftingPage(page).text).toBeVisible()
    session = await page.context().newCDPSession(page)
  })

  const kinds = {
    heading: '.heading',
    paragraph: '.paragraph:not(.closing)',
    'run-in line': '.lead',
    closing: '.closing',
  }
  for (const [name, kind] of Object.entries(kinds)) {
    test(`in a ${name}: at the start, inside, at the end`, async () => {
      const line = draftingPage(page).text.locator(kind).first()
      for (const place of ['start', 'inside', 'end'] as const) {
        const before = (await line.textContent()) ?? ''
        const at = { start: 0, inside: 3, end: before.length }[place]
        await select(page, kind, at)
        await compose(session, ['n', 'ni', "ni'h", "ni'hao"], '你好')
        await expect(line).toHaveText(`${before.slice(0, at)}你好${before.slice(at)}`)
        await compose(session, ['z', 'zai'], '再')
        await page.keyboard.type('1')
        await expect(line).toHaveText(`${before.slice(0, at)}你好再1${before.slice(at)}`)
      }
    })
  }

  test('before and behind the full stop of a run-in heading', async () => {
    const line = draftingPage(page).text.locator('.lead').first()
    const heading = (await line.locator('.run-in').textContent()) ?? ''
    await select(page, '.lead', heading.length - 1)
    await compose(session, ['n', 'ni'], '内')
    await expect(line.locator('.run-in')).toHaveText(`${heading.slice(0, -1)}内。`)
    await select(page, '.lead', heading.length + 1)
    await compose(session, ['w', 'wai'], '外')
    await expect(line.locator('.run-in')).toHaveText(`${heading.slice(0, -1)}内。`)
    await expect(line).toContainText(`${heading.slice(0, -1)}内。外`)
  })

  test('in empty lines: a paragraph, then a run-in heading that ends with its full stop', async () => {
    const { text } = draftingPage(page)
    await select(page, kinds.paragraph, 9999)
    await page.keyboard.press('Enter')
    await compose(session, ['x', 'xin'], '新段')
    await expect(text.locator(kinds.paragraph).nth(1)).toHaveText('新段')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await compose(session, ['b', 'biao'], '标题')
    await session.send('Input.insertText', { text: '。' })
    await compose(session, ['z', 'zheng'], '正文')
    await expect(text.locator('.lead').first()).toHaveText('标题。正文')
    await expect(text.locator('.lead .run-in').first()).toHaveText('标题。')
  })

  test('over a selection', async () => {
    const line = draftingPage(page).text.locator(kinds.paragraph).first()
    const before = (await line.textContent()) ?? ''
    await select(page, kinds.paragraph, 2, 6)
    await compose(session, ['n', 'ni'], '你')
    await expect(line).toHaveText(`${before.slice(0, 2)}你${before.slice(6)}`)
    await page.keyboard.press('Control+z')
    await expect(line).toHaveText(before)
  })

  test('moves nothing on the desk, lets no command run, and is saved afterwards', async () => {
    const { desk, saving, outline, undo } = draftingPage(page)
    const line = draftingPage(page).text.locator('.heading').first()
    await select(page, '.heading', 9999)
    await compose(session, ['j', 'ji'], '及')
    // The outline follows a moment after the typing; only then is there something that can stand still.
    await expect(outline).toContainText('情况及')
    await composing(session, 'cheng')
    const still = [await saving.textContent(), await outline.textContent()]
    await page.waitForTimeout(1500)
    expect([await saving.textContent(), await outline.textContent()]).toEqual(still)
    await undo.evaluate((button) => (button as HTMLElement).click())
    await expect(desk.locator('.heading').first()).toContainText('及cheng')
    await session.send('Input.insertText', { text: '成效' })
    await expect(line).toContainText('及成效')
    await expect(saving).toContainText('已自动保存')
    await expect(outline).toContainText('及成效')
  })

  test('keeps what was composed when the window closes meanwhile', async ({ workbench }) => {
    await select(page, '.heading', 9999)
    await composing(session, 'jichengxiao')
    await workbench.close()
    const again = await workbench.start()
    await firstRunPage(again).openSample.click()
    await ledgerPage(again).openCase(CASE)
    await expect(draftingPage(again).text.locator('.heading').first()).toContainText('jichengxiao')
  })
})
