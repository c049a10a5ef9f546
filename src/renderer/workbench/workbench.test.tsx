import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { createMemoryClient, testCase, testVault } from '../bridge/testing/memory-client'
import type { MemoryClient } from '../bridge/testing/memory-client'
import { endPage, renderPage } from '../bridge/testing/render-page'
import { Workbench } from './workbench'

afterEach(endPage)

const recent = [
  {
    id: 'vault-1',
    name: '云岚市交通运输局 2026 卷库',
    folder: '/文档/卷库',
    lastOpenedAt: '2026-05-12T01:00:00.000Z',
  },
]
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const called = ({ log }: MemoryClient) => log.map(({ name }) => name)

describe('first run', () => {
  it('opens the sample and marks it on the frame', async () => {
    const memory = createMemoryClient()
    renderPage(memory.client, <Workbench />)
    await screen.findByRole('button', { name: /打开示例/ })
    press(/打开示例/)
    await screen.findByRole('heading', { name: '台账' })
    expect(screen.getByText('示例')).toBeTruthy()
  })

  it('makes a vault from name and unit', async () => {
    const memory = createMemoryClient()
    renderPage(memory.client, <Workbench />)
    await screen.findByRole('button', { name: /新建卷库/ })
    press(/新建卷库/)
    press('下一步')
    await screen.findByText('请填写卷库名称')
    fireEvent.change(screen.getByLabelText(/^名称/), { target: { value: '云岚 2026 卷库' } })
    press('下一步')
    fireEvent.change(await screen.findByLabelText(/^单位全称/), { target: { value: '云岚市水务局' } })
    fireEvent.change(screen.getByLabelText('默认抄送'), {
      target: { value: '市政协提案委员会\n市政府督查室' },
    })
    press('建立卷库')
    await screen.findByRole('heading', { name: '台账' })
    expect(memory.log.find(({ name }) => name === 'vaults.create')?.input).toMatchObject({
      folderToken: 'default',
      name: '云岚 2026 卷库',
      unit: { name: '云岚市水务局', copyTo: ['市政协提案委员会', '市政府督查室'] },
    })
  })

  it('keeps everything when the vault cannot be made', async () => {
    const memory = createMemoryClient()
    memory.override({
      'vaults.create': () => {
        throw new AppError('VAULT_UNWRITABLE', '没能建立：磁盘已满。释放空间后点重试。')
      },
    })
    renderPage(memory.client, <Workbench />)
    await screen.findByRole('button', { name: /新建卷库/ })
    press(/新建卷库/)
    fireEvent.change(screen.getByLabelText(/^名称/), { target: { value: '云岚 2026 卷库' } })
    press('下一步')
    fireEvent.change(await screen.findByLabelText(/^单位全称/), { target: { value: '云岚市水务局' } })
    press('建立卷库')
    await screen.findByText('没能建立：磁盘已满。释放空间后点重试。')
    expect(screen.getByLabelText<HTMLInputElement>(/^单位全称/).value).toBe('云岚市水务局')
  })

  it('shows what is wrong with a chosen folder and does not go on', async () => {
    const memory = createMemoryClient()
    memory.override({
      'vaults.chooseFolder': () => ({
        token: 't',
        path: '/媒体/U盘',
        problem: '这个文件夹不能写入。请换个位置。',
      }),
    })
    renderPage(memory.client, <Workbench />)
    await screen.findByRole('button', { name: /新建卷库/ })
    press(/新建卷库/)
    press('换个位置')
    await screen.findByText('这个文件夹不能写入。请换个位置。')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一步' }).disabled).toBe(true)
  })

  it('lists recent vaults and forgets one', async () => {
    const memory = createMemoryClient({ recent })
    renderPage(memory.client, <Workbench />)
    press((await screen.findByRole('button', { name: /从列表移除/ })).getAttribute('aria-label') ?? '')
    await waitFor(() => expect(screen.queryByText('最近打开')).toBeNull())
  })

  it('says why a vault cannot be opened', async () => {
    const memory = createMemoryClient({ recent })
    memory.override({
      'vaults.openRecent': () => {
        throw new AppError('VAULT_LOCKED', '卷库正由另一个程序使用。')
      },
    })
    renderPage(memory.client, <Workbench />)
    fireEvent.click(await screen.findByText('云岚市交通运输局 2026 卷库'))
    await screen.findByText('卷库正由另一个程序使用。')
  })
})

describe('the frame', () => {
  it('shows notices until they are closed, each once', async () => {
    const notice = { severity: 'warning', text: '有一件案件的文件损坏，已另存。' } as const
    const memory = createMemoryClient({ vault: testVault({ notices: [notice], isReadOnly: true }) })
    memory.override({ 'cases.list': () => ({ cases: [], removedCount: 0, notices: [notice] }) })
    renderPage(memory.client, <Workbench />)
    await screen.findByText('只读')
    expect(await screen.findAllByText(notice.text)).toHaveLength(1)
    press('关闭提示')
    await waitFor(() => expect(screen.queryByText(notice.text)).toBeNull())
  })

  it('saves the unit in 设置 and says so', async () => {
    const memory = createMemoryClient({ vault: testVault() })
    renderPage(memory.client, <Workbench />)
    await screen.findByRole('heading', { name: '台账' })
    press('设置')
    fireEvent.change(screen.getByLabelText('发文代字'), { target: { value: '云水提复' } })
    press('保存')
    await screen.findByText(/^已保存/)
    expect(memory.world.vault?.unit.numberPrefix).toBe('云水提复')
  })

  it('makes a case by Ctrl+N and leaves it in the list', async () => {
    const memory = createMemoryClient({ vault: testVault() })
    renderPage(memory.client, <Workbench />)
    await screen.findByText('还没有案件。从提案答复的文本导入，或新建一件。')
    fireEvent.keyDown(window, { key: 'n', ctrlKey: true })
    fireEvent.change(await screen.findByLabelText(/^案由/), { target: { value: '关于修缮码头的提案' } })
    press('只建立案件')
    await screen.findByText('共 1 件')
    expect(called(memory)).toContain('cases.create')
  })

  it('goes back to first run when the vault is switched', async () => {
    const memory = createMemoryClient({ vault: testVault() })
    renderPage(memory.client, <Workbench />)
    fireEvent.click(await screen.findByText('测试卷库'))
    fireEvent.click(await screen.findByText('切换卷库'))
    await screen.findByRole('button', { name: /新建卷库/ })
    expect(memory.world.vault).toBeNull()
  })

  it('shows why a case cannot be opened and stays in the list', async () => {
    const memory = createMemoryClient({ vault: testVault(), cases: [testCase('case-1', { number: '086' })] })
    memory.override({
      'cases.open': () => {
        throw new AppError('VAULT_DAMAGED', '这件案件的文件已损坏。')
      },
    })
    renderPage(memory.client, <Workbench />)
    const grid = await screen.findByRole('grid')
    fireEvent.keyDown(grid, { key: 'ArrowDown' })
    fireEvent.keyDown(grid, { key: 'Enter' })
    await screen.findByText('这件案件的文件已损坏。')
    expect(screen.getByText('没能打开文稿')).toBeTruthy()
  })
})

describe('closing', () => {
  it('lets the window go when nothing is held', async () => {
    const memory = createMemoryClient()
    renderPage(memory.client, <Workbench />)
    await screen.findByRole('button', { name: /新建卷库/ })
    memory.emit('app.closing', undefined)
    await waitFor(() => expect(called(memory)).toContain('app.readyToClose'))
  })
})
