// The drawn pages against LibreOffice's of the same file: what the screen, the printer and the PDF show is the
// file. Lines are found by their text; positions may differ by a millimetre.
import { beforeAll, describe, expect, test } from 'vitest'
import { composeReply } from '../../src/core/official-layout/compose-reply'
import { drawPages } from '../../src/core/official-layout/draw-pages'
import type { DrawnPage, DrawnText } from '../../src/core/official-layout/drawn-page'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import { ENGINE, metricsOf } from '../../src/core/official-layout/metrics'
import { textsOf, wordsOf } from '../../src/core/official-layout/testing-pages'
import { pt, ptToMm } from '../../src/core/official-layout/units'
import type { ReplyForm } from '../../src/core/reply/reply-document'
import type { ReplyCase } from '../../src/core/reply/reply-file'
import type { Seal } from '../../src/core/reply/seal'
import { renderReplyDocx } from '../../src/services/exporting/export-reply'
import { createLayoutMeasurer } from '../../src/services/exporting/measured-layout'
import { IMPRINT, landscapeTable, organSeal, signedBy } from '../fixtures/foot-replies'
import { longCase, shortCase, table } from '../fixtures/replies'
import { missingPrograms } from './programs'
import { render } from './probe'
import type { RenderedPage, TextLine } from './probe'

const missing = missingPrograms()
const ORGAN = '澄江市园林绿化管理局'

interface Given {
  readonly replyCase: ReplyCase
  readonly form: ReplyForm
  readonly seals?: readonly Seal[]
}

const HEAD = {
  outcomeCategory: 'B',
  documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
  secrecy: '秘密★1年',
  contact: { form: 'person', name: '苏念', phone: '0000-1234567' },
} as const

const GIVEN: Readonly<Record<'letter' | 'document' | 'plain', Given>> = {
  letter: { replyCase: longCase({ ...HEAD, copyTo: ['市政协提案委员会', '市政府督查室'] }), form: 'letter' },
  document: {
    replyCase: shortCase({ ...HEAD, ...IMPRINT, ...signedBy([ORGAN], 'seal'), copyNumber: '000123' }, [
      table(),
    ]),
    form: 'document',
    seals: [organSeal(ORGAN)],
  },
  plain: { replyCase: shortCase({ organAboveTitle: true }, [landscapeTable(6)]), form: 'plain' },
}

/** About a character of a table. */
const NARROW = 3

const NAMES = ['letter', 'document', 'plain'] as const
const withoutBlanks = (text: string): string => text.replaceAll(/\s/gu, '')

/** The texts of a page that stand on one line, left to right. */
function linesOf(page: DrawnPage): readonly (readonly DrawnText[])[] {
  const lines: DrawnText[][] = []
  for (const text of textsOf(page)) {
    const line = lines.find(([first]) => first && text.turn === 0 && Math.abs(first.y - text.y) < 0.5)
    if (line) line.push(text)
    else lines.push([text])
  }
  return lines
}

interface Pair {
  readonly words: string
  readonly drawn: readonly DrawnText[]
  readonly rendered: TextLine
}

/** Lines that both have, and how many there are of the rendered ones. */
function pairsOf(page: DrawnPage, { lines }: RenderedPage): readonly Pair[] {
  const drawn = linesOf(page).map((texts) => ({ texts, words: withoutBlanks(texts.map(wordsOf).join('')) }))
  return lines.flatMap((rendered) => {
    const words = withoutBlanks(rendered.text)
    const found = drawn.find((line) => line.words === words)
    return found ? [{ words, drawn: found.texts, rendered }] : []
  })
}

/** Lowest ink of a line, measured; and where the drawn baseline would have it, about. */
function lowestInk({ drawn, rendered, words }: Pair, page: RenderedPage) {
  const [first] = drawn
  // Between the texts of a table stand its lines.
  const isRow = drawn.length > 2
  const ink = page.inkIn(isRow ? { ...rendered, right: rendered.left + NARROW } : rendered)
  const size = ptToMm(pt(Math.max(...drawn.flatMap(({ runs }) => runs.map((run) => run.size)))))
  const below = /\p{Script=Han}/u.test(isRow ? words.charAt(0) : words) ? size * ENGINE.inkBelow : 0
  return { rendered: ink?.bottom ?? NaN, drawn: (first?.y ?? NaN) + below }
}

