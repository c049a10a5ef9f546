// What the page drawer makes of real replies: all of the text, each element where the metrics put it.
import { describe, expect, test } from 'vitest'
import { composeReply } from '../../src/core/official-layout/compose-reply'
import { drawPages } from '../../src/core/official-layout/draw-pages'
import type { DrawnDocument, DrawnPage, DrawnRule } from '../../src/core/official-layout/drawn-page'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import type { LayoutSpec } from '../../src/core/official-layout/layout-spec'
import { layoutTexts } from '../../src/core/official-layout/layout-texts'
import { metricsOf } from '../../src/core/official-layout/metrics'
import { drawnText, textsOf, wordsOf } from '../../src/core/official-layout/testing-pages'
import { REPLY_FORMS } from '../../src/core/reply/reply-document'
import type { ReplyForm } from '../../src/core/reply/reply-document'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import type { Seal } from '../../src/core/reply/seal'
import { createLayoutMeasurer } from '../../src/services/exporting/measured-layout'
import { ATTACHMENTS, IMPRINT, organSeal, signedBy } from '../fixtures/foot-replies'
import { generatedCase } from '../fixtures/generated-replies'
import { figure, shortCase, table } from '../fixtures/replies'

interface With {
  readonly seals?: readonly Seal[]
  readonly spec?: LayoutSpec
}

function draw(
  replyCase: ReplyCase,
  form: ReplyForm,
  { seals = [], spec = gbt9704 }: With = {},
): DrawnDocument {
  const metrics = metricsOf(spec)
  const layout = composeReply(replyCase, form, { seals, spec })
  return drawPages({ layout, metrics, ...createLayoutMeasurer().measure(layout, metrics) })
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '')
/** All text in its order, without what stands on every page. */
const textOf = (document: DrawnDocument): string =>
  withoutBlanks(drawnText(document)).replaceAll(/—\d+—|校样/g, '')
const rulesOf = (page: DrawnPage | undefined): readonly DrawnRule[] =>
  (page?.shapes ?? []).filter((shape) => shape.kind === 'rule')
const find = ({ pages }: DrawnDocument, words: string) =>
  pages.flatMap((page) => textsOf(page)).find((text) => wordsOf(text) === words)

describe.each(REPLY_FORMS)('%s', (form) => {
  test('all text of the layout is drawn, each character once', () => {
    const replyCase = generatedCase(5, 3)
    const layout = composeReply(replyCase, form)
    const wanted = layoutTexts(layout).map(({ text }) => withoutBlanks(text))
    const drawn = textOf(draw(replyCase, form))
    for (const text of wanted) expect(drawn).toContain(text)
    expect([...drawn].toSorted().join('')).toBe([...wanted.join('')].toSorted().join(''))
  })
})

describe('the head of the document form', () => {
  const numbered = {
    documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
    issuer: '澄江市园林绿化管理局',
  } as const

  test('a red rule as wide as the text area, 4 mm below the number', () => {
    const document = draw(shortCase(numbered), 'document')
    const [rule] = rulesOf(document.pages[0])
    const number = find(document, '澄园提复〔2026〕7号')
    expect(rule).toMatchObject({ colour: gbt9704.colours.red })
    expect((rule?.x2 ?? 0) - (rule?.x1 ?? 0)).toBeCloseTo(156, 1)
    // From the ink of the number, a little below its baseline; the file has whole points.
    expect((rule?.y1 ?? 0) - (number?.y ?? 0)).toBeGreaterThan(3.9)
    expect((rule?.y1 ?? 0) - (number?.y ?? 0)).toBeLessThan(5)
  })

  test('several organs one below the other, equally wide, the suffix in the middle beside them', () => {
    const organs = ['澄江市园林绿化管理局', '澄江市水务局']
    const document = draw(
      shortCase({ ...numbered, signature: { organs, date: null, stamp: 'none', signers: [] } }),
      'document',
    )
    const [first, second] = organs.map((organ) => find(document, organ))
    const suffix = find(document, '文件')
    expect(first?.x).toBe(second?.x)
    expect(second?.runs[0]?.spacing).toBeGreaterThan(first?.runs[0]?.spacing ?? 0)
    expect(suffix?.y).toBeCloseTo(((first?.y ?? 0) + (second?.y ?? 0)) / 2, 1)
  })

  test('签发人 beside the number, names in 楷体', () => {
    const spec = { ...gbt9704, document: { ...gbt9704.document, printsSignatory: true } }
    const document = draw(shortCase({ ...numbered, signatory: '程远' }), 'document', { spec })
    const [number, label, name] = ['澄园提复〔2026〕7号', '签发人：', '程远'].map((text) =>
      find(document, text),
    )
    expect(label?.y).toBe(number?.y)
    expect(name?.x).toBeGreaterThan(label?.x ?? 0)
    expect(name?.runs[0]?.families[0]).toBe('楷体_GB2312')
  })
})

