// Page, grid and page numbers of the exported file, asked of its parts.
import { describe, expect, test } from 'vitest'
import { longCase, shortCase } from '../fixtures/replies'
import { exported, readParagraph } from './read-docx'
import type { ReadDocx } from './read-docx'
import { child, childOrNull, findAll } from './xml-tree'
import type { XmlElement } from './xml-tree'

const FORMS = ['letter', 'plain'] as const

/** The header or footer of a kind; null where the section refers to none. */
async function furniture(
  docx: ReadDocx,
  reference: 'w:headerReference' | 'w:footerReference',
  type: string,
): Promise<XmlElement | null> {
  const found = docx.section.children.find(
    ({ name, attributes }) => name === reference && attributes['w:type'] === type,
  )
  if (!found) return null
  const relations = await docx.part('word/_rels/document.xml.rels')
  const target = relations.children.find(({ attributes }) => attributes['Id'] === found.attributes['r:id'])
  return docx.part(`word/${target?.attributes['Target'] ?? ''}`)
}

describe.each(FORMS)('%s', (form) => {
  test('the page is A4 with 37/35/28/26 mm and no character grid (5.2.1)', async () => {
    const { section } = await exported(longCase(), form)
    expect(child(section, 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(child(section, 'w:pgMar').attributes).toMatchObject({
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:right': '1474',
      'w:gutter': '0',
    })
    expect(childOrNull(section, 'w:docGrid')?.attributes ?? {}).not.toHaveProperty('w:type')
    expect(childOrNull(section, 'w:docGrid')?.attributes ?? {}).not.toHaveProperty('w:charSpace')
  })

  test('every line of text is exactly 579 twips, every character −5, and nothing else (5.2.3)', async () => {
    const { paragraphs } = await exported(longCase(), form)
    for (const { spacing, runs, style } of paragraphs) {
      expect(spacing).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact', 'w:after': '0' })
      if (style === 'OfficialTitle') continue
      for (const run of runs) expect(run).toMatchObject({ spacing: '-5', halfPoints: '32' })
    }
  })

  test('widow control is off, hanging punctuation is not written (LibreOffice reads 1 as off)', async () => {
    const docx = await exported(longCase(), form)
    expect(findAll(docx.document, 'w:overflowPunct')).toEqual([])
    for (const { element } of docx.paragraphs) {
      expect(child(element, 'w:pPr', 'w:widowControl').attributes['w:val']).toBe('false')
    }
  })

  test('the text is Chinese for the program that breaks its lines', async () => {
    const docx = await exported(longCase(), form)
    for (const { runs } of docx.paragraphs) for (const { language } of runs) expect(language).toBe('zh-CN')
    const defaults = child(await docx.part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr')
    expect(child(defaults, 'w:lang').attributes['w:eastAsia']).toBe('zh-CN')
  })

  test('odd pages have their number on the right, even ones on the left (7.5)', async () => {
    const docx = await exported(longCase(), form)
    expect(findAll(await docx.part('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const footer = await furniture(docx, 'w:footerReference', type)
      const [line] = footer?.children.map(readParagraph) ?? []
      expect(line).toMatchObject({ align: side, indent: { [`w:${side}`]: '280' } })
      expect(findAll(footer ?? docx.document, 'w:instrText').map(({ text }) => text)).toEqual(['PAGE'])
      expect(line?.text).toBe('—  —')
      for (const run of line?.runs ?? []) expect(run).toMatchObject({ eastAsia: '宋体', halfPoints: '28' })
    }
  })
})

test('page 1 of a letter has a head and no number; a plain reply has neither exception (10.1)', async () => {
  const letter = await exported(longCase(), 'letter')
  expect(findAll(letter.section, 'w:titlePg')).toHaveLength(1)
  const first = await furniture(letter, 'w:footerReference', 'first')
  expect(findAll(first ?? letter.document, 'w:instrText')).toEqual([])

  const plain = await exported(longCase(), 'plain')
  expect(childOrNull(plain.section, 'w:titlePg')?.attributes['w:val'] ?? 'false').toBe('false')
  expect(await furniture(plain, 'w:headerReference', 'first')).toBeNull()
})

test('both double rules stand in the header of page 1 alone (10.1)', async () => {
  const docx = await exported(longCase({ outcomeCategory: 'B' }), 'letter')
  const header = await furniture(docx, 'w:headerReference', 'first')
  expect(await furniture(docx, 'w:headerReference', 'default')).toBeNull()
  expect(await furniture(docx, 'w:headerReference', 'even')).toBeNull()

  const anchors = findAll(header ?? docx.document, 'wp:anchor')
  expect(anchors).toHaveLength(4)
  for (const anchor of anchors) {
    expect(child(anchor, 'wp:positionH').attributes['relativeFrom']).toBe('page')
    expect(child(anchor, 'wp:positionV').attributes['relativeFrom']).toBe('page')
    expect(child(anchor, 'wp:positionH', 'wp:posOffset').text).toBe('720000')
    expect(child(anchor, 'wp:extent').attributes).toMatchObject({ cx: '6120000', cy: '0' })
    expect(findAll(anchor, 'a:srgbClr').map(({ attributes }) => attributes['val'])).toEqual(['FF0000'])
  }
  expect(findAll(docx.document, 'wp:anchor')).toEqual([])

  const [category, mark] = header?.children.map(readParagraph) ?? []
  expect(category).toMatchObject({ text: 'B', align: 'right' })
  expect(mark).toMatchObject({ text: '澄江市园林绿化管理局', align: 'center' })
  expect(mark?.runs).toMatchObject([{ eastAsia: '方正小标宋简体', colour: 'FF0000' }])
})

test('copies stand in a box on the lower edge of the text area, the room kept free (7.4.2)', async () => {
  const copyTo = ['市政协提案委员会', '市政府督查室', '市水务局', '市城市管理局', '澄江区人民政府']
  const docx = await exported(shortCase({ copyTo }), 'letter')
  const last = docx.paragraphs.at(-1)
  const [anchor] = findAll(docx.document, 'wp:anchor')
  expect(anchor).toBeDefined()
  if (!anchor || !last) return
  expect(findAll(last.element, 'wp:anchor')).toEqual([anchor])
  expect(child(anchor, 'wp:positionV').attributes['relativeFrom']).toBe('margin')
  expect(child(anchor, 'wp:positionV', 'wp:align').text).toBe('bottom')
  // The box is 5 pt taller than the room: its first line is not cut off where a program needs more.
  const height = Number(child(anchor, 'wp:extent').attributes['cy']) / 635 - 100
  expect(last.spacing).toMatchObject({ 'w:line': String(Math.round(height)), 'w:lineRule': 'exact' })
  const [list] = findAll(anchor, 'w:p').map(readParagraph)
  expect(list?.text).toBe(`抄送：${copyTo.join('，')}。`)
  expect(list?.runs[0]).toMatchObject({ eastAsia: '仿宋_GB2312', halfPoints: '28' })
})

test('a list of copies longer than a page is written as text: a box could not hold it', async () => {
  const copyTo = Array.from({ length: 60 }, (_, index) => `第${index + 1}号抄送单位办公室`)
  const docx = await exported(shortCase({ copyTo }), 'letter')
  expect(findAll(docx.document, 'wp:anchor')).toEqual([])
  expect(docx.paragraphs.at(-1)?.text).toBe(`抄送：${copyTo.join('，')}。`)
})

test('drawing numbers are unique in the whole document', async () => {
  const docx = await exported(shortCase({ copyTo: ['市水务局'] }), 'letter')
  const parts = await Promise.all(
    docx.names.filter((name) => /^word\/(?:document|header\d+)\.xml$/.test(name)).map(docx.part),
  )
  const ids = parts.flatMap((part) => findAll(part, 'wp:docPr')).map(({ attributes }) => attributes['id'])
  expect(ids).toHaveLength(5)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the file says nothing about when it was made, and what to take for a missing font', async () => {
  const docx = await exported(shortCase(), 'letter')
  expect(await docx.source('docProps/core.xml')).not.toMatch(/created|modified|\d{4}-\d{2}/)
  expect(await docx.source('docProps/core.xml')).toContain('关于市政协六届二次会议第0137号提案的答复')
  const fonts = await docx.part('word/fontTable.xml')
  expect(fonts.children.map(({ attributes }) => attributes['w:name'])).toEqual([
    '仿宋_GB2312',
    '楷体_GB2312',
    '黑体',
    '方正小标宋简体',
    '宋体',
    'Times New Roman',
  ])
})
