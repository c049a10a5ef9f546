import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshAutosave, isUnsaved, stepAutosave } from './autosave-machine'
import type { AutosaveEvent, AutosaveState } from './autosave-machine'

/** A disk and a clock for the machine: what was written, which timers run, which save is under way. */
function makeWorld() {
  let state: AutosaveState = freshAutosave(3, 'then')
  let carried: number | null = null
  let diskRevision = 3
  const timers = new Set<'pause' | 'latest' | 'retry'>()
  const written: number[] = []
  const send = (event: AutosaveEvent): void => {
    const step = stepAutosave(state, event)
    state = step.state
    for (const wish of step.wishes) {
      if (wish.type !== 'save') timers.add(wish.type)
      else {
        expect(carried).toBeNull()
        timers.clear()
        expect(wish.baseRevision).toBe(diskRevision)
        carried = state.edits
      }
    }
  }
  const end = (isGood: boolean): void => {
    if (carried === null) return
    const edit = carried
    carried = null
    if (isGood) {
      written.push(edit)
      diskRevision += 1
      send({ type: 'saved', revision: diskRevision, savedAt: 'now' })
    } else {
      send({ type: 'failed', failure: { stale: false, message: '磁盘已满' } })
    }
  }
  const ring = (timer: 'pause' | 'latest' | 'retry'): void => {
    if (timers.delete(timer)) send({ type: 'saveNow' })
  }
  return { send, end, ring, timers, written, state: () => state, isSaving: () => carried !== null }
}

const happenings = fc.array(
  fc.constantFrom('edit', 'edit', 'pause', 'latest', 'retry', 'now', 'slow', 'good', 'bad'),
  {
    maxLength: 60,
  },
)

describe('autosave', () => {
  it('ends with the newest text on the disk and never writes an older one over a newer one', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const world = makeWorld()
        for (const event of story) {
          if (event === 'edit') world.send({ type: 'edited' })
          else if (event === 'now') world.send({ type: 'saveNow' })
          else if (event === 'slow') world.send({ type: 'slow' })
          else if (event === 'good' || event === 'bad') world.end(event === 'good')
          else world.ring(event)
        }
        // From here on the disk works and time passes.
        for (let round = 0; round < 10; round += 1) {
          world.end(true)
          world.ring('pause')
          world.ring('retry')
        }
        const { edits, failure } = world.state()
        expect(isUnsaved(world.state())).toBe(false)
        expect(world.isSaving()).toBe(false)
        expect(failure === null || edits === 0).toBe(true)
        expect(world.written.at(-1) ?? 0).toBe(edits)
        expect([...world.written].sort((a, b) => a - b)).toEqual(world.written)
      }),
      { numRuns: 500 },
    )
  })

  it('does not wait for ever for a pause in typing', () => {
    const world = makeWorld()
    world.send({ type: 'edited' })
    world.send({ type: 'edited' })
    world.ring('latest')
    world.send({ type: 'edited' })
    world.end(true)
    world.send({ type: 'edited' })
    world.ring('latest')
    world.end(true)
    expect(world.written).toEqual([2, 4])
  })

  it('restarts that wait only with the first edit the running save does not carry', () => {
    const once = stepAutosave(freshAutosave(0, 'then'), { type: 'edited' })
    expect(once.wishes).toEqual([{ type: 'pause' }, { type: 'latest' }])
    expect(stepAutosave(once.state, { type: 'edited' }).wishes).toEqual([{ type: 'pause' }])
  })

  it('saves again at once when that was asked for during a save', () => {
    const world = makeWorld()
    world.send({ type: 'edited' })
    world.send({ type: 'saveNow' })
    world.send({ type: 'edited' })
    world.send({ type: 'saveNow' })
    world.end(true)
    expect(world.isSaving()).toBe(true)
    world.end(true)
    expect(world.written).toEqual([1, 2])
  })

  it('never saves over a reply that was saved elsewhere, until the clerk says so', () => {
    const stale = { stale: true, message: '改过' }
    let { state } = stepAutosave(freshAutosave(3, 'then'), { type: 'edited' })
    state = stepAutosave(state, { type: 'saveNow' }).state
    const failed = stepAutosave(state, { type: 'failed', failure: stale })
    expect(failed.wishes).toEqual([])
    expect(stepAutosave(failed.state, { type: 'saveNow' }).wishes).toEqual([])
    expect(stepAutosave(failed.state, { type: 'rebased', revision: 9 }).wishes).toEqual([
      { type: 'save', baseRevision: 9 },
    ])
  })

  it('does nothing when there is nothing to save', () => {
    expect(stepAutosave(freshAutosave(0, 'then'), { type: 'saveNow' }).wishes).toEqual([])
  })
})
