// The file itself: what is in it, what is not, what it says about itself.
import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../src/core/official-layout/gbt9704'
import type { LayoutSpec } from '../../src/core/official-layout/layout-spec'
import { figure, longCase, paragraph, section, shortCase, table } from '../fixtures/replies'
import { exported } from './read-docx'
import { child, findAll, valueOf } from './xml-tree'

const FORMS = ['letter', 'document', 'plain'] as const
const NUMBERED = longCase({
  outcomeCategory: 'B',
  documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
  preamble: [table(), figure()],
})

describe.each(FORMS)('%s', (form) => {
  const docx = exported(NUMBERED, form)

  test('no numbering, no theme, no notes, and nothing that refers to them', async () => {
    const { names, source } = await docx
    expect(names.filter((name) => /numbering|theme|footnotes|endnotes/.test(name))).toEqual([])
    for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/settings.xml']) {
      expect(/numbering|theme\/|footnotes|endnotes/.exec(await source(name))).toBeNull()
    }
    for (const part of names.filter((name) => /^word\/[^/]+\.xml$/.test(name))) {
      expect(/w:numPr|w:asciiTheme|w:eastAsiaTheme|w:themeColor/.exec(await source(part))).toBeNull()
    }
  })

  test('every part that is referred to is there, every part is referred to', async () => {
    const { names, part } = await docx
    const relations = await part('word/_rels/document.xml.rels')
    const targets = relations.children.map(({ attributes }) => `word/${attributes['Target'] ?? ''}`)
    for (const target of targets) expect(names).toContain(target)
    const types = await part('[Content_Types].xml')
    const overridden = findAll(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? '')
    for (const name of overridden) expect(names).toContain(name.slice(1))
  })

  test('every style is one of an official document, every style that is named is there', async () => {
    const { document, part } = await docx
    const styles = findAll(await part('word/styles.xml'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'] ?? '',
    )
    expect(styles.filter((id) => !/^(?:Normal|TableNormal|Official\w+)$/.test(id))).toEqual([])
    for (const { attributes } of findAll(document, 'w:pStyle')) expect(styles).toContain(attributes['w:val'])
    expect(findAll(document, 'w:rStyle')).toEqual([])
    expect(findAll(document, 'w:tblStyle')).toEqual([])
  })

  test('nothing floats but drawings that text does not flow round; no floating tables, no frames', async () => {
    const { document } = await docx
    expect(findAll(document, 'w:tblpPr')).toEqual([])
    expect(findAll(document, 'w:framePr')).toEqual([])
    for (const anchor of findAll(document, 'wp:anchor'))
      expect(findAll(anchor, 'wp:wrapNone')).toHaveLength(1)
  })

  test('避头尾 is on, no grid is obeyed, the language is Chinese, the mode is that of Word 2013 and later', async () => {
    const { part } = await docx
    const styles = await part('word/styles.xml')
    const defaults = child(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')
    expect(child(defaults, 'w:kinsoku').attributes['w:val'] ?? '1').toBe('1')
    expect(valueOf(defaults, 'w:snapToGrid')).toBe('0')
    const run = child(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')
    expect(child(run, 'w:lang').attributes['w:eastAsia']).toBe('zh-CN')
    const settings = await part('word/settings.xml')
    expect(child(settings, 'w:themeFontLang').attributes['w:eastAsia']).toBe('zh-CN')
    expect(child(settings, 'w:compat', 'w:compatSetting').attributes).toMatchObject({
      'w:name': 'compatibilityMode',
      'w:val': '15',
    })
  })

  test('marks are not pressed together, and settings stand in the order of the schema', async () => {
    const settings = await (await docx).part('word/settings.xml')
    expect(valueOf(settings, 'w:characterSpacingControl')).toBe('doNotCompress')
    const names = settings.children.map(({ name }) => name)
    expect(names.slice(names.indexOf('w:characterSpacingControl'))).toEqual([
      'w:characterSpacingControl',
      'w:compat',
      'w:themeFontLang',
    ])
  })

  test('no list of relations is empty', async () => {
    const { names, source } = await docx
    const lists = names.filter((name) => name.endsWith('.rels'))
    expect(lists).toContain('word/_rels/document.xml.rels')
    for (const name of lists) expect(await source(name)).toContain('<Relationship ')
  })

  test('a style alone keeps no line back, and Enter after title and heading goes on in the text', async () => {
    const styles = findAll(await (await docx).part('word/styles.xml'), 'w:style').filter(({ attributes }) =>
      (attributes['w:styleId'] ?? '').startsWith('Official'),
    )
    expect(styles.length).toBeGreaterThan(20)
    for (const style of styles) expect(valueOf(style, 'w:pPr', 'w:widowControl')).toMatch(/^(?:0|false)$/)
    const after = styles
      .filter((style) => valueOf(style, 'w:next') === 'OfficialBody')
      .map(({ attributes }) => attributes['w:styleId'])
    expect(after).toEqual([
      'OfficialTitle',
      'OfficialSalutation',
      'OfficialHeading1',
      'OfficialHeading2',
      'OfficialHeading3',
      'OfficialHeading4',
      'OfficialAttachmentTitle',
    ])
  })

  test('properties: title, subject, organ; number, case number, session and category', async () => {
    const { part } = await docx
    const core = await part('docProps/core.xml')
    expect(child(core, 'dc:title').text).toBe('关于市政协六届二次会议第0137号提案的答复')
    expect(child(core, 'dc:subject').text).toBe('提案 0137')
    expect(child(core, 'dc:creator').text).toBe('澄江市园林绿化管理局')
    expect(child(core, 'dc:language').text).toBe('zh-CN')
    const custom = await part('docProps/custom.xml')
    const values = custom.children.map(({ attributes, children }) => [attributes['name'], children[0]?.text])
    expect(values).toEqual([
      ['文号', '澄园提复〔2026〕7号'],
      ['案号', '提案 0137'],
      ['届次', '市政协六届二次会议'],
      ['类别', 'B'],
    ])
  })

  test('first lines follow the size a clerk gives them', async () => {
    const { paragraphs } = await docx
    const first = paragraphs.filter(({ style }) => style === 'OfficialBody')
    expect(first.length).toBeGreaterThan(5)
    for (const { indent } of first) expect(indent['w:firstLineChars']).toBe('200')
  })
})

test('text without a style is not condensed, and so neither are titles and marks', async () => {
  const { part } = await exported(shortCase(), 'letter')
  const run = child(await part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr')
  expect(findAll(run, 'w:spacing')).toEqual([])
})

test('full-width quotation marks have the Chinese font in every slot, in runs of their own', async () => {
  const spec: LayoutSpec = { ...gbt9704, quotationMarks: { ...gbt9704.quotationMarks, width: 'full' } }
  const given = shortCase({ preamble: [paragraph('建立“一段一档”，24小时内到场。')] })
  const { paragraphs } = await exported(given, 'plain', { spec })
  const runs = paragraphs.find(({ text }) => text.startsWith('建立'))?.runs ?? []
  expect(runs.map(({ text, eastAsia, ascii }) => [text, eastAsia, ascii])).toEqual([
    ['建立', '仿宋_GB2312', 'Times New Roman'],
    ['“', '仿宋_GB2312', '仿宋_GB2312'],
    ['一段一档', '仿宋_GB2312', 'Times New Roman'],
    ['”', '仿宋_GB2312', '仿宋_GB2312'],
    ['，24小时内到场。', '仿宋_GB2312', 'Times New Roman'],
  ])
})

test('what the profile prints bold is bold: on its own line, run in, and its quotation marks', async () => {
  const roles = { ...gbt9704.roles, heading2: { ...gbt9704.roles.heading2, bold: true } }
  const blocks = [paragraph('逐段踏勘。')]
  const given = shortCase({
    sections: [
      section({ level: 2, heading: '抓“断点”打通。', headingStyle: 'run-in', blocks }),
      section({ level: 2, heading: '完善标识', blocks }),
    ],
  })
  const { paragraphs } = await exported(given, 'letter', { spec: { ...gbt9704, roles } })
  const boldOf = (beginning: string) => {
    const found = paragraphs.find(({ text }) => text.startsWith(beginning))
    return (found ? findAll(found.element, 'w:r') : []).map((run) => findAll(run, 'w:b').length > 0)
  }
  // （一）抓 / “ / 断点 / ” / 打通。 / 逐段踏勘。
  expect(boldOf('（一）')).toEqual([true, true, true, true, true, false])
  expect(boldOf('（二）')).toEqual([true])
  expect(boldOf('逐段')).toEqual([false])
})
