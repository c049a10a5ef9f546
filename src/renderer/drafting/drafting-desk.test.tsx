import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenCase, Saved } from '../../contract/calls'
import { PartId } from '../../core/kernel/ids'
import { IsoDate } from '../../core/kernel/iso-date'
import type { ReplyDocument, Section } from '../../core/reply/reply-document'
import { CallFailure } from '../bridge/client'
import { createMemoryClient, testCase, TEST_UNIT } from '../bridge/testing/memory-client'
import { endPage, renderPage } from '../bridge/testing/render-page'
import { DraftingDesk } from './drafting-desk'
import type { DraftingDeskProps } from './drafting-desk'

afterEach(endPage)

// jsdom lays nothing out; the editor asks where its lines are.
beforeEach(() => {
  window.innerWidth = 1366
  const nowhere = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, x: 0, y: 0, toJSON: () => '' }
  Range.prototype.getBoundingClientRect = () => nowhere
  Range.prototype.getClientRects = () => Object.assign([nowhere], { item: () => nowhere })
})

function section(id: string, heading: string, children: Section[] = []): Section {
  return {
    id: PartId.parse(id),
    level: children.length > 0 ? 1 : 2,
    headingStyle: children.length > 0 ? 'own-line' : 'run-in',
    numbered: true,
    heading,
    blocks: [{ kind: 'paragraph', id: PartId.parse(`${id}-p`), text: `${heading}的正文。` }],
    children,
    answers: [],
    facts: [],
  }
}

function openCase(): OpenCase {
  const made = testCase('case-1', {
    session: '市政协九届四次会议',
    number: '031',
    title: '关于增设公交站台座椅的提案',
    proposers: [{ name: '沈若溪', kind: 'member', affiliation: '', phone: '' }],
  })
  const sections = [section('a', '工作开展情况', [section('a1', '增设座椅。'), section('a2', '更换雨棚。')])]
  const closing = [{ kind: 'paragraph' as const, id: PartId.parse('c'), text: '感谢关心。' }]
  return { ...made, reply: { ...made.reply, revision: 4, sections, closing } }
}

function renderDesk(changes: Partial<DraftingDeskProps> = {}, memory = createMemoryClient()) {
  const saves: ReplyDocument[] = []
  let flush: () => Promise<void> = () => Promise.resolve()
  const props: DraftingDeskProps = {
    openCase: openCase(),
    unit: TEST_UNIT,
    isReadOnly: false,
    saveDraft: (reply, baseRevision): Promise<Saved> => {
      saves.push(reply)
      return Promise.resolve({ revision: baseRevision + 1, savedAt: '2026-05-13T02:42:07.000Z' })
    },
    exportDocx: () => Promise.resolve({ token: 't1', fileName: '答复.docx', folder: '/导出', notes: [] }),
    reveal: () => Promise.resolve(),
    onEditRecord: () => undefined,
    onLeave: () => undefined,
    registerFlush: (given) => {
      flush = given
      return () => undefined
    },
    ...changes,
  }
  renderPage(memory.client, <DraftingDesk {...props} />)
  return { saves, flush: () => act(() => flush()) }
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const addSection = () =>
  fireEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: '在后面加一节' }))
const outlineLabels = () => screen.getAllByRole('treeitem').map((row) => row.getAttribute('title'))
const saving = () => document.querySelector('[data-save]')?.textContent

