import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Batch, BatchItem, CaseSummary } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import { createMemoryClient, testCase } from '../bridge/testing/memory-client'
import type { MemoryClient } from '../bridge/testing/memory-client'
import { endPage, renderPage } from '../bridge/testing/render-page'
import { BatchNotice } from './batch-notice'
import { ExportRoom } from './export-room'
import { useBatch } from './use-batch'

afterEach(endPage)

const openCases = ['009', '057', '152'].map((number) =>
  testCase(`case-${number}`, { number, title: `关于第${number}件事的提案` }),
)
const summaries: readonly CaseSummary[] = openCases.map(({ proposal, reply, savedAt }) => ({
  id: proposal.id,
  replyId: reply.id,
  kind: proposal.kind,
  role: proposal.role,
  session: '',
  number: proposal.number,
  title: proposal.title,
  proposers: '',
  dueOn: null,
  characters: 0,
  savedAt,
}))

const itemOf = ({ id, number, title }: CaseSummary, changes: Partial<BatchItem> = {}): BatchItem => ({
  caseId: id,
  label: `提案 ${number}`,
  title,
  state: 'waiting',
  fileName: null,
  token: null,
  notes: [],
  ...changes,
})
const batchOf = (items: readonly BatchItem[]): Batch => ({
  id: 'batch-1',
  state: 'running',
  folder: '/导出/正式发文',
  items: [...items],
  startedAt: '2026-05-13T02:42:00.000Z',
  problem: null,
})

function Room({ cases }: { readonly cases: readonly CaseSummary[] }) {
  const follower = useBatch()
  return <ExportRoom cases={cases} follower={follower} onBack={() => undefined} onBeforeStart={beforeStart} />
}
const beforeStart = vi.fn(async () => undefined)

function renderRoom(cases = summaries): MemoryClient {
  const memory = createMemoryClient({ cases: [...openCases] })
  memory.override({ 'batch.start': () => batchOf(cases.map((summary) => itemOf(summary))) })
  renderPage(memory.client, <Room cases={cases} />)
  return memory
}
const startButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /^开始导出/ })
const startInput = (memory: MemoryClient) => memory.log.find(({ name }) => name === 'batch.start')?.input

it('exports what is ticked in the chosen form and profile', async () => {
  const memory = renderRoom()
  expect(startButton().textContent).toBe('开始导出（3 件）')
  fireEvent.click(screen.getByRole('checkbox', { name: /提案 057/ }))
  fireEvent.click(screen.getByRole('radio', { name: /文件格式/ }))
  fireEvent.click(startButton())
  await screen.findByText('正在导出第 1 件，共 3 件')
  expect(beforeStart).toHaveBeenCalledOnce()
  expect(startInput(memory)).toEqual({
    caseIds: ['case-009', 'case-152'],
    form: 'document',
    layoutProfile: null,
  })
  expect(startButton().disabled).toBe(true)
  expect(screen.getByText('/导出/正式发文')).toBeTruthy()
})

