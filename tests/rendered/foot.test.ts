// The signature of a reply on paper: seals and signets where they belong, and never without text.
import { beforeAll, describe, expect, test } from 'vitest'
import { composeReply } from '../../src/core/official-layout/compose-reply'
import { drawPages } from '../../src/core/official-layout/draw-pages'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import { metricsOf } from '../../src/core/official-layout/metrics'
import { placeSignature } from '../../src/core/official-layout/signature-place'
import { pointInMm } from '../../src/core/official-layout/signature-rows'
import type { ReplyForm } from '../../src/core/reply/reply-document'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { createLayoutMeasurer } from '../../src/services/exporting/measured-layout'
import { ATTACHMENTS, IMPRINT, organSeal, signedBy, signetOf } from '../fixtures/foot-replies'
import { paragraph, shortCase } from '../fixtures/replies'
import { missingPrograms } from './programs'
import { TEXT_AREA, render } from './probe'
import type { RenderedPage, TextLine } from './probe'
import { problemsOf } from './validator'

const missing = missingPrograms()

/** One 字 of the grid, one 行, in millimetres. */
const CHARACTER = (15.75 * 25.4) / 72
const LINE = (28.95 * 25.4) / 72

const ORGANS = ['澄江市园林绿化管理局', '澄江市水务局', '澄江市卫生健康委员会', '澄江市公安局']
const SIGNERS = [
  { post: '澄江市人民政府市长', name: '程远' },
  { post: '澄江军分区司令员', name: '陆鸣' },
]
const seals = [...ORGANS.map(organSeal), ...SIGNERS.map(({ name }) => signetOf(name))]
/** One seal, two and four, in the three forms. */
type FormCase = readonly [given: ReplyCase, form: ReplyForm]
const ONE: FormCase = [
  shortCase({ ...signedBy(ORGANS.slice(0, 1), 'seal'), ...IMPRINT, attachments: ATTACHMENTS }),
  'document',
]
const TWO: FormCase = [shortCase({ ...signedBy(ORGANS.slice(0, 2), 'seal'), ...IMPRINT }), 'letter']
const FOUR: FormCase = [shortCase(signedBy(ORGANS, 'seal')), 'plain']
/** Paragraphs of one line each. */
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => paragraph(`第${index + 1}处断点已经打通。`))
const NEARLY_FULL = [4, 5, 6, 7, 8] as const

describe.skipIf(missing.length > 0)('the signature on paper', () => {
  let pages: ReadonlyMap<string, readonly RenderedPage[]> = new Map()
  const pagesOf = (name: string): readonly RenderedPage[] => pages.get(name) ?? []

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {
      one: await renderReplyDocx(...ONE, { seals }),
      two: await renderReplyDocx(...TWO, { seals }),
      four: await renderReplyDocx(...FOUR, { seals }),
      signet: await renderReplyDocx(shortCase(signedBy(ORGANS, 'signet', SIGNERS)), 'plain', { seals }),
    }
    for (const count of NEARLY_FULL) {
      const given = shortCase(signedBy(ORGANS.slice(0, 1), 'seal'), lines(count))
      files[`full${count}`] = await renderReplyDocx(given, 'plain', { seals })
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

  describe('what is drawn is what is printed', () => {
    const drawn = (given: ReplyCase, form: ReplyForm) => {
      const metrics = metricsOf(gbt9704)
      const layout = composeReply(given, form, { seals })
      const { pages: drawnPages } = drawPages({
        layout,
        metrics,
        ...createLayoutMeasurer().measure(layout, metrics),
      })
      return drawnPages
    }

    test('seals and rules of the 版记 stand on the drawn page within half a millimetre of paper', () => {
      const cases = { one: ONE, two: TWO, four: FOUR } as const
      const counts = Object.entries(cases).map(([name, [given, form]]) => {
        let seen = 0
        drawn(given, form).forEach(({ shapes }, page) => {
          for (const shape of shapes) {
            if (shape.kind === 'image') {
              const { x, y, width, height } = shape
              const box = { left: x - 1, right: x + width + 1, top: y - 1, bottom: y + height + 1 }
              const seal = redIn(name, page, box)
              expect(Math.abs(seal.left - x)).toBeLessThan(0.5)
              expect(Math.abs(seal.top - y)).toBeLessThan(0.5)
              seen += 1
            }
            if (
              shape.kind === 'rule' &&
              shape.y1 > 200 &&
              shape.colour === '000000' &&
              shape.x2 - shape.x1 > 150
            ) {
              const rules = pagesOf(name).at(page)?.blackRules ?? []
              expect(rules.some((rule) => Math.abs(middle(rule.top, rule.bottom) - shape.y1) < 0.5)).toBe(
                true,
              )
              seen += 1
            }
          }
        })
        return seen
      })
      expect(counts).toEqual([1 + 3, 2, 4])
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
})
