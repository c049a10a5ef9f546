import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakTitle, titleCandidates } from './break-title'
import { widthInCharacters } from './text-width'

const charactersPerLine = 19
const broken = (title: string, linesAbove: readonly string[] = [], names: readonly string[] = []) =>
  breakTitle(title, { charactersPerLine, linesAbove, names })

describe('by sense', () => {
  test('a short title stays on one line', () => {
    expect(broken('关于第12号建议的答复')).toEqual(['关于第12号建议的答复'])
    expect(broken('')).toEqual([])
  })

  test.each([
    ['关于市政协九届四次会议第086号提案的答复', ['关于市政协九届四次会议第086号', '提案的答复']],
    [
      '云岚市交通运输局关于市十七届人大五次会议第DH0271号代表建议的答复',
      ['云岚市交通运输局', '关于市十七届人大五次会议第DH0271号', '代表建议的答复'],
    ],
    [
      '关于政协第十二届省委员会第二次会议第02403号（医疗卫生类173号）提案答复的函',
      ['关于政协第十二届省委员会第二次会议', '第02403号（医疗卫生类173号）', '提案答复的函'],
    ],
    ['关于省十四届人大三次会议“1023号”建议的答复', ['关于省十四届人大三次会议“1023号”', '建议的答复']],
  ])('%s', (title, lines) => {
    expect(broken(title)).toEqual(lines)
  })

  test('the organ above takes part in the shape: 菱形', () => {
    const organ = '澄江市园林绿化管理局'
    const lines = broken('关于市政协十四届三次会议第150号提案的答复', [organ])
    const [above, first, second] = [organ, ...lines].map(widthInCharacters)
    expect(lines).toHaveLength(2)
    expect(first).toBeGreaterThan(above ?? 0)
    expect(second).toBeLessThan(first ?? 0)
  })

  test('names stay whole', () => {
    const name = '欧阳雪纯子'
    const title = `关于市政协九届四次会议委员提出${name}同志有关建议的答复`
    expect(broken(title, [], [name]).some((line) => line.includes(name))).toBe(true)
  })

  test('《》 that fits on a line stays whole', () => {
    const book = '《关于贯通滨河绿道的提案》'
    expect(broken(`关于市政协九届四次会议${book}的会办意见`).some((line) => line.includes(book))).toBe(true)
  })

  test('a 《》 longer than a line is broken between words', () => {
    const title = '关于《关于进一步完善城区老旧小区改造后长效管理机制提升居民获得感的若干建议》的答复'
    const lines = broken(title)
    expect(lines.join('')).toBe(title)
    expect(lines.every((line) => widthInCharacters(line) <= charactersPerLine)).toBe(true)
    expect(lines.some((line) => line.endsWith('获得') || line.startsWith('感'))).toBe(false)
  })
})

test('a line break made by hand wins, with the white space round it gone', () => {
  expect(broken('关于市政协九届四次会议第086号\n  提案的答复 \r\n')).toEqual([
    '关于市政协九届四次会议第086号',
    '提案的答复',
  ])
})

const titlePart = fc.constantFrom(
  '关于',
  '市政协十四届三次会议',
  '省十四届人大五次会议',
  '第150号',
  '第DH0271号',
  '第13、53号',
  '《完善公共充电设施布局》',
  '推进老旧小区加装电梯工作',
  '优化城区公交线网',
  '澄江市园林绿化管理局',
  '提案',
  '建议',
  '的',
  '答复',
  '（城建类12号）',
)
const title = fc.array(titlePart, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''))

describe('for any title', () => {
  test('the lines joined are the title, and no line is wider than allowed', () => {
    fc.assert(
      fc.property(title, (text) => {
        const lines = broken(text)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect(widthInCharacters(line)).toBeLessThanOrEqual(charactersPerLine)
      }),
      { numRuns: 60 },
    )
  })

  test('no number, session or 《》 is broken, no line begins with 的 or a closing mark', () => {
    const whole = /第150号|第DH0271号|第13、53号|《完善公共充电设施布局》|十四届三次会议/gu
    fc.assert(
      fc.property(title, (text) => {
        const lines = broken(text)
        const count = (parts: readonly string[]) => parts.flatMap((part) => part.match(whole) ?? []).length
        expect(count(lines)).toBe(count([text]))
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的》）、]/u)
      }),
      { numRuns: 60 },
    )
  })

  test('any text at all comes back whole, in good time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const withoutBreaks = text.replaceAll(/[\n\r\v\u2028]/g, '')
        expect(broken(withoutBreaks).join('')).toBe(withoutBreaks.trim())
      }),
      { numRuns: 60 },
    )
    const long = '推进老旧小区加装电梯工作'.repeat(160)
    expect(broken(long).join('')).toBe(long)
  })
})

describe('candidates to choose from', () => {
  const candidates = (title: string, names: readonly string[] = []) =>
    titleCandidates(title, { charactersPerLine, names })

  test('three different ways, the automatic one first, each of them the whole title', () => {
    const title = '云岚市交通运输局关于市十七届人大五次会议第DH0271号代表建议的答复'
    const ways = candidates(title)
    expect(ways).toHaveLength(3)
    expect(ways[0]).toEqual(broken(title))
    expect(new Set(ways.map((lines) => lines.join('\n'))).size).toBe(3)
    for (const lines of ways) {
      expect(lines.join('')).toBe(title)
      expect(lines.every((line) => widthInCharacters(line) <= charactersPerLine)).toBe(true)
      expect(lines.some((line) => line.includes('第DH0271号'))).toBe(true)
    }
  })

  test('a title of one line may be set on two', () => {
    const [first, second] = candidates('关于市政协九届四次会议提案的答复')
    expect(first).toEqual(['关于市政协九届四次会议提案的答复'])
    expect(second).toHaveLength(2)
  })

  test('breaks made by hand come first', () => {
    expect(candidates('关于市政协九届四次会议\n第086号提案的答复')[0]).toEqual([
      '关于市政协九届四次会议',
      '第086号提案的答复',
    ])
    expect(candidates('')).toEqual([])
  })

  test('always the automatic break first, never more than three, never two alike', () => {
    const part = fc.constantFrom('关于', '市政协', '第0086号', '《绿道》', '提案', '的答复', '局', '12')
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 24 }), (parts) => {
        const title = parts.join('')
        const ways = candidates(title)
        expect(ways[0]).toEqual(broken(title))
        expect(ways.length).toBeLessThanOrEqual(3)
        expect(new Set(ways.map((lines) => lines.join('\n'))).size).toBe(ways.length)
        for (const lines of ways) expect(lines.join('')).toBe(title)
      }),
      { numRuns: 40 },
    )
  })
})
