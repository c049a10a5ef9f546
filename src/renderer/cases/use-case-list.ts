// State of 台账: the loaded list, what is shown of it, the selection and the last removal.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CaseSummary, VaultNotice } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'
import { useClient } from '../bridge/client-context'
import { caseLabel } from '../strings/case-names'
import { copyText } from '../ui-kit/copy-text'
import { useLoaded } from '../ui-kit/use-loaded'
import { DEFAULT_ORDER, orderCases } from './case-order'
import { searchCases, searchTerms } from './case-search'
import { useCheckedCases } from './use-checked-cases'

interface CaseListInput {
  readonly version: number
  readonly onBeforeRemove: (id: ProposalId) => Promise<void>
}

interface ListError {
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
}

const NO_NOTICES: readonly VaultNotice[] = []
const NO_CASES: readonly CaseSummary[] = []

/** Which row is selected after `id` has gone: the one that takes its place, else the last. */
function neighbourOf(cases: readonly CaseSummary[], id: ProposalId): ProposalId | null {
  const index = cases.findIndex((summary) => summary.id === id)
  return (cases[index + 1] ?? cases[index - 1])?.id ?? null
}

/** 共 200 件 / 3 件符合条件，共 200 件; undefined while the list is not there. */
function countText(all: number | null, found: number | null): string | undefined {
  if (all === null) return undefined
  return found === null ? `共 ${all} 件` : `${found} 件符合条件，共 ${all} 件`
}

export function useCaseList({ version, onBeforeRemove }: CaseListInput) {
  const client = useClient()
  const { loaded, reload } = useLoaded(useCallback(() => client.call('cases.list', undefined), [client]))
  useEffect(() => {
    if (version > 0) void reload()
  }, [version, reload])
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState(DEFAULT_ORDER)
  const [selectedId, setSelectedId] = useState<ProposalId | null>(null)
  const [removed, setRemoved] = useState<CaseSummary | null>(null)
  const [actionError, setActionError] = useState<ListError | null>(null)
  const [isBinOpen, setBinOpen] = useState(false)

  const list = loaded.state === 'ready' ? loaded.value : null
  const terms = useMemo(() => searchTerms(query), [query])
  const shown = useMemo(() => orderCases(searchCases(list?.cases ?? [], query), order), [list, query, order])

  const ticked = useCheckedCases(list?.cases ?? NO_CASES, shown)
  const checked = { ...ticked, cases: orderCases(ticked.cases, order) }

  const remove = async (id: ProposalId) => {
    const summary = list?.cases.find((candidate) => candidate.id === id)
    if (!summary) return
    setActionError(null)
    try {
      await onBeforeRemove(id)
      await client.call('cases.remove', { id })
      setRemoved(summary)
      setSelectedId(neighbourOf(shown, id))
      await reload()
    } catch (error) {
      setActionError({ title: '没能移入回收站', error, onRetry: () => void remove(id) })
    }
  }
  const restore = async ({ id }: CaseSummary) => {
    setActionError(null)
    try {
      await client.call('cases.restore', { id })
      setRemoved(null)
      await reload()
      setSelectedId(id)
    } catch (error) {
      setActionError({ title: '没能撤销', error, onRetry: () => setBinOpen(true) })
    }
  }
  const copyLabel = (id: ProposalId) => {
    const summary = list?.cases.find((candidate) => candidate.id === id)
    if (!summary) return
    const text = [caseLabel(summary), summary.title].filter((part) => part !== '').join(' ')
    try {
      copyText(text)
    } catch (error) {
      setActionError({ title: '没能复制', error, onRetry: () => copyLabel(id) })
    }
  }
  const dismissUndo = useCallback(() => setRemoved(null), [])

  const loadError: ListError | null =
    loaded.state === 'failed'
      ? { title: '没能读取台账', error: loaded.error, onRetry: () => void reload() }
      : null
  return {
    summaries: list?.cases ?? null,
    removedCount: list?.removedCount ?? 0,
    notices: list?.notices ?? NO_NOTICES,
    query,
    setQuery,
    terms,
    countText: countText(list?.cases.length ?? null, terms.length > 0 ? shown.length : null),
    shown,
    order,
    setOrder,
    selectedId,
    setSelectedId,
    checked,
    remove: (id: ProposalId) => void remove(id),
    copyLabel,
    undo: removed && {
      id: removed.id,
      text: `已将 ${caseLabel(removed)} 移入回收站`,
      run: () => void restore(removed),
    },
    dismissUndo,
    error: actionError ?? loadError,
    /** Undefined while the list itself cannot be read: that stays until it can. */
    dismissError: actionError ? () => setActionError(null) : undefined,
    reload: () => void reload(),
    isBinOpen,
    setBinOpen,
  }
}
