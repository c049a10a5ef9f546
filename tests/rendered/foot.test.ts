// The foot of a reply on paper: seals, signets, attachments on new faces, 版记, landscape pages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import { metricsOf } from '../../src/core/official-layout/metrics'
import { placeSignature } from '../../src/core/official-layout/signature-place'
import { pointInMm } from '../../src/core/official-layout/signature-rows'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { ATTACHMENTS, IMPRINT, attachment, landscapeTable } from '../fixtures/foot-replies'
import { organSeal, signedBy, signetOf } from '../fixtures/foot-replies'
import { paragraph, shortCase } from '../fixtures/replies'
import { missingPrograms } from './programs'
import { TEXT_AREA, render } from './probe'
import type { RenderedPage, TextLine } from './probe'

const missing = missingPrograms()
const VALIDATOR = fileURLToPath(new URL('../../../shared/tools/validate-ooxml.mjs', import.meta.url))

/** One 字 of the grid, one 四号 character, one 行, in millimetres. */
const CHARACTER = (15.75 * 25.4) / 72
const SMALL_CHARACTER = (14 * 25.4) / 72
const LINE = (28.95 * 25.4) / 72

const ORGANS = ['澄江市园林绿化管理局', '澄江市水务局', '澄江市卫生健康委员会', '澄江市公安局']
const SIGNERS = [
  { post: '澄江市人民政府市长', name: '程远' },
  { post: '澄江军分区司令员', name: '陆鸣' },
]
const seals = [...ORGANS.map(organSeal), ...SIGNERS.map(({ name }) => signetOf(name))]
/** Paragraphs of one line each. */
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => paragraph(`第${index + 1}处断点已经打通。`))
const NEARLY_FULL = [4, 5, 6, 7, 8] as const

