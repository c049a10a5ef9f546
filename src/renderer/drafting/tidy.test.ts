import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import type { Node as EditorNode } from 'prosemirror-model'
import { editorSchema, idOf, leadAttributesOf, runInMark } from './editor-schema'
import { linesOf, stateOf } from './testing/editor-lines'
import { tidy, typingMarks } from './tidy'

const { nodes } = editorSchema

const text = (content: string, isHeading: boolean): EditorNode =>
  editorSchema.text(content, isHeading ? [runInMark] : [])

function tidied(...content: readonly EditorNode[]): EditorNode {
  let count = 0
  const state = EditorState.create({ doc: nodes.doc.create(null, content) })
  return (tidy(state, () => `new-${(count += 1)}`) ?? state.tr).doc
}

describe('tidy', () => {
  it('gives every part an id of its own and keeps the first of two equal ones', () => {
    const doc = tidied(
      nodes.paragraph.create({ id: 'a' }),
      nodes.paragraph.create({ id: 'a' }),
      nodes.closing.create({ id: '' }),
    )
    expect([0, 1, 2].map((place) => idOf(doc.child(place)))).toEqual(['a', 'new-1', 'new-2'])
  })

  it('gives the text behind a heading an id when there is text', () => {
    const lead = (body: string) =>
      nodes.lead.create({ id: 's' }, [text('题。', true), ...(body === '' ? [] : [text(body, false)])])
    expect(leadAttributesOf(tidied(lead('文')).child(0)).bodyId).toBe('new-1')
    expect(leadAttributesOf(tidied(lead('')).child(0)).bodyId).toBeNull()
  })

  it('marks the beginning of a run-in line as heading, and nothing else', () => {
    const mixed = [text('前', false), text('题。', true), text('文', false)]
    expect(linesOf(tidied(nodes.lead.create({ id: 's' }, mixed)))).toEqual(['~1 [前题。]文'])
    const paragraph = tidied(nodes.paragraph.create({ id: 'a' }, mixed)).child(0)
    expect(paragraph.childCount).toBe(1)
    expect(paragraph.firstChild?.marks).toEqual([])
  })

  it('has nothing to do in a tidy document', () => {
    const { doc } = stateOf('#1 甲', '~2 [题。]文', '- 乙', '! 丙')
    expect(tidy(EditorState.create({ doc }), () => 'never')).toBeNull()
  })
})

describe('typingMarks', () => {
  const at = (line: string, offset: number) => {
    const state = stateOf(line)
    return typingMarks(state.apply(state.tr.setSelection(TextSelection.create(state.doc, offset + 1))))
  }

  it('ends a heading behind its full stop', () => {
    expect(at('~2 [标题。]文', 3)).toEqual([])
    expect(at('~2 [标题]文', 2)).toBeNull()
  })

  it('begins a heading in an empty line', () => {
    expect(at('~2 ', 0)).toEqual([runInMark])
    expect(at('~2 文', 0)).toEqual([runInMark])
  })

  it('leaves every other place to itself', () => {
    expect(at('~2 [标题。]文', 0)).toBeNull()
    expect(at('~2 [标题。]文', 4)).toBeNull()
    expect(at('=2 文', 0)).toBeNull()
    expect(at('- 文。', 2)).toBeNull()
  })
})
