import { expect, it } from 'vitest'
import { isTableLine, mayBeTableLine, splitCells } from './table-lines'
import { tidyParagraphs } from './text-line'

it('cells are parted by tabs, wide gaps and strokes', () => {
  expect(splitCells('街道\t机构数\t医师')).toEqual(['街道', '机构数', '医师'])
  expect(splitCells('街道　　机构数    医师')).toEqual(['街道', '机构数', '医师'])
  expect(splitCells('| 甲 | 乙 |')).toEqual(['甲', '乙'])
  expect(splitCells('一 般 文 字')).toEqual(['一 般 文 字'])
})

it('a row has three cells, or two among rows of two', () => {
  expect(isTableLine('北屏街道\t4\t26')).toBe(true)
  expect(isTableLine('正文，  讲了一些，  事情。')).toBe(false)
  expect(mayBeTableLine('项目　　金额')).toBe(true)
  const rows = (...raws: readonly string[]) =>
    tidyParagraphs(raws.map((raw, index) => ({ raw, line: index + 1 }))).lines.map(
      ({ isTableRow }) => isTableRow,
    )
  expect(rows('项目　　金额', '道路　　3亿元', '正文。')).toEqual([true, true, false])
  expect(rows('云岚市教育局　　云岚市财政局')).toEqual([false])
})

it('rows keep their cells apart', () => {
  const { lines } = tidyParagraphs([{ raw: '北屏街道 \t 4 \t26 名', line: 1 }])
  expect(lines[0]?.text).toBe('北屏街道\u30004\u300026名')
})
