// The head of page 1 in the file: what stands where, in which font, and nothing that floats.
import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import type { LayoutSpec } from '../../src/core/official-layout/layout-spec'
import { longCase, shortCase } from '../fixtures/replies'
import { exported, readParagraph } from './read-docx'
import type { ReadDocx } from './read-docx'
import { child, findAll, valueOf } from './xml-tree'
import type { XmlElement } from './xml-tree'

const NUMBER = '澄园提复〔2026〕7号'
const MARKED = shortCase({
  outcomeCategory: 'B',
  copyNumber: '000012',
  secrecy: '秘密★1年',
  urgency: '特急',
  signatory: '林知微、苏念、欧阳明远',
  documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
})
const ORGANS = ['澄江市园林绿化管理局', '澄江市水务局', '澄江市城市管理局']
const JOINT = shortCase({ signature: { organs: ORGANS, date: '2026-05-08', stamp: 'none', signers: [] } })

const withDocument = (given: Partial<LayoutSpec['document']>): { readonly spec: LayoutSpec } => ({
  spec: { ...gbt9704, document: { ...gbt9704.document, ...given } },
})

/** The paragraphs above the title. */
const headOf = ({ paragraphs }: ReadDocx) =>
  paragraphs.slice(
    0,
    paragraphs.findIndex(({ style }) => style === 'OfficialTitle'),
  )

