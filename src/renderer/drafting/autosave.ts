// Runs the autosave machine: timers, the save itself, and whoever waits for it.
import type { Saved } from '../../contract/calls'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { CallFailure } from '../bridge/client'
import {
  freshAutosave,
  isUnsaved,
  MENTION_AFTER,
  RETRY_AFTER,
  SAVE_AT_LATEST,
  SAVE_AFTER_PAUSE,
  stepAutosave,
} from './autosave-machine'
import type { AutosaveEvent, AutosaveState, AutosaveWish, SaveFailure } from './autosave-machine'

export interface AutosaveInput {
  /** Revision and time of the reply as it was opened. */
  readonly revision: number
  readonly savedAt: string
  /** The text at this moment. */
  readonly read: () => ReplyDocument
  readonly save: (reply: ReplyDocument, baseRevision: number) => Promise<Saved>
}

export interface Autosave {
  readonly getState: () => AutosaveState
  readonly subscribe: (listener: () => void) => () => void
  /** Tells that the text changed. */
  readonly edited: () => void
  /** Saves without waiting for a pause. */
  readonly saveNow: () => void
  /** Resolves when everything typed so far is on the disk; rejects as the save did if it cannot be. */
  readonly flush: () => Promise<void>
  /** After a stale save: saves this text over the one of that revision. */
  readonly rebase: (revision: number) => void
  /** Stops the timers; a running save ends by itself. */
  readonly stop: () => void
}

type Timer = 'pause' | 'latest' | 'retry' | 'slow'

const OVER_LIMIT =
  '这份文稿有内容超出限度，没有保存，文字还在窗口里。请先点“复制全文”，粘贴到别处另存，再删减后重试。'

function failureOf(error: unknown): SaveFailure {
  // The desk fills no form in: what the program refuses here is the text itself.
  if (error instanceof CallFailure && error.code === 'BAD_INPUT') return { stale: false, message: OVER_LIMIT }
  if (error instanceof CallFailure) return { stale: error.code === 'STALE_REVISION', message: error.message }
  return { stale: false, message: '没能写入卷库，文字还在窗口里。请重试。' }
}

/** Starts the autosave of one open reply. */
export function startAutosave({ revision, savedAt, read, save }: AutosaveInput): Autosave {
  let state = freshAutosave(revision, savedAt)
  let lastError: unknown = null
  const listeners = new Set<() => void>()
  const timers = new Map<Timer, ReturnType<typeof setTimeout>>()

  const clear = (name: Timer): void => {
    clearTimeout(timers.get(name))
    timers.delete(name)
  }
  const later = (name: Timer, milliseconds: number, event: AutosaveEvent): void => {
    clear(name)
    timers.set(
      name,
      setTimeout(() => send(event), milliseconds),
    )
  }
  const runSave = async (baseRevision: number): Promise<void> => {
    for (const name of ['pause', 'latest', 'retry'] as const) clear(name)
    later('slow', MENTION_AFTER, { type: 'slow' })
    try {
      const saved = await save({ ...read(), revision: baseRevision }, baseRevision)
      clear('slow')
      send({ type: 'saved', ...saved })
    } catch (error) {
      clear('slow')
      lastError = error
      send({ type: 'failed', failure: failureOf(error) })
    }
  }
  const fulfil = (wish: AutosaveWish): void => {
    if (wish.type === 'pause') later('pause', SAVE_AFTER_PAUSE, { type: 'saveNow' })
    else if (wish.type === 'latest') later('latest', SAVE_AT_LATEST, { type: 'saveNow' })
    else if (wish.type === 'retry') later('retry', RETRY_AFTER, { type: 'saveNow' })
    else void runSave(wish.baseRevision)
  }
  function send(event: AutosaveEvent): void {
    const step = stepAutosave(state, event)
    state = step.state
    step.wishes.forEach(fulfil)
    for (const listener of [...listeners]) listener()
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return {
    getState: () => state,
    subscribe,
    edited: () => send({ type: 'edited' }),
    saveNow: () => send({ type: 'saveNow' }),
    rebase: (revision) => send({ type: 'rebased', revision }),
    flush: () =>
      new Promise((resolve, reject) => {
        const wanted = state.edits
        send({ type: 'saveNow' })
        const settle = (): boolean => {
          if (state.savedEdits >= wanted || !isUnsaved(state)) resolve()
          else if (state.saving === null && state.failure)
            reject(lastError instanceof Error ? lastError : new Error(state.failure.message))
          else return false
          return true
        }
        if (settle()) return
        const unsubscribe = subscribe(() => {
          if (settle()) unsubscribe()
        })
      }),
    stop: () => {
      for (const name of ['pause', 'latest', 'retry', 'slow'] as const) clear(name)
    },
  }
}
