// What every part of the desk needs: the editor session, the case it belongs to, and the commands.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { EditorState } from 'prosemirror-state'
import type { Proposal } from '../../core/proposals/proposal'
import type { Unit } from '../../core/proposals/unit'
import type { CommandId } from './command-table'
import type { EditorSession } from './editor-session'
import { frameOf } from './editor-schema'
import type { ReplyFrame } from './editor-schema'
import type { SectionRow } from './section-tree'

export interface Drafting {
  readonly session: EditorSession
  readonly proposal: Proposal
  /** What a new number, contact or list of copies starts from. */
  readonly unit: Unit
  /** Nothing can be changed: the vault is read only, or the reply is registered as signed. */
  readonly isReadOnly: boolean
  /** The vault is read only: the reply cannot be registered, nor its registration withdrawn. */
  readonly isVaultReadOnly: boolean
  readonly onEditRecord: () => void
  /** Carries a command out on a section; without one on the section of the caret. */
  readonly run: (id: CommandId, row?: SectionRow) => void
}

const DraftingContext = createContext<Drafting | null>(null)

export const DraftingProvider = DraftingContext.Provider

/** The reply on the desk. */
export function useDrafting(): Drafting {
  const drafting = useContext(DraftingContext)
  if (!drafting) throw new Error('useDrafting outside of the drafting desk')
  return drafting
}

/** The editor's state, settled: it stands still while an input method composes. */
export function useEditorState(session: EditorSession): EditorState {
  return useSyncExternalStore(session.subscribe, session.getState)
}

/** One value of the editor's state; nothing is drawn again while it stays the same. */
export function useEditorValue<Value extends object | boolean>(
  session: EditorSession,
  select: (state: EditorState) => Value,
): Value {
  return useSyncExternalStore(session.subscribe, () => select(session.getState()))
}

const selectFrame = ({ doc }: EditorState): ReplyFrame => frameOf(doc)

/** What stands around the text. */
export function useFrame(): ReplyFrame {
  const { session } = useDrafting()
  return useEditorValue(session, selectFrame)
}
