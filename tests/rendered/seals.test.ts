// Seals of several organs on paper: rows filled although one name is long, and no seal outside of the text area
// where the signature meets the end of a page.
import { beforeAll, describe, expect, test } from 'vitest'
import { composeReply } from '../../src/core/official-layout/compose-reply'
import { drawPages } from '../../src/core/official-layout/draw-pages'
import type { DrawnImage } from '../../src/core/official-layout/drawn-page'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import { metricsOf } from '../../src/core/official-layout/metrics'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { createLayoutMeasurer } from '../../src/services/exporting/measured-layout'
import { organSeal, signedBy } from '../fixtures/foot-replies'
import { paragraph, shortCase } from '../fixtures/replies'
import { missingPrograms } from './programs'
import { TEXT_AREA, render } from './probe'
import type { RenderedPage } from './probe'
import { problemsOf } from './validator'

const [SHORT, LONG, MIDDLE] = ['澄江市水务局', '澄江市园林和林草管理服务中心', '澄江市城市管理和执法局']
const THREE = [SHORT, LONG, MIDDLE]
const FOUR = [SHORT, LONG, MIDDLE, '澄江市卫生健康委员会']
const TWELVE = Array.from(
  { length: 12 },
  (_, index) => `澄江市${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}区管理局`,
)
const seals = [...FOUR, ...TWELVE].map(organSeal)

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => paragraph(`第${index + 1}处断点已经打通。`))
const given = (organs: readonly string[], before: number): ReplyCase =>
  shortCase({ ...signedBy(organs, 'seal'), sections: [] }, lines(before))

const CASES: Readonly<Record<string, ReplyCase>> = {
  ...Object.fromEntries([3, 7, 9, 11, 14, 17].map((before) => [`three-${before}`, given(THREE, before)])),
  ...Object.fromEntries([3, 7, 9, 11, 14, 17].map((before) => [`four-${before}`, given(FOUR, before)])),
  ...Object.fromEntries([3, 5, 8, 12, 16].map((before) => [`twelve-${before}`, given(TWELVE, before)])),
}

describe.skipIf(missingPrograms().length > 0)('seals of several organs (7.3.5.1)', () => {
  let pages: ReadonlyMap<string, readonly RenderedPage[]> = new Map()
  const metrics = metricsOf(gbt9704)
  const measurer = createLayoutMeasurer()

  /** The seals that are drawn, with the page they stand on. */
  const drawnSeals = (name: string) => {
    const replyCase = CASES[name]
    if (replyCase === undefined) throw new Error(`no case ${name}`)
    const layout = composeReply(replyCase, 'plain', { seals })
    const drawing = { layout, metrics, ...measurer.measure(layout, metrics) }
    const drawn = drawPages(drawing).pages
    const isSeal = (shape: (typeof drawn)[number]['shapes'][number]): shape is DrawnImage =>
      shape.kind === 'image'
    return drawn.flatMap(({ shapes }, page) => shapes.filter(isSeal).map((seal) => ({ seal, page })))
  }

  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {}
    for (const [name, replyCase] of Object.entries(CASES)) {
      files[name] = await renderReplyDocx(replyCase, 'plain', { seals })
    }
    expect(await problemsOf(files)).toBe('')
    pages = await render(files)
  })

  test('names of 6, 14 and 11 characters stand on two rows, four organs too, on one page with text above', () => {
    for (const [name, all] of pages) {
      if (name.startsWith('twelve')) continue
      const signed = all.filter((page) => page.textLines.some(({ text }) => text === SHORT + LONG))
      expect([name, signed.length]).toEqual([name, 1])
      const texts = signed[0]?.textLines.map(({ text }) => text) ?? []
      const row = texts.indexOf(SHORT + LONG)
      const second = name.startsWith('three') ? MIDDLE : MIDDLE + (FOUR[3] ?? '')
      expect(texts.slice(row)).toEqual([SHORT + LONG, second, '2026年5月8日'])
      expect([name, row > 0]).toEqual([name, true])
    }
  })

  test('every seal is printed where it is drawn, whole and inside the text area', () => {
    for (const [name, all] of pages) {
      const drawn = drawnSeals(name)
      expect(drawn).toHaveLength(name.startsWith('three') ? 3 : name.startsWith('four') ? 4 : 12)
      for (const { seal, page } of drawn) {
        const box = { left: seal.x - 1, right: seal.x + 43, top: seal.y - 1, bottom: seal.y + 43 }
        const ring = all[page]?.redIn(box)
        expect([name, Math.abs((ring?.top ?? 0) - seal.y) < 0.6]).toEqual([name, true])
        expect([name, Math.abs((ring?.left ?? 0) - seal.x) < 0.6]).toEqual([name, true])
        expect((ring?.bottom ?? 0) - (ring?.top ?? 0)).toBeCloseTo(42, 0)
        expect([name, seal.y >= TEXT_AREA.top - 0.1]).toEqual([name, true])
        expect([name, seal.y + seal.height <= TEXT_AREA.bottom + 0.1]).toEqual([name, true])
      }
    }
  })

  test('a signature of twelve organs is parted between its rows, never before its date', () => {
    for (const [name, all] of pages) {
      if (!name.startsWith('twelve')) continue
      const rows = all.map((page) => page.textLines.filter(({ text }) => text.includes('区管理局')).length)
      expect(rows.filter((count) => count > 0).length).toBeGreaterThanOrEqual(2)
      const date = all.findIndex((page) => page.textLines.some(({ text }) => text === '2026年5月8日'))
      expect([name, (rows[date] ?? 0) > 0]).toEqual([name, true])
    }
  })
})
