// The drafting desk: document bar, toolbar, outline, paper, status bar.
import { useMemo, useRef, useState } from 'react'
import type { ExportedFile, OpenCase, Saved } from '../../contract/calls'
import type { Unit } from '../../core/proposals/unit'
import type { ReplyDocument, ReplyForm } from '../../core/reply/reply-document'
import { useClient } from '../bridge/client-context'
import { DocumentBar } from './document-bar'
import './drafting-desk.css'
import { DraftingProvider } from './drafting-context'
import './editor.css'
import { frameOf } from './editor-schema'
import { openEditorSession } from './editor-session'
import { ExportNotice } from './exporting/export-notice'
import { useExport } from './exporting/use-export'
import { Outline } from './outline/outline'
import type { LockedPart } from './paper/locked-part'
import { Paper } from './paper/paper'
import { PasteNotice } from './paste-notice'
import { RemovalNotice } from './removal-notice'
import { SaveNotice } from './save-notice'
import { StatusBar } from './status-bar'
import { Toolbar } from './toolbar'
import { useAutosave } from './use-autosave'
import { useCommands } from './use-commands'
import { useDeskKeys } from './use-desk-keys'
import { nextZoom } from './zoom-select'
import type { Zoom } from './zoom-select'

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

function Desk({ openCase, isReadOnly, readAgain, onReloaded, ...outside }: DeskProps) {
  const { proposal } = openCase
  const { onEditRecord, onLeave, unit } = outside
  const desk = useRef<HTMLElement>(null)
  const [pasteProblem, setPasteProblem] = useState<string | null>(null)
  const [session] = useState(() =>
    openEditorSession({ reply: openCase.reply, isReadOnly, nextPartId, onPasteRefused: setPasteProblem }),
  )
  const { autosave, shown, flush } = useAutosave({ session, openCase, ...outside })
  const exporting = useExport({
    flush,
    exportDocx: () => outside.exportDocx(frameOf(session.getState().doc).form),
  })
  const { run, removal, forgetRemoval } = useCommands(session)
  const [zoom, setZoom] = useState<Zoom>(1)
  const [openPart, setOpenPart] = useState<LockedPart | null>(null)
  const drafting = useMemo(
    () => ({ session, proposal, unit, isReadOnly, onEditRecord, run }),
    [session, proposal, unit, isReadOnly, onEditRecord, run],
  )
  useDeskKeys(desk, {
    'Ctrl+S': autosave.saveNow,
    'Ctrl+E': exporting.start,
    'Ctrl+=': () => setZoom(nextZoom(zoom, 1)),
    'Ctrl+-': () => setZoom(nextZoom(zoom, -1)),
    'Ctrl+0': () => setZoom('fit'),
    'Alt+ArrowLeft': onLeave,
    'Ctrl+Shift+O': () => desk.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus(),
  })
  return (
    <DraftingProvider value={drafting}>
      <section ref={desk} className="drafting-desk" aria-label="起草">
        <DocumentBar
          onLeave={onLeave}
          isExporting={exporting.now.state === 'busy'}
          onExport={exporting.start}
        />
        <Toolbar zoom={zoom} onZoom={setZoom} />
        <SaveNotice
          shown={shown}
          onRetry={autosave.saveNow}
          onReload={() => readAgain().then(onReloaded)}
          onOverwrite={() => readAgain().then(({ reply }) => autosave.rebase(reply.revision))}
        />
        <PasteNotice problem={pasteProblem} onDismiss={() => setPasteProblem(null)} />
        <ExportNotice exporting={exporting} reveal={outside.reveal} />
        <div className="drafting-room">
          <Outline onOpenPart={setOpenPart} />
          <Paper zoom={zoom} onZoom={setZoom} openPart={openPart} onOpenPart={setOpenPart} />
        </div>
        <RemovalNotice removal={removal} onExpire={forgetRemoval} />
        <StatusBar shown={shown} />
      </section>
    </DraftingProvider>
  )
}
