// A registered reply is not edited: not by key, paste, menu, outline or form, and not by undoing either. The
// editor's state itself refuses, so that no way in can be forgotten.
import { Plugin } from 'prosemirror-state'
import type { EditorState, Transaction } from 'prosemirror-state'
import { frameOf } from './editor-schema'
import type { ReplyFrame } from './editor-schema'

/** Put on the one transaction that may change a registered reply. */
const SIGN_OFF = 'signOff'

/** True while the reply is registered as signed. */
export function isSignedOff({ doc }: EditorState): boolean {
  return frameOf(doc).signOff !== null
}

/** Lets selections pass, and the withdrawal of the registration. */
export function signedOffGuard(): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) =>
      !transaction.docChanged || !isSignedOff(state) || transaction.getMeta(SIGN_OFF) === true,
  })
}

/** What a registration sets: who signed when, and the layout profile the signed pages keep. */
export type SignOffChange = Pick<ReplyFrame, 'signOff' | 'signatory' | 'layoutProfile'>

/** Registers the reply or withdraws that; no step of the undo history. */
export function signOffTransaction({ doc, tr }: EditorState, change: Partial<SignOffChange>): Transaction {
  return tr
    .setDocAttribute('frame', { ...frameOf(doc), ...change })
    .setMeta(SIGN_OFF, true)
    .setMeta('addToHistory', false)
}
