import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeReply } from './compose-reply'
import { drawPages } from './draw-pages'
import { DrawnDocument } from './drawn-page'
import type { DrawnPage, DrawnText } from './drawn-page'
import { gbt9704 } from './gbt9704'
import type { LayoutBlock, LayoutDocument, LayoutRun } from './layout-document'
import type { LayoutSpec } from './layout-spec'
import { ENGINE, metricsOf } from './metrics'
import type { MeasuredLine, MeasuredPage, WrittenChild } from './measured-pages'
import { pageToSvg } from './page-svg'
import { textsOf, wordsOf } from './testing-pages'
import { mm, twipToMm } from './units'
import { ProposalId, ReplyId } from '../kernel/ids'
import { emptyProposal } from '../proposals/proposal'
import { emptyReply } from '../reply/reply-document'

const metrics = metricsOf(gbt9704)
const PITCH = twipToMm(metrics.linePitch)
const CHARACTER = twipToMm(metrics.characterPitch)
const PER_LINE = gbt9704.grid.charactersPerLine

const proposalId = ProposalId.parse('case-one')
const empty = {
  proposal: emptyProposal(proposalId),
  reply: emptyReply(ReplyId.parse('reply-one'), proposalId),
}

const layoutOf = (given: Partial<LayoutDocument> = {}): LayoutDocument => ({
  ...composeReply(empty, 'plain'),
  ...given,
})

const paragraph = (source: string, runs: readonly LayoutRun[], prefix = 0): WrittenChild => {
  const block: LayoutBlock = { kind: 'paragraph', source, prefix, role: 'body', lines: [runs] }
  return { block, source, prefix, role: 'body', runs }
}

/** Lines of 28 characters, 22 a page, as if every character were an ideograph. */
function measure(children: readonly WrittenChild[]): readonly MeasuredPage[] {
  const lines: MeasuredLine[] = children.flatMap((written, child) => {
    const text = written.runs.map((run) => run.text).join('')
    const count = Math.max(1, Math.ceil(text.length / PER_LINE))
    return Array.from({ length: count }, (_, index): MeasuredLine => {
      const own = text.slice(index * PER_LINE, (index + 1) * PER_LINE)
      return {
        child,
        offset: index * PER_LINE,
        text: own,
        x: mm(28),
        y: mm(0),
        width: mm(156),
        height: mm(PITCH),
        textWidth: mm(own.length * CHARACTER),
        isLast: index === count - 1,
      }
    })
  })
  const pages = Math.max(1, Math.ceil(lines.length / 22))
  return Array.from({ length: pages }, (_, page) => ({
    width: mm(210),
    height: mm(297),
    rows: [],
    lines: lines
      .slice(page * 22, (page + 1) * 22)
      .map((line, index) => ({ ...line, y: mm(37 + index * PITCH) })),
  }))
}

const draw = (
  children: readonly WrittenChild[],
  layout: LayoutDocument = layoutOf(),
  pages = measure(children),
): DrawnDocument => drawPages({ layout, metrics, children, measured: { pages, isCutShort: false } })

const find = (page: DrawnPage | undefined, words: string): DrawnText | undefined =>
  textsOf(page).find((text) => wordsOf(text) === words)

const anyRuns = fc.array(
  fc.record({
    text: fc.string({
      unit: fc.constantFrom('绿', '道', '，', '“', '”', '7', 'A', '%', '—', '。', '𠮷', '《'),
      minLength: 1,
      maxLength: 90,
    }),
    role: fc.constantFrom('body' as const, 'heading2' as const),
  }),
  { minLength: 1, maxLength: 4 },
)

