// The text of the exported file: order, fonts, indents, line breaks of every role.
import { describe, expect, test } from 'vitest'
import { figure, longCase, paragraph, section, shortCase, table } from '../fixtures/replies'
import { exported, readParagraph } from './read-docx'
import { child, findAll, valueOf } from './xml-tree'

const WHOLE = longCase({
  secrecy: '秘密★1年',
  urgency: '特急',
  documentNumber: { form: 'series', prefix: '澄园提复', year: 2026, serial: 7 },
  attachments: [
    { id: 'a', title: '断点清单', blocks: [] },
    { id: 'b', title: '建设计划', blocks: [] },
  ],
  contact: { form: 'person', name: '苏念', phone: '0000-1234567' },
})

const NO_SIGNATURE = { organs: [], date: null, stamp: 'none' as const, signers: [] }

/** Exported once: most questions are about the same file. */
const letter = exported(WHOLE, 'letter')

test('everything stands in its order', async () => {
  const { paragraphs } = await letter
  const styles = paragraphs.map(({ style }) => style.replace('Official', ''))
  expect(styles.slice(0, 8)).toEqual([
    'HeadLine',
    'HeadLine',
    'Title',
    'Salutation',
    'Body',
    'Heading1',
    'Body',
    'Body',
  ])
  expect(styles.slice(-6)).toEqual([
    'Body',
    'AttachmentNote',
    'AttachmentNote',
    'SignatureOrgan',
    'IssueDate',
    'Contact',
  ])
})

test('Latin letters and digits are in Times New Roman, whatever the Chinese font', async () => {
  const docx = await letter
  for (const name of docx.names.filter((part) => /^word\/(?:document|header\d|footer\d)\.xml$/.test(part))) {
    for (const fonts of findAll(await docx.part(name), 'w:rFonts')) {
      expect(fonts.attributes).toMatchObject({
        'w:ascii': 'Times New Roman',
        'w:hAnsi': 'Times New Roman',
        'w:cs': 'Times New Roman',
      })
    }
  }
})

test('title: 二号小标宋, centred, broken by sense, not condensed (7.3.1)', async () => {
  const { paragraphs } = await letter
  const title = paragraphs.find(({ style }) => style === 'OfficialTitle')
  expect(title).toMatchObject({ align: 'center', breaks: 1, spacing: { 'w:before': '1158' } })
  expect(title?.runs.map(({ text }) => text)).toEqual(['关于市政协六届二次会议第0137号', '提案的答复'])
  for (const run of title?.runs ?? []) {
    expect(run).toMatchObject({
      eastAsia: '方正小标宋简体',
      halfPoints: '44',
      spacing: null,
      colour: '000000',
    })
  }
})

test('salutation: one line below the title, flush left (7.3.2)', async () => {
  const { paragraphs } = await letter
  const salutation = paragraphs.find(({ style }) => style === 'OfficialSalutation')
  expect(salutation).toMatchObject({
    text: '林知微委员：',
    spacing: { 'w:before': '579' },
    indent: { 'w:left': '0', 'w:firstLine': '0' },
  })
})

test('without a salutation the line below the title stays empty (7.3.2)', async () => {
  const none = { source: 'override', text: '' } as const
  const opening = (await exported(shortCase({ salutation: none }), 'letter')).paragraphs.find(
    ({ style }) => style === 'OfficialBody',
  )
  expect(opening).toMatchObject({ spacing: { 'w:before': '579' } })
  const { paragraphs } = await exported(shortCase({ salutation: none, opening: none }), 'plain')
  expect(paragraphs[1]).toMatchObject({ style: 'OfficialHeading1', spacing: { 'w:before': '579' } })
  expect(paragraphs[2]?.spacing['w:before']).toBe('0')
})

test('密级 flush left in 黑体, 文号 flush right on the same line (7.2.2, 10.1)', async () => {
  const { paragraphs } = await letter
  const [first, second] = paragraphs
  expect(first?.runs.map(({ text, eastAsia }) => [text, eastAsia])).toEqual([
    ['秘密★1年', '黑体'],
    ['澄园提复〔2026〕7号', '仿宋_GB2312'],
  ])
  expect(first ? findAll(first.element, 'w:tab').map(({ attributes }) => attributes['w:val']) : []).toEqual([
    'right',
    undefined,
  ])
  expect(second?.runs).toMatchObject([{ text: '特急', eastAsia: '黑体' }])

  const [alone] = (
    await exported(shortCase({ documentNumber: { form: 'written', text: '澄园函〔2026〕9号' } }), 'letter')
  ).paragraphs
  expect(alone).toMatchObject({ text: '澄园函〔2026〕9号', align: 'right' })
})

