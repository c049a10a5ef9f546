import { describe, expect, it } from 'vitest'
import { readHeadElement } from './head-elements'

const value = (text: string) => {
  const element = readHeadElement(text)
  return element === null ? null : [element.kind, element.value]
}

describe('document numbers', () => {
  it('a regular one becomes prefix, year and serial', () => {
    expect(value('云交提复〔2026〕18号')).toEqual([
      'document-number',
      { form: 'series', prefix: '云交提复', year: 2026, serial: 18 },
    ])
  })

  it.each([
    '云民发【2024】75号',
    '云民字[2019]第18号',
    '云民函(2020)3号',
    '云民函〔2020〕007号',
    '云政办字第12号',
    '云民函﹝2020﹞3号',
  ])('%s is kept as written', (text) => {
    expect(value(text)).toEqual(['document-number', { form: 'written', text }])
  })

  it.each([
    '关于市政协九届四次会议第150号',
    '第150号',
    '国务院524号令',
    '〔2024〕5号',
    '云岚市2024年5号文件',
  ])('%s is none', (text) => {
    expect(readHeadElement(text)).toBeNull()
  })
})

describe('category', () => {
  it.each([
    ['类别：C', 'C'],
    ['（A类）', 'A'],
    ['(B)', 'B'],
    ['〔B〕', 'B'],
    ['【D】', 'D'],
    ['A类', 'A'],
    ['b', 'B'],
    ['Ａ类', 'A'],
    ['办理类别：乙类', '乙'],
    ['答复类别：B', 'B'],
    ['办理结果：A类', 'A'],
    ['类别：解决采纳', '解决采纳'],
  ])('%s is %s', (text, letter) => {
    expect(value(text)).toEqual(['category', letter])
  })

  it.each(['AB', '甲乙', 'A组', '类别', '（一）', 'F类'])('%s is none', (text) => {
    expect(readHeadElement(text)).toBeNull()
  })

  it('says whether the reply prints it the same', () => {
    expect(readHeadElement('类别：C')?.exact).toBe(true)
    expect(readHeadElement('（C）')?.exact).toBe(false)
  })
})

describe('other elements', () => {
  it.each([
    ['签发人：贺明川', ['signatory', '贺明川']],
    ['签 发：贺明川', ['signatory', '贺明川']],
    ['领导签发：贺明川', ['signatory', '贺明川']],
    ['是否同意公开：是', ['openness', { kind: 'public', reason: '' }]],
    ['是否公开：否', ['openness', { kind: 'withheld', reason: '' }]],
    ['秘密★1年', ['secrecy', '秘密★1年']],
    ['机密', ['secrecy', '机密']],
    ['特急', ['urgency', '特急']],
    ['（此件主动公开）', ['openness', { kind: 'public', reason: '' }]],
    ['公开属性：依申请公开', ['openness', { kind: 'on-request', reason: '' }]],
    ['不予公开', ['openness', { kind: 'withheld', reason: '' }]],
    ['提案编号：0150', ['case-number', '0150']],
    ['编号：B〔2018〕047号', ['case-number', 'B〔2018〕047']],
  ])('%s', (text, read) => {
    expect(value(text)).toEqual(read)
  })

  it.each(['签发人', '编号：无', '主动公开的内容包括以下几项。', '特急件办理情况', ''])(
    '%j is none',
    (text) => {
      expect(readHeadElement(text)).toBeNull()
    },
  )
})
