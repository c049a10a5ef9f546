import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellLines, wrapText } from './cell-lines'
import { widthInCharacters } from './text-width'

const anyText = fc.string({
  unit: fc.constantFrom('绿', '道', '，', '。', '（', '）', '“', '”', '7', '3', 'A', 'b', '.', '%', ' '),
  maxLength: 120,
})

describe('the lines of a cell', () => {
  it('joined again are the text, and no line is wider than its room', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 3, max: 20 }), (text, room) => {
        const lines = wrapText(text, room)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect(widthInCharacters(line.trimEnd())).toBeLessThanOrEqual(room)
      }),
    )
  })

  it('part no number, and begin with no mark', () => {
    expect(wrapText('共有断点1860处', 5)).toEqual(['共有断点', '1860处'])
    expect(wrapText('绿道已经贯通，居民满意', 6)).toEqual(['绿道已经贯', '通，居民满意'])
    expect(wrapText('参照（导则）统一', 3)).toEqual(['参照', '（导', '则）统', '一'])
  })

  it('a hand-made line end begins a new one; where fewer were measured they are taken to be wider', () => {
    expect(cellLines('甲乙\n丙', 5, 9)).toEqual(['甲乙', '丙'])
    expect(cellLines('甲乙丙丁戊己', 5.9, 2)).toEqual(['甲乙丙丁戊', '己'])
    expect(cellLines('甲乙丙丁戊己', 5.9, 1)).toEqual(['甲乙丙丁戊己'])
  })
})
