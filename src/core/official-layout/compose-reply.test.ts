import { describe, expect, test } from 'vitest'
import {
  longCase,
  paragraph,
  proposal,
  reply,
  section,
  shortCase,
  table,
} from '../../../tests/fixtures/replies'
import { composeReply } from './compose-reply'
import type { LayoutBlock, LayoutDocument } from './layout-document'

const textOf = (block: LayoutBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.map((line) => line.map((run) => run.text).join('')).join('/')
    case 'head-line':
      return [...block.left, ...block.right].map((run) => run.text).join('|')
    case 'attachments':
      return block.titles.join('|')
    case 'signature':
      return [...block.organs, block.date].join('|')
    case 'table':
      return block.caption
    case 'figure':
      return block.figure.caption
  }
}
const kinds = ({ blocks }: LayoutDocument): readonly string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.role : block.kind))

const whole = longCase({
  secrecy: '秘密★1年',
  urgency: '特急',
  outcomeCategory: 'B',
  documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
  attachments: [{ id: 'a', title: '断点清单', blocks: [] }],
  contact: { form: 'person', name: '苏念', phone: '0000-1234567' },
  copyTo: ['市政协提案委员会', '市政府督查室'],
  signatory: '江一帆',
})

test('a letter: everything in the order it stands on the paper', () => {
  const layout = composeReply(whole, 'letter')
  const order = kinds(layout)
  expect(layout.head).toEqual({ kind: 'letter', masthead: '澄江市园林绿化管理局', category: 'B' })
  expect(order.slice(0, 7)).toEqual([
    'head-line',
    'head-line',
    'title',
    'salutation',
    'body',
    'heading1',
    'body',
  ])
  expect(order.slice(-4)).toEqual(['body', 'attachments', 'signature', 'contact'])
  expect(layout.blocks.slice(0, 2).map(textOf)).toEqual(['秘密★1年|澄园提复〔2026〕7号', '特急'])
  expect(layout.imprint).toEqual({
    copies: '抄送：市政协提案委员会，市政府督查室。',
    printing: null,
    hasRules: false,
  })
})

test('签发人 is printed in no form', () => {
  for (const form of ['letter', 'plain'] as const) {
    expect(JSON.stringify(composeReply(whole, form))).not.toContain('江一帆')
  }
})

test('without a head the category letter is the first line of the text', () => {
  const layout = composeReply(whole, 'plain')
  expect(layout.head).toEqual({ kind: 'plain' })
  expect(layout.blocks[0]).toMatchObject({ kind: 'head-line', right: [{ text: 'B', role: 'category' }] })
})

test('the organ stands above the title only where there is no mark', () => {
  const given = shortCase({ organAboveTitle: true })
  const title = (form: 'letter' | 'plain') =>
    composeReply(given, form)
      .blocks.filter((block) => block.kind === 'paragraph' && block.role === 'title')
      .map(textOf)
  expect(title('plain')).toEqual(['澄江市园林绿化管理局/关于市政协六届二次会议第0137号/提案的答复'])
  expect(title('letter')).toEqual(['关于市政协六届二次会议第0137号/提案的答复'])
})

describe('sections', () => {
  const blocksOf = (...sections: Parameters<typeof section>[0][]) =>
    composeReply(
      { proposal: proposal(), reply: reply({ sections: sections.map(section) }) },
      'letter',
    ).blocks.filter((block) => !['signature'].includes(block.kind))
  const body = (blocks: readonly LayoutBlock[]) => blocks.slice(3)

  test('own-line: number and heading are a paragraph of the level’s role', () => {
    const [heading, text] = body(
      blocksOf({ level: 3, heading: '完善标识', blocks: [paragraph('已经更换。')] }),
    )
    expect(heading).toMatchObject({ role: 'heading3', lines: [[{ text: '1.完善标识', role: 'heading3' }]] })
    expect(text).toMatchObject({ role: 'body' })
  })

  test('run-in: the heading speaks in its own voice, the text follows on the line', () => {
    const [first] = body(
      blocksOf({
        level: 2,
        headingStyle: 'run-in',
        heading: '抓断点打通。',
        blocks: [paragraph('沿河踏勘。')],
      }),
    )
    expect(first).toMatchObject({
      role: 'body',
      lines: [
        [
          { text: '（一）抓断点打通。', role: 'heading2' },
          { text: '沿河踏勘。', role: 'body' },
        ],
      ],
    })
  })

  test('item: the number stands in the text’s own voice', () => {
    const items = body(
      blocksOf(
        { level: 4, headingStyle: 'item', heading: '', blocks: [paragraph('踏勘。')] },
        { level: 4, headingStyle: 'item', heading: '', blocks: [paragraph('设计。')] },
      ),
    )
    expect(items.map(textOf)).toEqual(['（1）踏勘。', '（2）设计。'])
    expect(JSON.stringify(items)).not.toContain('heading')
  })

  test('a run-in heading before a table keeps its own paragraph, and the table is there', () => {
    const blocks = body(blocksOf({ level: 2, headingStyle: 'run-in', heading: '进度。', blocks: [table()] }))
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table'])
  })

  test('paragraphs without text are not printed', () => {
    const blocks = body(blocksOf({ level: 1, heading: '办理情况', blocks: [paragraph(' 　')] }))
    expect(blocks.map(textOf)).toEqual(['一、办理情况'])
  })

  test('sections without any text are not printed and leave no gap in the numbers', () => {
    const empty = (level: 1 | 2) => section({ level, heading: ' ', blocks: [paragraph('　')] })
    const blocks = body(
      blocksOf(
        { level: 1, heading: '', children: [empty(2)] },
        { level: 1, heading: '办理情况', children: [empty(2), section({ level: 2, heading: '沿河踏勘' })] },
        { level: 1, heading: '', headingStyle: 'item', blocks: [paragraph('')] },
        { level: 1, heading: '下步打算' },
      ),
    )
    expect(blocks.map(textOf)).toEqual(['一、办理情况', '（一）沿河踏勘', '二、下步打算'])
  })

  test('a numbered paragraph begins with its first text, not with an empty paragraph above it', () => {
    const [first] = body(
      blocksOf({
        level: 3,
        headingStyle: 'item',
        heading: '',
        blocks: [paragraph(''), paragraph('踏勘。')],
      }),
    )
    expect(first && textOf(first)).toBe('1.踏勘。')
  })
})

test('white space typed as an indent is not printed twice', () => {
  const { blocks } = composeReply(shortCase({ closing: [paragraph('　　感谢您的建议。')] }), 'letter')
  expect(blocks.map(textOf)).toContain('感谢您的建议。')
})

test('an override with a line break: the title keeps it, the opening becomes two paragraphs', () => {
  const { blocks, about } = composeReply(
    shortCase({
      title: { source: 'override', text: '关于绿道\n建设的答复' },
      opening: { source: 'override', text: '来信收悉。\n现答复如下：' },
    }),
    'letter',
  )
  const texts = blocks.map(textOf)
  expect(texts).toContain('关于绿道/建设的答复')
  expect(texts).toEqual(expect.arrayContaining(['来信收悉。', '现答复如下：']))
  expect(about.title).toBe('关于绿道建设的答复')
})