describe.skipIf(missing.length > 0)('drawn pages are the file', () => {
  const drawn = new Map<string, readonly DrawnPage[]>()
  let rendered: ReadonlyMap<string, readonly RenderedPage[]> = new Map()
  const both = (name: string, page: number): readonly [DrawnPage, RenderedPage] => {
    const [one, other] = [drawn.get(name)?.[page], rendered.get(name)?.[page]]
    if (!one || !other) throw new Error(`${name} has no page ${page + 1}`)
    return [one, other]
  }
  const everyPage = (name: string): readonly (readonly [DrawnPage, RenderedPage])[] =>
    (drawn.get(name) ?? []).map((_, page) => both(name, page))

  beforeAll(async () => {
    const metrics = metricsOf(gbt9704)
    const files: Record<string, Uint8Array> = {}
    for (const name of NAMES) {
      const { replyCase, form, seals = [] } = GIVEN[name]
      files[name] = await renderReplyDocx(replyCase, form, { seals })
      const layout = composeReply(replyCase, form, { seals })
      const measured = createLayoutMeasurer().measure(layout, metrics)
      drawn.set(name, drawPages({ layout, metrics, ...measured }).pages)
    }
    rendered = await render(files)
  })

  test.each(NAMES)('%s: as many pages, each of its size', (name) => {
    expect(rendered.get(name)).toHaveLength(drawn.get(name)?.length ?? 0)
    for (const [one, other] of everyPage(name)) {
      expect(one.width).toBeCloseTo(other.width, -0.5)
      expect(one.height).toBeCloseTo(other.height, -0.5)
    }
  })

  test.each(NAMES)('%s: nine lines in ten are the same, each on its baseline', (name) => {
    let [same, all] = [0, 0]
    for (const [one, other] of everyPage(name)) {
      const pairs = pairsOf(one, other)
      same += pairs.length
      // The turned number of a landscape page has a box of its own kind.
      all += other.lines.filter(({ text }) => !/^[—\d]*$/.test(withoutBlanks(text))).length
      const seal = one.shapes.find((shape) => shape.kind === 'image')
      const isUnderSeal = ({ rendered: { top, bottom } }: Pair): boolean =>
        seal !== undefined && bottom > seal.y && top < seal.y + seal.height
      for (const pair of pairs.filter((line) => !isUnderSeal(line))) {
        const ink = lowestInk(pair, other)
        expect(Math.abs(ink.drawn - ink.rendered), pair.words).toBeLessThan(1)
      }
    }
    expect(same / all).toBeGreaterThan(0.9)
  })

  test.each(NAMES)('%s: lines begin and end where they do in the file', (name) => {
    for (const [one, other] of everyPage(name)) {
      for (const { words, drawn: texts, rendered: line } of pairsOf(one, other)) {
        const [first] = texts
        const last = texts.at(-1)
        if (first?.anchor === undefined) expect(Math.abs((first?.x ?? 0) - line.left), words).toBeLessThan(1)
        if (last?.anchor === 'end') expect(Math.abs(last.x - line.right), words).toBeLessThan(1)
        if (texts.length > 1 || !first) continue
        const { x, width, anchor } = first
        if (width !== null) expect(Math.abs(x + width - line.right), words).toBeLessThan(1)
        const middle = (line.left + line.right) / 2
        if (anchor === 'middle') expect(Math.abs(x - middle), words).toBeLessThan(1)
      }
    }
  })

  test('rules lie where they lie in the file: red ones of both heads, black ones of table and 版记', () => {
    const red = gbt9704.colours.red
    for (const [one, other] of [...everyPage('letter'), ...everyPage('document')]) {
      const wide = one.shapes.flatMap((shape) =>
        shape.kind === 'rule' && shape.x2 - shape.x1 > one.width / 2 ? [shape] : [],
      )
      const compare = (colour: string, measured: RenderedPage['rules']): void => {
        const own = wide.filter((rule) => rule.colour === colour).map(({ y1 }) => y1)
        const theirs = measured.map(({ top, bottom }) => (top + bottom) / 2)
        expect(own.toSorted((a, b) => a - b).length).toBe(theirs.length)
        own
          .toSorted((a, b) => a - b)
          .forEach((y, index) => expect(Math.abs(y - (theirs[index] ?? NaN))).toBeLessThan(0.5))
      }
      compare(red, other.rules)
      compare(gbt9704.colours.black, other.blackRules)
    }
  })

  test('the seal lies where it lies in the file', () => {
    const last = everyPage('document').findLast(([page]) => page.shapes.some(({ kind }) => kind === 'image'))
    const seal = last?.[0].shapes.find((shape) => shape.kind === 'image')
    if (!last || !seal) throw new Error('no page has a seal')
    const around = {
      left: seal.x - 5,
      right: seal.x + seal.width + 5,
      top: seal.y - 5,
      bottom: seal.y + seal.height + 5,
    }
    const ink = last[1].redIn(around)
    expect(Math.abs((ink?.left ?? 0) - seal.x)).toBeLessThan(1)
    expect(Math.abs((ink?.top ?? 0) - seal.y)).toBeLessThan(1)
    expect(Math.abs((ink?.right ?? 0) - seal.x - seal.width)).toBeLessThan(1)
  })
})