it('follows the batch to its end and shows each file with what to note', async () => {
  const memory = renderRoom()
  fireEvent.click(startButton())
  await screen.findByText('正在导出第 1 件，共 3 件')
  const [first, second, third] = summaries
  const done = itemOf(first!, { state: 'done', fileName: '甲.docx', token: 't1' })
  const noted = itemOf(second!, { state: 'noted', fileName: '乙.docx', token: 't2', notes: ['缺日期。'] })
  const failed = itemOf(third!, { state: 'failed', notes: ['没能写入“丙.docx”：磁盘已满。'] })
  const ended = { ...batchOf([done, noted, failed]), state: 'done' as const }
  act(() => memory.emit('batch.changed', { id: 'batch-1', state: 'running', changed: [done], problem: null }))
  await screen.findByText('正在导出第 2 件，共 3 件')
  memory.override({ 'batch.current': () => ended })
  act(() =>
    memory.emit('batch.changed', { id: 'batch-1', state: 'done', changed: [noted, failed], problem: null }),
  )
  await screen.findByText('导出完成，共 3 件')
  expect(screen.getByText(/^成功 1\s需留意 1\s失败 1$/)).toBeTruthy()
  expect(screen.getByText('提案 057 · 缺日期。')).toBeTruthy()
  expect(screen.getByText('没有导出：没能写入“丙.docx”：磁盘已满。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '定位 乙.docx' }))
  expect(memory.log.at(-1)).toEqual({ name: 'export.reveal', input: { token: 't2' } })

  memory.override({ 'batch.start': () => batchOf([itemOf(third!)]) })
  fireEvent.click(screen.getByRole('button', { name: '再导出未成的 1 件' }))
  await screen.findByText('正在导出第 1 件，共 1 件')
  const again = memory.log.filter(({ name }) => name === 'batch.start').at(-1)?.input
  expect(again).toMatchObject({ caseIds: ['case-152'] })
})

it('cancels, and says why a batch stopped by itself', async () => {
  const memory = renderRoom()
  fireEvent.click(startButton())
  await screen.findByText('正在导出第 1 件，共 3 件')
  fireEvent.click(screen.getByRole('button', { name: /^取\s?消$/ }))
  await waitFor(() => expect(memory.log.at(-1)).toEqual({ name: 'batch.cancel', input: { id: 'batch-1' } }))
  const problem = '没能写入“甲.docx”：磁盘已满。请释放空间后重试。其余的没有导出，已完成的文件都在。'
  const stopped = batchOf(summaries.map((summary) => itemOf(summary, { state: 'cancelled' })))
  memory.override({ 'batch.current': () => ({ ...stopped, state: 'cancelled', problem }) })
  act(() => memory.emit('batch.changed', { id: 'batch-1', state: 'cancelled', changed: [], problem }))
  expect((await screen.findByRole('alert')).textContent).toContain(problem)
  expect(screen.getByText('已停止，0 个文件已完成')).toBeTruthy()
})

it('says why a batch could not start', async () => {
  const memory = renderRoom()
  memory.override({
    'batch.start': () => {
      throw new AppError('BAD_INPUT', '正在导出另一批公文。请等它完成，或先取消那一批。')
    },
  })
  fireEvent.click(startButton())
  expect((await screen.findByRole('alert')).textContent).toContain('正在导出另一批公文')
})

it('has nothing to export without a selection', () => {
  renderRoom([])
  expect(screen.getByText('先在台账中选中要导出的案件。')).toBeTruthy()
  expect(startButton().disabled).toBe(true)
})

it('names the fonts this PC lacks once', async () => {
  const memory = createMemoryClient({ cases: [...openCases] })
  memory.override({
    'fonts.check': () => ({
      entries: [{ role: 'fangSong', name: '仿宋_GB2312', isInstalled: false, standIn: '宋体' }],
      latin: { name: 'Times New Roman', isInstalled: true, standIn: 'Times New Roman' },
    }),
  })
  renderPage(memory.client, <Room cases={summaries} />)
  expect((await screen.findByText(/本机没有仿宋_GB2312。/)).textContent).toContain('▲')
})

it('shows a running batch also to a page that appears later', async () => {
  const memory = createMemoryClient({ cases: [...openCases] })
  memory.override({ 'batch.current': () => batchOf([itemOf(summaries[0]!, { state: 'running' })]) })
  renderPage(memory.client, <Room cases={[]} />)
  await screen.findByText('正在导出第 1 件，共 1 件')
  const results = screen.getByRole('region', { name: /进度与结果/ })
  expect(within(results).getByText('正在排版和写入')).toBeTruthy()
})

function OtherRooms({ batch, onShow }: { readonly batch: Batch; readonly onShow: () => void }) {
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      <BatchNotice batch={batch} isShown={isShown} onShow={onShow} />
      <button onClick={() => setIsShown((before) => !before)}>换页</button>
    </>
  )
}

it('is mentioned in other rooms until its end was seen', () => {
  const show = vi.fn()
  const batch = { ...batchOf([itemOf(summaries[0]!, { state: 'done' })]), state: 'done' as const }
  renderPage(createMemoryClient().client, <OtherRooms batch={batch} onShow={show} />)
  expect(screen.getByText(/导出完成，共 1 件：成功 1\s需留意 0\s失败 0/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看结果' }))
  expect(show).toHaveBeenCalledOnce()
  fireEvent.click(screen.getByRole('button', { name: '换页' }))
  fireEvent.click(screen.getByRole('button', { name: '换页' }))
  expect(screen.queryByText(/导出完成/)).toBeNull()
})
