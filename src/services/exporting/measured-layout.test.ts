import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTACHMENTS, IMPRINT, landscapeTable } from '../../../tests/fixtures/foot-replies'
import { generatedCase } from '../../../tests/fixtures/generated-replies'
import { figure, paragraph, shortCase, table } from '../../../tests/fixtures/replies'
import { composeReply } from '../../core/official-layout/compose-reply'
import { gbt9704 } from '../../core/official-layout/gbt9704'
import type { MeasuredLine, WrittenChild } from '../../core/official-layout/measured-pages'
import { metricsOf } from '../../core/official-layout/metrics'
import type { ReplyForm } from '../../core/reply/reply-document'
import type { ReplyCase } from '../../core/reply/reply-file'
import { createLayoutMeasurer } from './measured-layout'
import type { MeasuredLayout } from './measured-layout'
import { renderReplyDocx } from './export-reply'

const metrics = metricsOf(gbt9704)
const measure = (given: ReplyCase, form: ReplyForm = 'plain', measurer = createLayoutMeasurer()) =>
  measurer.measure(composeReply(given, form), metrics)
const linesOf = ({ measured }: MeasuredLayout): readonly MeasuredLine[] =>
  measured.pages.flatMap(({ lines }) => lines)
const textOf = (child: WrittenChild | undefined): string =>
  (child?.runs ?? []).map(({ text }) => text).join('')

/** Lines of one paragraph, by the text it begins with. */
function linesFrom(pages: MeasuredLayout, beginning: string): readonly string[] {
  const child = pages.children.findIndex((one) => textOf(one).startsWith(beginning))
  return linesOf(pages)
    .filter((line) => line.child === child)
    .map(({ text }) => text)
}

/** A paragraph of one character repeated, with a mark at a place. */
const dotted = (before: number, mark: string, after: number): string =>
  `${'绿'.repeat(before)}${mark}${'道'.repeat(after)}`

describe('every line finds its way back', () => {
  const everything = (): ReplyCase =>
    shortCase(
      {
        ...IMPRINT,
        attachments: ATTACHMENTS,
        outcomeCategory: 'B',
        secrecy: '秘密★1年',
        documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
      },
      [
        paragraph('沿河“三段绿道”共 12 公里，年内全部贯通。'.repeat(9)),
        table(),
        figure(),
        landscapeTable(4),
        paragraph('横排表格之后的正文。'),
      ],
    )

  it.each(['letter', 'document', 'plain'] as const)(
    '%s: lines joined are the texts of the children',
    (form) => {
      const pages = measure(everything(), form)
      expect(pages.measured.isCutShort).toBe(false)
      const joined = new Map<number, string>()
      for (const { child, offset, text } of linesOf(pages)) {
        expect(offset).toBe(joined.get(child)?.length ?? 0)
        joined.set(child, (joined.get(child) ?? '') + text)
      }
      for (const [child, text] of joined) expect(text).toBe(textOf(pages.children[child]))
      const sources = new Set(pages.children.map(({ source }) => source))
      for (const source of ['title', 'salutation', 'opening', 'signature', 'imprint', 'attachment-plan']) {
        expect(sources).toContain(source)
      }
    },
  )

  it('over several sections: rows and lines keep their children, turned pages their size', () => {
    const pages = measure(everything())
    const turned = pages.measured.pages.find(({ width, height }) => width > height)
    expect(turned?.width).toBeCloseTo(297, 0)
    expect(turned?.rows).toHaveLength(5)
    expect(pages.children[turned?.rows[0]?.child ?? -1]?.block).toMatchObject({ orientation: 'landscape' })
    const after = linesOf(pages).find(({ text }) => text.startsWith('横排表格之后'))
    expect(textOf(pages.children[after?.child ?? -1])).toBe('横排表格之后的正文。')
  })

  it('in millimetres from the page’s edges; a full line is as wide as the text area', () => {
    const [page] = measure(shortCase({}, [paragraph('绿'.repeat(60))])).measured.pages
    const [, second] = (page?.lines ?? []).filter(({ text }) => text.startsWith('绿'))
    expect(page?.width).toBeCloseTo(210, 1)
    expect(second?.x).toBeCloseTo(28, 1)
    expect(second?.width).toBeCloseTo(156, 0)
    expect(second?.height).toBeCloseTo((28.95 * 25.4) / 72, 2)
    expect(second?.text).toBe('绿'.repeat(28))
    const own = (page?.lines ?? []).filter(({ text }) => text.startsWith('绿'))
    expect(own.map(({ isLast }) => isLast)).toEqual([false, false, true])
  })

  it('lines of a title broken by hand are last lines', () => {
    const pages = measure(shortCase({ title: { source: 'override', text: '关于绿道建设\n有关建议的答复' } }))
    const title = linesOf(pages).filter(({ child }) => pages.children[child]?.role === 'title')
    expect(title.map(({ text, isLast }) => [text, isLast])).toEqual([
      ['关于绿道建设', true],
      ['有关建议的答复', true],
    ])
  })
})

