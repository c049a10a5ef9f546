// Which cases are ticked for a common action. The ticks survive searching and sorting; a case that goes away
// takes its tick along.
import { useMemo, useState } from 'react'
import type { CaseSummary } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'

export interface CheckedCases {
  /** All of them, also those a search hides at the moment. */
  readonly cases: readonly CaseSummary[]
  readonly has: (id: ProposalId) => boolean
  /** How many of the shown ones are ticked. */
  readonly shown: 'none' | 'some' | 'all'
  readonly toggle: (id: ProposalId) => void
  /** Ticks all that are shown, or takes their ticks away where all have one. */
  readonly toggleShown: () => void
  readonly checkShown: () => void
  readonly clear: () => void
}

const NOTHING: ReadonlySet<ProposalId> = new Set()

/**
 * @param all every case of the vault
 * @param visible those the search leaves
 */
export function useCheckedCases(all: readonly CaseSummary[], visible: readonly CaseSummary[]): CheckedCases {
  const [ids, setIds] = useState(NOTHING)
  const cases = useMemo(() => (ids.size === 0 ? [] : all.filter(({ id }) => ids.has(id))), [all, ids])
  const shown = useMemo(() => {
    const count = ids.size === 0 ? 0 : visible.filter(({ id }) => ids.has(id)).length
    return count === 0 ? 'none' : count === visible.length ? 'all' : 'some'
  }, [visible, ids])

  const checkShown = () => setIds((before) => new Set([...before, ...visible.map(({ id }) => id)]))
  return {
    cases,
    shown,
    has: (id) => ids.has(id),
    toggle: (id) =>
      setIds((before) => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      }),
    toggleShown: () => {
      if (shown !== 'all') return checkShown()
      const hidden = new Set(visible.map(({ id }) => id))
      setIds((before) => new Set([...before].filter((id) => !hidden.has(id))))
    },
    checkShown,
    clear: () => setIds(NOTHING),
  }
}
