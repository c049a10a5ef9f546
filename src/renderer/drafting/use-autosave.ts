import { useCallback, useEffect, useState } from 'react'
import type { OpenCase, Saved } from '../../contract/calls'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { startAutosave } from './autosave'
import { shownSaving } from './shown-saving'
import type { ShownSaving } from './shown-saving'
import type { Autosave } from './autosave'
import { documentToReply } from './document-mapping'
import type { EditorSession } from './editor-session'

interface AutosaveProps {
  readonly session: EditorSession
  readonly openCase: OpenCase
  readonly saveDraft: (reply: ReplyDocument, baseRevision: number) => Promise<Saved>
  readonly registerFlush: (flush: () => Promise<void>) => () => void
}

/** Saves the reply after every pause, when the window loses the focus, and whenever the shell asks. */
export function useAutosave({ session, openCase, saveDraft, registerFlush }: AutosaveProps): {
  readonly autosave: Autosave
  readonly shown: ShownSaving
  /** Ends a composition and resolves when everything typed so far is on the disk. */
  readonly flush: () => Promise<void>
} {
  const [autosave] = useState(() =>
    startAutosave({
      revision: openCase.reply.revision,
      savedAt: openCase.savedAt,
      read: () => documentToReply(session.getState().doc),
      save: saveDraft,
    }),
  )
  useEffect(() => {
    let { doc } = session.getState()
    return session.subscribe(() => {
      const next = session.getState().doc
      if (next === doc) return
      doc = next
      autosave.edited()
    })
  }, [session, autosave])
  const flush = useCallback(async () => {
    await session.endComposition()
    await autosave.flush()
  }, [session, autosave])
  useEffect(() => registerFlush(flush), [registerFlush, flush])
  useEffect(() => {
    const onBlur = (): void => autosave.saveNow()
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('blur', onBlur)
      // The desk goes away: what is held is written without waiting for the pause.
      autosave.saveNow()
      autosave.stop()
    }
  }, [autosave])
  const [shown] = useState(() => shownSaving(autosave, session))
  return { autosave, shown, flush }
}
