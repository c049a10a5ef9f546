// When a reply is saved, and what the clerk is told about it. Pure: events in, state and wishes out.
//
// Edits are counted. A save carries the number of the newest edit at the moment it starts; one save is
// under way at a time, so an older text can never overwrite a newer one.

/** Pause in typing after which the text is saved, in milliseconds. */
export const SAVE_AFTER_PAUSE = 800
/** Somebody who types on without a pause is saved at the latest after this time, in milliseconds. */
export const SAVE_AT_LATEST = 1000
/** A save is only mentioned when it takes longer than this, in milliseconds. */
export const MENTION_AFTER = 500
/** A failed save is tried again by itself after this time, in milliseconds. */
export const RETRY_AFTER = 10_000

/** Why the text is not on the disk; `stale`: somebody else saved this reply in the meantime. */
export interface SaveFailure {
  readonly stale: boolean
  /** Chinese: what happened and what to do. */
  readonly message: string
}

export interface AutosaveState {
  /** How many edits there were. */
  readonly edits: number
  /** The newest edit that is on the disk. */
  readonly savedEdits: number
  /** The edit the running save carries; null: none is running. */
  readonly saving: number | null
  /** True once the running save took long enough to be mentioned. */
  readonly isSlow: boolean
  /** A save was asked for while one was running. */
  readonly isWanted: boolean
  /** The revision the next save builds on. */
  readonly revision: number
  /** ISO time of the last save. */
  readonly savedAt: string
  readonly failure: SaveFailure | null
}

export type AutosaveEvent =
  | { readonly type: 'edited' }
  /** The pause is over, the window lost the focus, Ctrl+S, leaving, 重试. */
  | { readonly type: 'saveNow' }
  | { readonly type: 'slow' }
  | { readonly type: 'saved'; readonly revision: number; readonly savedAt: string }
  | { readonly type: 'failed'; readonly failure: SaveFailure }
  /** The clerk decided that this text replaces the one saved elsewhere, which has this revision. */
  | { readonly type: 'rebased'; readonly revision: number }

/** What the machine wants done; `pause`, `latest` and `retry` restart their timer. */
export type AutosaveWish =
  | { readonly type: 'pause' }
  | { readonly type: 'latest' }
  | { readonly type: 'retry' }
  | { readonly type: 'save'; readonly baseRevision: number }

export interface AutosaveStep {
  readonly state: AutosaveState
  readonly wishes: readonly AutosaveWish[]
}

/** A reply as it was opened: everything is on the disk. */
export function freshAutosave(revision: number, savedAt: string): AutosaveState {
  return {
    edits: 0,
    savedEdits: 0,
    saving: null,
    isSlow: false,
    isWanted: false,
    revision,
    savedAt,
    failure: null,
  }
}

/** True while there is text the disk does not have. */
export function isUnsaved({ edits, savedEdits }: AutosaveState): boolean {
  return edits > savedEdits
}

function stay(state: AutosaveState): AutosaveStep {
  return { state, wishes: [] }
}

function startSave(state: AutosaveState): AutosaveStep {
  return {
    state: { ...state, saving: state.edits, isSlow: false, isWanted: false },
    wishes: [{ type: 'save', baseRevision: state.revision }],
  }
}

/** One step. A stale reply is never saved again: its text must not overwrite the other one. */
export function stepAutosave(state: AutosaveState, event: AutosaveEvent): AutosaveStep {
  switch (event.type) {
    case 'edited': {
      const isFirst = state.edits === (state.saving ?? state.savedEdits)
      return {
        state: { ...state, edits: state.edits + 1 },
        wishes: isFirst ? [{ type: 'pause' }, { type: 'latest' }] : [{ type: 'pause' }],
      }
    }
    case 'saveNow':
      if (!isUnsaved(state) || state.failure?.stale === true) return stay(state)
      return state.saving === null ? startSave(state) : stay({ ...state, isWanted: true })
    case 'slow':
      return stay(state.saving === null ? state : { ...state, isSlow: true })
    case 'saved': {
      if (state.saving === null) return stay(state)
      const done: AutosaveState = {
        ...state,
        savedEdits: state.saving,
        saving: null,
        isSlow: false,
        revision: event.revision,
        savedAt: event.savedAt,
        failure: null,
      }
      return done.isWanted && isUnsaved(done) ? startSave(done) : stay({ ...done, isWanted: false })
    }
    case 'rebased':
      if (state.saving !== null || state.failure?.stale !== true) return stay(state)
      return startSave({ ...state, revision: event.revision, failure: null })
    case 'failed': {
      if (state.saving === null) return stay(state)
      const failed = { ...state, saving: null, isSlow: false, isWanted: false, failure: event.failure }
      return { state: failed, wishes: event.failure.stale ? [] : [{ type: 'retry' }] }
    }
  }
}
