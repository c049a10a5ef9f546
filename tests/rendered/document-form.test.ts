// The document form on paper: mark, number, rule and signatories where clause 7.2 wants them, and the very
// places that the preview measures.
import { layoutDocument } from 'docx/layout'
import { beforeAll, describe, expect, test } from 'vitest'
import { composeReply } from '../../src/core/official-layout/compose-reply'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import type { LayoutSpec } from '../../src/core/official-layout/layout-spec'
import { ENGINE, metricsOf } from '../../src/core/official-layout/metrics'
import type { ReplyForm } from '../../src/core/reply/reply-document'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { toDocx } from '../../src/services/exporting/to-docx/to-docx'
import { longCase } from '../fixtures/replies'
import { render, TEXT_AREA } from './probe'
import type { RenderedPage, TextLine } from './probe'
import { missingPrograms } from './programs'
import type { Box } from './raster'

/** One 字 of the grid, one 行, in millimetres. */
const CHARACTER = (15.75 * 25.4) / 72
const LINE = (28.95 * 25.4) / 72
const MM_PER_PIXEL = 25.4 / 96
const NUMBER = '澄园提复〔2026〕7号'
const MARKED: Partial<ReplyCase['reply']> = {
  outcomeCategory: 'B',
  copyNumber: '000012',
  secrecy: '秘密★1年',
  urgency: '特急',
  signatory: '林知微、苏念、欧阳明远',
  documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
}
const JOINT: Partial<ReplyCase['reply']> = {
  ...MARKED,
  signature: {
    organs: ['澄江市园林绿化管理局', '澄江市水务局', '澄江市城市管理局'],
    date: '2026-05-08',
    stamp: 'none',
    signers: [],
  },
}
/** Ninety characters, and more addressees than fit on a line. */
const LONG_TITLE =
  '关于市政协六届二次会议第0137号和第0138号提案等有关贯通滨河绿道方便居民日常健身并同步完善沿线休息座椅饮水点照明与无障碍坡道等设施建设和长效管护机制的答复意见'
const LONG: Partial<ReplyCase['reply']> = {
  ...MARKED,
  title: { source: 'override', text: LONG_TITLE },
  salutation: {
    source: 'override',
    text: `${Array.from({ length: 6 }, () => '澄江市水利工程管理处').join('，')}：`,
  },
}
const UPWARD: LayoutSpec = { ...gbt9704, document: { ...gbt9704.document, printsSignatory: true } }
const EVERYWHERE: LayoutSpec = { ...gbt9704, letter: { ...gbt9704.letter, rulesOnEveryPage: true } }

interface Given {
  readonly replyCase: ReplyCase
  readonly form: ReplyForm
  readonly spec: LayoutSpec
}
const GIVEN = {
  marked: { replyCase: longCase(MARKED), form: 'document', spec: gbt9704 },
  joint: { replyCase: longCase(JOINT), form: 'document', spec: gbt9704 },
  upward: { replyCase: longCase(MARKED), form: 'document', spec: UPWARD },
  bare: { replyCase: longCase(), form: 'document', spec: gbt9704 },
  long: { replyCase: longCase(LONG), form: 'document', spec: gbt9704 },
  letter: { replyCase: longCase(MARKED), form: 'letter', spec: EVERYWHERE },
} as const satisfies Record<string, Given>
type Name = keyof typeof GIVEN