describe('结构层次 (7.3.3)', () => {
  const FONTS = { 1: '黑体', 2: '楷体_GB2312', 3: '仿宋_GB2312', 4: '仿宋_GB2312' } as const
  const levels = [1, 2, 3, 4] as const

  test.each(levels)('level %i on a line of its own', async (level) => {
    const given = shortCase({ sections: [section({ level, heading: '完善标识', blocks: [] })] })
    const { paragraphs } = await exported(given, 'letter')
    const heading = paragraphs.find(({ style }) => style === `OfficialHeading${level}`)
    expect(heading?.runs).toMatchObject([{ eastAsia: FONTS[level], halfPoints: '32' }])
    expect(heading?.indent).toMatchObject({ 'w:firstLine': '630', 'w:firstLineChars': '200' })
    expect(heading && valueOf(heading.element, 'w:pPr', 'w:outlineLvl')).toBe(String(level - 1))
  })

  test('a run-in sentence is in 楷体, what follows in 仿宋', async () => {
    const { paragraphs } = await letter
    const first = paragraphs.find(({ text }) => text.startsWith('（一）抓断点打通'))
    expect(first?.style).toBe('OfficialBody')
    expect(first?.runs.slice(0, 2)).toMatchObject([
      { text: '（一）抓断点打通，让绿道连得起来。', eastAsia: '楷体_GB2312' },
      { eastAsia: '仿宋_GB2312' },
    ])
  })

  test('numbers are text, never automatic', async () => {
    const { document } = await letter
    expect(findAll(document, 'w:numPr')).toEqual([])
  })
})

test('quotation marks stand in runs of their own, half-width in every slot', async () => {
  const { paragraphs } = await exported(WHOLE, 'plain')
  const runs = paragraphs.flatMap((one) => one.runs)
  const quotes = runs.filter(({ text }) => /[“”]/.test(text))
  expect(quotes.length).toBeGreaterThan(4)
  for (const { text, eastAsia, ascii } of quotes) {
    expect(text).toMatch(/^[“”]+$/)
    expect([eastAsia, ascii]).toEqual(['Times New Roman', 'Times New Roman'])
  }
})

test('署名 右空二字, the date two characters to the right of its beginning (7.3.5.2)', async () => {
  const { paragraphs } = await letter
  const organ = paragraphs.find(({ style }) => style === 'OfficialSignatureOrgan')
  const date = paragraphs.find(({ style }) => style === 'OfficialIssueDate')
  const rest = 11906 - 1587 - 1474 - 28 * 315
  expect(organ).toMatchObject({ align: 'right', indent: { 'w:right': String(2 * 315 + rest) } })
  expect(organ?.spacing['w:before']).toBe('579')
  // The name has 10 characters and begins 28 − 2 − 10 = 16 from the left; the date at 18.
  expect(date).toMatchObject({ text: '2026年5月8日', align: 'left', indent: { 'w:left': String(18 * 315) } })
  expect(date?.spacing['w:before']).toBe('0')
})

test('附件说明 hangs, 附注 stands 左空二字 in brackets (7.3.4, 7.3.6)', async () => {
  const { paragraphs } = await letter
  const notes = paragraphs.filter(({ style }) => style === 'OfficialAttachmentNote')
  expect(notes.map(({ text }) => text)).toEqual(['附件：1.断点清单', '2.建设计划'])
  expect(notes.map(({ spacing }) => spacing['w:before'])).toEqual(['579', '0'])
  for (const { indent } of notes) expect(Number(indent['w:hanging'])).toBeGreaterThan(0)
  expect(paragraphs.at(-1)).toMatchObject({
    text: '（联系人：苏念，联系电话：0000-1234567）',
    indent: { 'w:firstLine': '630' },
  })
})

