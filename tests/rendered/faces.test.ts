// The faces behind the text on paper: attachments, 版记, landscape pages.
import { beforeAll, describe, expect, test } from 'vitest'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import { placeImprint } from '../../src/core/official-layout/imprint-place'
import { metricsOf } from '../../src/core/official-layout/metrics'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { ATTACHMENTS, IMPRINT, attachment, landscapeTable } from '../fixtures/foot-replies'
import { paragraph, shortCase } from '../fixtures/replies'
import { missingPrograms } from './programs'
import { TEXT_AREA, render } from './probe'
import type { RenderedPage, TextLine } from './probe'
import { problemsOf } from './validator'

const missing = missingPrograms()

/** One 字 of the grid, one 四号 character, one 行, in millimetres. */
const CHARACTER = (15.75 * 25.4) / 72
const SMALL_CHARACTER = (14 * 25.4) / 72
const LINE = (28.95 * 25.4) / 72

/** Characters of the organ of 印发: one line with the date, and more. */
const PRINTING_ORGANS = [14, 17, 20, 40, 100] as const
const organOf = (count: number): string => '澄江市园林绿化和滨河绿道管理局'.repeat(7).slice(0, count)

describe.skipIf(missing.length > 0)('the faces behind the text', () => {
  let pages: ReadonlyMap<string, readonly RenderedPage[]> = new Map()
  const pagesOf = (name: string): readonly RenderedPage[] => pages.get(name) ?? []

  beforeAll(async () => {
    const long = Array.from({ length: 90 }, (_, index) => `澄江市第${index + 1}街道办事处`)
    const many = Array.from({ length: 18 }, (_, index) => `澄江市第${index + 1}联合工作协调办公室`)
    const wide = attachment('attachment-wide', '滨河绿道分段建设计划', [landscapeTable(30)])
    const tables = [landscapeTable(4), paragraph('后面的正文接着写。')]
    const printing: Record<string, Uint8Array> = {}
    for (const count of PRINTING_ORGANS) {
      const given = shortCase({ ...IMPRINT, printing: { organ: organOf(count), date: '2026-05-10' } })
      printing[`printing${count}`] = await renderReplyDocx(given, 'document')
    }
    const files = {
      one: await renderReplyDocx(shortCase({ ...IMPRINT, attachments: ATTACHMENTS }), 'document'),
      letter: await renderReplyDocx(shortCase(IMPRINT), 'letter'),
      bare: await renderReplyDocx(shortCase({ printing: IMPRINT.printing ?? null }), 'document'),
      many: await renderReplyDocx(shortCase({ ...IMPRINT, copyTo: many }), 'document'),
      long: await renderReplyDocx(shortCase({ ...IMPRINT, copyTo: long }), 'document'),
      ...printing,
      wide: await renderReplyDocx(
        shortCase({ ...IMPRINT, attachments: [wide, ...ATTACHMENTS] }, tables),
        'letter',
      ),
    }
    expect(await problemsOf(files)).toBe('')
    pages = await render(files)
  })

  const find = (name: string, page: number, text: string | RegExp): TextLine => {
    const all = pagesOf(name).at(page)?.lines ?? []
    const found = all.findLast((line) => line.text.match(text))
    if (!found) throw new Error(`no line ${String(text)} among ${all.map((line) => line.text).join(' / ')}`)
    return found
  }
  const middle = (from: number, to: number): number => (from + to) / 2

  describe('attachments (7.3.7)', () => {
    test('each on a new face: 附件N flush left on line 1, the title centred on line 3, numbers going on', () => {
      const count = pagesOf('one').length
      for (const [page, number] of [
        [count - 2, 1],
        [count - 1, 2],
      ] as const) {
        const [label, title] = pagesOf('one').at(page)?.textLines ?? []
        expect(label?.text).toBe(`附件${number}`)
        expect(label?.left).toBeCloseTo(TEXT_AREA.left, 0)
        expect((label?.bottom ?? 0) - TEXT_AREA.top).toBeLessThan(LINE)
        expect(title?.text).toMatch(/清单$|计划$/)
        expect(middle(title?.left ?? 0, title?.right ?? 0)).toBeCloseTo(106, 0)
        expect((middle(title?.top ?? 0, title?.bottom ?? 0) - TEXT_AREA.top) / LINE).toBeGreaterThan(2)
        expect((middle(title?.top ?? 0, title?.bottom ?? 0) - TEXT_AREA.top) / LINE).toBeLessThan(3)
        expect(find('one', page, /^—\d+—$/).text).toBe(`—${page + 1}—`)
      }
    })
  })

  describe('版记 (7.4)', () => {
    test('three rules as wide as the text area on the last face, the last on its lower edge (7.4.1)', () => {
      const rules = (pagesOf('one').at(-1)?.blackRules ?? []).filter(({ top }) => top > 200)
      expect(rules).toHaveLength(3)
      for (const { left, length } of rules) {
        expect(left).toBeCloseTo(TEXT_AREA.left, 0)
        expect(Math.abs(length - 156)).toBeLessThan(0.6)
      }
      const [first, inner, last] = rules
      expect(Math.abs((last?.bottom ?? 0) - TEXT_AREA.bottom)).toBeLessThan(0.5)
      expect(inner?.thickness).toBeLessThanOrEqual(first?.thickness ?? 0)
      for (const page of pagesOf('one').slice(0, -1)) {
        expect(page.blackRules.filter(({ top }) => top > 200)).toEqual([])
      }
    })

    test('印发机关 左空一字, 印发日期 右空一字 on one line between the last two rules (7.4.3)', () => {
      const rules = (pagesOf('one').at(-1)?.blackRules ?? []).filter(({ top }) => top > 200)
      const line = find('one', -1, /^澄江市园林绿化管理局办公室/)
      expect(line.text).toBe('澄江市园林绿化管理局办公室2026年5月9日印发')
      expect(Math.abs(line.left - TEXT_AREA.left - SMALL_CHARACTER)).toBeLessThan(0.5)
      expect(Math.abs(TEXT_AREA.right - line.right - SMALL_CHARACTER)).toBeLessThan(0.6)
      expect(line.top).toBeGreaterThan(rules[1]?.bottom ?? 0)
      expect(line.bottom).toBeLessThan((rules[2]?.top ?? 0) + 0.5)
      const copies = find('one', -1, /^抄送：/)
      expect(copies.top).toBeGreaterThan(rules[0]?.bottom ?? 0)
    })

    test.each(PRINTING_ORGANS)('an organ of %i characters leaves the date of 印发 in one piece', (count) => {
      const { parts, lines } = placeImprint(
        { copies: '', printing: { organ: organOf(count), date: '2026年5月10日' }, hasRules: true },
        metricsOf(gbt9704),
      )
      const expected = parts.flatMap((part) => (part.kind === 'printing' ? [part.organ + part.date] : []))
      const page = pagesOf(`printing${count}`).at(-1)
      const rules = (page?.blackRules ?? []).filter(({ top }) => top > 150)
      expect(rules).toHaveLength(3)
      expect(Math.abs((rules[2]?.bottom ?? 0) - TEXT_AREA.bottom)).toBeLessThan(0.5)
      const between = (page?.lines ?? []).filter(
        ({ top, bottom }) => top > (rules[1]?.bottom ?? 0) - 0.5 && bottom < (rules[2]?.top ?? 0) + 0.5,
      )
      expect(between.map(({ text }) => text)).toEqual(expected)
      expect(between).toHaveLength(lines)
      expect(Math.abs(TEXT_AREA.right - (between.at(-1)?.right ?? 0) - SMALL_CHARACTER)).toBeLessThan(0.6)
      expect(Math.abs((between[0]?.left ?? 0) - TEXT_AREA.left - SMALL_CHARACTER)).toBeLessThan(0.5)
    })

    test('without copies two rules and the line of 印发', () => {
      const rules = (pagesOf('bare').at(-1)?.blackRules ?? []).filter(({ top }) => top > 200)
      expect(rules).toHaveLength(2)
      expect(Math.abs((rules[1]?.bottom ?? 0) - TEXT_AREA.bottom)).toBeLessThan(0.5)
    })

    test('a letter has copies alone, without rules and without 印发 (10.1)', () => {
      expect(pagesOf('letter').at(-1)?.blackRules).toEqual([])
      expect(
        pagesOf('letter')
          .flatMap((page) => page.lines)
          .filter(({ text }) => text.includes('印发')),
      ).toEqual([])
      expect(find('letter', -1, /^抄送：/).bottom).toBeLessThan(TEXT_AREA.bottom)
    })

    test('a list of 18 organs still ends on the lower edge of the last face, below all text, each line of it there', () => {
      const last = pagesOf('many').at(-1)
      const rules = (last?.blackRules ?? []).filter(({ length }) => Math.abs(length - 156) < 1)
      expect(rules).toHaveLength(3)
      expect(Math.abs((rules[2]?.bottom ?? 0) - TEXT_AREA.bottom)).toBeLessThan(0.5)
      const above = last?.textLines.filter(({ top }) => top < (rules[0]?.top ?? 0) - 1) ?? []
      for (const { bottom } of above) expect(bottom).toBeLessThan((rules[0]?.top ?? 0) + 0.5)
      const copies = last?.textLines.filter(({ top }) => top >= (rules[0]?.top ?? 0) - 1) ?? []
      const text = copies.map((line) => line.text).join('')
      expect(text).toContain('抄送：澄江市第1联合工作协调办公室')
      expect(text).toContain('澄江市第18联合工作协调办公室。')
      expect(copies.length).toBeGreaterThan(11)
      expect((copies[0]?.top ?? 0) - (rules[0]?.bottom ?? 0)).toBeLessThan(2 * LINE)
    })

    test('a very long list of copies is printed whole', () => {
      const printed = pagesOf('long')
        .flatMap((page) => page.textLines.map(({ text }) => text))
        .join('')
      expect(printed).toContain('澄江市第1街道办事处')
      expect(printed).toContain('澄江市第90街道办事处。')
      expect(printed).toContain('2026年5月9日印发')
    })
  })

  describe('landscape tables (8)', () => {
    const isLandscape = (name: string) => pagesOf(name).map(({ width, height }) => width > height)

    test('on pages of their own, text goes on upright, no page is empty', () => {
      expect(isLandscape('wide')).toEqual([false, true, false, true, true, true, false, false])
      for (const page of pagesOf('wide')) expect(page.lines.length).toBeGreaterThan(1)
      expect(find('wide', 2, '后面的正文接着写。').left).toBeCloseTo(TEXT_AREA.left + 2 * CHARACTER, 0)
      // Letters of the turned number lie at the height of the label; its ink begins at the margin.
      const label = find('wide', 3, /附件1$/)
      expect(
        pagesOf('wide')
          .at(3)
          ?.inkIn({ ...label, left: 34, right: 60 })?.left,
      ).toBeCloseTo(35, 0)
    })

    test('the margins are the upright ones turned: caption at the binding edge, table 225 mm wide', () => {
      const page = pagesOf('wide').at(1)
      const caption = find('wide', 1, '滨河绿道分段建设计划')
      expect(caption.bottom).toBeLessThan(28 + LINE + 1)
      expect(caption.top).toBeGreaterThan(28)
      const ink = page?.inkIn({ ...caption, left: 40, right: 290 })
      expect(Math.abs(middle(ink?.left ?? 0, ink?.right ?? 0) - 35 - 225 / 2)).toBeLessThan(1)
      const table = page?.inkIn({ left: 34, right: 290, top: caption.bottom + 1, bottom: 184 })
      expect(table?.left).toBeCloseTo(35, 0)
      expect(table?.right).toBeCloseTo(260, 0)
      for (const { inkIn } of pagesOf('wide').filter(({ width, height }) => width > height)) {
        expect(inkIn({ left: 20, right: 290, top: 184.3, bottom: 209 })).toBeNull()
      }
    })

    test('the page number stands where it stands upright: 7 mm outside, one character in, odd low, even high', () => {
      const turned = pagesOf('wide').flatMap((page, index) =>
        page.width > page.height ? [{ page, number: index + 1 }] : [],
      )
      expect(turned.map(({ number }) => number)).toEqual([2, 4, 5, 6])
      for (const { page, number } of turned) {
        const ink = page.inkIn({ left: 15, right: 34, top: 5, bottom: 205 })
        if (!ink) throw new Error(`no number on page ${number}`)
        const isOdd = number % 2 === 1
        const gap = isOdd ? 184 - ink.bottom : ink.top - 28
        expect(Math.abs(gap - SMALL_CHARACTER)).toBeLessThan(1)
        expect(ink.bottom - ink.top).toBeLessThan(20)
        const end = isOdd
          ? { top: ink.bottom - 2, bottom: ink.bottom + 1 }
          : { top: ink.top - 1, bottom: ink.top + 2 }
        const dash = page.inkIn({ left: 15, right: 34, ...end })
        expect(Math.abs(35 - middle(dash?.left ?? 0, dash?.right ?? 0) - 7)).toBeLessThan(1)
      }
    })
  })
})