describe.skipIf(missingPrograms().length > 0)('head of the document form', () => {
  let pages: ReadonlyMap<string, readonly RenderedPage[]> = new Map()

  beforeAll(async () => {
    const files = await Promise.all(
      Object.entries<Given>(GIVEN).map(
        async ([name, { replyCase, form, spec }]) =>
          [name, await renderReplyDocx(replyCase, form, { spec })] as const,
      ),
    )
    pages = await render(Object.fromEntries(files))
  })

  const firstPage = (name: Name): RenderedPage => {
    const page = pages.get(name)?.at(0)
    if (!page) throw new Error(`no page of ${name}`)
    return page
  }
  const find = (name: Name, text: string | RegExp): TextLine => {
    const { lines } = firstPage(name)
    const found = lines.find((line) => line.text.match(text))
    if (!found) throw new Error(`no ${String(text)} among ${lines.map((line) => line.text).join(' / ')}`)
    return found
  }
  const inkIn = (name: Name, box: Box): Box => {
    const ink = firstPage(name).inkIn(box)
    if (!ink) throw new Error('no ink')
    return ink
  }
  const inkOf = (name: Name, text: string | RegExp): Box => {
    const { left, right, top, bottom } = find(name, text)
    return inkIn(name, { left: left - 1, right: right + 1, top: top - 1, bottom: bottom + 1 })
  }
  const markOf = (name: Name, lines = 1): Box =>
    inkIn(name, { left: 20, right: 195, top: 70, bottom: 73 + 12 * lines })

  test.each(['marked', 'joint', 'upward', 'bare'] as const)(
    'the mark’s upper edge lies 35 mm below the top of the text area, centred: %s (7.2.4)',
    (name) => {
      const mark = markOf(name, name === 'joint' ? 3 : 1)
      expect(Math.abs(mark.top - TEXT_AREA.top - 35)).toBeLessThan(0.5)
      expect(Math.abs((mark.left + mark.right) / 2 - 106)).toBeLessThan(1)
    },
  )

  test('份号, 密级, 紧急程度 stand flush left on the first three lines, above the mark (7.2.1 to 7.2.3)', () => {
    const [copy, secrecy, urgency] = [/^000012/, /^秘密★1年$/, /^特急$/].map((text) => find('marked', text))
    for (const line of [copy, secrecy, urgency]) {
      expect(Math.abs((line?.left ?? 0) - TEXT_AREA.left)).toBeLessThan(0.5)
    }
    expect(copy?.top).toBeGreaterThan(TEXT_AREA.top)
    expect(copy?.bottom).toBeLessThan(TEXT_AREA.top + LINE)
    expect(((urgency?.bottom ?? 0) - (secrecy?.bottom ?? 0)) / LINE).toBeCloseTo(1, 1)
    expect(inkOf('marked', /^特急$/).bottom).toBeLessThan(markOf('marked').top)
  })

  test('the category letter ends at the right edge of the first line', () => {
    expect(TEXT_AREA.right - find('marked', /^000012B$/).right).toBeLessThan(1)
    expect(find('joint', /B$/).top).toBeLessThan(TEXT_AREA.top + LINE)
  })

  test('the organs of a joint reply are equally wide, 文件 in the middle beside them (7.2.4)', () => {
    const rows = [/^澄江市园林绿化管理局/, /^澄江市水务局/, /^澄江市城市管理局/].map((text) =>
      find('joint', text),
    )
    const organs = rows.map(({ left, top, bottom }) =>
      inkIn('joint', { left: left - 1, right: left + 94, top, bottom }),
    )
    for (const { left, right } of organs) {
      expect(Math.abs(left - (organs[0]?.left ?? 0))).toBeLessThan(0.6)
      expect(Math.abs(right - (organs[0]?.right ?? 0))).toBeLessThan(0.6)
    }
    expect(rows[1]?.text).toBe('澄江市水务局文件')
  })

  test('发文字号 stands two lines below the mark, centred (7.2.5)', () => {
    const number = find('marked', NUMBER)
    const ink = inkOf('marked', NUMBER)
    expect(Math.abs((ink.left + ink.right) / 2 - 106)).toBeLessThan(1)
    const inkBelowLineTop = (28.95 * ENGINE.baselineShare - 16 * ENGINE.inkAbove) * (25.4 / 72)
    expect((ink.top - inkBelowLineTop - markOf('marked').bottom) / LINE).toBeCloseTo(2, 0)
    expect(number.top).toBeGreaterThan(markOf('marked').bottom + 1.8 * LINE)
  })

  test.each(['marked', 'joint', 'upward'] as const)(
    'the red rule lies 4 mm below 发文字号, as wide as the text area: %s (7.2.7)',
    (name) => {
      const { rules } = firstPage(name)
      expect(rules).toHaveLength(1)
      const [rule] = rules
      expect(Math.abs((rule?.length ?? 0) - 156)).toBeLessThan(1)
      expect(Math.abs((rule?.left ?? 0) - TEXT_AREA.left)).toBeLessThan(0.5)
      expect(Math.abs((rule?.top ?? 0) - inkOf(name, NUMBER).bottom - 4)).toBeLessThan(0.5)
    },
  )

  test('签发人 ends one character from the right, two names a line, the number at the left on the last (7.2.6)', () => {
    const first = find('upward', /^签发人：/)
    const last = find('upward', /^澄园提复/)
    expect(first.text).toBe('签发人：林知微苏念')
    expect(last.text).toBe(`${NUMBER}欧阳明远`)
    expect((last.bottom - first.bottom) / LINE).toBeCloseTo(1, 1)
    expect((last.left - TEXT_AREA.left) / CHARACTER).toBeCloseTo(1, 0)
    // The widest name has four characters: the second column is four wide and ends where one stays free.
    const begins = (line: TextLine, characters: number): number =>
      inkIn('upward', { ...line, left: TEXT_AREA.right - characters * CHARACTER - 1, right: TEXT_AREA.right })
        .left
    expect((TEXT_AREA.right - begins(first, 5)) / CHARACTER).toBeCloseTo(5, 0)
    expect((TEXT_AREA.right - begins(last, 10)) / CHARACTER).toBeCloseTo(10, 0)
  })

  test('the title begins two lines below the rule, page 1 shows text of the body (7.3.1, 7.3.3)', () => {
    for (const name of ['marked', 'joint', 'upward', 'bare'] as const) {
      const title = find(name, /^关于市政协/)
      const baseline = title.bottom - (title.bottom - title.top) * 0.2
      const lines = (baseline - (firstPage(name).rules[0]?.bottom ?? 0)) / LINE
      expect(Math.abs(lines - 2 - ENGINE.baselineShare)).toBeLessThan(0.2)
      expect(find(name, '一、工作开展情况').bottom).toBeLessThan(TEXT_AREA.bottom)
    }
  })

  test('a long title is broken into lines that keep inside the text area, page 1 still shows text (7.3.1)', () => {
    const { textLines } = firstPage('long')
    const first = textLines.findIndex(({ text }) => text.startsWith('关于市政协'))
    const last = textLines.findIndex(({ text }) => text.endsWith('答复意见'))
    const title = textLines.slice(first, last + 1)
    expect(title.map(({ text }) => text).join('')).toBe(LONG_TITLE)
    for (const { left, right } of title) {
      expect(left).toBeGreaterThan(TEXT_AREA.left)
      expect(right).toBeLessThan(TEXT_AREA.right)
      expect((left + right) / 2).toBeCloseTo(106, 0)
    }
    expect(find('long', /收$/).bottom).toBeLessThan(TEXT_AREA.bottom)
  })

  test('several addressees wrap flush left, a line below the title (7.3.2)', () => {
    const { textLines } = firstPage('long')
    const from = textLines.findIndex(({ text }) => text.endsWith('答复意见'))
    const to = textLines.findIndex(({ text }) => text.endsWith('：') && !text.includes('答复如下'))
    const lines = textLines.slice(from + 1, to + 1)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.map(({ text }) => text).join('')).toBe(
      `${Array.from({ length: 6 }, () => '澄江市水利工程管理处').join('，')}：`,
    )
    for (const { left } of lines) expect(Math.abs(left - TEXT_AREA.left)).toBeLessThan(0.5)
    expect(((lines[0]?.bottom ?? 0) - (textLines[from]?.bottom ?? 0)) / LINE).toBeCloseTo(2, 0)
  })

  test('page 1 is numbered, at the right (7.5)', () => {
    for (const name of ['marked', 'joint'] as const) expect(find(name, /^—1—$/).left).toBeGreaterThan(150)
  })

  test('both double rules stand on every page of a letter where the profile says so, none crosses text', () => {
    const [, ...others] = pages.get('letter') ?? []
    expect(others.length).toBeGreaterThan(3)
    for (const page of others) {
      expect(page.rules).toHaveLength(4)
      expect(page.rules[1]?.bottom).toBeLessThan(TEXT_AREA.top)
      expect(page.rules[2]?.top).toBeGreaterThan(TEXT_AREA.bottom + 7)
      expect(page.textLines[0]?.top).toBeGreaterThan(page.rules[1]?.bottom ?? 0)
    }
    expect(others[0]?.textLines).toHaveLength(22)
  })

  test('what the preview measures of page 1 agrees with paper within 1 mm', () => {
    for (const [name, { replyCase, form, spec }] of Object.entries(GIVEN)) {
      const { document } = toDocx(composeReply(replyCase, form, { spec }), metricsOf(spec))
      const body = layoutDocument(document, { guess: true }).pages[0]?.body ?? []
      const measured = body.flatMap((block) => (block.type === 'paragraph' ? block.lines : []))
      const rendered = pages.get(name)?.[0]?.lines ?? []
      let compared = 0
      for (const { text, y, height } of measured) {
        const wanted = text.replaceAll(/\s/g, '')
        const line = rendered.find((one) => one.text === wanted)
        // The mark is checked by its ink above; where boxes of its size end depends on the font.
        const isInGrid = Math.abs(height * MM_PER_PIXEL - LINE) < 0.01
        if (wanted.length < 4 || line === undefined || !isInGrid) continue
        const baseline = (y + height * ENGINE.baselineShare) * MM_PER_PIXEL
        const own = line.bottom - (line.bottom - line.top) * 0.2
        expect(Math.abs(baseline - own), `${name}: ${wanted}`).toBeLessThan(1)
        compared += 1
      }
      expect(compared, name).toBeGreaterThan(4)
    }
  })
})