test('附件说明 is not parted by a page end, unless it is longer than eight lines', async () => {
  const keeping = async (count: number) => {
    const attachments = Array.from({ length: count }, (_, index) => ({
      id: `a${index}`,
      title: '断点清单',
      blocks: [],
    }))
    const { paragraphs } = await exported(
      shortCase({ attachments, issuer: '', signature: NO_SIGNATURE }),
      'letter',
    )
    const notes = paragraphs.filter(({ style }) => style === 'OfficialAttachmentNote')
    return notes.map(({ element }) => valueOf(element, 'w:pPr', 'w:keepNext'))
  }
  const isOn = (value: string | null) => value !== 'false' && value !== '0'
  expect((await keeping(3)).map(isOn)).toEqual([true, true, false])
  expect((await keeping(9)).some(isOn)).toBe(false)
})

describe('tables and figures are written, not dropped', () => {
  test('a table fills the text area, its head is repeated', async () => {
    const { document, paragraphs } = await exported(shortCase({}, [table()]), 'letter')
    const [grid] = findAll(document, 'w:tbl')
    expect(grid).toBeDefined()
    if (!grid) return
    expect(child(grid, 'w:tblPr', 'w:tblW').attributes).toMatchObject({ 'w:w': '8845', 'w:type': 'dxa' })
    const widths = child(grid, 'w:tblGrid').children.map(({ attributes }) => Number(attributes['w:w']))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845)
    const rows = findAll(grid, 'w:tr')
    expect(rows.map((row) => findAll(row, 'w:tblHeader').length)).toEqual([1, 0, 0])
    const texts = findAll(grid, 'w:p').map((cell) => readParagraph(cell).text)
    expect(texts).toEqual([
      '序号',
      '地点',
      '状态',
      '1',
      '澄江路与柳浦街交叉口',
      '已建成',
      '2',
      '青桐里小区北侧',
      '在建',
    ])
    expect(paragraphs.map(({ text }) => text)).toContain('口袋公园建设进度')
  })

  test('rows stay whole, but for one that is taller than a page', async () => {
    const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1, align: 'left' as const })
    const rows = [[cell('说明')], [cell('沿河逐段踏勘。'.repeat(300))]]
    const { document } = await exported(shortCase({}, [table({ columnWidths: [1], rows })]), 'letter')
    const kept = findAll(document, 'w:tr').map((row) => findAll(row, 'w:cantSplit').length)
    expect(kept).toEqual([1, 0])
  })

  test('two tables without a caption between them stay two', async () => {
    const tables = [table({ caption: '' }), table({ caption: '' })]
    const { document } = await exported(shortCase({}, tables), 'letter')
    const order = child(document, 'w:body').children.map(({ name }) => name)
    expect(order.join(' ')).toContain('w:tbl w:p w:tbl')
  })

  test('a figure is in the file, clamped to the text area, with caption and alternative text', async () => {
    const docx = await exported(shortCase({}, [figure({ widthMm: 200 })]), 'letter')
    const [inline] = findAll(docx.document, 'wp:inline')
    expect(inline).toBeDefined()
    if (!inline) return
    const { cx, cy } = child(inline, 'wp:extent').attributes
    expect(Number(cx) / 36_000).toBeCloseTo(156, 0)
    expect(Number(cy) / Number(cx)).toBeCloseTo(0.5, 4)
    expect(child(inline, 'wp:docPr').attributes['descr']).toBe('三段绿道由北向南相连')
    expect(docx.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
    const holder = docx.paragraphs.find(({ style }) => style === 'OfficialFigure')
    expect(holder?.spacing['w:lineRule']).toBe('auto')
    expect(docx.paragraphs.map(({ text }) => text)).toContain('绿道分段示意图')
  })
})

test('characters that XML forbids do not break the file, and nothing else is lost', async () => {
  const dirty = '甲\u0000乙\u0008丙\u000b丁\uffff戊\ud800己 & <b> "庚" \u{20bb7}'
  const given = shortCase({
    preamble: [paragraph(dirty)],
    issuer: `澄江市\u0001园林局`,
    title: { source: 'override', text: '关于\u0002绿道的答复' },
    copyTo: ['市水务局\u0003'],
    outcomeCategory: 'B\u0004',
  })
  const docx = await exported(given, 'letter')
  const texts = docx.paragraphs.map(({ text }) => text)
  expect(texts.some((text) => text.includes('甲乙丙'))).toBe(true)
  expect(texts.some((text) => text.includes('己 & <b> "庚" \u{20bb7}'))).toBe(true)
  for (const name of docx.names.filter((part) => part.endsWith('.xml'))) {
    expect(await docx.source(name)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  }
})
