// The foot of the exported file, read back: signature and seals, attachments, 版记, landscape sections.
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
const sectionsOf = ({ document }: ReadDocx): readonly XmlElement[] => findAll(document, 'w:sectPr')

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

describe('attachments on new faces (7.3.7)', () => {
  test('each begins a page: label, title on line 3, then its blocks; the 版记 stands behind them', async () => {
    const docx = await exported(shortCase({ attachments: ATTACHMENTS, ...IMPRINT }), 'document')
    const labels = of(docx, 'OfficialAttachmentLabel')
    expect(labels.map(({ text }) => text)).toEqual(['附件1', '附件2'])
    for (const label of labels) {
      expect(childOrNull(label.element, 'w:pPr', 'w:pageBreakBefore')).not.toBeNull()
      expect(label.runs[0]).toMatchObject({ eastAsia: '黑体', halfPoints: '32' })
      expect(label.indent['w:left']).toBe('0')
      expect(isKept(label)).toBe(true)
    }
    for (const title of of(docx, 'OfficialAttachmentTitle')) {
      expect(title).toMatchObject({ align: 'center' })
      expect(title.spacing['w:before']).toBe(String(LINE))
      const next = docx.paragraphs[docx.paragraphs.indexOf(title) + 1]
      expect(next?.spacing['w:before']).toBe(String(LINE))
    }
    expect(anchors(docx.paragraphs.at(-1)?.element ?? docx.document)).toHaveLength(1)
    expect(sectionsOf(docx)).toHaveLength(1)
  })

  test('an attachment without text of its own has no face', async () => {
    const docx = await exported(shortCase({ attachments: [attachment('a', '断点清单', [])] }), 'letter')
    expect(of(docx, 'OfficialAttachmentLabel')).toEqual([])
    expect(of(docx, 'OfficialAttachmentNote')).toHaveLength(1)
  })
})

describe('版记 (7.4)', () => {
  const boxOf = ({ paragraphs }: ReadDocx) => {
    const anchor = paragraphs.at(-1)?.element
    if (!anchor) throw new Error('no last paragraph')
    return findAll(anchor, 'w:txbxContent').flatMap((content) => content.children)
  }
  const borders = (paragraph: XmlElement) =>
    (childOrNull(paragraph, 'w:pPr', 'w:pBdr')?.children ?? []).map(({ name, attributes }) => [
      name,
      attributes['w:sz'],
    ])

  test('three rules as wide as the text area, 0.35 and 0.25 mm, around 抄送 and 印发 (7.4.1)', async () => {
    const parts = boxOf(await exported(shortCase(IMPRINT), 'document'))
    expect(parts.map(borders)).toEqual([[['w:top', '8']], [], [['w:top', '6']], [], [['w:bottom', '8']]])
    for (const part of parts.filter((paragraph) => borders(paragraph).length > 0)) {
      expect(childOrNull(part, 'w:pPr', 'w:ind')?.attributes).toMatchObject({ 'w:left': '0', 'w:right': '0' })
    }
  })

  test('印发机关 左空一字, 印发日期 and 印发 右空一字, 四号 (7.4.3)', async () => {
    const [, , , printing] = boxOf(await exported(shortCase(IMPRINT), 'document'))
    if (!printing) throw new Error('no line of 印发')
    const text = findAll(printing, 'w:t').map((piece) => piece.text)
    expect(text.join('')).toBe('澄江市园林绿化管理局办公室2026年5月9日印发')
    expect(childOrNull(printing, 'w:pPr', 'w:ind')?.attributes).toMatchObject({
      'w:left': '280',
      'w:right': '280',
    })
    const stops = findAll(printing, 'w:tab').filter((tab) => 'w:pos' in tab.attributes)
    expect(stops.map(({ attributes }) => attributes)).toEqual([
      { 'w:val': 'right', 'w:pos': String(TEXT_WIDTH - 280) },
    ])
    expect(valueOf(findAll(printing, 'w:r')[0] ?? printing, 'w:rPr', 'w:sz')).toBe('28')
  })

  test('without copies two rules; a letter has no rules and no 印发 (10.1)', async () => {
    const bare = boxOf(await exported(shortCase({ printing: IMPRINT.printing ?? null }), 'document'))
    expect(bare.map(borders)).toEqual([[['w:top', '8']], [], [['w:bottom', '8']]])
    const letter = boxOf(await exported(shortCase(IMPRINT), 'letter'))
    expect(letter.map(borders)).toEqual([[]])
    expect(letter.flatMap((part) => findAll(part, 'w:t').map(({ text }) => text)).join('')).not.toContain(
      '印发',
    )
  })

  test('the last paragraph reserves as much room as the box is high', async () => {
    const docx = await exported(shortCase(IMPRINT), 'document')
    const last = docx.paragraphs.at(-1)
    const [anchor] = last ? anchors(last.element) : []
    const height = Number(anchor ? childOrNull(anchor, 'wp:extent')?.attributes['cy'] : 0)
    expect(Math.abs(height / 635 - Number(last?.spacing['w:line']))).toBeLessThan(1)
    // Two lines of copies, one of 印发, and the rules.
    expect(Number(last?.spacing['w:line'])).toBeGreaterThan(3 * LINE)
    expect(Number(last?.spacing['w:line'])).toBeLessThan(3.3 * LINE)
  })
})

