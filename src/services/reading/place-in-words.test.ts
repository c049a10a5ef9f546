import { expect, it } from 'vitest'
import { placeInWords } from './place-in-words'

it.each<readonly [readonly PropertyKey[], string]>([
  [['reply', 'sections', 0, 'heading'], '答复 › 第 1 节 › 标题'],
  [
    ['reply', 'sections', 1, 'children', 2, 'blocks', 0, 'text'],
    '答复 › 第 2 节 › 第 3 小节 › 第 1 段 › 文字',
  ],
  [['reply', 'preamble', 0, 'columnWidths'], '答复 › 开头部分第 1 项 › 表格 › 列宽'],
  [
    ['reply', 'sections', 0, 'blocks', 1, 'rows', 2, 0, 'text'],
    '答复 › 第 1 节 › 第 2 段 › 表格 › 第 3 行第 1 项 › 文字',
  ],
  [['proposal', 'number'], '案件 › 编号'],
  [['reply', 'answers', 0], ''],
  [['toString'], ''],
  [[], ''],
])('%j', (path, words) => {
  expect(placeInWords(path)).toBe(words)
})
