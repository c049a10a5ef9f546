// The pages of the reply on the desk, for the pane, the status bar and the paper alike.
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import type { Proposal } from '../../../core/proposals/proposal'
import { useClient } from '../../bridge/client-context'
import type { EditorSession } from '../editor-session'
import { openPreview } from './preview-source'
import type { PreviewSource, PreviewState } from './preview-source'

const PreviewContext = createContext<PreviewSource | null>(null)

export const PreviewProvider = PreviewContext.Provider

/** Where the pages of the reply on the desk come from. */
export function usePreviewSource(): PreviewSource {
  const source = useContext(PreviewContext)
  if (!source) throw new Error('usePreviewSource outside of the drafting desk')
  return source
}

/** One value of the preview; nothing is drawn again while it stays the same. */
export function usePreviewValue<Key extends keyof PreviewState>(key: Key): PreviewState[Key] {
  const { subscribe, getState } = usePreviewSource()
  return useSyncExternalStore(subscribe, () => getState()[key])
}

/** Opens the preview of a session and follows it as long as the desk is there. */
export function useOpenedPreview(
  session: EditorSession,
  proposal: Proposal,
  desk: RefObject<HTMLElement | null>,
): PreviewSource {
  const client = useClient()
  const [source] = useState(() =>
    openPreview({
      session,
      proposal,
      request: (replyCase) => client.call('preview.pages', { case: replyCase }),
    }),
  )
  useEffect(() => source.start(), [source])
  useEffect(() => source.changeProposal(proposal), [source, proposal])
  useEffect(() => {
    if (!desk.current || typeof ResizeObserver === 'undefined') return
    // Seals, profiles and fonts may have changed in another room: seen again, the pages are asked for again.
    let wasHidden = false
    const observer = new ResizeObserver(([entry]) => {
      const isHidden = entry?.contentRect.width === 0
      if (wasHidden && !isHidden) source.refresh()
      wasHidden = isHidden
    })
    observer.observe(desk.current)
    return () => observer.disconnect()
  }, [desk, source])
  return source
}
