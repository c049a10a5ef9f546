import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenCase } from '../../../contract/calls'
import type { Handlers } from '../../../contract/calls'
import type { LayoutFinding } from '../../../core/official-layout/layout-finding'
import { AppError } from '../../../core/kernel/app-error'
import { fakePreview } from '../../bridge/testing/fake-pages'
import { createMemoryClient, testCase, TEST_UNIT } from '../../bridge/testing/memory-client'
import type { MemoryClient } from '../../bridge/testing/memory-client'
import { endPage, renderPage } from '../../bridge/testing/render-page'
import { DraftingDesk } from '../drafting-desk'
import type { DraftingDeskProps } from '../drafting-desk'

afterEach(endPage)

// jsdom lays nothing out: a pixel is a millimetre of the page, and the editor's lines are nowhere.
beforeEach(() => {
  window.innerWidth = 1366
  localStorage.clear()
  const box = (width: number, height: number) => ({
    ...{ left: 0, top: 0, right: width, bottom: height, width, height, x: 0, y: 0 },
    toJSON: () => '',
  })
  Range.prototype.getBoundingClientRect = () => box(0, 0)
  Range.prototype.getClientRects = () => Object.assign([box(0, 0)], { item: () => box(0, 0) })
  HTMLElement.prototype.getBoundingClientRect = function () {
    return this.classList.contains('page-sheet') ? box(210, 297) : box(0, 0)
  }
})

const LONG = '路灯改造已经完成。'.repeat(90)

function openCase(): OpenCase {
  const made = testCase('case-1', {
    session: '市政协九届四次会议',
    number: '031',
    title: '关于增设公交站台座椅的提案',
    proposers: [{ name: '沈若溪', kind: 'member', affiliation: '', phone: '' }],
  })
  const preamble = [{ kind: 'paragraph' as const, id: 'p-1', text: LONG }]
  return { ...made, reply: { ...made.reply, preamble } }
}

const FINDING: LayoutFinding = {
  kind: 'single-character-line',
  page: 2,
  source: 'p-1',
  text: '第 2 页第 11 行只有一个字。',
}

interface Given {
  readonly handlers?: Partial<Handlers>
  readonly props?: Partial<DraftingDeskProps>
}

function renderDesk({ handlers = {}, props = {} }: Given = {}): MemoryClient {
  const memory = createMemoryClient()
  memory.override({ 'preview.pages': ({ case: given }) => fakePreview(given), ...handlers })
  renderPage(
    memory.client,
    <DraftingDesk
      openCase={openCase()}
      unit={TEST_UNIT}
      isReadOnly={false}
      saveDraft={(_reply, base) =>
        Promise.resolve({ revision: base + 1, savedAt: '2026-05-13T02:42:07.000Z' })
      }
      exportDocx={() => Promise.resolve(null)}
      reveal={() => Promise.resolve()}
      onEditRecord={() => undefined}
      onLeave={() => undefined}
      registerFlush={() => () => undefined}
      {...props}
    />,
  )
  return memory
}

const pane = () => within(screen.getByRole('complementary', { name: '版面' }))
const page = (number: number, count = 2) =>
  pane().findByRole('group', { name: `第 ${number} 页，共 ${count} 页` })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const addSection = () =>
  fireEvent.click(
    within(screen.getByRole('toolbar', { name: '起草工具' })).getByRole('button', { name: '在后面加一节' }),
  )
const asked = ({ log }: MemoryClient, name: string) => log.filter((call) => call.name === name)