describe('landscape tables (8)', () => {
  const given = shortCase(IMPRINT, [paragraph('前文。'), landscapeTable(3), paragraph('后文。')])

  test('a section of their own, the page turned, its margins the upright ones turned', async () => {
    const docx = await exported(given, 'letter')
    const sizes = sectionsOf(docx).map((section) => childOrNull(section, 'w:pgSz')?.attributes)
    expect(sizes).toEqual([
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
      { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
    ])
    const [upright, turned, after] = sectionsOf(docx).map(
      (section) => childOrNull(section, 'w:pgMar')?.attributes,
    )
    expect(turned?.['w:top']).toBe(upright?.['w:left'])
    expect(turned?.['w:bottom']).toBe(upright?.['w:right'])
    expect(turned?.['w:left']).toBe(upright?.['w:bottom'])
    expect(turned?.['w:right']).toBe(upright?.['w:top'])
    expect(after?.['w:top']).toBe(upright?.['w:top'])
    const [width] = findAll(docx.document, 'w:tblW')
    expect(Number(width?.attributes['w:w'])).toBe(16838 - 1984 - 2098)
  })

  test('every section names its own footers; page 1 of a letter alone is different', async () => {
    const docx = await exported(given, 'letter')
    const references = sectionsOf(docx).map((section) =>
      section.children
        .filter(({ name }) => name === 'w:footerReference')
        .map(({ attributes }) => attributes['w:type']),
    )
    expect(references.map((types) => [...types].sort())).toEqual([
      ['default', 'even', 'first'],
      ['default', 'even'],
      ['default', 'even'],
    ])
    const titled = sectionsOf(docx).map(
      (section) => childOrNull(section, 'w:titlePg')?.attributes['w:val'] ?? 'true',
    )
    expect(titled).toEqual(['true', 'false', 'false'])
  })

  test('the number stands in a box at the left edge, turned clockwise: odd at its end, even at its beginning', async () => {
    const docx = await exported(given, 'plain')
    const footers = await Promise.all(
      docx.names.filter((name) => /^word\/footer\d+\.xml$/.test(name)).map((name) => docx.part(name)),
    )
    const turned = footers.filter((footer) => findAll(footer, 'wps:txbx').length > 0)
    expect(turned).toHaveLength(2)
    const aligned = turned.map((footer) => {
      expect(findAll(footer, 'wps:bodyPr').map(({ attributes }) => attributes['vert'])).toEqual(['vert'])
      const [anchor] = anchors(footer)
      if (!anchor) throw new Error('no box')
      expect(offsetIn(anchor, 'wp:positionV')).toBeCloseTo(28, 1)
      expect(offsetIn(anchor, 'wp:positionH')).toBeLessThan(28)
      expect(offsetIn(anchor, 'wp:positionH') + 6.35).toBeGreaterThan(28)
      const [text] = findAll(footer, 'w:txbxContent')
      return text ? valueOf(text, 'w:p', 'w:pPr', 'w:jc') : null
    })
    expect([...aligned].sort()).toEqual(['left', 'right'])
  })

  test('an attachment that is a landscape table takes label and title along onto its page', async () => {
    const wide = attachment('attachment-wide', '分段建设计划', [landscapeTable(3)])
    const docx = await exported(shortCase({ attachments: [wide] }), 'plain')
    expect(sectionsOf(docx)).toHaveLength(2)
    const first = docx.paragraphs.findIndex(({ element }) => findAll(element, 'w:sectPr').length > 0)
    expect(docx.paragraphs[first + 1]?.text).toBe('附件')
    // The section begins on a new page: a page break on top of it would leave one empty.
    const label = docx.paragraphs[first + 1]
    expect(label && childOrNull(label.element, 'w:pPr', 'w:pageBreakBefore')).toBeNull()
  })

  test('without a landscape table there is one section, with one as many as the page turns', async () => {
    expect(sectionsOf(await exported(shortCase({}, [table()]), 'plain'))).toHaveLength(1)
    const twice = [landscapeTable(2), landscapeTable(2), paragraph('中间。'), landscapeTable(2)]
    expect(sectionsOf(await exported(shortCase({}, twice), 'plain'))).toHaveLength(5)
  })
})

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
