import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figure, paragraph, section } from '../../../../../tests/fixtures/replies'
import type { ReplyDocument } from '../../../../core/reply/reply-document'
import type { Seal } from '../../../../core/reply/seal'
import { CallFailure } from '../../../bridge/client'
import { createMemoryClient, testCase, TEST_UNIT } from '../../../bridge/testing/memory-client'
import { endPage, findQuestion, renderPage } from '../../../bridge/testing/render-page'
import { DraftingDesk } from '../../drafting-desk'
import type { DraftingDeskProps } from '../../drafting-desk'

afterEach(endPage)

// jsdom lays nothing out; the editor asks where its lines are.
beforeEach(() => {
  window.innerWidth = 1366
  const nowhere = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0, x: 0, y: 0, toJSON: () => '' }
  Range.prototype.getBoundingClientRect = () => nowhere
  Range.prototype.getClientRects = () => Object.assign([nowhere], { item: () => nowhere })
})

const seal = (owner: string): Seal => ({
  id: 'seal-1',
  schemaVersion: 1,
  kind: 'organ',
  owner,
  mediaType: 'image/png',
  base64: figure().base64,
  pixelWidth: 2,
  pixelHeight: 1,
  widthMm: 42,
})

function renderDesk(reply: Partial<ReplyDocument> = {}, changes: Partial<DraftingDeskProps> = {}) {
  const made = testCase('case-1', {
    session: '市政协九届四次会议',
    number: '031',
    title: '关于增设公交站台座椅的提案',
  })
  const memory = createMemoryClient({ seals: [seal('云岚市交通运输局')] })
  const saves: ReplyDocument[] = []
  let flush: () => Promise<void> = () => Promise.resolve()
  const props: DraftingDeskProps = {
    openCase: { ...made, reply: { ...made.reply, revision: 4, ...reply } },
    unit: TEST_UNIT,
    isReadOnly: false,
    saveDraft: (saved, baseRevision) => {
      saves.push(saved)
      return Promise.resolve({ revision: baseRevision + 1, savedAt: '2026-05-13T02:42:07.000Z' })
    },
    exportDocx: () => Promise.resolve(null),
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
  return {
    saves,
    saved: async () => {
      await act(() => flush())
      return saves.at(-1)
    },
  }
}

const part = (name: string) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
async function openForm(name: string): Promise<HTMLElement> {
  fireEvent.click(part(name))
  return screen.findByRole('dialog', { name })
}

describe('a form with something typed in it', () => {
  const ways: readonly (readonly [string, (form: HTMLElement) => void])[] = [
    ['Escape', (form) => fireEvent.keyDown(within(form).getAllByRole('textbox')[0]!, { key: 'Escape' })],
    [
      'a press on the ground',
      () => {
        const ground = document.querySelector('.paper-canvas')!
        fireEvent.mouseDown(ground)
        fireEvent.click(ground)
      },
    ],
    ['a row of the outline', () => fireEvent.click(screen.getByRole('treeitem', { name: /^抄送/ }))],
    ['取消', (form) => fireEvent.click(within(form).getByRole('button', { name: '取消' }))],
  ]
  const answer = async (name: string) => {
    const question = await findQuestion('放弃填写的内容？')
    fireEvent.click(within(question).getByRole('button', { name }))
    await waitFor(() => expect(screen.queryByText('放弃填写的内容？')).toBeNull())
  }

  it.each(ways)('asks before %s closes it', async (_way, leave) => {
    renderDesk()
    const form = await openForm('附件说明')
    type('附件名称', '站台改造清单')
    leave(form)
    await answer('继续填写')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '附件名称' }).value).toBe('站台改造清单')
    leave(form)
    await answer('放弃')
    await waitFor(() => expect(part('附件说明').getAttribute('aria-expanded')).toBe('false'))
    expect(part('附件说明').textContent).toBe('附件说明：无')
  })

  it.each(ways)('closes at once by %s when nothing was changed', async (_way, leave) => {
    renderDesk()
    const form = await openForm('附件说明')
    type('附件名称', '清单')
    type('附件名称', '')
    leave(form)
    await waitFor(() => expect(part('附件说明').getAttribute('aria-expanded')).toBe('false'))
    expect(screen.queryByText('放弃填写的内容？')).toBeNull()
  })

  it('does not ask after it was applied', async () => {
    renderDesk()
    await openForm('附件说明')
    type('附件名称', '站台改造清单')
    press('填到文稿上')
    await waitFor(() => expect(part('附件说明').getAttribute('aria-expanded')).toBe('false'))
    expect(screen.queryByText('放弃填写的内容？')).toBeNull()
  })
})

