// The guarantee of reading: nothing is lost of any text, nothing throws but emptiness, and time stays linear.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../kernel/app-error'
import { ReplyCase } from '../reply/reply-file'
import { replyToText } from '../reply/reply-text'
import { missingCharacters } from './account-for-text'
import { collage } from './collage-arbitrary'
import { textToReply } from './text-to-reply'

function read(text: string) {
  let count = 0
  return textToReply(text, { nextId: () => `part-${(count += 1)}` })
}

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
    'reads 2 MB of %s to the end (how long that takes: npm run bench)',
    (_, unit) => {
      expect(ReplyCase.safeParse(read(repeated(unit, 2_000_000)).value).success).toBe(true)
    },
    120_000,
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
      const { value, messages } = read(text)
      expect(missingCharacters(text, replyToText(value), messages)).toBe('')
      expect(messages.some(({ code }) => code === 'unaccounted')).toBe(false)
      expect(ReplyCase.safeParse(value).success).toBe(true)
    },
    120_000,
  )
})
