import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replyToText } from '../reply/reply-text'
import { collage } from './collage-arbitrary'
import { textToReply } from './text-to-reply'

function read(text: string) {
  let count = 0
  return textToReply(text, { nextId: () => `part-${(count += 1)}` })
}

const codesOf = (text: string) => read(text).messages.map(({ code }) => code)

describe('generated texts', () => {
  const letter = [
    '关于市政协九届四次会议第086号提案的答复',
    '沈若溪委员：',
    '您提出的《关于优化公交线网的建议》收悉，现答复如下：',
    '正文第一段。',
    '云岚市交通运输局',
    '2026年5月27日',
  ]

  it('are left to the record where the letter has the same words', () => {
    const { reply, proposal } = read(letter.join('\n')).value
    expect([reply.title, reply.salutation, reply.opening]).toEqual([
      { source: 'record' },
      { source: 'record' },
      { source: 'record' },
    ])
    expect(proposal).toMatchObject({
      number: '086',
      session: '市政协九届四次会议',
      title: '关于优化公交线网的建议',
    })
    expect(reply.signature).toEqual({ organs: [], date: '2026-05-27', stamp: 'none', signers: [] })
    expect(reply.issuer).toBe('云岚市交通运输局')
  })

  it('are overridden with the words of the letter where they differ', () => {
    const text = letter
      .join('\n')
      .replace('的答复', '的复函')
      .replace('委员：', '委员:')
      .replace('您提出', '你提出')
    const { reply } = read(text).value
    expect(reply.title).toEqual({ source: 'override', text: '关于市政协九届四次会议第086号提案的复函' })
    expect(reply.salutation).toEqual({ source: 'override', text: '沈若溪委员:' })
    expect(reply.opening).toMatchObject({ source: 'override' })
  })

  it('stay empty where the letter has none and the record cannot say', () => {
    expect(read('只有一段话。').value.reply.opening).toEqual({ source: 'override', text: '' })
    expect(codesOf('只有一段话。')).toContain('opening-missing')
  })
})

describe('spans that only look like structure', () => {
  it.each([
    '（7:00）以前',
    '国务院524号条例',
    '6︰30~8︰30',
    '1.5亿元',
    '第（一）项',
    '一、二、三产业',
    '99.9％',
    '3—5分钟',
    'GB/T 9704-2012',
    '0539-8812345',
  ])('%s survives inside a paragraph and at its beginning', (span) => {
    const { value } = read(
      `沈若溪委员：\n您提出的《甲》收悉，现答复如下：\n依照${span}办理有关事项。\n${span}也是如此。`,
    )
    expect(value.reply.sections).toEqual([])
    expect(replyToText(value)).toContain(`依照${span}办理有关事项。\n${span}也是如此。\n`)
  })
})

describe('messages', () => {
  it('say how much was tidied', () => {
    const text = '沈若溪委员：\n共有 36 个项目 ，全部完成。'
    expect(read(text).messages).toContainEqual({
      code: 'text-tidied',
      severity: 'note',
      text: '已整理文字：去掉 3 个空格。',
    })
  })

  it('name every number that had to change', () => {
    const differing = read('一、甲情况\n正文。\n三、乙情况\n正文。\n三、丙情况\n正文。').messages.filter(
      ({ code }) => code === 'numeral-differs',
    )
    expect(differing.map(({ excerpt, line }) => [excerpt, line])).toEqual([['三、', 3]])
  })

  it('keep what fits nowhere in full', () => {
    const { messages } = read(
      '阅读次数统计：123\n关于市政协九届四次会议第1号提案的答复\n沈若溪委员：\n正文。',
    )
    expect(messages).toContainEqual(
      expect.objectContaining({ severity: 'unplaced', excerpt: '阅读次数统计：123', line: 1 }),
    )
  })

  it('never use English', () => {
    fc.assert(
      fc.property(collage, (text) => {
        for (const message of read(text).messages) {
          const own = message.excerpt === undefined ? message.text : message.text.replace(message.excerpt, '')
          expect(own.replace(/“.*”/gs, '')).not.toMatch(/[A-Za-z]{4,}|您|！/)
        }
      }),
      { numRuns: 50 },
    )
  })
})