describe('版头', () => {
  it('takes 份号 of six digits only, and keeps what was typed', async () => {
    const { saved } = renderDesk({ form: 'document' })
    await openForm('版头')
    type('份号', '12')
    expect(screen.getByText(/份号写 6 位数字/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '填到文稿上' })).toHaveProperty('disabled', true)
    type('份号', '000012')
    type('密级', '秘密★1年')
    press('填到文稿上')
    expect(part('版头').textContent).toContain('000012秘密★1年')
    expect((await saved())?.copyNumber).toBe('000012')
  })

  it('sets several organs one below the other in the document form, with 文件 beside them', async () => {
    const { saved } = renderDesk({ form: 'document' })
    await openForm('版头')
    type('发文机关标志', '云岚市交通运输局\n云岚市公安局\n')
    press('填到文稿上')
    const lines = [...part('版头').querySelectorAll('.head-organs .locked-line')]
    expect(lines.map(({ textContent }) => textContent)).toEqual(['云岚市交通运输局', '云岚市公安局'])
    expect(part('版头').textContent).toContain('文件')
    expect((await saved())?.masthead).toEqual({
      source: 'override',
      text: '云岚市交通运输局\n云岚市公安局',
    })
  })

  it('prints the lead organ alone in a letter and says so', async () => {
    renderDesk({ masthead: { source: 'override', text: '云岚市交通运输局\n云岚市公安局' } })
    expect(part('版头').querySelector('.head-mark')?.textContent).toBe('云岚市交通运输局')
    await openForm('版头')
    expect(screen.getByText(/信函格式只印第一个/)).toBeTruthy()
  })
})

describe('落款', () => {
  it('takes signers for a signet and shows post and signet side by side', async () => {
    const { saved } = renderDesk()
    await openForm('落款与成文日期')
    fireEvent.click(screen.getByRole('radio', { name: '加盖签发人签名章' }))
    expect(screen.getByText(/请填写签名章的姓名/)).toBeTruthy()
    type('第 1 位的职务', '局长')
    expect(screen.getByText(/没有写姓名/)).toBeTruthy()
    type('第 1 位的姓名', '江一帆')
    press('填到文稿上')
    expect(part('落款与成文日期').textContent).toContain('局长江一帆 签名章')
    expect((await saved())?.signature).toMatchObject({
      stamp: 'signet',
      signers: [{ post: '局长', name: '江一帆' }],
    })
  })

  it('says which seals the vault has and when they are printed', async () => {
    renderDesk({
      signature: { organs: ['云岚市交通运输局', '云岚市公安局'], date: null, stamp: 'seal', signers: [] },
    })
    await openForm('落款与成文日期')
    expect((await screen.findByText(/卷库里有图样/)).textContent).toContain(
      '云岚市交通运输局。签发登记后才印出',
    )
    expect(screen.getByText(/没有图样/).textContent).toContain('云岚市公安局')
  })

  it('keeps the place of each seal on its name, the last name placed like the others', () => {
    const organs = ['云岚市交通运输局', '云岚市公安局', '云岚市财政局']
    renderDesk({ signature: { organs, date: '2026-05-12', stamp: 'seal', signers: [] } })
    const names = [...part('落款与成文日期').querySelectorAll('.signature-organs .signature-name')]
    expect(names.map(({ textContent }) => textContent)).toEqual(organs.map((name) => `加盖印章处${name}`))
    for (const placed of part('落款与成文日期').querySelectorAll('.placed-middle')) {
      expect(placed.parentElement?.classList.contains('side-by-side')).toBe(true)
    }
  })

  it('refuses more organs than a signature has, and cuts nothing off', async () => {
    renderDesk()
    await openForm('落款与成文日期')
    const many = Array.from({ length: 21 }, (_, index) => `第${index}局`).join('\n')
    type('署名', many)
    expect(screen.getByText('署名最多 20 个单位，现在有 21。请删减。')).toBeTruthy()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '署名' }).value).toBe(many)
  })
})

