import { describe, expect, it } from 'vitest'
import type { EditorState } from 'prosemirror-state'
import { countLeftOut, dropText, pastedLines, pasteInto, textWithNumbers } from './clipboard'
import { linesOf, stateOf, written } from './testing/editor-lines'

function paste(text: string, ...lines: readonly string[]): readonly string[] {
  const state = stateOf(...lines)
  const tr = state.tr
  return pasteInto(tr, text) ? written(state.apply(tr)) : written(state)
}

describe('pasting', () => {
  it('keeps one line as it is', () => {
    expect(paste(' 12 家', '- 甲|乙')).toEqual(['- 甲 12 家|乙'])
  })

  it('makes paragraphs of several lines, without their indents', () => {
    expect(paste('　　一\r\n\r\n　　二', '- 甲|乙')).toEqual(['- 甲一', '- 二|乙'])
    expect(paste('一\n二', '! 谢|')).toEqual(['! 谢一', '! 二|'])
    expect(paste('一\n二', '#1 题|', '- 文')).toEqual(['#1 题一', '- 二|', '- 文'])
  })

  it('replaces the selection', () => {
    expect(paste('新', '- 甲|乙|丙')).toEqual(['- 甲新|丙'])
  })

  it('takes out control characters, and nothing when nothing is there', () => {
    expect(pastedLines('甲\u0000\u0007乙\tA')).toEqual(['甲乙\tA'])
    expect(pastedLines('甲\uFFFE乙\uD83D丙𠮷')).toEqual(['甲乙丙𠮷'])
    expect(countLeftOut('甲\u0001乙\uFFFE丙\uD83D丁')).toBe(3)
    // Ends of lines and pages made by hand in a word processor are no loss.
    expect(pastedLines('甲\u000b乙\u000c丙')).toEqual(['甲', '乙', '丙'])
    expect(countLeftOut('甲\u000b乙\u000c丙')).toBe(0)
    expect(paste('\n\n', '- 甲|')).toEqual(['- 甲|'])
  })

  it('breaks a line that is too long for one paragraph', () => {
    expect(pastedLines('长'.repeat(45_000)).map((line) => line.length)).toEqual([20_000, 20_000, 5000])
  })
})

describe('dropping', () => {
  const drop = (state: EditorState, position: number, isMove: boolean) => {
    const tr = dropText(state, { text: '乙', position, isMove })
    return tr && linesOf(state.apply(tr).doc)
  }

  it('moves the selection or copies it', () => {
    expect(drop(stateOf('- 甲|乙|丙', '- 丁'), 7, true)).toEqual(['- 甲丙', '- 丁乙'])
    expect(drop(stateOf('- 甲|乙|丙', '- 丁'), 7, false)).toEqual(['- 甲乙丙', '- 丁乙'])
  })

  it('does nothing inside the selection itself', () => {
    expect(drop(stateOf('- 甲|乙|丙'), 2, true)).toBeNull()
  })
})

describe('copying', () => {
  const { doc } = stateOf('#1 甲', '~2 [乙。]文', '- 丙', 'T', '#1 丁')

  it('takes the numbers along', () => {
    expect(textWithNumbers(doc, 0, doc.content.size)).toBe('一、甲\n（一）乙。文\n丙\n格\n二、丁')
  })

  it('takes part of a line without its number', () => {
    expect(textWithNumbers(doc, 5, 9)).toBe('。文\n')
  })
})
