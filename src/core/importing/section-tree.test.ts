import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberSections } from '../reply/heading-numbering'
import type { NumberedSection } from '../reply/heading-numbering'
import { Section } from '../reply/reply-document'
import { numeralMessages } from './numeral-messages'
import { readBody } from './section-tree'
import type { TextLine } from './text-line'

const lines = (...texts: readonly string[]): readonly TextLine[] =>
  texts.map((text, index) => ({ raw: text, text, line: index + 1, isTableRow: false }))

function body(...texts: readonly string[]) {
  let count = 0
  return readBody(lines(...texts), () => `p${(count += 1)}`)
}

const outline = (sections: readonly NumberedSection[]): readonly unknown[] =>
  sections.map(({ section, number, children }) => [number + section.heading, ...outline(children)])

describe('readBody', () => {
  it('nests by level and lets levels be skipped', () => {
    const { sections, preamble } = body(
      '引言一段。',
      '一、甲情况',
      '正文。',
      '1.抓一。正文。',
      '（1）小项一',
      '正文。',
      '2.抓二。正文。',
      '二、乙情况',
      '（一）抓三。正文。',
    )
    expect(preamble).toHaveLength(1)
    expect(outline(numberSections(sections))).toEqual([
      ['一、甲情况', ['1.抓一。', ['（1）小项一']], ['2.抓二。']],
      ['二、乙情况', ['（一）抓三。']],
    ])
  })

  it('takes the first level that comes for the top', () => {
    const { sections } = body('（一）抓一。正文。', '（二）抓二。正文。', '一、甲情况', '正文。')
    expect(sections.map(({ level }) => level)).toEqual([2, 2, 1])
  })

  it('a number without words is text', () => {
    expect(body('一、', '正文。').sections).toEqual([])
  })

  it('finds headings without a number only where there is no 一、', () => {
    const text = [
      '工作开展情况',
      '我局高度重视提案办理工作，成立了专班，逐条研究，逐项落实，取得了明显成效。',
    ]
    expect(body(...text).sections[0]).toMatchObject({ heading: '工作开展情况', numbered: false })
    expect(body('一、甲情况', '正文一段。', ...text).sections).toHaveLength(1)
  })

  it('hands back what one reply cannot hold', () => {
    const many = Array.from({ length: 250 }, (_, index) => `（${index % 9}）第${index}项。`)
    const { sections, overflow } = readBody(
      lines(...many.map((text) => text.replace('（0）', '（9）'))),
      () => 'id',
    )
    expect([sections.length, overflow.length]).toEqual([200, 50])
  })

  const anyLine = fc.constantFrom(
    '一、甲情况',
    '三、丙情况',
    '（一）抓一。正文。',
    '(二)抓二。正文。',
    '1.我局已完成任务。',
    '2、抓四。正文。',
    '（3）小项',
    '正文一段，讲了一些事情。',
    '工作开展情况',
  )

  it('always builds valid sections and keeps every paragraph in its order', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (texts) => {
        const { sections, preamble, numerals } = body(...texts)
        for (const section of sections) expect(Section.safeParse(section).error).toBeUndefined()
        const printed: string[] = preamble.map((block) => (block.kind === 'paragraph' ? block.text : ''))
        const print = (section: Section): void => {
          const numeral = numerals.get(section.id)?.source ?? ''
          const [first, ...rest] = section.blocks.map((block) =>
            block.kind === 'paragraph' ? block.text : '',
          )
          if (section.headingStyle === 'own-line')
            printed.push(numeral + section.heading, ...(first === undefined ? [] : [first]))
          else printed.push(numeral + section.heading + (first ?? ''))
          printed.push(...rest)
          section.children.forEach(print)
        }
        sections.forEach(print)
        expect(printed).toEqual(texts)
      }),
    )
  })
})

describe('numeralMessages', () => {
  const codes = (...texts: readonly string[]) => {
    const { sections, numerals } = body(...texts)
    return numeralMessages(sections, numerals).map(({ code, excerpt }) => `${code} ${excerpt ?? ''}`)
  }

  it('is silent where the derived numbers are those of the source', () => {
    expect(codes('一、甲情况', '正文。', '（一）抓一。正文。', '二、乙情况', '正文。')).toEqual([])
  })

  it('gathers other ways of writing the same number', () => {
    expect(codes('(一)抓一。正文。', '（二）、抓二。正文。')).toEqual(['numeral-style (一) （二）、'])
  })

  it('names skipped and repeated numbers one by one', () => {
    expect(
      codes('一、甲情况', '正文。', '三、乙情况', '正文。', '三、丙情况', '正文。', '五、丁情况', '正文。'),
    ).toEqual(['numeral-differs 三、', 'numeral-differs 五、'])
  })

  it('sums up very many', () => {
    const texts = Array.from({ length: 60 }, () => '9.抓落实。正文。')
    expect(codes(...texts)).toHaveLength(1)
  })
})
