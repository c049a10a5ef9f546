// The signature of the exported file, read back: seals, signets, and what keeps it with the text.
import { describe, expect, test } from 'vitest'
import { ATTACHMENTS, IMPRINT, attachment, landscapeTable } from '../fixtures/foot-replies'
import { organSeal, signedBy, signetOf } from '../fixtures/foot-replies'
import { figure, paragraph, shortCase, table } from '../fixtures/replies'
import { exported } from './read-docx'
import type { ReadDocx, ReadParagraph } from './read-docx'
import { childOrNull, findAll, valueOf } from './xml-tree'
import type { XmlElement } from './xml-tree'

const LINE = 579
const CHARACTER = 315
const TEXT_WIDTH = 8845
const EMU_PER_MM = 36_000
const ORGANS = ['澄江市园林绿化管理局', '澄江市水务局', '澄江市卫生健康委员会', '澄江市公安局']
const SIGNERS = [{ post: '澄江市人民政府市长', name: '程远' }]
const seals = [...ORGANS.map(organSeal), signetOf('程远')]

const of = (docx: ReadDocx, style: string): readonly ReadParagraph[] =>
  docx.paragraphs.filter((paragraph) => paragraph.style === style)
const anchors = (element: XmlElement): readonly XmlElement[] => findAll(element, 'wp:anchor')
const isKept = ({ element }: ReadParagraph): boolean => {
  const keep = childOrNull(element, 'w:pPr', 'w:keepNext')
  return keep !== null && keep.attributes['w:val'] !== 'false'
}
const offsetIn = (anchor: XmlElement, axis: 'wp:positionH' | 'wp:positionV'): number =>
  Number(childOrNull(anchor, axis, 'wp:posOffset')?.text ?? Number.NaN) / EMU_PER_MM