describe('the text', () => {
  it('every character of every measured line is drawn once, in order', () => {
    fc.assert(
      fc.property(fc.array(anyRuns, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const children = paragraphs.map((runs, index) => paragraph(`p-${index}`, runs))
        const { pages } = draw(children, layoutOf({ isProof: false }))
        const drawn = pages
          .flatMap((page) => textsOf(page).map(wordsOf))
          .filter((words) => !/^— \d+ —$/.test(words))
        expect(drawn.join('')).toBe(paragraphs.flatMap((runs) => runs.map((run) => run.text)).join(''))
      }),
    )
  })

  it('stands on its baseline, spread over full lines, as wide as it comes on the last', () => {
    const [first, last] = textsOf(
      draw([paragraph('p-1', [{ text: '绿'.repeat(30), role: 'body' }])]).pages[0],
    ).filter((text) => wordsOf(text).startsWith('绿'))
    expect(first).toMatchObject({ x: 28, width: 156 })
    expect(first?.y).toBeCloseTo(37 + PITCH * ENGINE.baselineShare, 6)
    expect(last).toMatchObject({ x: 28, width: null })
  })

  it('speaks in the fonts of its roles: 楷体, then 仿宋, digits in Times New Roman, a gap before and after', () => {
    const runs = [
      { text: '（一）打通断点。', role: 'heading2' as const },
      { text: '新开37处。', role: 'body' as const },
    ]
    const [line] = textsOf(draw([paragraph('p-1', runs, 3)]).pages[0]).filter((text) =>
      wordsOf(text).includes('新开'),
    )
    expect(line?.runs.map(({ text, families }) => [text, families[0]])).toEqual([
      ['（一）打通断点。', '楷体_GB2312'],
      ['新开', '仿宋_GB2312'],
      ['37', 'Times New Roman'],
      ['处。', '仿宋_GB2312'],
    ])
    expect(line?.runs.map(({ gapBefore }) => gapBefore !== undefined)).toEqual([false, false, true, true])
  })

  it('sets quotation marks as the profile says', () => {
    const familyOf = (spec: LayoutSpec): string | undefined => {
      const children = [paragraph('p-1', [{ text: '建立“一段一档”', role: 'body' }])]
      const { pages } = drawPages({
        layout: layoutOf(),
        metrics: metricsOf(spec),
        children,
        measured: { pages: measure(children), isCutShort: false },
      })
      return textsOf(pages[0])
        .flatMap(({ runs }) => runs)
        .find(({ text }) => text.includes('“'))?.families[0]
    }
    expect(familyOf(gbt9704)).toBe('Times New Roman')
    const full = { ...gbt9704, quotationMarks: { ...gbt9704.quotationMarks, width: 'full' as const } }
    expect(familyOf(full)).toBe('仿宋_GB2312')
  })

  it('a hanging mark stands outside of its room', () => {
    const runs = [
      { text: '绿'.repeat(28), role: 'body' as const },
      { text: '，', role: 'body' as const, hangs: true as const },
      { text: '道', role: 'body' as const },
    ]
    const [measured] = measure([paragraph('p-1', [{ text: '绿'.repeat(29), role: 'body' }])])
    const [first, second] = measured?.lines ?? []
    if (!measured || !first || !second) throw new Error('two lines were measured')
    const lines = [
      { ...first, text: `${'绿'.repeat(28)}，` },
      { ...second, offset: 29, text: '道' },
    ]
    const { pages } = draw([paragraph('p-1', runs)], layoutOf(), [{ ...measured, lines }])
    expect(find(pages[0], '绿'.repeat(28))).toMatchObject({ x: 28, width: 156 })
    expect(find(pages[0], '，')).toMatchObject({ x: 184, width: null })
  })
})

