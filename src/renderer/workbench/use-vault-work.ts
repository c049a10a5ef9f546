// What the clerk does inside an open vault: which room, which case on the desk, which panel is open.
import { useCallback, useState } from 'react'
import type { OpenCase, ReadCase, VaultNotice } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'
import type { NewCase } from '../../contract/calls'
import { useClient } from '../bridge/client-context'
import type { Room } from './rooms'
import type { FlushRegistry } from './use-flush-registry'

export type Panel =
  | { readonly kind: 'new-case' }
  | { readonly kind: 'import' }
  | { readonly kind: 'record'; readonly openCase: OpenCase }

export interface WorkFailure {
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
}

const NO_NOTICES: readonly VaultNotice[] = []

export function useVaultWork({ flushAll }: FlushRegistry, onVaultClosed: () => Promise<void>) {
  const client = useClient()
  const [room, setRoom] = useState<Room>('cases')
  const [openCase, setOpenCase] = useState<OpenCase | null>(null)
  const [panel, setPanel] = useState<Panel | null>(null)
  const [listVersion, setListVersion] = useState(0)
  const [listNotices, setListNotices] = useState(NO_NOTICES)
  const [failure, setFailure] = useState<WorkFailure | null>(null)
  const [isUnsaved, setIsUnsaved] = useState(false)

  const reloadList = useCallback(() => setListVersion((version) => version + 1), [])
  /** Runs a command; a failure is shown above the room with the way to try again. */
  const attempt = async (title: string, work: () => Promise<void>): Promise<void> => {
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure({ title, error, onRetry: () => void attempt(title, work) })
    }
  }

  const goTo = (target: Room) => {
    // A failure belongs to the room it happened in.
    if (target !== room) setFailure(null)
    setRoom(target)
    // The desk shows by itself when a save fails; the list only wants the newest figures.
    if (target === 'cases') void flushAll().then(reloadList, reloadList)
  }
  const showOnDesk = (shown: OpenCase) => {
    setOpenCase(shown)
    setRoom('draft')
  }
  /** A desk with the text of the disk is there: another case, or the same one read again. */
  const onDeskShown = useCallback(() => setIsUnsaved(false), [])
  /** Hears of every save of the desk. What works again takes back what an earlier failure said. */
  const onSaveEnded = useCallback((isSaved: boolean) => {
    setIsUnsaved(!isSaved)
    if (isSaved) setFailure(null)
  }, [])
  const open = (id: ProposalId) =>
    attempt('没能打开文稿', async () => {
      if (openCase?.proposal.id === id) return setRoom('draft')
      await flushAll()
      showOnDesk(await client.call('cases.open', { id }))
    })
  const editRecord = (id: ProposalId) =>
    attempt('没能读取案件信息', async () => {
      await flushAll()
      setPanel({ kind: 'record', openCase: await client.call('cases.open', { id }) })
    })
  const create = async (input: Parameters<typeof makeCase>[1], next: 'draft' | 'stay') => {
    await flushAll()
    const created = await makeCase(client, input)
    setPanel(null)
    setFailure(null)
    reloadList()
    if (next === 'draft') showOnDesk(created)
  }
  const saveRecord = async (before: OpenCase, record: NewCase['proposal']) => {
    await flushAll()
    const { id, schemaVersion, revision } = before.proposal
    const saved = await client.call('cases.saveRecord', {
      proposal: { ...record, id, schemaVersion, revision },
      baseRevision: revision,
    })
    if (openCase?.proposal.id === id) setOpenCase(saved)
    setPanel(null)
    setFailure(null)
    reloadList()
  }
  /** Before a case goes into the bin the desk writes it and lets it go. */
  const releaseFromDesk = async (id: ProposalId) => {
    if (openCase?.proposal.id !== id) return
    await flushAll()
    setOpenCase(null)
    setIsUnsaved(false)
    setFailure(null)
  }
  const switchVault = () =>
    attempt('没能切换卷库', async () => {
      await flushAll()
      await client.call('vaults.close', undefined)
      await onVaultClosed()
    })
  const revealVault = () =>
    attempt('没能打开文件夹', async () => {
      await client.call('vaults.reveal', undefined)
    })

  return {
    room,
    goTo,
    openCase,
    panel,
    setPanel,
    listVersion,
    listNotices,
    setListNotices,
    failure,
    dismissFailure: () => setFailure(null),
    /** True while the text on the desk could not be written to the disk. */
    isUnsaved,
    onDeskShown,
    onSaveEnded,
    open: (id: ProposalId) => void open(id),
    editRecord: (id: ProposalId) => void editRecord(id),
    createFromForm: (proposal: NewCase['proposal'], next: 'draft' | 'stay') =>
      create({ proposal, reply: null }, next),
    createFromText: ({ value }: ReadCase) => {
      const { id: _id, schemaVersion: _version, revision: _revision, ...proposal } = value.proposal
      return create({ proposal, reply: value.reply }, 'draft')
    },
    saveRecord,
    releaseFromDesk,
    switchVault: () => void switchVault(),
    revealVault: () => void revealVault(),
  }
}

function makeCase(
  client: ReturnType<typeof useClient>,
  input: { readonly proposal: NewCase['proposal']; readonly reply: ReadCase['value']['reply'] | null },
): Promise<OpenCase> {
  return client.call('cases.create', input)
}

export type VaultWork = ReturnType<typeof useVaultWork>
