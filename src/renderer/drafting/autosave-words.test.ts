import { describe, expect, it } from 'vitest'
import { freshAutosave } from './autosave-machine'
import { saveWords } from './autosave-words'

const saved = new Date(2026, 4, 13, 10, 42, 7).toISOString()
const fresh = freshAutosave(1, saved)
const edited = { ...fresh, edits: 2, savedEdits: 1 }

describe('the words about saving', () => {
  it.each([
    ['已保存，没有改动', fresh],
    ['未保存', edited],
    ['未保存', { ...edited, saving: 2 }],
    ['正在保存', { ...edited, saving: 2, isSlow: true }],
    ['10:42:07 已自动保存', { ...edited, savedEdits: 2 }],
    ['没能保存，文字还在窗口里', { ...edited, failure: { stale: false, message: '' } }],
    ['文稿在别处改过，没有保存', { ...edited, failure: { stale: true, message: '' } }],
  ])('%s', (text, state) => {
    expect(saveWords(state, false).text).toBe(text)
  })

  it('do not promise anything about a reply that cannot be changed', () => {
    expect(saveWords(edited, true).text).toBe('只读，不保存')
  })
})