describe('附件', () => {
  it('have a text of their own, shown folded behind the reply', async () => {
    const { saved } = renderDesk()
    await openForm('附件说明')
    type('附件名称', '站台改造清单')
    type(/^附件正文/, '第一处：人民路。\n第二处：澄江路。')
    press('填到文稿上')
    expect(screen.getByText(/（2 段，另起一面）/)).toBeTruthy()
    expect((await saved())?.attachments[0]).toMatchObject({
      title: '站台改造清单',
      blocks: [{ text: '第一处：人民路。' }, { text: '第二处：澄江路。' }],
    })
  })

  it('keep pictures that cannot be typed', async () => {
    const blocks = [paragraph('说明。'), figure({ caption: '示意图' })]
    const { saved } = renderDesk({ attachments: [{ id: 'at-1', title: '清单', blocks }] })
    await openForm('附件说明')
    type(/^附件正文/, '说明改过。')
    expect(screen.getByText(/“［图片］示意图”那一行不能改或删/)).toBeTruthy()
    type(/^附件正文/, '说明改过。\n［图片］示意图')
    press('填到文稿上')
    const [attachment] = (await saved())?.attachments ?? []
    expect(attachment?.blocks).toEqual([{ ...blocks[0], text: '说明改过。' }, blocks[1]])
  })
})

describe('抄送', () => {
  it('goes on after its colon, as in the file', () => {
    renderDesk({ copyTo: ['市政协提案委员会', '市政府督查室'] })
    expect(part('抄送').querySelector('.copies-line')?.textContent).toBe(
      '抄送：市政协提案委员会，市政府督查室。',
    )
  })
})

describe('characters that no file can hold', () => {
  it('are taken out of what is filled in, and counted', async () => {
    const { saved } = renderDesk()
    await openForm('附件说明')
    type('附件名称', '站台\u0001改造\uFFFE清单')
    press('填到文稿上')
    expect(await screen.findByText(/^填写的内容里有 2 个不能写入文件的字符/)).toBeTruthy()
    expect((await saved())?.attachments[0]?.title).toBe('站台改造清单')
  })

  it('are taken out of what is pasted, and counted', async () => {
    const { saved } = renderDesk(READY)
    const text = screen.getByRole('textbox', { name: '复文正文' })
    fireEvent.paste(text, { clipboardData: { getData: () => '甲\u0001乙\uD83D丙', types: ['text/plain'] } })
    expect(await screen.findByText(/^粘贴的文字里有 2 个不能写入文件的字符/)).toBeTruthy()
    expect(JSON.stringify(await saved())).toContain('甲乙丙')
    press('知道了')
    expect(screen.queryByText(/^粘贴的文字里/)).toBeNull()
  })
})

describe('标题断行', () => {
  it('offers ways, takes one of its own, and leaves the title to the record', async () => {
    const { saved } = renderDesk()
    const form = await openForm('调整断行')
    expect(within(form).getAllByRole('radio').length).toBeGreaterThanOrEqual(3)
    fireEvent.click(within(form).getByRole('radio', { name: '自己断行' }))
    type('标题', '关于市政协九届四次会议\n第031号提案的回复')
    expect(screen.getByText(/断行不能改字/)).toBeTruthy()
    type('标题', '关于市政协九届四次会议\n第031号提案的答复')
    press('填到文稿上')
    expect([...part('标题').children].map(({ textContent }) => textContent)).toEqual([
      '关于市政协九届四次会议',
      '第031号提案的答复',
    ])
    expect(screen.queryByText('已改写')).toBeNull()
    expect(await saved()).toMatchObject({
      title: { source: 'record' },
      titleLines: ['关于市政协九届四次会议', '第031号提案的答复'],
    })
    const again = await openForm('调整断行')
    fireEvent.click(within(again).getByRole('radio', { name: /^自动/ }))
    press('填到文稿上')
    expect((await saved())?.titleLines).toBeNull()
  })
})

describe('标题就地改写', () => {
  const rewrite = async (text: string) => {
    press('标题')
    fireEvent.click(await screen.findByRole('button', { name: '就地改写' }))
    const field = screen.getByRole('textbox', { name: '标题' })
    fireEvent.change(field, { target: { value: text } })
    fireEvent.blur(field)
  }

  it('is no override where only the lines are others, and ends a break by hand', async () => {
    const { saved } = renderDesk()
    await rewrite('关于市政协\n九届四次会议第031号提案的答复')
    expect(screen.queryByText('已改写')).toBeNull()
    expect((await saved())?.titleLines).toEqual(['关于市政协', '九届四次会议第031号提案的答复'])
    await rewrite('关于市政协九届四次会议第031号提案的答复')
    expect(await saved()).toMatchObject({ title: { source: 'record' }, titleLines: null })
    await rewrite('关于公交站台座椅\n提案的答复')
    expect(await saved()).toMatchObject({ title: { source: 'override' }, titleLines: null })
  })
})

