import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CaseSummary } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import type { ProposalId } from '../../core/kernel/ids'
import { createMemoryClient, testCase } from '../bridge/testing/memory-client'
import type { MemoryClient } from '../bridge/testing/memory-client'
import { endPage, findQuestion, renderPage } from '../bridge/testing/render-page'
import { CaseListRoom } from './case-list-room'

afterEach(endPage)

const proposers = [{ name: '沈若溪', kind: 'member', affiliation: '', phone: '' } as const]

function threeCases(): MemoryClient {
  return createMemoryClient({
    cases: [
      testCase('case-1', {
        number: '086',
        title: '关于完善慢行系统的提案',
        proposers: [...proposers],
        dueOn: '2026-05-27',
      }),
      testCase('case-2', { number: '112', title: '关于增设公交站的提案', dueOn: '2026-05-10' }),
      testCase('case-3', { kind: 'suggestion', number: '0047', title: '关于修缮码头的建议' }),
    ],
  })
}

function renderRoom(memory: MemoryClient, isReadOnly = false) {
  const onOpen = vi.fn<(id: ProposalId) => void>()
  const onEditRecord = vi.fn<(id: ProposalId) => void>()
  const onExport = vi.fn<(cases: readonly CaseSummary[]) => void>()
  const onBeforeRemove = vi.fn<(id: ProposalId) => Promise<void>>(async () => {})
  renderPage(
    memory.client,
    <CaseListRoom
      isReadOnly={isReadOnly}
      isActive
      version={0}
      onOpen={onOpen}
      onEditRecord={onEditRecord}
      onNewCase={vi.fn()}
      onImport={vi.fn()}
      onBeforeRemove={onBeforeRemove}
      onNotices={vi.fn()}
      onExport={onExport}
    />,
  )
  return { onOpen, onEditRecord, onBeforeRemove, onExport }
}

const rowLabels = async () => {
  const grid = await screen.findByRole('grid')
  await within(grid).findAllByRole('rowheader')
  return within(grid)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
}

describe('CaseListRoom', () => {
  it('lists the nearest deadline first, with its light in words', async () => {
    renderRoom(threeCases())
    expect(await rowLabels()).toEqual([
      '关于增设公交站的提案',
      '关于完善慢行系统的提案',
      '关于修缮码头的建议',
    ])
    expect(screen.getByText('逾期 3 天')).toBeTruthy()
    expect(screen.getByText('剩 14 天')).toBeTruthy()
    expect(screen.getByText('共 3 件')).toBeTruthy()
  })

  it('searches while typing and offers the way back when nothing fits', async () => {
    renderRoom(threeCases())
    await rowLabels()
    fireEvent.change(screen.getByLabelText('搜索案件'), { target: { value: '86' } })
    expect(await rowLabels()).toEqual(['关于完善慢行系统的提案'])
    fireEvent.change(screen.getByLabelText('搜索案件'), { target: { value: '机场' } })
    fireEvent.click(await screen.findByRole('button', { name: '清空条件' }))
    expect(await rowLabels()).toHaveLength(3)
  })

  it('opens, edits and removes by keyboard; the next row is selected', async () => {
    const memory = threeCases()
    const { onOpen, onEditRecord } = renderRoom(memory)
    await rowLabels()
    const grid = screen.getByRole('grid')
    fireEvent.keyDown(grid, { key: 'ArrowDown' })
    fireEvent.keyDown(grid, { key: 'Enter' })
    fireEvent.keyDown(grid, { key: 'd', ctrlKey: true })
    fireEvent.keyDown(grid, { key: 'F2' })
    expect(onOpen.mock.calls).toEqual([['case-2'], ['case-2']])
    expect(onEditRecord).toHaveBeenCalledWith('case-2')
    fireEvent.keyDown(grid, { key: 'Delete' })
    await screen.findByText('已将 提案 112 移入回收站')
    expect(memory.world.removed.map(({ proposal }) => proposal.id)).toEqual(['case-2'])
    await waitFor(() => expect(grid.getAttribute('aria-activedescendant')).toBe('case-row-case-1'))
  })

  it('takes a removal back and selects the case again', async () => {
    const memory = threeCases()
    renderRoom(memory)
    await rowLabels()
    const grid = screen.getByRole('grid')
    fireEvent.keyDown(grid, { key: 'ArrowDown' })
    fireEvent.keyDown(grid, { key: 'Delete' })
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
    await waitFor(() => expect(memory.world.cases).toHaveLength(3))
    await waitFor(() => expect(grid.getAttribute('aria-activedescendant')).toBe('case-row-case-2'))
    expect(screen.queryByText('已将 提案 112 移入回收站')).toBeNull()
  })

  it('keeps the case and says why when it cannot be removed', async () => {
    const memory = threeCases()
    memory.override({
      'cases.remove': () => {
        throw new AppError('VAULT_UNWRITABLE', '没能移动文件：磁盘只读。')
      },
    })
    renderRoom(memory)
    await rowLabels()
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' })
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'Delete' })
    expect(await screen.findByText('没能移入回收站')).toBeTruthy()
    expect(screen.getByText('没能移动文件：磁盘只读。')).toBeTruthy()
    expect(await rowLabels()).toHaveLength(3)
  })

  it('changes nothing in a read-only vault', async () => {
    const memory = threeCases()
    const { onOpen, onEditRecord, onBeforeRemove } = renderRoom(memory, true)
    await rowLabels()
    const grid = screen.getByRole('grid')
    fireEvent.keyDown(grid, { key: 'ArrowDown' })
    for (const key of ['F2', 'Delete']) fireEvent.keyDown(grid, { key })
    fireEvent.keyDown(grid, { key: 'Enter' })
    expect(onEditRecord).not.toHaveBeenCalled()
    expect(onOpen).toHaveBeenCalledOnce()
    expect(onBeforeRemove).not.toHaveBeenCalled()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '新建案件' }).disabled).toBe(true)
  })

  it('offers import and a new case when the vault is empty', async () => {
    renderRoom(createMemoryClient())
    await screen.findByText('还没有案件。从提案答复的文本导入，或新建一件。')
    expect(screen.getAllByRole('button', { name: '新建案件' })).toHaveLength(2)
    expect(screen.getAllByRole('button', { name: '从文本导入' })).toHaveLength(2)
  })

  it('says why the list cannot be read and tries again', async () => {
    const memory = threeCases()
    let isBroken = true
    memory.override({
      'cases.list': () => {
        if (isBroken) throw new AppError('VAULT_DAMAGED', '台账读不出来。')
        return { cases: [], removedCount: 0, notices: [] }
      },
    })
    renderRoom(memory)
    await screen.findByText('台账读不出来。')
    isBroken = false
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    await screen.findByText('共 0 件')
  })
})