describe('文件格式', () => {
  test('份号, 密级, 紧急程度 from the first line on, flush left, one a line (7.2.1, 7.2.2, 7.2.3)', async () => {
    const lines = headOf(await exported(MARKED, 'document')).slice(0, 3)
    expect(lines.map(({ style }) => style)).toEqual([
      'OfficialCopyNumber',
      'OfficialSecrecy',
      'OfficialSecrecy',
    ])
    expect(lines.map(({ runs }) => [runs[0]?.text, runs[0]?.eastAsia, runs[0]?.halfPoints])).toEqual([
      ['000012', '仿宋_GB2312', '32'],
      ['秘密★1年', '黑体', '32'],
      ['特急', '黑体', '32'],
    ])
    for (const { spacing, align } of lines) {
      expect(align).toBe('left')
      expect(spacing).toMatchObject({ 'w:before': '0', 'w:line': '579', 'w:lineRule': 'exact' })
    }
  })

  test('the category letter is flush right on the line of 份号, on a line of its own without it', async () => {
    const [first] = headOf(await exported(MARKED, 'document'))
    expect(first?.runs.map(({ text, eastAsia }) => [text, eastAsia])).toEqual([
      ['000012', '仿宋_GB2312'],
      ['B', '黑体'],
    ])
    expect(first && findAll(first.element, 'w:tab').map(({ attributes }) => attributes['w:val'])).toEqual([
      'right',
      undefined,
    ])
    const [alone] = headOf(await exported(shortCase({ outcomeCategory: 'B' }), 'document'))
    expect(alone).toMatchObject({ style: 'OfficialCategory', text: 'B', align: 'right' })
  })

  test('the mark is the organ’s name with 文件, red 小标宋, centred (7.2.4)', async () => {
    const mark = headOf(await exported(MARKED, 'document')).at(-2)
    expect(mark).toMatchObject({
      style: 'OfficialMasthead',
      text: '澄江市园林绿化管理局文件',
      align: 'center',
    })
    expect(mark?.runs).toMatchObject([
      { eastAsia: '方正小标宋简体', colour: 'FF0000', halfPoints: '72', spacing: null },
    ])
    // 35 mm are 1984 twips: three lines of marks, and the rest.
    expect(Number(mark?.spacing['w:before'])).toBe(1984 - 3 * 579)
  })

  test.each([
    [
      'written by hand with it',
      { masthead: { source: 'override' as const, text: '澄江市政府文件' } },
      {},
      '澄江市政府文件',
    ],
    ['without it, as the profile says', {}, { mastheadSuffix: '' }, '澄江市园林绿化管理局'],
  ])('文件 stands there once at most: %s', async (_what, given, form, text) => {
    const docx = await exported(shortCase(given), 'document', withDocument(form))
    expect(docx.paragraphs.find(({ style }) => style === 'OfficialMasthead')?.text).toBe(text)
  })

  test('a mark too long for its line is set smaller, at last narrower', async () => {
    const issuer = '澄江经济技术开发区自然资源规划和住房城乡建设管理委员会办公室'
    const docx = await exported(shortCase({ issuer }), 'document')
    const mark = docx.paragraphs.find(({ style }) => style === 'OfficialMasthead')
    expect(mark?.runs).toMatchObject([{ halfPoints: '44' }])
    const [run] = mark ? findAll(mark.element, 'w:r') : []
    expect(Number(run && valueOf(run, 'w:rPr', 'w:w'))).toBeLessThan(100)
  })

  test('several organs stand one below the other, equally wide, 文件 beside them, in a table that does not float', async () => {
    const docx = await exported(JOINT, 'document')
    const [table] = findAll(docx.document, 'w:tbl')
    if (!table) throw new Error('no table')
    expect(findAll(table, 'w:tblpPr')).toEqual([])
    const borders = child(table, 'w:tblPr', 'w:tblBorders').children
    expect(borders.map(({ attributes }) => attributes['w:val'])).toEqual(borders.map(() => 'none'))
    const rows = findAll(table, 'w:tr').map((row) => findAll(row, 'w:p').map(readParagraph))
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      [ORGANS[0], '文件'],
      [ORGANS[1], ''],
      [ORGANS[2], ''],
    ])
    // Ten characters of 26 pt; six take up the same with 20.8 pt more after each but the last.
    const spacings = rows.map(([organ]) => organ?.runs.map(({ spacing }) => Number(spacing ?? 0)))
    expect(spacings).toEqual([
      [0, 0],
      [416, 0],
      [148, 0],
    ])
    const merges = findAll(table, 'w:vMerge').map(({ attributes }) => attributes['w:val'])
    expect(merges).toEqual(['restart', 'continue', 'continue'])
  })

  test('发文字号 is centred two lines below the mark, the red rule is its lower border (7.2.5, 7.2.7)', async () => {
    const number = headOf(await exported(MARKED, 'document')).at(-1)
    expect(number).toMatchObject({ style: 'OfficialDocumentNumber', text: NUMBER, align: 'center' })
    expect(Number(number?.spacing['w:before'])).toBeGreaterThan(2 * 579 - 110)
    const rule = number && child(number.element, 'w:pPr', 'w:pBdr', 'w:bottom').attributes
    expect(rule).toMatchObject({ 'w:val': 'single', 'w:color': 'FF0000', 'w:sz': '12', 'w:space': '7' })
    expect(number?.indent).toMatchObject({ 'w:left': '0', 'w:right': '0' })
  })

  test('without a number the rule keeps its place', async () => {
    const number = headOf(await exported(shortCase(), 'document')).at(-1)
    expect(number).toMatchObject({ style: 'OfficialDocumentNumber', text: '' })
    expect(number && findAll(number.element, 'w:bottom')).toHaveLength(1)
  })

  test('签发人 is printed only where the profile says so, and then at the right, two names a line, in 楷体 (7.2.6)', async () => {
    const without = await exported(MARKED, 'document')
    expect(without.paragraphs.map(({ text }) => text).join('')).not.toContain('签发人')
    const lines = headOf(await exported(MARKED, 'document', withDocument({ printsSignatory: true }))).slice(
      -2,
    )
    expect(lines.map(({ runs }) => runs.map(({ text, eastAsia }) => [text, eastAsia]))).toEqual([
      [
        ['签发人：', '仿宋_GB2312'],
        ['林知微', '楷体_GB2312'],
        ['苏念', '楷体_GB2312'],
      ],
      [
        [NUMBER, '仿宋_GB2312'],
        ['欧阳明远', '楷体_GB2312'],
      ],
    ])
    const stops = lines.map(({ element }) =>
      findAll(child(element, 'w:pPr', 'w:tabs'), 'w:tab').map(({ attributes }) =>
        Number(attributes['w:pos']),
      ),
    )
    const character = 315
    const right = 8845 - character
    const second = right - 4 * character
    const first = second - 5 * character
    expect(stops).toEqual([
      [first - 4 * character, second],
      [character, first],
    ])
    expect(lines.map(({ element }) => findAll(element, 'w:pBdr').length)).toEqual([0, 1])
  })

  test('the title stands two lines below the rule (7.3.1)', async () => {
    const { paragraphs } = await exported(MARKED, 'document')
    expect(paragraphs.find(({ style }) => style === 'OfficialTitle')?.spacing['w:before']).toBe('1158')
  })

  test('page 1 has its number, no header, and nothing in the head floats', async () => {
    const docx = await exported(MARKED, 'document')
    expect(valueOf(docx.section, 'w:titlePg') ?? 'false').toBe('false')
    expect(docx.section.children.filter(({ name }) => name === 'w:headerReference')).toEqual([])
    for (const { element } of headOf(docx)) expect(findAll(element, 'wp:anchor')).toEqual([])
  })
})