describe('the pane', () => {
  it('shows the pages as they will print, and what the measuring says', async () => {
    renderDesk()
    const first = await page(1)
    expect(first.querySelector('svg text')).not.toBeNull()
    expect(first.querySelector('[style]:not(.page-sheet)')).toBeNull()
    expect(pane().getByText(/^第 1 页 22 行，第 2 页 \d+ 行$/)).toBeTruthy()
    expect(pane().getByText(/页数和每页行数按导出文件排版/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /^约 2 页，末页 \d+ 行$/ })).toBeTruthy()
    expect(screen.getByText('28 字 × 22 行')).toBeTruthy()
    expect(screen.getByText(/^第 1 页 第 \d+ 行$/)).toBeTruthy()
  })

  it('shows the pages of what was typed, a moment later', async () => {
    const memory = renderDesk()
    await page(1)
    addSection()
    await waitFor(() => expect(asked(memory, 'preview.pages')).toHaveLength(2))
    const { input } = asked(memory, 'preview.pages')[1]!
    expect(input).toMatchObject({ case: { reply: { sections: [{ level: 1 }] } } })
  })

  it('says why there are no pages and tries again', async () => {
    let isBroken = true
    renderDesk({
      handlers: {
        'preview.pages': ({ case: given }) => {
          if (isBroken) throw new AppError('INTERNAL', '排版没有完成。请再试一次。')
          return fakePreview(given)
        },
      },
    })
    const alert = await pane().findByRole('alert')
    expect(alert.textContent).toContain('版面没有更新')
    expect(alert.textContent).toContain('排版没有完成。请再试一次。')
    isBroken = false
    press('重试')
    await page(1)
    expect(pane().queryByRole('alert')).toBeNull()
  })

  it('says what the pages are worth: missing fonts, no file, nothing to show', async () => {
    let shown = 0
    renderDesk({
      props: { onShowFonts: () => (shown += 1) },
      handlers: {
        'preview.pages': ({ case: given }) => ({
          ...fakePreview(given),
          document: { pages: [], images: {}, isProof: true, isCutShort: false },
          fontNotes: ['本机缺少方正小标宋简体，版面按替代字体估算，页数可能有出入。'],
          problem: '标题还没有写，不能导出。',
        }),
      },
    })
    expect((await pane().findByRole('alert')).textContent).toBe('标题还没有写，不能导出。')
    expect(pane().getByText('改好后自动排版。')).toBeTruthy()
    press('看字体')
    expect(shown).toBe(1)
  })

  it('shows the gravest note whole, and how many there are', async () => {
    const notes = [
      '选用的版式方案已不在卷库里，改按默认方案“国标”排版。',
      '“㛃”字缺。',
      '本机缺 5 种公文字体。',
    ]
    renderDesk({
      handlers: { 'preview.pages': ({ case: given }) => ({ ...fakePreview(given), fontNotes: notes }) },
    })
    expect((await pane().findByText(notes[0]!)).closest('.pane-notice-short')).toBeNull()
    expect(pane().getByText('等 3 条')).toBeTruthy()
    expect(pane().queryByText(notes[1]!)).toBeNull()
    press('全文')
    for (const note of notes) expect(pane().getByText(note)).toBeTruthy()
    press('收起')
    expect(pane().queryByText(notes[2]!)).toBeNull()
  })

  it('turns two pages at a time where two stand side by side', async () => {
    renderDesk()
    await page(1)
    expect(screen.getByText('第 1 / 2 页')).toBeTruthy()
    expect(screen.getByRole('button', { name: '下一页' })).toHaveProperty('disabled', false)
    fireEvent.click(screen.getByRole('radio', { name: '双页' }))
    expect(screen.getByText('第 1–2 / 2 页')).toBeTruthy()
    expect(screen.getByRole('button', { name: '下一页' })).toHaveProperty('disabled', true)
  })

  it('folds and unfolds, and remembers that', async () => {
    renderDesk()
    await page(1)
    press('收起版面（Alt+3）')
    expect(screen.queryByRole('group', { name: /第 1 页/ })).toBeNull()
    expect(localStorage.getItem('fuwen.preview-pane')).toContain('"isOpen":false')
    press('展开版面')
    await page(1)
  })

  it('is made wider with the keyboard, between its limits', async () => {
    renderDesk()
    await page(1)
    const edge = screen.getByRole('separator', { name: '版面栏宽度' })
    fireEvent.keyDown(edge, { key: 'ArrowLeft' })
    expect(edge.getAttribute('aria-valuenow')).toBe('376')
    fireEvent.keyDown(edge, { key: 'Home' })
    expect(edge.getAttribute('aria-valuenow')).toBe('520')
    expect(localStorage.getItem('fuwen.preview-pane')).toContain('"usual":520')
  })

  it('shows the grid on G, two pages beside each other, and the whole room', async () => {
    renderDesk()
    const first = await page(1)
    fireEvent.keyDown(first, { key: 'g' })
    expect(first.querySelectorAll('.page-grid line')).toHaveLength(23 + 29)
    fireEvent.keyDown(first, { key: 'g' })
    expect(first.querySelector('.page-grid')).toBeNull()
    press('放大看')
    expect(document.querySelector('.drafting-work')?.hasAttribute('inert')).toBe(true)
    fireEvent.keyDown(first, { key: 'Escape' })
    expect(document.querySelector('.drafting-work')?.hasAttribute('inert')).toBe(false)
  })
})

describe('a press on the page', () => {
  const press = async (x: number, y: number) => {
    const sheet = (await page(1)).querySelector('.page-sheet')!
    fireEvent.click(sheet, { clientX: x, clientY: y })
  }

  it('puts the caret into the text of the line', async () => {
    renderDesk()
    await press(28 + 3 * 5.57, 37 + 10 * 10.2 + 4)
    await waitFor(() => expect(screen.getByText('第 1 页 第 11 行')).toBeTruthy())
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '复文正文' }))
    expect((await page(1)).querySelector('.page-caret')).not.toBeNull()
  })

  it('opens the form of what is not typed', async () => {
    renderDesk()
    await press(60, 37 + 2)
    await screen.findByRole('dialog', { name: '标题' })
  })
})

