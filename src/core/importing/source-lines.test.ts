import { describe, expect, it } from 'vitest'
import { readSourceLines } from './source-lines'

const texts = (source: string) => readSourceLines(source).lines.map(({ raw }) => raw)

describe('readSourceLines', () => {
  it('knows every line end and keeps the numbering', () => {
    const { lines } = readSourceLines('甲\r\n乙\r丙\n\n丁\u2028戊\u2029己')
    expect(lines.map(({ raw, line, blanksBefore }) => [raw, line, blanksBefore])).toEqual([
      ['甲', 1, 0],
      ['乙', 2, 0],
      ['丙', 3, 0],
      ['丁', 5, 1],
      ['戊', 6, 0],
      ['己', 7, 0],
    ])
  })

  it('drops the byte order mark silently and counts other invisible characters', () => {
    expect(readSourceLines('\ufeff甲').invisible).toBe(0)
    const { lines, invisible } = readSourceLines('甲\u200b乙\u0007\n丙\ufeff丁\u00ad')
    expect([lines.map(({ raw }) => raw), invisible]).toEqual([['甲乙', '丙丁'], 4])
  })

  it.each(['— 2 —', '- 2 -', '－12－', '—3—', '–  4  –', '第 5 页', '第5页 共9页', '第 5 页（共 9 页）'])(
    'takes %j for a page number',
    (text) => {
      const { lines, pageNumbers } = readSourceLines(`甲\n${text}\n乙`)
      expect(lines.map(({ raw, startsPage }) => [raw, startsPage])).toEqual([
        ['甲', false],
        ['乙', true],
      ])
      expect(pageNumbers).toEqual([text])
    },
  )

  it('takes a bare number for a page number only at a form feed', () => {
    expect(texts('甲\n2\n乙')).toEqual(['甲', '2', '乙'])
    expect(texts('甲\n2\f乙')).toEqual(['甲', '乙'])
    expect(texts('甲\f3\n乙')).toEqual(['甲', '乙'])
  })

  it.each(['2024年', '-5℃', '第5页说明', '1—2', '2 —'])('keeps %j', (text) => {
    expect(texts(`甲\n${text}\n乙`)).toContain(text)
  })

  it('keeps indentation and tabs', () => {
    expect(texts('　　甲\t乙  \n')).toEqual(['　　甲\t乙'])
  })
})
