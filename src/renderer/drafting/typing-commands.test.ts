import { undo } from 'prosemirror-history'
import type { Command } from 'prosemirror-state'
import { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { leadAttributesOf, idOf } from './editor-schema'
import { stateOf, testPlugins, written } from './testing/editor-lines'
import { joinBackward, joinForward, lowerAtStart, raiseAtStart, splitLine } from './typing-commands'

function press(command: Command, ...lines: readonly string[]): readonly string[] {
  return written(pressed(command, stateOf(...lines)))
}

function pressed(command: Command, state: EditorState): EditorState {
  let after = state
  command(state, (transaction) => {
    after = state.apply(transaction)
  })
  return after
}

describe('Enter', () => {
  it.each([
    ['splits a paragraph', ['- 甲|乙'], ['- 甲', '- |乙']],
    ['starts a body paragraph behind a heading', ['#1 标题|', '- 正文'], ['#1 标题', '- |', '- 正文']],
    ['goes into the empty paragraph below a heading', ['#1 标题|', '- '], ['#1 标题', '- |']],
    ['leaves what follows in a heading to the body', ['#1 标|题'], ['#1 标', '- |题']],
    ['makes room above a heading', ['- 甲', '#1 |标题'], ['- 甲', '- ', '#1 |标题']],
    ['turns an empty heading into a paragraph', ['#1 |'], ['- |']],
    ['takes the text off a run-in heading', ['~2 [标题。]|正文'], ['~2 [标题。]', '- |正文']],
    ['splits a run-in heading', ['~2 [标|题。]正文'], ['~2 [标]', '- |题。正文']],
    ['splits the text behind a run-in heading', ['~2 [标题。]正|文'], ['~2 [标题。]正', '- |文']],
    ['starts the next numbered paragraph', ['=3 甲|乙'], ['=3 甲', '=3 |乙']],
    ['ends a list of numbered paragraphs', ['=3 甲', '=3 |'], ['=3 甲', '- |']],
    ['starts the next section at the end of one', ['#1 甲', '- |', '#1 乙'], ['#1 甲', '#1 |', '#1 乙']],
    ['starts the next run-in section', ['~2 [甲。]乙', '- |'], ['~2 [甲。]乙', '~2 |']],
    [
      'keeps an empty paragraph in the middle a paragraph',
      ['#1 甲', '- |', '- 乙'],
      ['#1 甲', '- ', '- |', '- 乙'],
    ],
    ['makes no headings before the first section', ['- |'], ['- ', '- |']],
    ['splits the closing into closings', ['! 感谢|支持'], ['! 感谢', '! |支持']],
    ['replaces a selection', ['- 甲|乙|丙'], ['- 甲', '- |丙']],
  ])('%s', (_name, before, after) => {
    expect(press(splitLine, ...before)).toEqual(after)
  })

  it('keeps the id of the paragraph that leaves a run-in heading', () => {
    const before = stateOf('~2 [标题。]|正文')
    const { bodyId } = leadAttributesOf(before.doc.child(0))
    const after = pressed(splitLine, before)
    expect(idOf(after.doc.child(1))).toBe(bodyId)
    expect(leadAttributesOf(after.doc.child(0)).bodyId).toBeNull()
  })
})

describe('Backspace at the start of a line', () => {
  it.each([
    ['joins a paragraph to the one above', ['- 甲', '- |乙'], ['- 甲|乙']],
    ['turns a heading into body text', ['- 甲', '#1 |乙'], ['- 甲', '- |乙']],
    ['turns a run-in heading into body text', ['#1 甲', '~2 |[乙。]丙'], ['#1 甲', '- |乙。丙']],
    ['takes an empty line above away and keeps the heading', ['- ', '#1 |乙'], ['#1 |乙']],
    ['takes an empty heading away', ['- 甲', '#1 |', '- 乙'], ['- 甲|', '- 乙']],
    ['undoes Enter in a heading', ['#1 标', '- |题'], ['#1 标|题']],
    ['gives a run-in heading its paragraph', ['~2 [甲。]', '- |乙'], ['~2 [甲。]|乙']],
    ['takes an empty line away', ['- 甲', '- |', '- 乙'], ['- 甲|', '- 乙']],
    ['selects a table above', ['T', '- |乙'], ['[T]', '- 乙']],
    ['joins the closing to the text', ['- 甲', '! |乙'], ['- 甲|乙']],
    ['does nothing at the very start', ['- |甲'], ['- |甲']],
    ['turns a first heading into body text', ['#1 |甲'], ['- |甲']],
  ])('%s', (_name, before, after) => {
    expect(press(joinBackward, ...before)).toEqual(after)
  })
})

describe('Delete at the end of a line', () => {
  it.each([
    ['takes the next line up', ['- 甲|', '- 乙'], ['- 甲|乙']],
    ['takes a heading into the text', ['- 甲|', '~2 [乙。]丙'], ['- 甲|乙。丙']],
    ['drops an empty line before a heading', ['- |', '#1 乙'], ['#1 |乙']],
    ['selects a table below', ['- 甲|', 'T'], ['- 甲', '[T]']],
    ['does nothing at the very end', ['! 甲|'], ['! 甲|']],
  ])('%s', (_name, before, after) => {
    expect(press(joinForward, ...before)).toEqual(after)
  })
})

describe('Tab and Shift+Tab at the start of a line', () => {
  it.each([
    ['lower a section with what is below it', lowerAtStart, ['#1 |甲', '~2 [乙。]'], ['#2 |甲', '~3 [乙。]']],
    ['raise a section', raiseAtStart, ['#1 甲', '#2 |乙'], ['#1 甲', '#1 |乙']],
    ['stop at the first level', raiseAtStart, ['#1 |甲'], ['#1 |甲']],
    ['stop at the fourth level', lowerAtStart, ['#3 |甲', '#4 乙'], ['#3 |甲', '#4 乙']],
    [
      'make a sub-heading of a paragraph',
      lowerAtStart,
      ['#1 甲', '- |乙。丙。'],
      ['#1 甲', '~2 |[乙。]丙。'],
    ],
    ['make a heading of the section’s own level', raiseAtStart, ['#1 甲', '- |乙'], ['#1 甲', '#1 |乙']],
    [
      'follow the style of the level',
      lowerAtStart,
      ['#1 甲', '#2 子', '#1 乙', '- |丙'],
      ['#1 甲', '#2 子', '#1 乙', '#2 |丙'],
    ],
  ])('%s', (_name, command, before, after) => {
    expect(press(command, ...before)).toEqual(after)
  })

  it('leaves the key alone inside a line, so that the focus can go on', () => {
    expect(lowerAtStart(stateOf('- 甲|乙'))).toBe(false)
  })
})

describe('every key', () => {
  it('is one step of undo', () => {
    const before = stateOf('#1 甲', '~2 [乙。]|丙', '- 丁', '! 戊')
    for (const command of [splitLine, joinBackward, joinForward, lowerAtStart, raiseAtStart]) {
      const start = EditorState.create({
        doc: before.doc,
        selection: before.selection,
        plugins: testPlugins(),
      })
      const after = pressed(command, start)
      const back = after === start ? start : pressed(undo, after)
      expect(back.doc.eq(start.doc)).toBe(true)
    }
  })
})
