import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutBlanks } from './characters'
import { cleanText } from './clean-text'
import { readSourceLines } from './source-lines'
import { unwrapLines } from './unwrap-lines'

const unwrap = (text: string) => unwrapLines(readSourceLines(text).lines)
const paragraphs = (text: string) => unwrap(text).paragraphs.map(({ raw }) => cleanText(raw).text)

/** Fourteen characters a line are too narrow for print; these are twenty. */
const TORN = [
  '　　老年人看病出行一头连着民生冷暖一头考验城',
  '市治理，您在提案中指出的直达线路少、换乘步行',
  '远等问题，与我局掌握的情况基本一致。',
  '　　我局将其列为领导领办件，会同有关单位组成',
  '专班，逐一踏勘，收集意见建议。',
]

describe('one paragraph a line', () => {
  it('keeps every line', () => {
    const text = '关于第1号提案的答复\n沈若溪委员：\n一、工作开展情况\n正文一段。\n\n正文二段。'
    expect(paragraphs(text)).toEqual(text.split('\n').filter((line) => line !== ''))
    expect(unwrap(text).joined).toBe(0)
  })

  it('joins a sentence that a page change tore apart', () => {
    const text = '我局会同有关部门认真研究，逐条提出了办理意见，明确了完成\n— 2 —\n时限。\n下一段。'
    expect(paragraphs(text)).toEqual([
      '我局会同有关部门认真研究，逐条提出了办理意见，明确了完成时限。',
      '下一段。',
    ])
  })

  it.each([
    ['a comma at the end', '我局会同有关部门认真研究了各条意见，', '逐条作出答复。'],
    ['an open 《', '您在会上提出的《关于加快推进智慧', '停车的提案》收悉，现答复如下：'],
    ['text after a full stop', '我局高度重视。会同有关部门认真研究了各条意见并', '逐条答复。'],
    ['a time', '早高峰7:00—9:00、晚高峰17：00—19：', '00增派车辆。'],
  ])('joins lines at %s', (_, first, second) => {
    expect(paragraphs(`${first}\n${second}`)).toEqual([first + second])
  })

  it('does not take the closing for the rest of an unfinished paragraph', () => {
    const lines = ['我局高度重视。会同有关部门积极协助做好群众工作', '感谢您的关心和理解']
    expect(paragraphs(lines.join('\n'))).toEqual(lines)
  })

  it('does not let an open bracket swallow the letter', () => {
    const lines = Array.from(
      { length: 20 },
      (_, index) => `${'很'.repeat(3 * index + 6)}多行讲的是《没有关上的书名号`,
    )
    expect(paragraphs(lines.join('\n')).length).toBeGreaterThanOrEqual(4)
  })
})

describe('printed lines', () => {
  it('joins them by their indentation', () => {
    expect(paragraphs(TORN.join('\n'))).toEqual([
      TORN.slice(0, 3).join('').trim(),
      TORN.slice(3).join('').trim(),
    ])
  })

  it('knows by the indentation that a full line ends a sentence and nothing more', () => {
    const atTheEdge = ['　　老年人看病出行一头连着民生冷暖一头考验着。', '与我局掌握的情况一致。']
    const text = [...atTheEdge, ...TORN, ...TORN]
    const { paragraphs: found, unsureLines } = unwrap(text.join('\n'))
    expect(cleanText(found[0]?.raw ?? '').text).toBe(atTheEdge.join('').trim())
    expect(unsureLines).toEqual([])
    expect(unwrap(text.map((line) => line.trim()).join('\n')).unsureLines).not.toEqual([])
  })

  it('does without indentation, with blank lines between all lines and stray spaces', () => {
    const text = TORN.map((line, index) => (index === 1 ? ` ${line.trim()}` : line.trim())).join('\n\n')
    expect(paragraphs(text)).toEqual([TORN.slice(0, 3).join('').trim(), TORN.slice(3).join('').trim()])
  })

  it('takes a wider gap for the end of a paragraph', () => {
    const text = [...TORN.slice(0, 2), '远等问题与我局掌握的情况基本一致无异。']
      .map((line) => line.trim())
      .join('\n')
    expect(paragraphs(`${text}\n\n${TORN.slice(3).join('\n').trim()}`)).toHaveLength(2)
  })

  it('closes torn numbers and keeps Latin words apart', () => {
    const lines = [
      '截至目前全市累计办结问题建议共计1677件其中20',
      '24年以来办结832件，办结率达到了百分之百以上',
      '广泛推广使用了多种成熟可靠的国产软件包括 WPS',
      'Office 等产品，覆盖全部单位，共计三百六十多家',
      '，效果良好。',
    ]
    const [text = ''] = paragraphs(lines.join('\n'))
    expect(text).toContain('2024年以来')
    expect(text).toContain('WPS Office')
  })

  it('leaves headings, numbered paragraphs and signatures alone', () => {
    const lines = [...TORN, '一、下步措施', ...TORN, '云岚市交通运输局', '2026年5月20日']
    expect(paragraphs(lines.join('\n'))).toHaveLength(7)
  })
})

describe('any text', () => {
  const line = fc.constantFrom(
    ...TORN,
    '一、情况',
    '（一）抓落实。',
    '甲\t乙\t丙',
    '附件：清单',
    '您提出的《',
    '2024',
    'word',
    '',
    '　　',
    '— 2 —',
  )

  it('keeps every visible character in its order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const source = readSourceLines(lines.join('\n'))
        const before = source.lines.map(({ raw }) => raw).join('')
        const after = unwrapLines(source.lines)
          .paragraphs.map(({ raw }) => raw)
          .join('')
        expect(withoutBlanks(after)).toBe(withoutBlanks(before))
      }),
    )
  })

  it('counts lines: paragraphs and joins make up all of them', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const source = readSourceLines(lines.join('\n'))
        const { paragraphs: found, joined } = unwrapLines(source.lines)
        expect(found.length + joined).toBe(source.lines.length)
      }),
    )
  })
})
