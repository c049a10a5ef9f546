import { expect, it } from 'vitest'
import type { ReadingMessage } from '../core/kernel/result'
import { messageLines, messagesHint } from './message-lines'

const messages: readonly ReadingMessage[] = [
  { code: 'a', severity: 'note', text: '已整理。' },
  { code: 'b', severity: 'doubt', text: '请核对。', line: 7, excerpt: '字'.repeat(50) },
  { code: 'c', severity: 'unplaced', text: '放不进。', excerpt: '一\n二' },
]

it('shows the most serious first, with the line and a piece of the source', () => {
  expect(messageLines(messages)).toEqual([
    '',
    '没有归位的文字（1 处）',
    '  1. 放不进。“一 二”',
    '',
    '需要核对（1 处）',
    `  1. 第 7 行：请核对。“${'字'.repeat(40)}…”`,
    '',
    '说明（1 处）',
    '  1. 已整理。',
  ])
  expect(messageLines([])).toEqual([])
})

it('cuts endless text and says where all of it is', () => {
  const [, , line] = messageLines([
    { code: 'c', severity: 'unplaced', text: '放不进。', excerpt: '字'.repeat(9000) },
  ])
  expect(line?.length).toBeLessThan(2100)
  expect(line).toMatch(/…”（共 9000 字，全文见 inspect --json）$/)
})

it('says in one sentence how much there is to look at', () => {
  expect(messagesHint(messages)).toBe('有 1 处文字没有归位（共 2 字）、1 处需要核对，可用 inspect 查看。')
  expect(messagesHint(messages.slice(0, 1))).toBe('')
})
