import { undo } from 'prosemirror-history'
import { TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { ProposalId, ReplyId } from '../../core/kernel/ids'
import { emptyReply } from '../../core/reply/reply-document'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { COMMAND_IDS, draftingCommands } from './command-table'
import { documentToReply } from './document-mapping'
import { openEditorSession } from './editor-session'
import { readSections } from './section-tree'

let parts = 0
const part = (): string => `new-${(parts += 1)}`

const reply: ReplyDocument = {
  ...emptyReply(ReplyId.parse('reply-1'), ProposalId.parse('case-1')),
  sections: [1, 2].map((number) => ({
    id: `s${number}`,
    level: 1,
    headingStyle: 'own-line',
    numbered: true,
    heading: `第${number}节`,
    blocks: [{ kind: 'paragraph', id: `p${number}`, text: '正文。' }],
    children: [],
    answers: [],
    facts: [],
  })),
  closing: [{ kind: 'paragraph', id: 'c', text: '感谢关心。' }],
}

const open = (given: ReplyDocument = reply) =>
  openEditorSession({ reply: given, isReadOnly: false, nextPartId: part, onPasteNote: () => undefined })
const registration = { signatory: '江一帆', signOff: { date: '2026-05-27' } }

describe('a registered reply', () => {
  it.each([
    [
      'registered on the desk',
      () => {
        const session = open()
        session.changeFrame({ secrecy: '秘密★1年' })
        expect(session.changeSignOff(registration)).toBeNull()
        return session
      },
    ],
    ['opened registered', () => open({ ...reply, ...registration })],
  ])('%s takes no command, no form, no transaction', (_name, opened) => {
    const session = opened()
    const before = documentToReply(session.getState().doc)
    for (const id of COMMAND_IDS) {
      for (const row of [null, ...readSections(session.getState().doc)]) {
        expect(
          session.change((state) => draftingCommands[id].plan(state, row)),
          id,
        ).toMatch(/先撤销登记/)
      }
    }
    session.changeFrame({ form: 'plain', copyTo: ['别处'] })
    expect(documentToReply(session.getState().doc)).toEqual(before)

    const { state } = session.getState().applyTransaction(session.getState().tr.insertText('字', 3))
    expect(documentToReply(state.doc)).toEqual(before)
    undo(session.getState(), (transaction) => {
      expect(documentToReply(session.getState().apply(transaction).doc)).toEqual(before)
    })
  })

  it('can be read and copied: the caret moves', () => {
    const session = open({ ...reply, ...registration })
    const { tr } = session.getState()
    const moved = session.getState().apply(tr.setSelection(TextSelection.create(tr.doc, 8)))
    expect(moved.selection.head).toBe(8)
  })

  it('is a draft again after the withdrawal, and undo does not bring the registration back', () => {
    const session = open()
    session.changeFrame({ secrecy: '秘密★1年' })
    session.changeSignOff(registration)
    session.changeSignOff({ signatory: '江一帆', signOff: null })
    session.changeFrame({ urgency: '特急' })
    for (let step = 0; step < 4; step += 1) {
      session.change((state) => draftingCommands.undo.plan(state, null))
      expect(documentToReply(session.getState().doc).signOff).toBeNull()
    }
    for (let step = 0; step < 4; step += 1) {
      session.change((state) => draftingCommands.redo.plan(state, null))
      expect(documentToReply(session.getState().doc).signOff).toBeNull()
    }
  })
})
