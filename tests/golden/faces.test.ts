// The faces behind the text of the exported file, read back: attachments, 版记, landscape sections.
import { describe, expect, test } from 'vitest'
import { ATTACHMENTS, IMPRINT, attachment, landscapeTable } from '../fixtures/foot-replies'
import { paragraph, shortCase, table } from '../fixtures/replies'
import { exported } from './read-docx'
import type { ReadDocx, ReadParagraph } from './read-docx'
import { childOrNull, findAll, valueOf } from './xml-tree'
import type { XmlElement } from './xml-tree'

const LINE = 579
const TEXT_WIDTH = 8845
const EMU_PER_MM = 36_000

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

  test('the last paragraph reserves as much room as the box has content; the box is 5 pt taller', async () => {
    const docx = await exported(shortCase(IMPRINT), 'document')
    const last = docx.paragraphs.at(-1)
    const [anchor] = last ? anchors(last.element) : []
    const height = Number(anchor ? childOrNull(anchor, 'wp:extent')?.attributes['cy'] : 0)
    expect(Math.abs(height / 635 - 100 - Number(last?.spacing['w:line']))).toBeLessThan(1)
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
