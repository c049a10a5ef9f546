import { useCallback, useState } from 'react'
import type { Node as EditorNode } from 'prosemirror-model'
import { draftingCommands } from './command-table'
import type { CommandId } from './command-table'
import type { EditorSession } from './editor-session'
import { readSections, sectionAt } from './section-tree'
import type { SectionRow } from './section-tree'

/** Something was taken away; 撤销 is offered as long as nothing else was changed. */
export interface Removal {
  readonly text: string
  readonly docAfter: EditorNode
}

/** Carries commands of the table out, and remembers the last removal for the undo bar. */
export function useCommands(session: EditorSession) {
  const [removal, setRemoval] = useState<Removal | null>(null)
  const run = useCallback(
    (id: CommandId, row?: SectionRow) => {
      const before = session.getState()
      const target = row ?? sectionAt(readSections(before.doc), before.selection.head)
      const { plan, offersUndo } = draftingCommands[id]
      if (session.change((state) => plan(state, target)) !== null || !offersUndo || !target) return
      const name = target.heading === '' ? '这一节' : `“${target.number}${target.heading}”`
      setRemoval({ text: `已删除${name}及其下内容`, docAfter: session.getState().doc })
    },
    [session],
  )
  const forgetRemoval = useCallback(() => setRemoval(null), [])
  return { run, removal, forgetRemoval }
}
