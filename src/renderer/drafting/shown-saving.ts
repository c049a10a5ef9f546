// The autosave as the clerk sees it: it stands still while an input method composes.
import { useSyncExternalStore } from 'react'
import type { Autosave } from './autosave'
import type { AutosaveState } from './autosave-machine'
import type { EditorSession } from './editor-session'

/** What is shown about saving; any number of places may watch it. */
export interface ShownSaving {
  readonly getState: () => AutosaveState
  readonly subscribe: (listener: () => void) => () => void
}

/** Follows the autosave except during composition, and catches up when that ends. */
export function shownSaving(
  autosave: Pick<Autosave, 'getState' | 'subscribe'>,
  session: Pick<EditorSession, 'isComposing' | 'subscribe'>,
): ShownSaving {
  let state = autosave.getState()
  const listeners = new Set<() => void>()
  const update = (): void => {
    if (session.isComposing() || state === autosave.getState()) return
    state = autosave.getState()
    for (const listener of [...listeners]) listener()
  }
  autosave.subscribe(update)
  session.subscribe(update)
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The state of the autosave, drawn again when it changes. */
export function useSaving({ subscribe, getState }: ShownSaving): AutosaveState {
  return useSyncExternalStore(subscribe, getState)
}
