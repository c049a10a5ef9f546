import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figure, paragraph, table } from '../../../../../tests/fixtures/replies'
import type { Block } from '../../../../core/reply/reply-document'
import { blocksToText, standIns, textToBlocks } from './attachment-blocks'

let made = 0
const newId = (): string => `new-${(made += 1)}`

test('tables and figures are lines of their own, told apart', () => {
  const blocks = [
    paragraph('说明。'),
    table({ caption: '进度' }),
    table({ caption: '进度' }),
    figure({ caption: '' }),
  ]
  expect(blocksToText(blocks).split('\n')).toEqual([
    '说明。',
    '［表格］进度',
    '［表格］进度（2）',
    '［图片］',
  ])
})

test('what is not touched is the very same', () => {
  const block = fc.oneof(
    fc.constantFrom('甲。', '乙。', '丙。').map(paragraph),
    fc.constantFrom('进度', '').map((caption) => table({ caption })),
    fc.constantFrom('示意图', '').map((caption) => figure({ caption })),
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      expect(textToBlocks(blocksToText(blocks), blocks, newId)).toEqual({ blocks, lost: null })
    }),
  )
})

test('a changed paragraph keeps its id, one put in between gets its own, moving a table keeps it whole', () => {
  const [first, drawn, last] = [paragraph('第一段。'), table({ caption: '进度' }), paragraph('末段。')]
  const before: readonly Block[] = [first, drawn, last]
  const idsAfter = (text: string) => textToBlocks(text, before, newId).blocks.map(({ id }) => id)
  expect(idsAfter('第一段，改过。\n［表格］进度\n末段。')).toEqual([first.id, drawn.id, last.id])
  const [put, ...rest] = idsAfter('新的一段。\n第一段。\n［表格］进度\n末段。')
  expect([put?.startsWith('new-'), rest]).toEqual([true, [first.id, drawn.id, last.id]])
  expect(textToBlocks('末段。\n第一段。\n［表格］进度', before, newId).blocks).toEqual([last, first, drawn])
})

test('a table whose line is gone or rewritten is reported, never lost', () => {
  const before = [paragraph('说明。'), table({ caption: '进度' })]
  expect(textToBlocks('说明。', before, newId).lost).toBe('［表格］进度')
  expect(textToBlocks('说明。\n［表格］别的', before, newId).lost).toBe('［表格］进度')
})

test('a line that only looks like a table is text', () => {
  expect(textToBlocks('［表格］进度', [], newId).blocks).toMatchObject([
    { kind: 'paragraph', text: '［表格］进度' },
  ])
  expect(standIns([paragraph('［表格］')]).size).toBe(0)
})

test('no two blocks ever share an id', () => {
  const before = [paragraph('同。'), paragraph('同。'), table({ caption: '进度' }), paragraph('另。')]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('同。', '另。', '新。', '［表格］进度', ''), { maxLength: 8 }),
      (lines) => {
        const { blocks } = textToBlocks(lines.join('\n'), before, newId)
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
      },
    ),
  )
})