describe.skipIf(missing.length > 0)('the foot of a reply', () => {
  let pages: ReadonlyMap<string, readonly RenderedPage[]> = new Map()
  const pagesOf = (name: string): readonly RenderedPage[] => pages.get(name) ?? []

  beforeAll(async () => {
    const long = Array.from({ length: 90 }, (_, index) => `澄江市第${index + 1}街道办事处`)
    const wide = attachment('attachment-wide', '滨河绿道分段建设计划', [landscapeTable(30)])
    const files: Record<string, Uint8Array> = {
      one: await renderReplyDocx(
        shortCase({ ...signedBy(ORGANS.slice(0, 1), 'seal'), ...IMPRINT, attachments: ATTACHMENTS }),
        'document',
        { seals },
      ),
      two: await renderReplyDocx(
        shortCase({ ...signedBy(ORGANS.slice(0, 2), 'seal'), ...IMPRINT }),
        'letter',
        {
          seals,
        },
      ),
      four: await renderReplyDocx(shortCase(signedBy(ORGANS, 'seal')), 'plain', { seals }),
      signet: await renderReplyDocx(shortCase(signedBy(ORGANS, 'signet', SIGNERS)), 'plain', { seals }),
      bare: await renderReplyDocx(shortCase({ printing: IMPRINT.printing ?? null }), 'document'),
      long: await renderReplyDocx(shortCase({ ...IMPRINT, copyTo: long }), 'document'),
      wide: await renderReplyDocx(
        shortCase({ ...IMPRINT, attachments: [wide, ...ATTACHMENTS] }, [
          landscapeTable(4),
          paragraph('后面的正文接着写。'),
        ]),
        'letter',
      ),
    }
    for (const count of NEARLY_FULL) {
      const given = shortCase(signedBy(ORGANS.slice(0, 1), 'seal'), lines(count))
      files[`full${count}`] = await renderReplyDocx(given, 'plain', { seals })
    }
    if (existsSync(VALIDATOR)) await validate(files)
    else process.stdout.write('../shared is not there: the files are not validated.\n')
    pages = await render(files)
  })

  /** Every file is correct OOXML; where xmllint is missing nothing is known. */
  async function validate(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'fuwen-foot-'))
    try {
      const paths = Object.keys(files).map((name) => join(folder, `${name}.docx`))
      for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, `${name}.docx`), bytes)
      const { status, stdout } = spawnSync(process.execPath, [VALIDATOR, ...paths], { encoding: 'utf8' })
      if (status !== 3) expect(stdout).not.toMatch(/problem/)
      if (status !== 3) expect(status).toBe(0)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  const find = (name: string, page: number, text: string | RegExp): TextLine => {
    const all = pagesOf(name).at(page)?.lines ?? []
    const found = all.findLast((line) => line.text.match(text))
    if (!found) throw new Error(`no line ${String(text)} among ${all.map((line) => line.text).join(' / ')}`)
    return found
  }
  const middle = (from: number, to: number): number => (from + to) / 2
  const redIn = (name: string, page: number, box: Parameters<RenderedPage['redIn']>[0]) => {
    const red = pagesOf(name).at(page)?.redIn(box)
    if (!red) throw new Error('nothing red there')
    return red
  }

  describe('seals (7.3.5.1)', () => {
    /** Page on which the signature stands. */
    const SIGNED = { one: 1, two: 0, four: 0 } as const

    test('one seal: 42 mm, upright, centred on name and date, which lie a little below its middle', () => {
      const [organ, date] = [find('one', 1, /^澄江市园林绿化管理局$/), find('one', 1, /^2026年5月8日$/)]
      const seal = redIn('one', 1, { ...TEXT_AREA, left: 20, right: 200 })
      expect(seal.right - seal.left).toBeCloseTo(42, 0)
      expect(seal.bottom - seal.top).toBeCloseTo(42, 0)
      const x = middle(seal.left, seal.right)
      expect(Math.abs(x - middle(organ.left, organ.right))).toBeLessThan(1)
      expect(Math.abs(x - middle(date.left, date.right))).toBeLessThan(1)
      expect(Math.abs((TEXT_AREA.right - date.right) / CHARACTER - 4)).toBeLessThan(0.3)
      const below = middle(organ.top, date.bottom) - middle(seal.top, seal.bottom)
      expect(Math.abs(below - LINE / 4)).toBeLessThan(2)
    })

    test('the top of the seal lies within one line of the text', () => {
      for (const [name, page] of Object.entries(SIGNED)) {
        const seal = redIn(name, page, { ...TEXT_AREA, top: 60, left: 20, right: 200 })
        const above = pagesOf(name)
          .at(page)
          ?.textLines.filter(({ text }) => /^(2\.|居民)/.test(text))
          .at(-1)
        expect(seal.top - (above?.bottom ?? 0)).toBeGreaterThan(0)
        expect(seal.top - (above?.bottom ?? 0)).toBeLessThan(LINE)
      }
    })

    test('several organs: each seal within 2 mm of its place, none crossing or touching another', () => {
      const metrics = metricsOf(gbt9704)
      for (const [name, organs] of [
        ['two', ORGANS.slice(0, 2)],
        ['four', ORGANS],
      ] as const) {
        const { rows } = placeSignature(
          { organs, date: '2026年5月8日', stamp: 'seal', signers: [], seals },
          gbt9704,
        )
        const places = rows.flatMap((row) =>
          row.seals.map(({ right, below }, index) => {
            const names = row.texts.map(({ text }) => text).join('')
            const line = find(name, 0, names)
            const x = pointInMm({ from: 'right', characters: right }, metrics)
            // The first name begins where the line begins, the last ends where it ends.
            const width = (row.texts[index]?.text.length ?? 0) * CHARACTER
            const printed = index === 0 ? line.left + width / 2 : line.right - width / 2
            expect(Math.abs(printed - x)).toBeLessThan(1)
            const y = middle(line.top, line.bottom) + (below - 0.587) * LINE
            return { x, y }
          }),
        )
        expect(places).toHaveLength(organs.length)
        const rings = places.map(({ x, y }) =>
          redIn(name, 0, { left: x - 23, right: x + 23, top: y - 22.5, bottom: y + 22.5 }),
        )
        rings.forEach((ring, index) => {
          expect(Math.abs(middle(ring.left, ring.right) - (places[index]?.x ?? 0))).toBeLessThan(2)
          expect(Math.abs(middle(ring.top, ring.bottom) - (places[index]?.y ?? 0))).toBeLessThan(2)
          expect(ring.right - ring.left).toBeCloseTo(42, 0)
          for (const other of rings.slice(index + 1)) {
            expect(ring.right < other.left || ring.bottom < other.top).toBe(true)
          }
        })
      }
    })

    test('signature and date never stand on a page without text (7.3.5.5)', () => {
      const counts = NEARLY_FULL.map((count) => {
        const all = pagesOf(`full${count}`)
        const signed = all.findIndex((page) => page.lines.some(({ text }) => text === '2026年5月8日'))
        const text = all[signed]?.textLines.map((line) => line.text) ?? []
        expect(text.indexOf('澄江市园林绿化管理局')).toBeGreaterThan(0)
        return signed
      })
      // Some of them end on page 1 and some on page 2: the rule was needed.
      expect(new Set(counts).size).toBe(2)
    })
  })

  describe('signets (7.3.5.3)', () => {
    test('post and signet on one line, 右空四字, two lines below the text; an empty line above the date', () => {
      const posts = SIGNERS.map(({ post }) => find('signet', 0, post))
      const date = find('signet', 0, /^2026年5月8日$/)
      const text = find('signet', 0, /^居民/)
      const frames = posts.map((post) =>
        redIn('signet', 0, {
          left: post.right + 1,
          right: 200,
          top: middle(post.top, post.bottom) - 8,
          bottom: middle(post.top, post.bottom) + 8,
        }),
      )
      frames.forEach((frame, index) => {
        const post = posts[index] ?? date
        expect(Math.abs(middle(frame.top, frame.bottom) - middle(post.top, post.bottom))).toBeLessThan(1)
        expect(Math.abs(TEXT_AREA.right - frame.right - 4 * CHARACTER)).toBeLessThan(1)
        expect(Math.abs(frame.left - post.right - 2 * CHARACTER)).toBeLessThan(1)
      })
      expect((frames[0]?.top ?? 0) - text.bottom).toBeGreaterThan(2 * LINE)
      expect((frames[0]?.top ?? 0) - text.bottom).toBeLessThan(3 * LINE)
      expect(date.top - (frames[1]?.bottom ?? 0)).toBeGreaterThan(LINE)
      expect(date.top - (frames[1]?.bottom ?? 0)).toBeLessThan(2 * LINE)
      expect(Math.abs((TEXT_AREA.right - date.right) / CHARACTER - 4)).toBeLessThan(0.3)
      // Posts of several signers are equally wide.
      expect(Math.abs((posts[0]?.left ?? 0) - (posts[1]?.left ?? 0))).toBeLessThan(0.5)
    })
  })

  describe('attachments (7.3.7)', () => {
    test('each on a new face: 附件N flush left on line 1, the title centred on line 3, numbers going on', () => {
      expect(pagesOf('one')).toHaveLength(4)
      for (const [page, number] of [
        [2, 1],
        [3, 2],
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

    test('without copies two rules and the line of 印发', () => {
      const rules = (pagesOf('bare').at(-1)?.blackRules ?? []).filter(({ top }) => top > 200)
      expect(rules).toHaveLength(2)
      expect(Math.abs((rules[1]?.bottom ?? 0) - TEXT_AREA.bottom)).toBeLessThan(0.5)
    })

    test('a letter has copies alone, without rules and without 印发 (10.1)', () => {
      expect(pagesOf('two').at(-1)?.blackRules).toEqual([])
      expect(
        pagesOf('two')
          .flatMap((page) => page.lines)
          .filter(({ text }) => text.includes('印发')),
      ).toEqual([])
      expect(find('two', -1, /^抄送：/).bottom).toBeLessThan(TEXT_AREA.bottom)
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