describe('around the text', () => {
  const three = measure([paragraph('p-1', [{ text: '绿'.repeat(28 * 44 + 5), role: 'body' }])])
  const child = paragraph('p-1', [{ text: '绿'.repeat(28 * 44 + 5), role: 'body' }])

  it('page numbers: odd right, even left, a character in; none on page 1 of a letter', () => {
    const plain = draw([child], layoutOf(), three).pages
    const character = (14 * 25.4) / 72
    expect(find(plain[0], '— 1 —')?.x).toBeCloseTo(184 - character, 1)
    expect(find(plain[0], '— 1 —')?.anchor).toBe('end')
    expect(find(plain[1], '— 2 —')?.x).toBeCloseTo(28 + character, 1)
    const head = { kind: 'letter', masthead: '澄江市园林绿化管理局', category: 'B' } as const
    const letter = draw([child], layoutOf({ head }), three).pages
    expect(find(letter[0], '— 1 —')).toBeUndefined()
    expect(find(letter[1], '— 2 —')).toBeDefined()
  })

  it('the red head of a letter: mark, category, two double rules on page 1 alone', () => {
    const head = { kind: 'letter', masthead: '澄江市园林绿化管理局', category: 'B' } as const
    const { pages } = draw([child], layoutOf({ head }), three)
    const rules = (page: DrawnPage | undefined) => (page?.shapes ?? []).filter(({ kind }) => kind === 'rule')
    expect(rules(pages[0])).toHaveLength(4)
    expect(rules(pages[1])).toHaveLength(0)
    const mark = find(pages[0], '澄江市园林绿化管理局')
    expect(mark?.anchor).toBe('middle')
    expect(mark?.x).toBeCloseTo(106, 2)
    expect(find(pages[0], 'B')).toMatchObject({ anchor: 'end' })
  })

  it('both double rules on later pages too, where the profile has them there; not on turned pages', () => {
    const head = { kind: 'letter', masthead: '澄江市园林绿化管理局', category: '' } as const
    const everywhere = metricsOf({ ...gbt9704, letter: { ...gbt9704.letter, rulesOnEveryPage: true } })
    const pages = three.map((page, index) =>
      index === 2 ? { ...page, width: mm(297), height: mm(210) } : page,
    )
    const drawn = drawPages({
      layout: layoutOf({ head }),
      metrics: everywhere,
      children: [child],
      measured: { pages, isCutShort: false },
    })
    const rules = drawn.pages.map(({ shapes }) => shapes.filter(({ kind }) => kind === 'rule'))
    expect(rules.map(({ length }) => length)).toEqual([4, 4, 0])
    expect(rules[1]?.slice(2)).toEqual(rules[0]?.slice(2))
  })

  it('every page of a reply that is not signed off is marked 校样, no page of one that is', () => {
    const marks = (isProof: boolean) =>
      draw([child], layoutOf({ isProof }), three).pages.map((page) => find(page, '校样'))
    expect(marks(true).map((mark) => mark?.runs[0]?.families[0])).toEqual(['黑体', '黑体', '黑体'])
    expect(marks(false)).toEqual([undefined, undefined, undefined])
  })

  it('the grid is that of the metrics, and lines of it are counted as they are taken', () => {
    const { pages } = draw([child], layoutOf(), three)
    expect(pages.map(({ usedLines }) => usedLines)).toEqual([22, 22, 1])
    expect(pages[0]?.grid).toMatchObject({ lines: 22, characters: 28 })
    expect(pages[0]?.textArea.width).toBeCloseTo(156, 1)
  })
})

describe('what a click finds', () => {
  it('lines count in the characters of their source, without its number', () => {
    const children = [
      paragraph('s-1', [{ text: `一、${'绿'.repeat(40)}`, role: 'body' }], 2),
      paragraph('p-1', [{ text: '道'.repeat(3), role: 'body' }]),
    ]
    expect(
      draw(children).pages[0]?.lines.map(({ source, offset, length }) => [source, offset, length]),
    ).toEqual([
      ['s-1', 0, 26],
      ['s-1', 26, 14],
      ['p-1', 0, 3],
    ])
  })

  it('paragraphs of one source count on', () => {
    const children = ['甲乙', '丙丁'].map((text) => paragraph('contact', [{ text, role: 'body' }]))
    expect(draw(children).pages[0]?.lines.map(({ offset }) => offset)).toEqual([0, 2])
  })
})

describe('as SVG', () => {
  it('is well-formed for any text, without style text', () => {
    const hostile = '<script>&"\u0000\ud800]]>' + '绿'
    const { pages, images } = draw([paragraph('p-1', [{ text: hostile, role: 'body' }])])
    const svg = pages.map((page) => pageToSvg(page, images)).join('')
    expect(svg).toMatch(/&lt;script&gt;&amp;&quot;.*\]\]&gt;/)
    expect(svg).not.toMatch(/style=|<script|\u0000|\ud800/)
  })

  it('fits the schema it crosses the border with', () => {
    expect(DrawnDocument.safeParse(draw([paragraph('p-1', [{ text: '绿道', role: 'body' }])])).success).toBe(
      true,
    )
  })
})