describe('the ticks', () => {
  const exported = (onExport: { mock: { calls: (readonly CaseSummary[])[][] } }) =>
    onExport.mock.calls.map(([cases]) => cases?.map(({ number }) => number))

  it('are set with Space and Ctrl+A, survive a search, and Esc takes them away', async () => {
    const { onExport } = renderRoom(threeCases())
    await rowLabels()
    const grid = screen.getByRole('grid')
    fireEvent.keyDown(grid, { key: 'e', ctrlKey: true })
    expect(onExport).not.toHaveBeenCalled()
    fireEvent.keyDown(grid, { key: 'ArrowDown' })
    fireEvent.keyDown(grid, { key: ' ' })
    await screen.findByText('已选 1 件')
    fireEvent.change(screen.getByLabelText('搜索案件'), { target: { value: '86' } })
    await waitFor(() => expect(within(grid).getAllByRole('rowheader')).toHaveLength(1))
    fireEvent.keyDown(grid, { key: 'a', ctrlKey: true })
    await screen.findByText('已选 2 件')
    fireEvent.keyDown(grid, { key: 'e', ctrlKey: true })
    expect(exported(onExport)).toEqual([['112', '086']])
    fireEvent.keyDown(grid, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByText('已选 2 件')).toBeNull())
  })

  it('are set by pressing the boxes, all with the one in the head', async () => {
    const { onExport } = renderRoom(threeCases())
    await rowLabels()
    fireEvent.click(screen.getByRole('checkbox', { name: '选中 提案 112' }))
    await screen.findByText('已选 1 件')
    fireEvent.click(screen.getByRole('checkbox', { name: '选中全部 3 件' }))
    await screen.findByText('已选 3 件')
    fireEvent.click(screen.getByRole('checkbox', { name: '选中 建议 0047' }))
    fireEvent.click(await screen.findByRole('button', { name: '导出公文' }))
    expect(exported(onExport)).toEqual([['112', '086']])
    fireEvent.click(screen.getByRole('button', { name: '取消选择' }))
    await waitFor(() => expect(screen.queryByRole('toolbar', { name: '对选中的案件' })).toBeNull())
  })
})

describe('RecycleBin', () => {
  it('restores one and empties the rest after asking', async () => {
    const memory = threeCases()
    memory.world.removed.push(...memory.world.cases.splice(0, 2))
    renderRoom(memory)
    fireEvent.click(await screen.findByRole('button', { name: '回收站 2' }))
    fireEvent.click(await screen.findByRole('button', { name: '恢复 提案 086' }))
    await waitFor(() => expect(memory.world.removed).toHaveLength(1))
    await screen.findByRole('button', { name: '回收站 1' })
    fireEvent.click(screen.getByRole('button', { name: '清空回收站' }))
    const question = await findQuestion('清空回收站，彻底删除 1 件？')
    expect(memory.world.removed).toHaveLength(1)
    fireEvent.click(within(question).getByRole('button', { name: '清空回收站' }))
    await waitFor(() => expect(memory.world.removed).toHaveLength(0))
  })
})
