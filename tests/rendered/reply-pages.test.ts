// What the exported file looks like on paper: converted by LibreOffice, measured.
import { beforeAll, describe, expect, test } from 'vitest'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import { longCase, shortCase } from '../fixtures/replies'
import { missingPrograms } from './programs'
import { TEXT_AREA, render } from './probe'
import type { RenderedPage, TextLine } from './probe'

const missing = missingPrograms()
if (missing.length > 0) {
  process.stderr.write(`\n*** Rendered pages are NOT measured. Install ${missing.join(' and ')}. ***\n\n`)
}
test.runIf(missing.length > 0 && process.env['CI'])('the programs to measure with are there', () => {
  expect(missing).toEqual([])
})

/** One 字 of the grid, one 行, in millimetres. */
const CHARACTER = (15.75 * 25.4) / 72
const LINE = (28.95 * 25.4) / 72
const NUMBER = '澄园提复〔2026〕7号'
const FULL: Partial<ReplyCase['reply']> = {
  organAboveTitle: true,
  outcomeCategory: 'B',
  documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
  contact: { form: 'person', name: '苏念', phone: '0000-1234567' },
  copyTo: ['市政协提案委员会', '市政府督查室', '市水务局', '市城市管理局', '澄江区人民政府'],
}

describe.skipIf(missing.length > 0)('pages', () => {
  let pages: ReadonlyMap<string, readonly RenderedPage[]> = new Map()
  const pagesOf = (name: string): readonly RenderedPage[] => pages.get(name) ?? []

  beforeAll(async () => {
    const organs = ['澄江市园林绿化管理局', '澄江市水务局']
    pages = await render({
      plain: await renderReplyDocx(longCase({ organAboveTitle: true }), 'plain'),
      letter: await renderReplyDocx(longCase(FULL), 'letter'),
      one: await renderReplyDocx(shortCase(FULL), 'letter'),
      joint: await renderReplyDocx(
        shortCase({ signature: { organs, date: '2026-05-08', stamp: 'none', signers: [] } }),
        'letter',
      ),
      brief: await renderReplyDocx(
        shortCase({ signature: { organs: ['市医保局'], date: '2026-05-08', stamp: 'none', signers: [] } }),
        'plain',
      ),
    })
  })

  const find = (name: string, page: number, text: string | RegExp): TextLine => {
    const lines = pagesOf(name).at(page)?.lines ?? []
    const found = lines.findLast((line) => line.text.match(text))
    if (!found) throw new Error(`no line ${String(text)} among ${lines.map((line) => line.text).join(' / ')}`)
    return found
  }
  const inkOf = (name: string, page: number, line: TextLine) => {
    const { left, right, top, bottom } = line
    const ink = pagesOf(name)
      .at(page)
      ?.inkIn({ left: left - 1, right: right + 1, top, bottom })
    if (!ink) throw new Error(`no ink of ${line.text}`)
    return ink
  }

  test('plain: five pages, 20 lines below two empty ones, then 22 on every full page', () => {
    const counts = pagesOf('plain').map(({ textLines }) => textLines.length)
    expect(counts.slice(0, -1)).toEqual([20, 22, 22, 22])
    expect(counts).toHaveLength(5)
  })

  test('22 lines at a pitch of 28.95 pt fill the text area from 37 to 262 mm (5.2.3)', () => {
    for (const name of ['plain', 'letter']) {
      const page = pagesOf(name).at(1)
      const textLines = page?.textLines ?? []
      const [first, last] = [textLines.at(0), textLines.at(-1)]
      expect(textLines).toHaveLength(22)
      expect(((last?.bottom ?? 0) - (first?.bottom ?? 0)) / 21).toBeCloseTo(LINE, 2)
      const ink = page?.inkIn({ ...TEXT_AREA, left: 20, right: 200 })
      expect(ink?.top).toBeGreaterThan(TEXT_AREA.top)
      expect(ink?.top).toBeLessThan(TEXT_AREA.top + LINE)
      expect(ink?.bottom).toBeLessThan(TEXT_AREA.bottom)
      expect(ink?.bottom).toBeGreaterThan(TEXT_AREA.bottom - LINE / 2)
    }
  })

  test('28 ideographs fill a line of 156 mm', () => {
    const lines = pagesOf('plain').flatMap(({ textLines }) => textLines)
    const full = lines
      .filter(
        ({ text, left, right }) =>
          /^[\p{Script=Han}，。、；：《》（）]+$/u.test(text) && left < 29 && right > TEXT_AREA.right - 2,
      )
      .map(({ text }) => text)
    const of28 = full.filter((text) => [...text].length === 28)
    expect(of28.length).toBeGreaterThan(10)
    // A mark may hang over the edge as the 29th; a mark that may not begin a line takes its neighbour along.
    for (const text of full) {
      if ([...text].length === 29) expect(text).toMatch(/[，。、；：]$/)
      expect([27, 28, 29]).toContain([...text].length)
    }
    expect(of28.length).toBeGreaterThan(full.length / 2)
  })

  test('no text is lost on paper', () => {
    const printed = pagesOf('plain')
      .flatMap(({ textLines }) => textLines.map(({ text }) => text))
      .join('')
    for (const { blocks, children } of longCase().reply.sections) {
      for (const block of [...blocks, ...children.flatMap((child) => child.blocks)]) {
        if (block.kind === 'paragraph') expect(printed).toContain(block.text.replaceAll(/\s/g, ''))
      }
    }
  })

  test('page numbers: outside on the right and left, one character in, 7 mm below the text (7.5)', () => {
    for (const name of ['plain', 'letter']) {
      for (const [index, page] of pagesOf(name).entries()) {
        const numbers = page.lines.filter(({ text }) => /^—\d+—$/.test(text))
        const isBare = name === 'letter' && index === 0
        expect(numbers.map(({ text }) => text)).toEqual(isBare ? [] : [`—${index + 1}—`])
        for (const number of numbers) {
          const oneCharacter = (14 * 25.4) / 72
          if (index % 2 === 0) expect(TEXT_AREA.right - number.right).toBeCloseTo(oneCharacter, 0)
          else expect(number.left - TEXT_AREA.left).toBeCloseTo(oneCharacter, 0)
          const dash = page.inkIn({ ...number, right: number.left + 3 })
          expect(((dash?.top ?? 0) + (dash?.bottom ?? 0)) / 2 - TEXT_AREA.bottom).toBeGreaterThan(6.4)
          expect(((dash?.top ?? 0) + (dash?.bottom ?? 0)) / 2 - TEXT_AREA.bottom).toBeLessThan(7.6)
        }
      }
    }
  })

  describe('head of a letter (10.1)', () => {
    test('the mark’s upper edge lies 30 mm below the page edge, centred', () => {
      const mark = pagesOf('letter').at(0)?.inkIn({ left: 30, right: 178, top: 28, bottom: 45 })
      expect(mark?.top).toBeCloseTo(30, 0)
      expect(Math.abs((mark?.top ?? 0) - 30)).toBeLessThan(0.4)
      expect(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2).toBeCloseTo(106, 0)
    })

    test('two double rules, 170 mm, thick and thin as they should be, on page 1 only', () => {
      const [first, ...others] = pagesOf('letter')
      const rules = first?.rules ?? []
      expect(rules).toHaveLength(4)
      for (const page of others) expect(page.rules).toEqual([])
      for (const { length, left } of rules) {
        expect(length).toBeCloseTo(170, 0)
        expect(left).toBeCloseTo(20, 0)
      }
      const [upperThick, upperThin, lowerThin, lowerThick] = rules
      expect(upperThick?.thickness).toBeGreaterThan(upperThin?.thickness ?? 1)
      expect(lowerThick?.thickness).toBeGreaterThan(lowerThin?.thickness ?? 1)
      const mark = first?.inkIn({ left: 30, right: 178, top: 28, bottom: (upperThick?.top ?? 0) - 0.5 })
      expect(Math.abs((upperThick?.top ?? 0) - (mark?.bottom ?? 0) - 4)).toBeLessThan(0.4)
      expect(Math.abs(297 - (lowerThick?.bottom ?? 0) - 20)).toBeLessThan(0.3)
    })

    test('文号 ends at the right edge, 7/8 of a character below the rule', () => {
      const number = find('letter', 0, NUMBER)
      const ink = inkOf('letter', 0, number)
      const rule = pagesOf('letter').at(0)?.rules.at(1)
      expect(TEXT_AREA.right - ink.right).toBeLessThan(1)
      const gap = (7 / 8) * 16 * (25.4 / 72)
      expect(Math.abs(ink.top - (rule?.bottom ?? 0) - gap)).toBeLessThan(0.6)
    })

    test('the title stands two lines below it, the text a line below the title', () => {
      const number = find('letter', 0, NUMBER)
      const title = find('letter', 0, /^关于市政协/)
      const lastOfTitle = find('letter', 0, /提案的答复$/)
      const salutation = find('letter', 0, /委员：$/)
      // Bottoms of boxes lie below the baseline in proportion to the size.
      const baseline = (line: TextLine) => line.bottom - (line.bottom - line.top) * 0.2
      expect((baseline(title) - baseline(number)) / LINE).toBeCloseTo(3, 0)
      expect((baseline(salutation) - baseline(lastOfTitle)) / LINE).toBeCloseTo(2, 0)
      expect((title.left + title.right) / 2).toBeCloseTo(106, 0)
      expect(salutation.left).toBeCloseTo(TEXT_AREA.left, 0)
    })

    test('the category letter stands above the mark, at the right edge', () => {
      const category = find('letter', 0, /^B$/)
      expect(category.bottom).toBeLessThan(32)
      expect(TEXT_AREA.right - category.right).toBeLessThan(1)
    })

    test('page 1 shows text of the body (7.3.3), and page 2 begins at the margin with 22 lines', () => {
      expect(find('letter', 0, '一、工作开展情况').bottom).toBeLessThan(TEXT_AREA.bottom)
      expect(pagesOf('letter').at(1)?.textLines).toHaveLength(22)
    })
  })

  describe('signature without a seal (7.3.5.2)', () => {
    const begins = (name: string, page: number, text: RegExp) =>
      inkOf(name, page, find(name, page, text)).left

    test('one organ: 右空二字, the date begins two characters later, one line below the text', () => {
      const organ = find('plain', -1, /^澄江市园林绿化管理局$/)
      expect((TEXT_AREA.right - organ.right) / CHARACTER).toBeCloseTo(2, 0)
      const shift = begins('plain', -1, /^2026年5月8日$/) - begins('plain', -1, /^澄江市园林绿化管理局$/)
      expect(Math.abs(shift / CHARACTER - 2)).toBeLessThan(0.15)
      const lines = pagesOf('plain').at(-1)?.textLines ?? []
      const above = lines[lines.indexOf(organ) - 1]
      expect((organ.bottom - (above?.bottom ?? 0)) / LINE).toBeCloseTo(2, 1)
    })

    test('several organs are equally wide, the date two characters in below the last', () => {
      const names = [/^澄江市园林绿化管理局$/, /^澄江市水务局$/].map((name) => {
        const line = find('joint', -1, name)
        return { line, ink: inkOf('joint', -1, line) }
      })
      const date = find('joint', -1, /^2026年5月8日$/)
      for (const { ink } of names) {
        expect(Math.abs((TEXT_AREA.right - ink.right) / CHARACTER - 2)).toBeLessThan(0.25)
        expect(Math.abs((inkOf('joint', -1, date).left - ink.left) / CHARACTER - 2)).toBeLessThan(0.15)
      }
      expect((date.bottom - (names.at(-1)?.line.bottom ?? 0)) / LINE).toBeCloseTo(1, 1)
    })

    test('a date longer than the name stands 右空二字 and moves the name', () => {
      const date = find('brief', 0, /^2026年5月8日$/)
      expect((TEXT_AREA.right - date.right) / CHARACTER).toBeCloseTo(2, 0)
      const shift = begins('brief', 0, /^2026年5月8日$/) - begins('brief', 0, /^市医保局$/)
      expect(Math.abs(shift / CHARACTER - 2)).toBeLessThan(0.35)
    })
  })

  test('抄送 ends on the lower edge of the last page’s text area, below everything else (7.4.2)', () => {
    for (const name of ['letter', 'one']) {
      const last = pagesOf(name).at(-1)
      const area = { left: 20, right: 195, top: TEXT_AREA.bottom - LINE, bottom: TEXT_AREA.bottom + 1 }
      const ink = last?.inkIn(area)
      expect(ink?.bottom).toBeLessThan(TEXT_AREA.bottom)
      expect(ink?.bottom).toBeGreaterThan(TEXT_AREA.bottom - 3)
      const copies = find(name, -1, /^抄送：/)
      expect(copies.left - TEXT_AREA.left).toBeCloseTo((14 * 25.4) / 72, 0)
      expect(copies.bottom).toBeGreaterThan(find(name, -1, /联系人/).bottom)
      expect(find(name, -1, /人民政府。$/).bottom).toBeGreaterThan(TEXT_AREA.bottom - LINE)
    }
  })
})
