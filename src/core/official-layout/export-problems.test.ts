import { describe, expect, test } from 'vitest'
import { figure, longCase, paragraph, section, shortCase, table } from '../../../tests/fixtures/replies'
import type { Block } from '../reply/reply-document'
import { exportProblems, LONGEST_TITLE, MOST_PARAGRAPHS } from './export-problems'
import { gbt9704 } from './gbt9704'

const fieldsOf = (...given: Parameters<typeof shortCase>) =>
  exportProblems(shortCase(...given), gbt9704).map(({ field }) => field)
const titled = (text: string) => ({ title: { source: 'override' as const, text } })
const columns = (count: number, orientation: 'portrait' | 'landscape' = 'portrait') =>
  table({ columnWidths: Array.from({ length: count }, () => 1), orientation })

/** A PNG that says it is so large, and has no pixels. */
function hugePng(width: number, height: number): string {
  const bytes = Buffer.alloc(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes.toString('base64')
}

test('a whole reply has none', () => {
  expect(exportProblems(longCase({ preamble: [table(), figure()] }), gbt9704)).toEqual([])
})

test('标题: neither empty nor longer than page 1 can bear; line breaks and room do not count', () => {
  expect(fieldsOf(titled('　\n'))).toEqual(['标题'])
  expect(fieldsOf(titled('\u0001\ud800'))).toEqual(['标题'])
  expect(fieldsOf(titled('字'.repeat(LONGEST_TITLE)))).toEqual([])
  expect(fieldsOf(titled(`${'字'.repeat(60)} \n ${'字'.repeat(40)}`))).toEqual([])
  expect(fieldsOf(titled('字'.repeat(LONGEST_TITLE + 1)))).toEqual(['标题'])
  expect(fieldsOf(titled('\u{20bb7}'.repeat(LONGEST_TITLE)))).toEqual([])
})

describe('正文: what is printed is counted, wherever it stands', () => {
  const many = (count: number) => Array.from({ length: count }, () => paragraph('踏勘。'))

  test('headings and paragraphs together', () => {
    // The short case has a heading and a paragraph of its own.
    expect(fieldsOf({ preamble: many(MOST_PARAGRAPHS - 2) })).toEqual([])
    expect(fieldsOf({ preamble: many(MOST_PARAGRAPHS - 1) })).toEqual(['正文'])
    const sections = [section({ level: 1, heading: '情况', blocks: many(MOST_PARAGRAPHS) })]
    expect(fieldsOf({ sections })).toEqual(['正文'])
    expect(fieldsOf({ attachments: [{ id: 'a', title: '清单', blocks: many(MOST_PARAGRAPHS) }] })).toEqual([
      '正文',
    ])
  })

  test('empty paragraphs are not printed and not counted', () => {
    expect(fieldsOf({ preamble: Array.from({ length: 9000 }, () => paragraph(' ')) })).toEqual([])
  })
})

describe('表格: every column has room for a character', () => {
  test('more on a landscape page', () => {
    expect(fieldsOf({}, [columns(29)])).toEqual([])
    expect(fieldsOf({}, [columns(30)])).toEqual(['表格'])
    expect(fieldsOf({}, [columns(30, 'landscape')])).toEqual([])
    expect(fieldsOf({}, [columns(50, 'landscape')])).toEqual(['表格'])
  })

  test('without a caption it is named by its place', () => {
    const blocks: readonly Block[] = [table(), { ...columns(40), caption: '' }]
    expect(exportProblems(shortCase({}, blocks), gbt9704)).toEqual([
      { field: '表格', text: '第 2 张表格有 40 列，一页最多排得下 29 列。请减少列数，或拆成几张表格。' },
    ])
  })
})

test('插图: neither damaged nor of more than 50 megapixels', () => {
  expect(fieldsOf({}, [figure({ base64: 'AAAA' })])).toEqual(['插图'])
  expect(fieldsOf({}, [figure({ base64: hugePng(10_000, 5_000) })])).toEqual([])
  expect(exportProblems(shortCase({}, [figure({ base64: hugePng(10_000, 10_000) })]), gbt9704)).toEqual([
    {
      field: '插图',
      text: '插图“绿道分段示意图”有 10,000 × 10,000 像素，最多 5,000 万像素。请把图片缩小后重新插入。',
    },
  ])
})

test('several problems come in the order of the paper', () => {
  expect(fieldsOf(titled(''), [columns(50), figure({ base64: 'AAAA' })])).toEqual(['标题', '表格', '插图'])
})

describe('发文机关标志: never narrowed until nobody can read it', () => {
  const marked = (count: number, form: 'letter' | 'document' | 'plain') =>
    exportProblems(
      shortCase({ form, masthead: { source: 'override', text: '局'.repeat(count) } }),
      gbt9704,
    ).map(({ field, text }) => `${field}：${text}`)
  const sentence = (count: number, most: number): string =>
    `发文机关标志：“发文机关标志”有 ${count} 字，最多排得下 ${most} 字，再多就窄得看不清。请改短，或用规范化简称。`

  test('in the letter the mark alone, in the document with 文件 behind it', () => {
    expect(marked(40, 'letter')).toEqual([])
    expect(marked(41, 'letter')).toEqual([sentence(41, 40)])
    expect(marked(38, 'document')).toEqual([])
    expect(marked(39, 'document')).toEqual([sentence(39, 38)])
    expect(marked(200, 'plain')).toEqual([])
  })

  test('the form the reply is exported in counts', () => {
    const given = shortCase({ form: 'plain', masthead: { source: 'override', text: '局'.repeat(60) } })
    expect(exportProblems(given, gbt9704, 'letter').map(({ field }) => field)).toEqual(['发文机关标志'])
  })
})