describe('a press on the red mark', () => {
  it('opens 版头', async () => {
    renderDesk()
    const sheet = (await page(1)).querySelector('.page-sheet')!
    fireEvent.click(sheet, { clientX: 105, clientY: 5 })
    await screen.findByRole('dialog', { name: '版头' })
  })
})

describe('what is lonely', () => {
  const remedy = { label: '压缩本段 0.2 磅', adjustments: [{ part: 'p-1', spacing: -0.2, pitch: null }] }
  const withFinding: Handlers['preview.pages'] = ({ case: given }) =>
    fakePreview(given, { findings: given.reply.adjustments.length > 0 ? [] : [FINDING] })

  it('is said, its remedy carried out when asked for, and taken back', async () => {
    const memory = renderDesk({
      handlers: { 'preview.pages': withFinding, 'preview.remedies': () => [remedy] },
    })
    await screen.findByText('第 2 页第 11 行只有一个字。')
    press('看办法')
    fireEvent.click(await screen.findByRole('button', { name: '压缩本段 0.2 磅' }))
    expect(await screen.findByText('已调整：“路灯改造已经完成…”字距紧缩 0.2 磅')).toBeTruthy()
    await waitFor(() => expect(screen.queryByText('第 2 页第 11 行只有一个字。')).toBeNull())
    expect(asked(memory, 'preview.pages').at(-1)?.input).toMatchObject({
      case: { reply: { adjustments: remedy.adjustments } },
    })
    press('撤销')
    await waitFor(() => expect(screen.queryByText(/已调整/)).toBeNull())
    press('重做')
    fireEvent.click(await screen.findByRole('button', { name: '撤销调整' }))
    expect(screen.queryByText(/已调整/)).toBeNull()
    expect(await screen.findByText('第 2 页第 11 行只有一个字。')).toBeTruthy()
  })

  it('says so when the standard allows nothing that helps', async () => {
    renderDesk({ handlers: { 'preview.pages': withFinding, 'preview.remedies': () => [] } })
    await screen.findByText('第 2 页第 11 行只有一个字。')
    press('看办法')
    expect(await screen.findByText(/没有试出办法/)).toBeTruthy()
  })

  it('says so when the text has changed meanwhile', async () => {
    renderDesk({ handlers: { 'preview.pages': withFinding, 'preview.remedies': () => null } })
    await screen.findByText('第 2 页第 11 行只有一个字。')
    press('看办法')
    expect(await screen.findByText('文稿刚改过，请再看一次。')).toBeTruthy()
  })
})

describe('other ways out', () => {
  const choose = async (name: string) => {
    press('导出 PDF 或打印')
    fireEvent.click(await screen.findByRole('menuitem', { name: new RegExp(name) }))
  }

  it('makes a PDF and says where it is', async () => {
    const notes = ['第一条。', '第二条。', '第三条。', '第四条。']
    const file = { token: 't1', fileName: '答复.pdf', folder: '/导出', notes }
    renderDesk({ handlers: { 'export.pdf': () => file } })
    await choose('导出 PDF')
    expect(await screen.findByText('已导出：答复.pdf')).toBeTruthy()
    expect(screen.getAllByTitle(/^第.条/).map(({ textContent }) => textContent)).toEqual(notes.slice(0, 3))
    press('全部 4 条')
    expect(screen.getByText(notes[3]!)).toBeTruthy()
    press('知道了')
    expect(screen.queryByText(notes[0]!)).toBeNull()
  })

  it('says why there is no PDF', async () => {
    renderDesk({
      handlers: {
        'export.pdf': () => {
          throw new AppError('EXPORT_FAILED', '文件正被占用。关闭后重试。')
        },
      },
    })
    await choose('导出 PDF')
    expect(await screen.findByText('没能导出 PDF')).toBeTruthy()
    expect(screen.getByText('文件正被占用。关闭后重试。')).toBeTruthy()
  })

  it('prints, and says nothing when the clerk closes the dialog', async () => {
    let isPrinted = true
    const memory = renderDesk({ handlers: { 'print.pages': () => isPrinted } })
    await choose('打印')
    expect(await screen.findByText('已交给打印机')).toBeTruthy()
    isPrinted = false
    await choose('打印')
    await waitFor(() => expect(asked(memory, 'print.pages')).toHaveLength(2))
    await waitFor(() => expect(screen.queryByText('已交给打印机')).toBeNull())
    expect(screen.getByRole('button', { name: /导出 \.docx/ })).toBeTruthy()
  })

  it('does one thing at a time', async () => {
    let finish: (isPrinted: boolean) => void = () => undefined
    const memory = renderDesk({
      handlers: { 'print.pages': () => new Promise<boolean>((resolve) => (finish = resolve)) },
    })
    await choose('打印')
    const button = await screen.findByRole('button', { name: /正在打印/ })
    fireEvent.click(button)
    await act(async () => finish(true))
    await screen.findByText('已交给打印机')
    expect(asked(memory, 'export.docx')).toHaveLength(0)
  })
})
