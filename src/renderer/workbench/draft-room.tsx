import { useCallback, useRef } from 'react'
import type { OpenCase, OpenVault } from '../../contract/calls'
import type { ReplyDocument, ReplyForm } from '../../core/reply/reply-document'
import { useClient } from '../bridge/client-context'
import { DraftingDesk } from '../drafting/drafting-desk'
import type { Flush, FlushRegistry } from './use-flush-registry'
import type { VaultWork } from './use-vault-work'

interface DraftRoomProps {
  readonly vault: OpenVault
  readonly openCase: OpenCase
  readonly work: VaultWork
  readonly registry: FlushRegistry
  /** Leads to the fonts of this PC. */
  readonly onShowFonts: () => void
}

/** Joins the drafting desk with the calls it needs; a new desk for every case. */
export function DraftRoom({ vault, openCase, work, registry, onShowFonts }: DraftRoomProps) {
  const client = useClient()
  const { id } = openCase.proposal
  const { onSaveEnded, onDeskShown } = work
  // A desk that has gone still writes what it holds; how that ends says nothing about the one shown now.
  const desk = useRef(0)
  const registerFlush = useCallback(
    (flush: Flush) => {
      desk.current += 1
      onDeskShown()
      return registry.register(flush)
    },
    [registry, onDeskShown],
  )
  const saveDraft = useCallback(
    async (reply: ReplyDocument, baseRevision: number) => {
      const saving = desk.current
      const tell = (isSaved: boolean) => saving === desk.current && onSaveEnded(isSaved)
      try {
        const saved = await client.call('drafts.save', { reply, baseRevision })
        tell(true)
        return saved
      } catch (failure) {
        tell(false)
        throw failure
      }
    },
    [client, onSaveEnded],
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
      registerFlush={registerFlush}
      onShowFonts={onShowFonts}
    />
  )
}