describe('印发', () => {
  it('stands in the document form alone', async () => {
    const { saved } = renderDesk({ form: 'document' })
    await openForm('印发')
    press('用本单位名称')
    type('印发日期', '5-14')
    fireEvent.blur(screen.getByRole('textbox', { name: '印发日期' }))
    press('填到文稿上')
    expect(part('印发').textContent).toBe('云岚市交通运输局2026年5月14日印发')
    expect((await saved())?.printing).toEqual({ organ: '云岚市交通运输局', date: '2026-05-14' })
  })

  it('is not there in a letter', () => {
    renderDesk()
    expect(screen.queryByRole('button', { name: '印发' })).toBeNull()
  })
})

const READY: Partial<ReplyDocument> = {
  sections: [section({ level: 1, heading: '工作开展情况' }), section({ level: 1, heading: '下步措施' })],
  documentNumber: { form: 'series', prefix: '云交提复', year: 2026, serial: 18 },
  signature: { organs: [], date: '2026-05-12', stamp: 'seal', signers: [] },
}

describe('签发登记', () => {
  it('asks for what is missing and leads there', async () => {
    renderDesk()
    press('签发登记')
    const dialog = await findQuestion('请填写签发人。')
    type('签发人', '江一帆')
    fireEvent.click(await within(dialog).findByRole('button', { name: '去填写' }))
    expect(await screen.findByRole('dialog', { name: '落款与成文日期' })).toBeTruthy()
  })

  it('is on the disk before it counts; nothing can be changed until it is withdrawn', async () => {
    const { saves, saved } = renderDesk(READY)
    press('签发登记')
    await findQuestion('请填写签发人。')
    type('签发人', '江一帆')
    press('登记签发')
    expect(await screen.findByText('已登记签发（江一帆，5月13日）。要改动请先撤销登记。')).toBeTruthy()
    expect(saves.at(-1)).toMatchObject({
      signatory: '江一帆',
      signOff: { date: '2026-05-13' },
      // The default profile may change later: the signed pages name theirs.
      layoutProfile: 'gbt9704-strict',
    })
    expect(screen.getByRole('textbox', { name: '复文正文' }).getAttribute('contenteditable')).toBe('false')

    await openForm('抄送')
    expect(screen.queryByRole('button', { name: '填到文稿上' })).toBeNull()
    press('关闭')
    const row = screen.getByRole('treeitem', { name: '一、工作开展情况' })
    for (const keys of [
      { key: 'Delete' },
      { key: 'F2' },
      { key: 'ArrowDown', altKey: true, shiftKey: true },
      { key: 'ArrowRight', altKey: true, shiftKey: true },
    ]) {
      fireEvent.keyDown(row, keys)
    }
    fireEvent.keyDown(screen.getByRole('treeitem', { name: '结束语' }), { key: 'Enter' })
    const text = screen.getByRole('textbox', { name: '复文正文' })
    fireEvent.paste(text, { clipboardData: { getData: () => '粘贴的一段。', types: ['text/plain'] } })
    fireEvent.keyDown(text, { key: 'z', ctrlKey: true })
    fireEvent.keyDown(text, { key: 'Enter' })
    press('撤销')
    expect((await saved())?.signOff).toEqual({ date: '2026-05-13' })
    expect(saves).toHaveLength(1)
    expect(screen.getByRole('button', { name: /导出 \.docx/ })).toHaveProperty('disabled', false)

    press('撤销登记')
    const question = await findQuestion('撤销这份文稿的签发登记？')
    fireEvent.click(within(question).getByRole('button', { name: '撤销登记' }))
    await waitFor(() => expect(screen.queryByText(/已登记签发/)).toBeNull())
    expect(saves.at(-1)?.signOff).toBeNull()
    expect(screen.getByRole('textbox', { name: '复文正文' }).getAttribute('contenteditable')).toBe('true')
  })

  it('names the default profile where the chosen one is gone', async () => {
    const { saves } = renderDesk({ ...READY, layoutProfile: 'profile-gone' })
    press('签发登记')
    await findQuestion('请填写签发人。')
    type('签发人', '江一帆')
    press('登记签发')
    await screen.findByText(/^已登记签发/)
    expect(saves.at(-1)?.layoutProfile).toBe('gbt9704-strict')
  })

  it('is not there when the disk refuses it', async () => {
    renderDesk(READY, {
      saveDraft: () => Promise.reject(new CallFailure('VAULT_UNWRITABLE', '磁盘已满。请释放空间。')),
    })
    press('签发登记')
    await findQuestion('请填写签发人。')
    type('签发人', '江一帆')
    press('登记签发')
    expect(await screen.findByText('没能登记签发')).toBeTruthy()
    expect(screen.queryByText(/^已登记签发/)).toBeNull()
    expect(screen.getByRole('textbox', { name: '复文正文' }).getAttribute('contenteditable')).toBe('true')
  })
})