describe('the foot', () => {
  const organs = ['澄江市园林绿化管理局', '澄江市水务局']

  test('seals lie behind the text, each centred on its name', () => {
    const document = draw(shortCase(signedBy(organs, 'seal')), 'plain', { seals: organs.map(organSeal) })
    const page = document.pages.at(-1)
    const seals = (page?.shapes ?? []).filter((shape) => shape.kind === 'image')
    expect(page?.shapes.slice(0, 2).map(({ kind }) => kind)).toEqual(['image', 'image'])
    organs.forEach((organ, index) => {
      const seal = seals[index]
      expect((seal?.x ?? 0) + (seal?.width ?? 0) / 2).toBeCloseTo(find(document, organ)?.x ?? 0, 1)
    })
    expect(Object.keys(document.images)).toHaveLength(1)
  })

  test('版记 on the lower edge of the last page: three rules, the last one on the edge of the text area', () => {
    const document = draw(shortCase(IMPRINT), 'document')
    const rules = rulesOf(document.pages.at(-1)).slice(-3)
    const last = rules.at(-1)
    expect(rules.map(({ weight }) => Math.round(weight * 100))).toEqual([35, 26, 35])
    expect((last?.y1 ?? 0) + (last?.weight ?? 0) / 2).toBeCloseTo(262, 1)
    const line = document.pages.at(-1)?.lines.find(({ source }) => source === 'imprint')
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeCloseTo(262, 1)
  })

  test('a 版记 too long for the foot of a page goes on in the text, with its rules', () => {
    const copyTo = Array.from({ length: 90 }, (_, index) => `澄江市第${index + 1}街道办事处`)
    const document = draw(shortCase({ ...IMPRINT, copyTo }), 'document')
    const drawn = textOf(document)
    for (const name of copyTo) expect(drawn).toContain(name)
    expect(
      document.pages.flatMap((page) => rulesOf(page)).filter(({ colour }) => colour === '000000'),
    ).toHaveLength(3)
  })

  test('attachments go on with the pages; a figure is centred', () => {
    const document = draw(shortCase({ attachments: ATTACHMENTS }, [figure()]), 'letter')
    expect(find(document, '附件1')).toMatchObject({ x: expect.closeTo(28, 1) as number })
    const picture = document.pages[0]?.shapes.find((shape) => shape.kind === 'image')
    expect((picture?.x ?? 0) + (picture?.width ?? 0) / 2).toBeCloseTo(106, 1)
    expect(picture?.width).toBeCloseTo(80, 1)
  })
})

describe('tables', () => {
  const cell = (text: string, given: { readonly columnSpan?: number; readonly rowSpan?: number } = {}) => ({
    text,
    columnSpan: 1,
    rowSpan: 1,
    align: 'left' as const,
    ...given,
  })

  test('no line runs through a cell that spans rows and columns', () => {
    const rows = [
      [cell('甲', { columnSpan: 2 }), cell('乙')],
      [cell('丙', { rowSpan: 2 }), cell('丁'), cell('戊')],
      [cell('己'), cell('庚')],
    ]
    const [page] = draw(
      shortCase({}, [table({ rows, columnWidths: [1, 1, 1], headerRows: 0 })]),
      'plain',
    ).pages
    const rules = rulesOf(page)
    const edges = [28, 80, 132, 184]
    const upright = (x: number) => rules.filter((rule) => rule.x1 === rule.x2 && Math.abs(rule.x1 - x) < 0.1)
    expect(edges.map((x) => upright(x).length)).toEqual([3, 2, 3, 3])
    const level = rules.filter(({ y1, y2 }) => y1 === y2).toSorted((a, b) => a.y1 - b.y1)
    expect(level.map(({ x1 }) => Math.round(x1))).toEqual([28, 28, 80, 28])
  })

  test('a row that goes on over pages shows every character of its text once', () => {
    const text = Array.from(
      { length: 60 },
      (_, index) => `第${index + 1}处断点位于柳浦街以北，权属单位已经明确。`,
    ).join('')
    const rows = [[cell('内容')], [cell(text)]]
    const document = draw(shortCase({}, [table({ rows, columnWidths: [1], headerRows: 1 })]), 'plain')
    expect(document.pages.length).toBeGreaterThan(1)
    const words = document.pages.flatMap((page) =>
      textsOf(page)
        .filter(({ runs }) => runs.every(({ size }) => size === 12))
        .map(wordsOf),
    )
    expect(words.filter((word) => word !== '内容').join('')).toBe(text)
    expect(words.filter((word) => word === '内容').length).toBe(
      document.pages.filter((page) => rulesOf(page).length > 0).length,
    )
  })
})
