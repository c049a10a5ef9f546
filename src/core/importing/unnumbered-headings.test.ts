import { expect, it } from 'vitest'
import { findUnnumberedHeadings } from './unnumbered-headings'

const TEXT = '我局高度重视提案办理工作，成立了工作专班，逐条研究，逐项落实，取得了明显成效。'

function find(...texts: readonly string[]): readonly number[] {
  const lines = texts.map((text, index) => ({ raw: text, text, line: index + 1, isTableRow: false }))
  return [...findUnnumberedHeadings(lines, (index) => /^（/.test(texts[index] ?? ''))]
}

it.each([
  [
    ['工作开展情况', TEXT, '下步措施', TEXT],
    [0, 2],
  ],
  [['工作开展情况', '（一）抓落实。正文。'], [0]],
  [['云上花开', TEXT], []],
  [
    ['云上花开', TEXT, '工作打算', TEXT],
    [0, 2],
  ],
  [[`名单如下：`, '甲学校情况', TEXT], []],
  [['工作开展情况', '短句。'], []],
  [['工作开展情况'], []],
  [[TEXT, TEXT], []],
])('%#', (texts, indexes) => {
  expect(find(...texts)).toEqual(indexes)
})
