import { describe, expect, it } from 'vitest'
import { freshAutosave } from './autosave-machine'
import { shownSaving } from './shown-saving'

function makeSource<Value>(value: Value) {
  const listeners = new Set<() => void>()
  const source = {
    value,
    set: (next: Value): void => {
      source.value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return source
}

describe('what is shown about saving', () => {
  it('reaches everybody who watches, stands still while composing and catches up', () => {
    const autosave = makeSource(freshAutosave(1, 'then'))
    const composing = makeSource(false)
    const shown = shownSaving(
      { getState: () => autosave.value, subscribe: autosave.subscribe },
      { isComposing: () => composing.value, subscribe: composing.subscribe },
    )
    let heard = 0
    shown.subscribe(() => (heard += 1))
    const leave = shown.subscribe(() => (heard += 1))
    autosave.set({ ...autosave.value, edits: 1 })
    expect([heard, shown.getState().edits]).toEqual([2, 1])
    leave()
    composing.set(true)
    autosave.set({ ...autosave.value, edits: 2 })
    expect([heard, shown.getState().edits]).toEqual([2, 1])
    composing.set(false)
    expect([heard, shown.getState().edits]).toEqual([3, 2])
  })
})