describe('the paper', () => {
  it('shows what comes from the record, and the text with derived numbers', () => {
    renderDesk()
    expect(screen.getByRole('button', { name: '标题' }).textContent).toBe(
      '关于市政协九届四次会议第031号提案的答复',
    )
    expect(screen.getByRole('button', { name: '主送' }).textContent).toBe('沈若溪委员：')
    const text = screen.getByRole('textbox', { name: '复文正文' })
    expect(within(text).getByRole('heading', { level: 2 }).dataset['number']).toBe('一、')
    expect(text.querySelector('.run-in')?.textContent).toBe('增设座椅。')
    expect(outlineLabels()).toEqual([
      '版头（信函格式）',
      '标题',
      '主送：沈若溪',
      '开头语',
      '一、工作开展情况',
      '（一）增设座椅',
      '（二）更换雨棚',
      '结束语',
      '附件说明：无',
      '落款与成文日期',
      '附注：无',
      '抄送：无',
    ])
  })

  it('lets the title be overridden, shows that, and takes it back', async () => {
    const { saves, flush } = renderDesk()
    press('标题')
    fireEvent.click(await screen.findByRole('button', { name: '就地改写' }))
    const field = screen.getByRole('textbox', { name: '标题' })
    fireEvent.change(field, { target: { value: '关于增设座椅\n提案的答复' } })
    fireEvent.blur(field)
    expect(screen.getByText('已改写')).toBeTruthy()
    await flush()
    expect(saves.at(-1)?.title).toEqual({ source: 'override', text: '关于增设座椅\n提案的答复' })
    press('标题')
    fireEvent.click(await screen.findByRole('button', { name: '恢复为案件内容' }))
    expect(screen.queryByText('已改写')).toBeNull()
    press('撤销')
    expect(screen.getByText('已改写')).toBeTruthy()
  })

  it('fills the foot from small forms, in the same undo history', async () => {
    renderDesk()
    press('抄送')
    fireEvent.change(await screen.findByLabelText(/抄送单位/), {
      target: { value: '市政协提案委员会\n市政府督查室\n' },
    })
    press('填到文稿上')
    expect(screen.getByRole('button', { name: '抄送' }).textContent).toBe(
      '抄送：市政协提案委员会，市政府督查室。',
    )
    press('撤销')
    expect(screen.getByRole('button', { name: '抄送' }).textContent).toBe('抄送：无')
  })
})

describe('the focus', () => {
  const button = (name: string) => screen.getByRole('button', { name })

  it('returns to a part after it was rewritten by key', async () => {
    renderDesk()
    for (const [key, value] of [
      ['Escape', '不要的'],
      ['Enter', ''],
    ] as const) {
      press('主送')
      fireEvent.click(await screen.findByRole('button', { name: '就地改写' }))
      const field = screen.getByRole('textbox', { name: '主送' })
      fireEvent.change(field, { target: { value } })
      fireEvent.keyDown(field, { key })
      expect(document.activeElement).toBe(button('主送'))
    }
    expect(button('主送').textContent).toBe('主送：已改写为空')
    press('主送')
    fireEvent.click(await screen.findByRole('button', { name: '恢复为案件内容' }))
    await waitFor(() => expect(document.activeElement).toBe(button('主送')))
  })

  it.each(['版头', '抄送'])('returns from the form of %s to where it was opened', async (part) => {
    renderDesk()
    button(part).focus()
    press(part)
    const cancel = await screen.findByRole('button', { name: /取\s?消/ })
    await waitFor(() => expect(document.activeElement?.closest('[role=dialog]')).not.toBeNull())
    fireEvent.click(cancel)
    await waitFor(() => expect(document.activeElement).toBe(button(part)))
  })
})

