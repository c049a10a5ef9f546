import { useCallback } from 'react'
import type { OpenCase, OpenVault } from '../../contract/calls'
import type { ReplyDocument, ReplyForm } from '../../core/reply/reply-document'
import { useClient } from '../bridge/client-context'
import { DraftingDesk } from '../drafting/drafting-desk'
import type { FlushRegistry } from './use-flush-registry'
import type { VaultWork } from './use-vault-work'

interface DraftRoomProps {
  readonly vault: OpenVault
  readonly openCase: OpenCase
  readonly work: VaultWork
  readonly registry: FlushRegistry
}

/** Joins the drafting desk with the calls it needs; a new desk for every case. */
export function DraftRoom({ vault, openCase, work, registry }: DraftRoomProps) {
  const client = useClient()
  const { id } = openCase.proposal
  const saveDraft = useCallback(
    (reply: ReplyDocument, baseRevision: number) => client.call('drafts.save', { reply, baseRevision }),
    [client],
  )
  const exportDocx = useCallback(
    (form: ReplyForm) => client.call('export.docx', { caseId: id, form }),
    [client, id],
  )
  const reveal = useCallback((token: string) => client.call('export.reveal', { token }), [client])
  return (
    <DraftingDesk
      key={id}
      openCase={openCase}
      unit={vault.unit}
      isReadOnly={vault.isReadOnly}
      saveDraft={saveDraft}
      exportDocx={exportDocx}
      reveal={reveal}
      onEditRecord={() => work.editRecord(id)}
      onLeave={() => work.goTo('cases')}
      registerFlush={registry.register}
    />
  )
}