describe('seals (7.3.5.1)', () => {
  test('the picture stands behind the text, fixed to its paragraph and the text area', async () => {
    const docx = await exported(shortCase(signedBy(ORGANS.slice(0, 1), 'seal')), 'letter', { seals })
    const [, organ] = of(docx, 'OfficialSignatureOrgan')
    if (!organ) throw new Error('no name')
    const [anchor, ...others] = anchors(organ.element)
    if (!anchor) throw new Error('no seal')
    expect(others).toEqual([])
    expect(anchor.attributes).toMatchObject({ behindDoc: '1', allowOverlap: '1' })
    expect(childOrNull(anchor, 'wp:positionH')?.attributes['relativeFrom']).toBe('margin')
    expect(childOrNull(anchor, 'wp:positionV')?.attributes['relativeFrom']).toBe('paragraph')
    expect(childOrNull(anchor, 'wp:extent')?.attributes).toEqual({ cx: '1512000', cy: '1512000' })
    expect(childOrNull(anchor, 'wp:docPr')?.attributes['name']).toBe('印章：澄江市园林绿化管理局')
    // The middle lies over that of the date, which stands 右空四字 and is 7.75 字 wide by estimate.
    const middle = offsetIn(anchor, 'wp:positionH') + 21
    expect(middle).toBeGreaterThan(((28 - 4 - 4) * CHARACTER * 25.4) / 1440)
    expect(middle).toBeLessThan(((28 - 4 - 3) * CHARACTER * 25.4) / 1440)
    // No program counts a space above the paragraph in: there is none.
    expect(organ.spacing['w:before']).toBe('0')
    expect(docx.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  })

  test('two empty lines above, kept with the text; the date 右空四字 below', async () => {
    const docx = await exported(shortCase(signedBy(ORGANS.slice(0, 1), 'seal')), 'plain', { seals })
    const [room, organ] = of(docx, 'OfficialSignatureOrgan')
    const [date] = of(docx, 'OfficialIssueDate')
    if (!room || !organ || !date) throw new Error('no signature')
    expect(room.text).toBe('')
    expect(room.spacing).toMatchObject({ 'w:line': String(2 * LINE), 'w:lineRule': 'exact' })
    expect(date.align).toBe('right')
    expect(Number(date.indent['w:right'])).toBe(4 * CHARACTER + (TEXT_WIDTH - 28 * CHARACTER))
    const before = docx.paragraphs[docx.paragraphs.indexOf(room) - 1]
    expect([before, room, organ].map((paragraph) => paragraph !== undefined && isKept(paragraph))).toEqual([
      true,
      true,
      true,
    ])
  })

  test('four organs: two a row at tab stops, each with its seal; the date below the last', async () => {
    const docx = await exported(shortCase(signedBy(ORGANS, 'seal')), 'plain', { seals })
    const [, first, second] = of(docx, 'OfficialSignatureOrgan')
    if (!first || !second) throw new Error('no rows')
    expect([first.text, second.text]).toEqual([ORGANS.slice(0, 2).join(''), ORGANS.slice(2).join('')])
    for (const row of [first, second]) {
      const stops = findAll(row.element, 'w:tab').filter((tab) => 'w:pos' in tab.attributes)
      expect(stops.map((tab) => tab.attributes['w:val'])).toEqual(['center', 'center'])
      expect(anchors(row.element)).toHaveLength(2)
      const places = anchors(row.element).map((anchor) => offsetIn(anchor, 'wp:positionH') + 21)
      stops.forEach((tab, index) => {
        expect((Number(tab.attributes['w:pos']) * 25.4) / 1440).toBeCloseTo(places[index] ?? 0, 0)
      })
    }
  })

  test('no picture before the reply is signed off, and the text stays where it is', async () => {
    const signed = signedBy(ORGANS.slice(0, 1), 'seal')
    const draft = await exported(shortCase({ ...signed, signOff: null }), 'letter', { seals })
    const done = await exported(shortCase(signed), 'letter', { seals })
    expect(findAll(draft.document, 'wp:anchor')).toEqual([])
    const layoutOf = ({ paragraphs }: ReadDocx) =>
      paragraphs.map(({ text, indent, spacing }) => ({ text, indent, spacing }))
    expect(layoutOf(draft)).toEqual(layoutOf(done))
  })

  test('numbers of drawings are given once in the whole file', async () => {
    const given = shortCase({ ...signedBy(ORGANS, 'seal'), ...IMPRINT }, [
      landscapeTable(2),
      paragraph('后文。'),
    ])
    const docx = await exported(given, 'document', { seals })
    const footers = await Promise.all(
      docx.names
        .filter((name) => /^word\/(footer|header)\d+\.xml$/.test(name))
        .map((name) => docx.part(name)),
    )
    const ids = [docx.document, ...footers].flatMap((part) =>
      findAll(part, 'wp:docPr').map(({ attributes }) => attributes['id']),
    )
    expect(ids.length).toBeGreaterThan(6)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('签名章: the post beside the signet, the date below, two lines under the text (7.3.5.3)', async () => {
  const docx = await exported(shortCase(signedBy(ORGANS, 'signet', SIGNERS)), 'plain', { seals })
  const [room, post] = of(docx, 'OfficialSignatureOrgan')
  const [date] = of(docx, 'OfficialIssueDate')
  expect(post?.text).toBe('澄江市人民政府市长')
  const [anchor] = post ? anchors(post.element) : []
  if (!room || !post || !anchor) throw new Error('no signet')
  expect(childOrNull(anchor, 'wp:extent')?.attributes).toEqual({ cx: '864000', cy: '432000' })
  expect(offsetIn(anchor, 'wp:positionH') + 24).toBeCloseTo(((28 - 4) * CHARACTER * 25.4) / 1440, 1)
  // Two lines and half of the second line that a signet of 12 mm takes.
  expect(Number(room.spacing['w:line'])).toBe(Math.round(2.5 * LINE))
  expect(Number(post.spacing['w:after'])).toBe(Math.round(1.5 * LINE))
  expect(Number(date?.indent['w:right'])).toBe(4 * CHARACTER + (TEXT_WIDTH - 28 * CHARACTER))
  expect(isKept(room) && isKept(post)).toBe(true)
})

const attachmentOf = (index: number) => attachment(`attachment-${index}`, `第${index + 1}段清单`, [])

describe('the signature never stands on a page without text (7.3.5.5)', () => {
  const before = async (
    blocks: Parameters<typeof shortCase>[1],
    given: Parameters<typeof shortCase>[0] = {},
  ) => {
    const docx = await exported(
      { ...shortCase(given), reply: { ...shortCase(given, blocks).reply, sections: [] } },
      'plain',
    )
    const organ = docx.paragraphs.findIndex(({ style }) => style === 'OfficialSignatureOrgan')
    return { docx, above: docx.paragraphs.slice(0, organ) }
  }

  test('a short 附件说明 takes the last paragraph of the text along', async () => {
    const { above } = await before([paragraph('正文。')], { attachments: ATTACHMENTS })
    expect(above.slice(-3).map(isKept)).toEqual([true, true, true])
    expect(above.at(-3)?.text).toBe('正文。')
  })

  /** A sentence that fills so many lines, 28 字 each with two left free at the beginning. */
  const filling = (lines: number): string => `${'绿'.repeat(lines * 28 - 3)}。`

  test('a last paragraph of up to eight lines is kept with the signature, a longer one is not', async () => {
    for (const stamp of ['none', 'seal'] as const) {
      const lastKept = async (lines: number) => {
        const given = signedBy(ORGANS.slice(0, 1), stamp)
        const { above } = await before([paragraph('前文。'), paragraph(filling(lines))], given)
        const last = above.findLast(({ text }) => text.startsWith('绿'))
        return last !== undefined && isKept(last)
      }
      expect(await Promise.all([1, 7, 8, 9, 12, 30].map(lastKept))).toEqual([
        true,
        true,
        true,
        false,
        false,
        false,
      ])
    }
  })

  test('nothing is kept that does not fit on one page: seals, 附件说明 and text', async () => {
    const many = Array.from({ length: 7 }, (_, index) => attachmentOf(index))
    const given = { ...signedBy(ORGANS.slice(0, 4), 'seal'), attachments: many }
    const { above } = await before([paragraph(filling(8))], given)
    const kept = above.slice(-8).map(isKept)
    // The list stays whole and with the signature; the text above it does not come along.
    expect(kept).toEqual([false, true, true, true, true, true, true, true])
    const few = await before([paragraph(filling(1))], given)
    expect(few.above.slice(-8).map(isKept)).toEqual(Array(8).fill(true))
  })

  test('a figure or the last row of a table stays with it', async () => {
    const withFigure = await before([figure()])
    expect(withFigure.above.slice(-2).map(isKept)).toEqual([true, true])
    const { docx } = await before([table()])
    const kept = findAll(docx.document, 'w:tr').map((row) =>
      findAll(row, 'w:p').every((cell) => valueOf(cell, 'w:pPr', 'w:keepNext') !== 'false'),
    )
    expect(kept).toEqual([false, false, true])
  })
})
