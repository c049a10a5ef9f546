import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../kernel/app-error'
import { ReplyCase } from '../reply/reply-file'
import { replyToText } from '../reply/reply-text'
import { missingCharacters } from './account-for-text'
import { textToReply } from './text-to-reply'

function read(text: string) {
  let count = 0
  return textToReply(text, { nextId: () => `part-${(count += 1)}` })
}

const codesOf = (text: string) => read(text).messages.map(({ code }) => code)

/** The independent definition of what may disappear: white space, control and format characters. */
function visible(text: string): string {
  return [...text.replace(/[\s\p{Cc}\p{Cf}]/gu, '')].sort().join('')
}

/** Every visible character of `part`, as often as it occurs, is in `whole`. */
function isContained(part: string, whole: string): boolean {
  const available = new Map<string, number>()
  for (const character of visible(whole)) available.set(character, (available.get(character) ?? 0) + 1)
  for (const character of visible(part)) {
    const left = (available.get(character) ?? 0) - 1
    if (left < 0) return false
    available.set(character, left)
  }
  return true
}

function expectNothingLost(text: string): void {
  const { value, messages } = read(text)
  expect(ReplyCase.safeParse(value).error).toBeUndefined()
  const excerpts = messages.map(({ excerpt }) => excerpt ?? '').join('')
  expect(isContained(text, replyToText(value) + excerpts)).toBe(true)
  // The safeguard must not be what saves the day.
  expect(messages.filter(({ code }) => code === 'unaccounted')).toEqual([])
}

/** Pieces that letters are made of, in any order: the reader must cope with all of them. */
const fragment = fc.constantFrom(
  '云岚市民政局文件',
  '云岚市民政局',
  '云民字〔2024〕5号',
  '云民字[2024]第5号',
  '签发人：段启文',
  '云民函〔2023〕 12 号　　签发人：段　启　文',
  '（A类）',
  '类别：C',
  '办理结果：乙类',
  '机密★1年',
  '特急',
  '000012',
  '关于市政协九届四次会议第086号',
  '提案的答复',
  '关于市政协九届四次会议第086号提案的答复',
  '（民政局）',
  '沈若溪委员：',
  '沈若溪、顾明远等5位委员：',
  '民盟云岚市委员会：',
  '各位代表：',
  '您好！',
  '您提出的《关于某事的建议》收悉，现答复如下：',
  '您提出的关于某事的建议收悉。现答复如下：一、很好',
  '一、工作开展情况',
  '三、',
  '（一）抓落实。我局已完成3项任务。',
  '(二)、抓协调；',
  '1、第一项',
  '1.5亿元已到位。',
  '⑴小项',
  '㈢大项',
  '①圈码项',
  '（5）跳号',
  '姓名\t单位\t电话',
  '张三  北屏区  6612345',
  '| 甲 | 乙 |',
  '在工作日7:00—9:00、16︰30—19：00通行，依据国务院524号令执行。',
  '普通的一段文字，讲了一些事情，也讲了另一些事情，还有没有讲完的话。',
  '没有句号的一段文字，断在了半中间的某个地',
  '方，下一行才说完。',
  '小标题情况',
  '感谢您对我们工作的支持！',
  '特此答复。',
  '附件：1.甲清单',
  '2.乙清单；',
  '附件',
  '云岚市民政局（盖章）',
  '云岚市教育局　　云岚市财政局',
  '2024年5月27日',
  '二〇二四年五月二十七日',
  '2024年2月30日',
  '202293',
  '云岚市民政局2024年05月27日',
  '（联系人：周敏，联系电话：6612086）',
  '联系电话：6612086　联系人：周敏',
  '抄送：市政协提案委员会；市政府督查室',
  '云岚市民政局办公室　2024年5月27日印发',
  '（此件主动公开）',
  '编号：B〔2017〕062号',
  '打印本页',
  '— 2 —',
  '第 3 页 共 9 页',
  '😀 emoji 与 Latin words 混排 123 456',
  '“不忘初心 牢记使命”',
  '\u200b零宽\ufeff字符\u00ad',
  '　　　',
  '',
)
const separator = fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\f', '\n　　', '\n ', '\u2028', ' ', '')
const collage = fc
  .array(fc.tuple(fragment, separator), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.flat().join(''))
  .filter((text) => visible(text) !== '')

describe('reading any text', () => {
  it('loses nothing of a letter put together at random', () => {
    fc.assert(fc.property(collage, expectNothingLost), { numRuns: 400 })
  })

  it('loses nothing of arbitrary strings and throws only for empty ones', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    )
    fc.assert(
      fc.property(odd, (text) => {
        if (visible(text) === '') expect(() => read(text)).toThrow(AppError)
        else expectNothingLost(text)
      }),
      { numRuns: 300 },
    )
  })

  it('survives lone surrogates', () => {
    expectNothingLost('您提出的\ud800建议\udc00收悉，现答复如下：\n正文。')
  })

  it.each(['', '   ', '\n\n\r\n', '\u3000\u00a0\t', '\ufeff', '\ufeff\n\u200b'])(
    'refuses %j in Chinese',
    (text) => {
      expect(() => read(text)).toThrow(AppError)
      expect(() => read(text)).toThrow(/没有读到文字/)
    },
  )

  it('is the same twice', () => {
    fc.assert(
      fc.property(collage, (text) => {
        expect(read(text)).toEqual(read(text))
      }),
      { numRuns: 50 },
    )
  })
})

describe('very long texts', () => {
  const sentence = '我局按照分类指导的原则，累计完成改造项目36个，惠及居民1.2万户，办结率达到99.9%。'
  const repeated = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length))

  it.each([
    ['paragraphs', `${sentence}\n`],
    ['torn lines', `${sentence.slice(0, 28)}\n${sentence.slice(28)}\n`],
    ['one paragraph', sentence],
  ])(
    'reads 2 MB of %s in seconds',
    (_, unit) => {
      const started = performance.now()
      read(repeated(unit, 2_000_000))
      expect(performance.now() - started).toBeLessThan(10_000)
    },
    30_000,
  )

  it.each([
    ['numbered items', '1.完成任务\n'],
    ['sections', '一、情况\n（一）抓落实。完成了任务。\n1.项目\n'],
    ['one character a line', '字\n'],
    ['spaces', '字          '],
    ['blank lines', '字\n\n\n\n\n\n\n'],
    ['open brackets', '《（“['],
    ['digits', '1234567890'],
    ['names', '张三、李四委员，'],
    ['dates', '云岚市民政局\n2024年5月27日\n'],
    ['contacts', '联系人：周敏，电话：6612086\n'],
    ['page numbers', '字\n— 2 —\n'],
    ['stops', '。'],
    ['Latin words', 'word '],
  ])(
    'reads 200 KB of %s and loses nothing',
    (_, unit) => {
      const text = repeated(unit, 200_000)
      const started = performance.now()
      const { value, messages } = read(text)
      expect(performance.now() - started).toBeLessThan(4000)
      expect(missingCharacters(text, replyToText(value), messages)).toBe('')
      expect(messages.some(({ code }) => code === 'unaccounted')).toBe(false)
      expect(ReplyCase.safeParse(value).success).toBe(true)
    },
    30_000,
  )
})

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
    expect(reply.signature).toEqual({ organs: [], date: '2026-05-27', sealed: false })
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
