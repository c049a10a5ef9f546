import { expect, it } from 'vitest'
import { placeInWords } from './place-in-words'

it.each<readonly [readonly PropertyKey[], string]>([
  [['reply', 'sections', 0, 'heading'], '答复 › 第 1 节 › 标题'],
  [
    ['reply', 'sections', 1, 'children', 2, 'blocks', 0, 'text'],
    '答复 › 第 2 节 › 第 3 小节 › 第 1 段 › 文字',
  ],
  [['proposal', 'number'], '案件 › 编号'],
  [['reply', 'answers', 0], ''],
  [['toString'], ''],
  [[], ''],
])('%j', (path, words) => {
  expect(placeInWords(path)).toBe(words)
})
