import { describe, expect, it } from 'vitest'
import type { DrawnPage, PageLine } from '../../../core/official-layout/drawn-page'
import { gridLine, lineAt, lineOf, measureWords, placeOnLine } from './page-lines'

const line = (source: string, offset: number, row: number, length = 28): PageLine => ({
  source,
  offset,
  length,
  x: 28,
  y: 37 + row * 10,
  width: length * 5.5,
  height: 10,
})

const page = (number: number, lines: PageLine[]): DrawnPage => ({
  number,
  width: 210,
  height: 297,
  shapes: [],
  lines,
  textArea: { x: 28, y: 37, width: 156, height: 225 },
  grid: { lines: 22, characters: 28, linePitch: 10, characterPitch: 5.5 },
  usedLines: lines.length,
})

const pages = [
  page(1, [line('title', 0, 2), line('a', 0, 4), line('a', 26, 5)]),
  page(2, [line('a', 54, 0, 10), line('b', 0, 1)]),
]

describe('lines of the pages', () => {
  it('hold a character of the text, over the page break too', () => {
    expect(lineOf(pages, { source: 'a', offset: 25 })).toEqual({ page: 0, line: 1 })
    expect(lineOf(pages, { source: 'a', offset: 26 })).toEqual({ page: 0, line: 2 })
    expect(lineOf(pages, { source: 'a', offset: 900 })).toEqual({ page: 1, line: 0 })
    expect(lineOf(pages, { source: 'c', offset: 0 })).toBeNull()
  })

  it('are found under the pointer, the nearest in the margin, none far off', () => {
    expect(lineAt(pages[0]!, { x: 100, y: 82 })).toMatchObject({ source: 'a', offset: 0 })
    expect(lineAt(pages[0]!, { x: 5, y: 92 })).toMatchObject({ source: 'a', offset: 26 })
    expect(lineAt(pages[0]!, { x: 100, y: 200 })).toBeNull()
  })

  it('lead to the character under the pointer', () => {
    const second = line('a', 26, 5)
    expect(placeOnLine(second, 0)).toEqual({ source: 'a', offset: 26 })
    expect(placeOnLine(second, 28 + 14 * 5.5)).toEqual({ source: 'a', offset: 40 })
    expect(placeOnLine(second, 500)).toEqual({ source: 'a', offset: 54 })
  })

  it('are counted on the grid, and said of the first and the last page', () => {
    expect(gridLine(pages[0]!, 2)).toBe(6)
    expect(measureWords({ pages })).toBe('第 1 页 3 行，第 2 页 2 行')
    expect(measureWords({ pages: pages.slice(0, 1) })).toBe('第 1 页 3 行')
    expect(measureWords({ pages: [] })).toBe('')
  })
})
