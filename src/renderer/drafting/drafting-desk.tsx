// The drafting desk: document bar, toolbar, outline, paper, pages, status bar.
import { useMemo, useRef, useState } from 'react'
import type { ExportedFile, OpenCase, Saved } from '../../contract/calls'
import type { Unit } from '../../core/proposals/unit'
import type { ReplyDocument, ReplyForm } from '../../core/reply/reply-document'
import { useClient } from '../bridge/client-context'
import { DeskRoom } from './desk-room'
import { DocumentBar } from './document-bar'
import './drafting-desk.css'
import { DraftingProvider, useEditorValue } from './drafting-context'
import './editor.css'
import { frameOf } from './editor-schema'
import { openEditorSession } from './editor-session'
import { ExportNotice } from './exporting/export-notice'
import { PrintNotice } from './exporting/print-notice'
import { useOutputs } from './exporting/use-outputs'
import { useOpenPart, WatchFormProvider } from './paper/open-part'
import { PasteNotice } from './paste-notice'
import { PreviewProvider, useOpenedPreview } from './preview/preview-context'
import { usePane } from './preview/use-pane'
import { RemovalNotice } from './removal-notice'
import { SaveNotice } from './save-notice'
import { SignOffBar } from './sign-off/sign-off-bar'
import { SignOffDialog } from './sign-off/sign-off-dialog'
import { useSignOff } from './sign-off/use-sign-off'
import { isSignedOff } from './signed-off-guard'
import { StatusBar } from './status-bar'
import { Toolbar } from './toolbar'
import { useAutosave } from './use-autosave'
import { useCommands } from './use-commands'
import { useDeskKeys } from './use-desk-keys'
import { usePaperZoom } from './use-paper-zoom'
import { nextZoom } from './zoom-select'

export interface DraftingDeskProps {
  readonly openCase: OpenCase
  readonly unit: Unit
  readonly isReadOnly: boolean
  readonly saveDraft: (reply: ReplyDocument, baseRevision: number) => Promise<Saved>
  readonly exportDocx: (form: ReplyForm) => Promise<ExportedFile | null>
  readonly reveal: (token: string) => Promise<void>
  readonly onEditRecord: () => void
  readonly onLeave: () => void
  readonly registerFlush: (flush: () => Promise<void>) => () => void
  /** Leads to the fonts of this PC; undefined where there is no such page. */
  readonly onShowFonts?: (() => void) | undefined
}

const nextPartId = (): string => `p-${crypto.randomUUID()}`

/** Where a reply is written. Another reply means another desk: nothing of the old one stays behind. */
export function DraftingDesk(props: DraftingDeskProps) {
  const client = useClient()
  const [reloaded, setReloaded] = useState<OpenCase | null>(null)
  const { openCase } = props
  const isSameReply = reloaded?.reply.id === openCase.reply.id
  const shown = isSameReply ? { ...reloaded, proposal: openCase.proposal } : openCase
  const readAgain = (): Promise<OpenCase> => client.call('cases.open', { id: openCase.proposal.id })
  return (
    <Desk
      key={`${shown.reply.id} ${isSameReply ? shown.reply.revision : ''}`}
      {...props}
      openCase={shown}
      readAgain={readAgain}
      onReloaded={setReloaded}
    />
  )
}

interface DeskProps extends DraftingDeskProps {
  readonly readAgain: () => Promise<OpenCase>
  readonly onReloaded: (openCase: OpenCase) => void
}

function Desk({ openCase, isReadOnly: isVaultReadOnly, readAgain, onReloaded, ...outside }: DeskProps) {
  const { proposal } = openCase
  const { onEditRecord, onLeave, unit } = outside
  const desk = useRef<HTMLElement>(null)
  const [pasteNote, setPasteNote] = useState<string | null>(null)
  const [session] = useState(() =>
    openEditorSession({
      reply: openCase.reply,
      isReadOnly: isVaultReadOnly,
      nextPartId,
      onPasteNote: setPasteNote,
    }),
  )
  const isReadOnly = useEditorValue(session, isSignedOff) || isVaultReadOnly
  const { autosave, shown, flush } = useAutosave({ session, openCase, ...outside })
  const outputs = useOutputs({
    flush,
    caseId: proposal.id,
    exportDocx: () => outside.exportDocx(frameOf(session.getState().doc).form),
  })
  const preview = useOpenedPreview(session, proposal, desk)
  const pane = usePane()
  const signing = useSignOff(session, flush)
  const [isSigning, setIsSigning] = useState(false)
  const { run, removal, forgetRemoval } = useCommands(session)
  const [zoom, setZoom] = usePaperZoom(desk)
  const openPart = useOpenPart()
  const leave = () => openPart.leaveFormFor(onLeave)
  const drafting = useMemo(
    () => ({ session, proposal, unit, isReadOnly, isVaultReadOnly, onEditRecord, run }),
    [session, proposal, unit, isReadOnly, isVaultReadOnly, onEditRecord, run],
  )
  useDeskKeys(desk, {
    'Ctrl+S': autosave.saveNow,
    'Ctrl+E': outputs.docx.start,
    'Ctrl+P': outputs.printing.start,
    'Alt+3': pane.toggle,
    'Ctrl+=': () => setZoom(nextZoom(zoom, 1)),
    'Ctrl+-': () => setZoom(nextZoom(zoom, -1)),
    'Ctrl+0': () => setZoom('fit'),
    'Alt+ArrowLeft': leave,
    'Ctrl+Shift+O': () => desk.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus(),
  })
  return (
    <DraftingProvider value={drafting}>
      <PreviewProvider value={preview}>
        <section ref={desk} className="drafting-desk" aria-label="起草">
          <DocumentBar onLeave={leave} onSign={() => setIsSigning(true)} outputs={outputs} />
          <Toolbar zoom={zoom} onZoom={setZoom} />
          <SaveNotice
            shown={shown}
            onRetry={autosave.saveNow}
            onReload={() => readAgain().then(onReloaded)}
            onOverwrite={() => readAgain().then(({ reply }) => autosave.rebase(reply.revision))}
          />
          <SignOffBar signing={signing} />
          <PasteNotice note={pasteNote} onDismiss={() => setPasteNote(null)} />
          <ExportNotice exporting={outputs.docx} failure="没能导出 .docx" reveal={outside.reveal} />
          <ExportNotice exporting={outputs.pdf} failure="没能导出 PDF" reveal={outside.reveal} />
          <PrintNotice printing={outputs.printing} />
          <WatchFormProvider value={openPart.watchForm}>
            <DeskRoom
              zoom={zoom}
              onZoom={setZoom}
              openPart={openPart.part}
              onOpenPart={openPart.open}
              pane={pane}
              onShowFonts={outside.onShowFonts}
            />
          </WatchFormProvider>
          <RemovalNotice removal={removal} onExpire={forgetRemoval} />
          <StatusBar shown={shown} onShowPages={() => pane.setOpen(true)} />
          {isSigning && (
            <SignOffDialog signing={signing} onClose={() => setIsSigning(false)} onOpenPart={openPart.open} />
          )}
        </section>
      </PreviewProvider>
    </DraftingProvider>
  )
}
