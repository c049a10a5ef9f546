import { describe, expect, it } from 'vitest'
import type { EditorState } from 'prosemirror-state'
import { setHeadingStyle } from './heading-style'
import { chooseLevel } from './paragraph-level'
import {
  addSectionAfter,
  addSectionBefore,
  addSubsection,
  headingToBody,
  moveDown,
  moveUp,
  removeSection,
  renameHeading,
  setLevel,
  shiftLevel,
} from './section-commands'
import type { Plan } from './section-commands'
import { readSections } from './section-tree'
import type { SectionRow } from './section-tree'
import { applied, linesOf, stateOf, written } from './testing/editor-lines'

const REPLY = ['- 前', '#1 甲', '- 甲文', '~2 [甲一。]文', '~2 [甲二。]文', '#1 乙', '~2 [乙一。]文', '! 谢']

function row(state: EditorState, index: number): SectionRow {
  const found = readSections(state.doc)[index]
  if (!found) throw new Error('no such section')
  return found
}

function after(index: number, plan: (state: EditorState, section: SectionRow) => Plan, lines = REPLY) {
  const state = stateOf(...lines)
  return linesOf(applied(state, plan(state, row(state, index))).doc)
}

function refusal(index: number, plan: (state: EditorState, section: SectionRow) => Plan, lines = REPLY) {
  const state = stateOf(...lines)
  return plan(state, row(state, index))
}

describe('moving a section', () => {
  it('takes everything below it along', () => {
    expect(after(0, moveDown)).toEqual([
      '- 前',
      '#1 乙',
      '~2 [乙一。]文',
      '#1 甲',
      '- 甲文',
      '~2 [甲一。]文',
      '~2 [甲二。]文',
      '! 谢',
    ])
    expect(after(3, moveUp)).toEqual(after(0, moveDown))
  })

  it('moves a sub-section among its neighbours, then into the next section', () => {
    expect(after(1, moveDown)).toEqual([
      '- 前',
      '#1 甲',
      '- 甲文',
      '~2 [甲二。]文',
      '~2 [甲一。]文',
      '#1 乙',
      '~2 [乙一。]文',
      '! 谢',
    ])
    expect(after(2, moveDown)).toEqual([
      '- 前',
      '#1 甲',
      '- 甲文',
      '~2 [甲一。]文',
      '#1 乙',
      '~2 [甲二。]文',
      '~2 [乙一。]文',
      '! 谢',
    ])
    expect(after(4, moveUp)).toEqual([
      '- 前',
      '#1 甲',
      '- 甲文',
      '~2 [甲一。]文',
      '~2 [甲二。]文',
      '~2 [乙一。]文',
      '#1 乙',
      '! 谢',
    ])
  })

  it('says so at the ends', () => {
    expect(refusal(0, moveUp)).toBe('已在最前面')
    expect(refusal(3, moveDown)).toBe('已在最后面')
    expect(refusal(1, moveUp)).toBe('已在最前面')
    expect(refusal(4, moveDown)).toBe('已在最后面')
  })

  it('keeps the caret in the moved text', () => {
    const state = stateOf('#1 甲', '- 甲|文', '#1 乙')
    expect(written(applied(state, moveDown(state, row(state, 0))))).toEqual(['#1 乙', '#1 甲', '- 甲|文'])
  })
})

describe('levels', () => {
  it('shift with everything below', () => {
    expect(after(0, (state, section) => shiftLevel(state, section, 1)).slice(1, 5)).toEqual([
      '#2 甲',
      '- 甲文',
      '~3 [甲一。]文',
      '~3 [甲二。]文',
    ])
  })

  it('say why they cannot', () => {
    expect(refusal(0, (state, section) => shiftLevel(state, section, -1))).toBe('已是一级标题，不能再升')
    expect(refusal(0, (state, section) => shiftLevel(state, section, 1), ['#2 甲', '#4 乙'])).toBe(
      '四级标题不能再降',
    )
  })

  it('are chosen for the line of the caret', () => {
    const heading = stateOf('#1 甲|', '#2 乙')
    expect(linesOf(applied(heading, chooseLevel(heading, 3)).doc)).toEqual(['#3 甲', '#4 乙'])
    expect(linesOf(applied(heading, chooseLevel(heading, 0)).doc)).toEqual(['- 甲', '#2 乙'])
    const body = stateOf('#1 甲', '- 第一句。第|二句。')
    expect(written(applied(body, chooseLevel(body, 1)))).toEqual(['#1 甲', '#1 第一句。', '- 第|二句。'])
    expect(written(applied(body, chooseLevel(body, 2)))).toEqual(['#1 甲', '~2 [第一句。]第|二句。'])
  })

  it('cap what stands below at the fourth', () => {
    expect(after(0, (state, section) => setLevel(state, section, 4), ['#1 甲', '#2 乙', '#1 丙'])).toEqual([
      '#4 甲',
      '#4 乙',
      '#1 丙',
    ])
  })
})

describe('adding and removing', () => {
  it('adds behind the whole section, in its style, with a place to write', () => {
    const state = stateOf(...REPLY)
    expect(written(applied(state, addSectionAfter(state, row(state, 0))))).toEqual([
      ...REPLY.slice(0, 5),
      '#1 |',
      '- ',
      ...REPLY.slice(5),
    ])
    expect(after(1, addSectionBefore).slice(2, 5)).toEqual(['- 甲文', '~2 ', '~2 [甲一。]文'])
  })

  it('adds a sub-section at the end of a section', () => {
    expect(after(0, addSubsection).slice(4, 6)).toEqual(['~2 [甲二。]文', '~2 '])
    expect(refusal(0, addSubsection, ['#4 甲'])).toBe('四级标题下面不能再分')
  })

  it('adds the first section before the closing', () => {
    const state = stateOf('! 谢')
    expect(written(applied(state, addSectionAfter(state, null)))).toEqual(['#1 |', '- ', '! 谢'])
  })

  it('removes a section with everything below it', () => {
    expect(after(0, removeSection)).toEqual(['- 前', '#1 乙', '~2 [乙一。]文', '! 谢'])
    expect(after(0, removeSection, ['#1 甲'])).toEqual([])
  })
})

describe('headings', () => {
  it('change style and back without losing a word', () => {
    const runIn = after(0, (state, section) => setHeadingStyle(state, section, 'run-in'))
    expect(runIn.slice(1, 3)).toEqual(['~1 [甲。]甲文', '~2 [甲一。]文'])
    expect(after(0, (state, section) => setHeadingStyle(state, section, 'own-line'), [...runIn])).toEqual(
      REPLY,
    )
    expect(after(1, (state, section) => setHeadingStyle(state, section, 'item')).slice(3, 4)).toEqual([
      '=2 甲一。文',
    ])
    expect(after(0, (state, section) => setHeadingStyle(state, section, 'run-in'), ['=2 甲一。文'])).toEqual([
      '~2 [甲一。]文',
    ])
  })

  it('become body text', () => {
    expect(after(1, headingToBody).slice(2, 5)).toEqual(['- 甲文', '- 甲一。文', '~2 [甲二。]文'])
  })

  it('are renamed in place', () => {
    expect(after(1, (state, section) => renameHeading(state, section, '新\n题。'))[3]).toBe('~2 [新题。]文')
    expect(after(0, (state, section) => renameHeading(state, section, ''))[1]).toBe('#1 ')
    expect(refusal(0, (state, section) => renameHeading(state, section, '甲'))).toBe('标题没有变')
  })
})
