import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text'
import { splitTail } from './tail-matter'

function split(...raws: readonly string[]) {
  const lines = raws.map((raw, index) => ({
    raw,
    text: cleanText(raw).text,
    line: index + 1,
    isTableRow: false,
  }))
  const { body, parts } = splitTail(lines)
  return [body.map(({ text }) => text), parts.map(({ kind }) => kind)]
}

const BODY = '感谢您的支持。'

describe('splitTail', () => {
  it.each([
    [
      ['云岚市民政局', '2024年5月27日'],
      ['organs', 'date'],
    ],
    [['云岚市民政局2024年5月27日'], ['organs', 'date']],
    [
      ['云岚市教育局　　云岚市财政局', '二〇二四年五月二十七日'],
      ['organs', 'date'],
    ],
    [
      ['云岚市教育局', '云岚市财政局', '2024年5月27日'],
      ['organs', 'organs', 'date'],
    ],
    [
      ['云岚市民政局（盖章）', '2024年5月27日'],
      ['organs', 'date'],
    ],
    [
      ['云岚市教体系统', '2024年5月27日'],
      ['organs', 'date'],
    ],
    [['2024年5月27日'], ['date']],
    [
      ['云岚市民政局', '2025325', '人：', '联系电话：6612086', '邮编405900'],
      ['organs', 'damaged-date', 'unknown', 'contact', 'unknown'],
    ],
    [['云岚市民政局'], ['organs']],
    [
      ['云岚市民政局', '202293', '联系电话：6612086'],
      ['organs', 'damaged-date', 'contact'],
    ],
    [
      ['联系人：周敏', '云岚市民政局', '2024年5月27日'],
      ['contact', 'organs', 'date'],
    ],
    [
      ['附件：1.清单', '2.图纸', '云岚市民政局', '2024年5月27日', '（联系人：周敏）', '抄送：市政府督查室。'],
      ['attachments', 'organs', 'date', 'contact', 'copies'],
    ],
    [
      ['云岚市民政局', '2024年5月27日', '抄送：甲', '云岚市民政局办公室　2024年5月28日印发'],
      ['organs', 'date', 'copies', 'printing'],
    ],
    [
      ['云岚市民政局', '2024年5月27日', '附件', '清单的内容', '2024年1月1日'],
      ['organs', 'date', 'unknown', 'unknown', 'unknown'],
    ],
    [
      ['云岚市民政局', '2024年5月27日', '（A类）', '打印本页'],
      ['organs', 'date', 'element', 'unknown'],
    ],
    [[], []],
  ])('%j', (tail, kinds) => {
    expect(split(BODY, ...tail)).toEqual([[BODY], kinds])
  })

  it('leaves a date inside the body alone', () => {
    const texts = ['计划完成时间', '2024年5月27日', ...Array.from({ length: 12 }, () => '正文一段。')]
    expect(split(...texts)).toEqual([texts, []])
  })
})
