import { undo } from 'prosemirror-history'
import { describe, expect, it } from 'vitest'
import { pasteInto } from './clipboard'
import { chooseLevel } from './paragraph-level'
import { applied, linesOf, stateOf, written } from './testing/editor-lines'
import { typedNumeralLength, withoutListNumeral } from './typed-numeral'
import { lowerAtStart } from './typing-commands'

function press(command: typeof lowerAtStart, ...lines: readonly string[]) {
  let state = stateOf(...lines)
  command(state, (transaction) => {
    state = state.apply(transaction)
  })
  return state
}

function paste(text: string, ...lines: readonly string[]) {
  const state = stateOf(...lines)
  const tr = state.tr
  pasteInto(tr, text)
  return written(state.apply(tr))
}

describe('a typed number', () => {
  it.each([
    ['一、工作', 2],
    ['十二、 工作', 4],
    ['（一）完善', 3],
    ['(三)完善', 3],
    ['1.增设', 2],
    ['12．增设', 3],
    ['（1）增设', 3],
    ['　　二、工作', 4],
    ['工作', 0],
    ['2.5公里', 0],
    ['1、2号线', 0],
    ['三、四级河道', 0],
    ['一三、', 3],
    ['2026年', 0],
    ['（城区）一', 0],
  ])('%s is %i long', (text, length) => {
    expect(typedNumeralLength(text)).toBe(length)
  })

  it('goes when a paragraph becomes a section', () => {
    const tabbed = press(lowerAtStart, '#1 甲', '- |（一）完善制度。正文。')
    expect(written(tabbed)).toEqual(['#1 甲', '~2 |[完善制度。]正文。'])
    const body = stateOf('- 一、工作开|展情况')
    expect(written(applied(body, chooseLevel(body, 1)))).toEqual(['#1 工作开|展情况'])
    const item = stateOf('=3 甲', '- （1）乙|丙')
    expect(written(applied(item, chooseLevel(item, 3)))).toEqual(['=3 甲', '=3 乙|丙'])
    const ownLine = stateOf('#1 甲', '- 二、乙。丙|丁')
    expect(written(applied(ownLine, chooseLevel(ownLine, 1)))).toEqual(['#1 甲', '#1 乙。', '- 丙|丁'])
  })

  it('comes back with one undo', () => {
    const state = press(lowerAtStart, '- |（一）完善制度。正文。')
    let back = state
    undo(state, (transaction) => {
      back = state.apply(transaction)
    })
    expect(linesOf(back.doc)).toEqual(['- （一）完善制度。正文。'])
  })

  it('is not pasted at the beginning of a numbered heading', () => {
    expect(paste('二、工作情况', '#1 |')).toEqual(['#1 工作情况|'])
    expect(paste('二、', '#1 |题')).toEqual(['#1 |题'])
    expect(paste('（二）完善。', '~2 |', '- 文')[0]).toContain('完善。')
    expect(paste('（二）完善。', '~2 |', '- 文')[0]).not.toContain('（二）')
    expect(paste('一、甲\n乙', '#1 |题')).toEqual(['#1 甲', '- 乙|题'])
  })

  it('stays inside a heading and in a paragraph', () => {
    expect(paste('（二）', '#1 题|')).toEqual(['#1 题（二）|'])
    expect(paste('（二）乙', '- |')).toEqual(['- （二）乙|'])
  })

  it('is taken off a name of a list, but not a name that is nothing else', () => {
    expect(['1.清单', '2、 清单', '3．清单', '2.5版', '清单', '1.'].map(withoutListNumeral)).toEqual([
      '清单',
      '清单',
      '清单',
      '2.5版',
      '清单',
      '1.',
    ])
  })
})
