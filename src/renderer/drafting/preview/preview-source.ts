// The pages of the reply on the desk, asked for again after every pause in typing. Typing never waits:
// the text is read when the window has nothing else to do, one request is under way at a time, and while
// an input method composes nothing is asked for and nothing changes.
import type { Node as EditorNode } from 'prosemirror-model'
import type { Preview } from '../../../contract/calls'
import type { Proposal } from '../../../core/proposals/proposal'
import type { ReplyCase } from '../../../core/reply/reply-file'
import { documentToReply } from '../document-mapping'
import type { EditorSession } from '../editor-session'
import { lineOf } from './page-lines'
import type { LinePlace } from './page-lines'
import { pagePlaces } from './page-places'

/** Pause in typing after which the pages are made anew, in milliseconds. */
export const PREVIEW_AFTER_PAUSE = 500
/** How long after it moved the caret is looked up on the pages, in milliseconds. */
const CARET_AFTER = 80
/** Pages of a text that was changed since are shown after this time without new ones, in milliseconds. */
const STALE_AFTER = 3000
/** The text is read at the latest after this time, in milliseconds. */
const READ_AT_LATEST = 1000

export interface PreviewState {
  /** The newest pages; null before the first ones. */
  readonly preview: Preview | null
  /** The text they show. */
  readonly doc: EditorNode | null
  readonly isUpdating: boolean
  /** Why there are no newer pages; null: nothing went wrong. */
  readonly error: unknown
  /** The line of the caret on these pages; null where it is not on them. */
  readonly caret: LinePlace | null
}

export interface PreviewSource {
  readonly getState: () => PreviewState
  readonly subscribe: (listener: () => void) => () => void
  /** Asks for the pages of the text as it stands; something around it has changed, or the clerk tries again. */
  readonly refresh: () => void
  /** The record the reply belongs to was changed. */
  readonly changeProposal: (proposal: Proposal) => void
  /** Begins to follow the text; returns the end. */
  readonly start: () => () => void
}

export interface PreviewInput {
  readonly session: EditorSession
  readonly proposal: Proposal
  /** Null: a newer request has overtaken this one. */
  readonly request: (replyCase: ReplyCase) => Promise<Preview | null>
}

type Answer = Pick<PreviewState, 'error'> & { readonly made: Pick<PreviewState, 'preview' | 'doc'> | null }

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const id = requestIdleCallback(work, { timeout: READ_AT_LATEST })
  return () => cancelIdleCallback(id)
}

const NOTHING: PreviewState = { preview: null, doc: null, isUpdating: true, error: null, caret: null }

/** Follows an editor session. Nothing happens before `start`. */
export function openPreview({ session, request, ...input }: PreviewInput): PreviewSource {
  let { proposal } = input
  let state = NOTHING
  let { doc } = session.getState()
  let isWanted = false
  let isUnderWay = false
  let held: Answer | null = null
  let shownAt = -Infinity
  let pause: ReturnType<typeof setTimeout> | undefined
  let caretTimer: ReturnType<typeof setTimeout> | undefined
  let forgetIdle = (): void => undefined
  let isRunning = false
  const listeners = new Set<() => void>()

  const set = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener()
  }
  const caretLine = (preview: Preview | null): LinePlace | null => {
    const { doc: shown, selection } = session.getState()
    const place = pagePlaces(shown).placeOf(selection.head)
    return preview && place ? lineOf(preview.document.pages, place) : null
  }
  const followCaret = (): void => {
    if (session.isComposing()) return
    const caret = caretLine(state.preview)
    if (caret?.page !== state.caret?.page || caret?.line !== state.caret?.line) set({ caret })
  }
  /** Who goes on typing gets the pages of the next pause; drawing these would only be in the way. */
  const isOvertaken = ({ made }: Answer): boolean =>
    made !== null && made.doc !== session.getState().doc && performance.now() - shownAt < STALE_AFTER
  const show = (answer: Answer): void => {
    const { made, error } = answer
    held = null
    if (isOvertaken(answer)) return set({ isUpdating: isUnderWay })
    shownAt = performance.now()
    const preview = made?.preview ?? state.preview
    set({ ...made, error, isUpdating: isUnderWay, caret: caretLine(preview) })
  }
  const showHeld = (): void => {
    if (held && isRunning && !session.isComposing()) show(held)
  }
  const answered = (answer: Answer | null): void => {
    isUnderWay = false
    if (!isRunning) return
    if (isWanted) schedule(0)
    if (answer === null) {
      // Overtaken by a question about the same pages: asked once more after the next pause.
      if (!isWanted) schedule(PREVIEW_AFTER_PAUSE)
    } else {
      held = answer
      forgetIdle = whenIdle(showHeld)
    }
  }
  const ask = (): void => {
    if (!isRunning) return
    if (isUnderWay || session.isComposing()) {
      isWanted = true
      return
    }
    isWanted = false
    isUnderWay = true
    set({ isUpdating: true })
    forgetIdle = whenIdle(() => {
      const asked = session.getState().doc
      request({ proposal, reply: documentToReply(asked) }).then(
        (preview) => answered(preview && { made: { preview, doc: asked }, error: null }),
        (error: unknown) => answered({ made: null, error }),
      )
    })
  }
  function schedule(wait: number): void {
    clearTimeout(pause)
    pause = setTimeout(ask, wait)
  }
  const onSession = (): void => {
    const next = session.getState().doc
    if (next !== doc || isWanted) schedule(PREVIEW_AFTER_PAUSE)
    doc = next
    if (held && (held.made === null || held.made.doc === next)) showHeld()
    clearTimeout(caretTimer)
    caretTimer = setTimeout(followCaret, CARET_AFTER)
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh: () => schedule(0),
    changeProposal: (changed) => {
      if (changed === proposal) return
      proposal = changed
      schedule(0)
    },
    start: () => {
      isRunning = true
      const leave = session.subscribe(onSession)
      schedule(0)
      return () => {
        isRunning = false
        isUnderWay = false
        leave()
        clearTimeout(pause)
        clearTimeout(caretTimer)
        forgetIdle()
      }
    },
  }
}
