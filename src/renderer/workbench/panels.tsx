import { CaseRecordPanel } from '../cases/case-record-panel'
import { ImportDialog } from '../reading/import-dialog'
import type { VaultWork } from './use-vault-work'

/** The one panel that may be open over the rooms. */
export function Panels({ work }: { readonly work: VaultWork }) {
  const { panel, setPanel } = work
  const close = () => setPanel(null)
  switch (panel?.kind) {
    case undefined:
      return null
    case 'new-case':
      return <CaseRecordPanel record={null} onSubmit={work.createFromForm} onClose={close} />
    case 'record':
      return (
        <CaseRecordPanel
          record={panel.openCase.proposal}
          isSignedOff={panel.openCase.reply.signOff !== null}
          onSubmit={(record) => work.saveRecord(panel.openCase, record)}
          onClose={close}
        />
      )
    case 'import':
      return <ImportDialog onAccept={work.createFromText} onClose={close} />
  }
}