describe('信函格式', () => {
  test('份号 comes first under the rule, 发文字号 flush right beside it (10.1)', async () => {
    const lines = headOf(await exported(MARKED, 'letter'))
    expect(lines.map(({ runs }) => runs.map(({ text }) => text))).toEqual([
      ['000012', NUMBER],
      ['秘密★1年'],
      ['特急'],
    ])
  })

  test('several organs have the lead organ’s mark (10.1)', async () => {
    const docx = await exported(JOINT, 'letter')
    const header = await docx.part('word/header1.xml')
    expect(header.children.map(readParagraph)[1]?.text).toBe(ORGANS[0])
  })

  test('the category letter stands in the text area where the profile says so, below 发文字号', async () => {
    const spec: LayoutSpec = { ...gbt9704, category: { ...gbt9704.category, place: 'first-line' } }
    const lines = headOf(await exported(MARKED, 'letter', { spec }))
    expect(lines.map(({ runs }) => runs.map(({ text }) => text))).toEqual([
      ['000012', NUMBER],
      ['秘密★1年', 'B'],
      ['特急'],
    ])
    const [first] = headOf(await exported(MARKED, 'plain', { spec }))
    expect(first?.runs.map(({ text }) => text)).toEqual(['000012', 'B'])
  })

  test('the category letter has the font and size of the profile', async () => {
    const roles = {
      ...gbt9704.roles,
      category: { ...gbt9704.roles.category, font: 'kaiTi', size: '四号' },
    } as const
    for (const place of ['page-corner', 'first-line'] as const) {
      const spec: LayoutSpec = { ...gbt9704, roles, category: { ...gbt9704.category, place } }
      for (const form of ['letter', 'document', 'plain'] as const) {
        const docx = await exported(MARKED, form, { spec })
        const header = docx.names.includes('word/header1.xml') ? await docx.part('word/header1.xml') : null
        const runs = [...docx.paragraphs, ...(header?.children.map(readParagraph) ?? [])].flatMap(
          (one) => one.runs,
        )
        expect(runs.find(({ text }) => text === 'B')).toMatchObject({
          eastAsia: '楷体_GB2312',
          halfPoints: '28',
        })
      }
    }
  })

  test('the largest category letter has a line as tall as it needs', async () => {
    const category = { ...gbt9704.roles.category, size: '小初' } as const
    const spec: LayoutSpec = {
      ...gbt9704,
      roles: { ...gbt9704.roles, category },
      category: { ...gbt9704.category, place: 'first-line' },
    }
    const given = shortCase({ outcomeCategory: 'B' })
    for (const form of ['letter', 'document', 'plain'] as const) {
      const [first] = headOf(await exported(given, form, { spec }))
      expect(first).toMatchObject({ text: 'B', spacing: { 'w:line': '765', 'w:lineRule': 'exact' } })
    }
  })

  test('both double rules on every page where the profile says so, on odd and even ones', async () => {
    const spec: LayoutSpec = { ...gbt9704, letter: { ...gbt9704.letter, rulesOnEveryPage: true } }
    const docx = await exported(longCase(), 'letter', { spec })
    const relations = await docx.part('word/_rels/document.xml.rels')
    const headers = docx.section.children.filter(({ name }) => name === 'w:headerReference')
    expect(headers.map(({ attributes }) => attributes['w:type']).toSorted()).toEqual([
      'default',
      'even',
      'first',
    ])
    const offsets: Record<string, readonly string[]> = {}
    for (const { attributes } of headers) {
      const target = relations.children.find((relation) => relation.attributes['Id'] === attributes['r:id'])
      const part: XmlElement = await docx.part(`word/${target?.attributes['Target'] ?? ''}`)
      offsets[attributes['w:type'] ?? ''] = findAll(part, 'wp:anchor').map(
        (anchor) => child(anchor, 'wp:positionV', 'wp:posOffset').text,
      )
    }
    expect(offsets['default']).toHaveLength(4)
    expect(offsets['even']).toEqual(offsets['default'])
    expect(offsets['default']?.slice(2)).toEqual(offsets['first']?.slice(2))
  })
})
