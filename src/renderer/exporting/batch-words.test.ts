import { expect, it } from 'vitest'
import type { Batch, BatchItem } from '../../contract/calls'
import { ProposalId } from '../../core/kernel/ids'
import { headingOf, remainingText, spokenProgress, summaryOf } from './batch-words'

const batch = (state: Batch['state'], states: readonly BatchItem['state'][]): Batch => ({
  id: 'b',
  state,
  folder: '/导出',
  items: states.map((itemState, index) => ({
    caseId: ProposalId.parse(`case-${index}`),
    label: '提案 086',
    title: '',
    state: itemState,
    fileName: null,
    token: null,
    notes: [],
  })),
  startedAt: '2026-05-13T02:42:00.000Z',
  problem: null,
})
const secondsLater = (seconds: number): number => Date.parse('2026-05-13T02:42:00.000Z') + seconds * 1000

it('counts what is done, what to note, what failed and what was not begun', () => {
  const stopped = batch('cancelled', ['done', 'noted', 'noted', 'failed', 'cancelled'])
  expect(summaryOf(stopped)).toBe('成功 1　需留意 2　失败 1　没有导出 1')
  expect(headingOf(stopped)).toBe('已取消，3 个文件已完成')
  expect(headingOf({ ...stopped, problem: '磁盘已满。' })).toBe('已停止，3 个文件已完成')
})

it('estimates the rest after three items, in seconds and then in minutes', () => {
  const two = batch('running', ['done', 'done', 'running', 'waiting'])
  const three = batch('running', ['done', 'done', 'failed', ...Array<'waiting'>(6).fill('waiting')])
  expect(remainingText(two, secondsLater(9))).toBe('')
  expect(remainingText(three, secondsLater(9))).toBe('约剩 18 秒')
  expect(remainingText(three, secondsLater(90))).toBe('约剩 3 分钟')
  expect(remainingText({ ...three, state: 'done' }, secondsLater(9))).toBe('')
})

it('speaks every tenth only', () => {
  const states = (done: number): BatchItem['state'][] =>
    Array.from({ length: 40 }, (_, index) => (index < done ? 'done' : 'waiting'))
  expect(spokenProgress(batch('running', states(3)))).toBe('正在导出 40 件，已完成百分之 0')
  expect(spokenProgress(batch('running', states(7)))).toBe('正在导出 40 件，已完成百分之 10')
  expect(spokenProgress(batch('done', states(40)))).toBe('导出完成，共 40 件。成功 40　需留意 0　失败 0')
})
