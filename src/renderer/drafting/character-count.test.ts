import { describe, expect, it } from 'vitest'
import { countCharacters, countDocument } from './character-count'
import { stateOf } from './testing/editor-lines'

describe('counting', () => {
  it('leaves white space out and takes rare characters as one', () => {
    expect(countCharacters('甲 乙　\t𠮷12')).toBe(5)
  })

  it('adds sub-sections to their section; numbers do not count', () => {
    const { doc } = stateOf('- 前言', '#1 甲乙', '- 正文', '~2 [小。]文', 'T', '#1 丙', '! 谢')
    expect(countDocument(doc)).toEqual({
      total: 12,
      headings: 5,
      preamble: 2,
      closing: 1,
      sections: [8, 4, 1],
    })
  })
})