describe('sections', () => {
  it('move from the outline with the keyboard, numbers follow', () => {
    renderDesk()
    const row = screen.getByRole('treeitem', { name: '（二）更换雨棚' })
    fireEvent.keyDown(row, { key: 'ArrowUp', altKey: true, shiftKey: true })
    expect(outlineLabels().slice(5, 7)).toEqual(['（一）更换雨棚', '（二）增设座椅'])
  })

  it('are renamed in the outline', () => {
    renderDesk()
    fireEvent.keyDown(screen.getByRole('treeitem', { name: '（一）增设座椅' }), { key: 'F2' })
    const field = screen.getByRole('textbox', { name: '标题文字' })
    fireEvent.change(field, { target: { value: '增设座椅和扶手。' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(document.querySelector('.run-in')?.textContent).toBe('增设座椅和扶手。')
  })

  it('are removed with a way back', () => {
    renderDesk()
    fireEvent.keyDown(screen.getByRole('treeitem', { name: '（一）增设座椅' }), { key: 'Delete' })
    expect(outlineLabels()).not.toContain('（二）更换雨棚')
    const notice = screen.getByText('已删除“（一）增设座椅。”及其下内容').parentElement
    fireEvent.click(within(notice ?? document.body).getByRole('button', { name: '撤销' }))
    expect(outlineLabels()).toContain('（二）更换雨棚')
  })
})

describe('saving', () => {
  it('tells the truth from the first change to the disk', async () => {
    const { saves, flush } = renderDesk()
    expect(saving()).toBe('已保存，没有改动')
    addSection()
    expect(saving()).toBe('未保存')
    await flush()
    expect(saves).toHaveLength(1)
    expect(saves[0]?.revision).toBe(4)
    expect(saving()).toMatch(/\d\d:\d\d:07 已自动保存/)
  })

  it('keeps the text and offers another try when the disk refuses', async () => {
    let isFull = true
    const saved: Saved = { revision: 5, savedAt: '2026-05-13T02:42:07.000Z' }
    const { flush } = renderDesk({
      saveDraft: () =>
        isFull
          ? Promise.reject(new CallFailure('VAULT_UNWRITABLE', '磁盘已满。请释放空间。'))
          : Promise.resolve(saved),
    })
    addSection()
    await expect(flush()).rejects.toThrow('磁盘已满')
    expect(screen.getByRole('alert').textContent).toContain('磁盘已满。请释放空间。')
    expect(saving()).toBe('没能保存，文字还在窗口里')
    isFull = false
    press('重试')
    await waitFor(() => expect(saving()).toContain('已自动保存'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('names the text, not a form field, when the text is what was refused', async () => {
    const { flush } = renderDesk({
      saveDraft: () => Promise.reject(new CallFailure('BAD_INPUT', '填写的内容有误。')),
    })
    addSection()
    await expect(flush()).rejects.toThrow()
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain('这份文稿有内容超出限度，没有保存')
    expect(within(alert).getByRole('button', { name: '复制全文' })).toBeTruthy()
  })

  it('never overwrites a reply that was saved elsewhere, but offers ways out', async () => {
    const { flush } = renderDesk({
      saveDraft: () => Promise.reject(new CallFailure('STALE_REVISION', '在别处改过。')),
    })
    addSection()
    await expect(flush()).rejects.toThrow('在别处改过')
    const alert = within(screen.getByRole('alert'))
    expect(alert.getByRole('button', { name: '复制全文' })).toBeTruthy()
    expect(alert.getByRole('button', { name: /重新载入/ })).toBeTruthy()
    expect(alert.getByRole('button', { name: '用这里的文字覆盖' })).toBeTruthy()
  })
})

describe('a reply that was saved elsewhere', () => {
  it('can take the place of what stands here', async () => {
    const memory = createMemoryClient()
    const elsewhere = openCase()
    const other = { ...elsewhere.reply, revision: 9, sections: [section('b', '别处写的。')] }
    memory.override({ 'cases.open': () => ({ ...elsewhere, reply: other }) })
    const { flush } = renderDesk(
      { saveDraft: () => Promise.reject(new CallFailure('STALE_REVISION', '在别处改过。')) },
      memory,
    )
    addSection()
    await expect(flush()).rejects.toThrow('在别处改过')
    press(/重新载入/)
    await waitFor(() => expect(document.querySelector('.run-in')?.textContent).toBe('别处写的。'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('can be overwritten, when the clerk says so', async () => {
    const memory = createMemoryClient()
    const elsewhere = openCase()
    memory.override({ 'cases.open': () => ({ ...elsewhere, reply: { ...elsewhere.reply, revision: 9 } }) })
    const bases: number[] = []
    const { flush } = renderDesk(
      {
        saveDraft: (_reply, base) => {
          bases.push(base)
          if (base !== 9) return Promise.reject(new CallFailure('STALE_REVISION', '在别处改过。'))
          return Promise.resolve({ revision: 10, savedAt: '2026-05-13T02:42:07.000Z' })
        },
      },
      memory,
    )
    addSection()
    await expect(flush()).rejects.toThrow('在别处改过')
    press('用这里的文字覆盖')
    await waitFor(() => expect(saving()).toContain('已自动保存'))
    expect(bases).toEqual([4, 9])
  })
})

describe('exporting', () => {
  it('saves first, then says where the file is', async () => {
    const shown: string[] = []
    const { saves } = renderDesk({ reveal: (token) => Promise.resolve(void shown.push(token)) })
    addSection()
    press(/导出 \.docx/)
    expect((await screen.findByText('已导出：答复.docx')).getAttribute('title')).toBe('/导出')
    expect(saves).toHaveLength(1)
    press('打开所在文件夹')
    expect(shown).toEqual(['t1'])
    press('知道了')
    expect(screen.queryByText('已导出：答复.docx')).toBeNull()
  })

  it('says why there is no file and tries again', async () => {
    let tries = 0
    renderDesk({
      exportDocx: () => {
        tries += 1
        return Promise.reject(new CallFailure('EXPORT_FAILED', '文件正被占用。关闭后重试。'))
      },
    })
    press(/导出 \.docx/)
    await screen.findByText('文件正被占用。关闭后重试。')
    press('重试')
    await waitFor(() => expect(tries).toBe(2))
  })

  it('says nothing when the clerk cancels', async () => {
    renderDesk({ exportDocx: () => Promise.resolve(null) })
    press(/导出 \.docx/)
    await screen.findByRole('button', { name: /导出 \.docx/ })
    expect(screen.queryByText(/已导出/)).toBeNull()
  })
})

describe('what the export has to say', () => {
  it('stands under the name of the file', async () => {
    const file = { token: 't1', fileName: '答复.docx', folder: '/导出', notes: ['2 处空标题没有导出。'] }
    renderDesk({ exportDocx: () => Promise.resolve(file) })
    press(/导出 \.docx/)
    expect((await screen.findByText('2 处空标题没有导出。')).tagName).toBe('LI')
  })
})

describe('the foot of the paper', () => {
  it('sets the names equally wide, the date two characters in, later attachments under the first', () => {
    const made = openCase()
    const id = PartId.parse
    const attachments = [
      { id: id('x'), title: '清单', blocks: [] },
      { id: id('y'), title: '图纸', blocks: [] },
    ]
    const signature = {
      organs: ['云湖市城市管理局', '云湖市财政局'],
      date: IsoDate.parse('2026-05-13'),
      stamp: 'none' as const,
      signers: [],
    }
    renderDesk({ openCase: { ...made, reply: { ...made.reply, attachments, signature } } })
    const foot = screen.getByRole('button', { name: '落款与成文日期' })
    expect(foot.querySelector<HTMLElement>('.stretched')?.style.getPropertyValue('--stretch')).toBe('0.4')
    expect(foot.textContent).toBe('云湖市城市管理局云湖市财政局2026年5月13日')
    const lines = [...document.querySelectorAll<HTMLElement>('.attachment-line')]
    expect(lines.map((line) => line.style.getPropertyValue('--hanging'))).toEqual(['3.75', '0.75'])
  })

  it('says that a date is missing', () => {
    renderDesk()
    expect(screen.getByText('（成文日期未填，导出时不印）')).toBeTruthy()
  })

  it('names its fields without their hints', async () => {
    renderDesk()
    press('版头')
    const field = await screen.findByRole('textbox', { name: '密级' })
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '没有就空着',
    )
  })
})

describe('a vault that can only be read', () => {
  it('says so and lets nothing be changed', () => {
    renderDesk({ isReadOnly: true })
    expect(screen.getByText('只读：卷库只能查看，不能修改')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: '复文正文' }).getAttribute('contenteditable')).toBe('false')
    const before = outlineLabels()
    addSection()
    fireEvent.keyDown(screen.getByRole('treeitem', { name: '（一）增设座椅' }), { key: 'Delete' })
    expect(outlineLabels()).toEqual(before)
    expect(saving()).toBe('只读，不保存')
  })
})