describe('lines end as word processors end them', () => {
  it('a mark that does not fit hangs, and is told apart', () => {
    const pages = measure(shortCase({}, [paragraph(dotted(26 + 28, '，', 10))]))
    expect(linesFrom(pages, '绿')).toEqual(['绿'.repeat(26), `${'绿'.repeat(28)}，`, '道'.repeat(10)])
    const child = pages.children.find((one) => textOf(one).startsWith('绿'))
    expect(child?.runs.find(({ hangs }) => hangs)?.text).toBe('，')
    expect(child?.runs.every(({ spacing }) => spacing === undefined)).toBe(true)
  })

  it('on several lines of one paragraph', () => {
    const text = `${dotted(26, '，', 28)}；${dotted(28, '。', 5)}`
    expect(linesFrom(measure(shortCase({}, [paragraph(text)])), '绿').map((line) => line.length)).toEqual([
      27, 29, 29, 5,
    ])
  })

  it.each([
    ['a bracket', '）', 27],
    ['a closing quotation mark', '”', 27],
  ])('%s does not hang: it takes a character along', (_name, mark, length) => {
    const [, second] = linesFrom(measure(shortCase({}, [paragraph(dotted(26 + 28, mark, 10))])), '绿')
    expect(second).toHaveLength(length)
  })

  it('a mark before a closing quotation mark does not hang', () => {
    const [, second] = linesFrom(measure(shortCase({}, [paragraph(dotted(26 + 28, '。”', 10))])), '绿')
    expect(second).toHaveLength(27)
  })

  it('between Chinese and digits stands a gap of a fifth of an em', () => {
    const widthOf = (text: string): number =>
      linesOf(measure(shortCase({}, [paragraph(text)]))).find((line) => line.text === text)?.textWidth ?? 0
    const gap = (16 / 5) * (25.4 / 72)
    expect(widthOf('绿12道') - widthOf('绿道') - (widthOf('12') - 0)).toBeCloseTo(2 * gap, 0)
    expect(widthOf('绿，12，道') - widthOf('绿，，道') - widthOf('12')).toBeCloseTo(0, 0)
  })
})

describe('measuring', () => {
  it('leaves the exported file as it is', async () => {
    const given = generatedCase(3, 2)
    const before = await renderReplyDocx(given, 'letter')
    measure(given, 'letter')
    expect(Buffer.compare(await renderReplyDocx(given, 'letter'), before)).toBe(0)
  })

  it('with what it remembers comes to the same as without', () => {
    const measurer = createLayoutMeasurer()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(40), (seed, cut) => {
        const given = generatedCase(seed, 1)
        const [first, ...others] = given.reply.sections
        if (first === undefined) return
        const blocks = first.blocks.map((block) =>
          block.kind === 'paragraph' ? { ...block, text: block.text.slice(cut) } : block,
        )
        const edited = { ...given, reply: { ...given.reply, sections: [{ ...first, blocks }, ...others] } }
        const [remembered, fresh] = [measure(edited, 'plain', measurer), measure(edited)]
        expect(remembered.measured).toEqual(fresh.measured)
        expect(remembered.children.map(({ runs }) => runs)).toEqual(fresh.children.map(({ runs }) => runs))
      }),
      { numRuns: 5 },
    )
  }, 60_000)
})
