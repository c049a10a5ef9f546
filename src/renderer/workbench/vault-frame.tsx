import { Button } from 'antd'
import { useState } from 'react'
import type { CaseSummary, OpenVault } from '../../contract/calls'
import { CaseListRoom } from '../cases/case-list-room'
import { BatchNotice } from '../exporting/batch-notice'
import { ExportRoom } from '../exporting/export-room'
import { useBatch } from '../exporting/use-batch'
import { FontCheckPage } from '../fonts/font-check-page'
import { ProfilesPage } from '../profiles/profiles-page'
import { AboutPage } from '../settings/about-page'
import { SealsPage } from '../seals/seals-page'
import { SettingsRoom } from '../settings/settings-room'
import { EmptyState } from '../ui-kit/empty-state'
import { FailureAlert } from '../ui-kit/failure-alert'
import { UnitSettings } from '../vaults/unit-settings'
import { ClosingDialog } from './closing-dialog'
import { DraftRoom } from './draft-room'
import { Notices } from './notices'
import { Panels } from './panels'
import { Rail } from './rail'
import { TitleBar } from './title-bar'
import { UnsavedNotice } from './unsaved-notice'
import type { Closing } from './use-closing'
import type { FlushRegistry } from './use-flush-registry'
import { useRoomFocus } from './use-room-focus'
import { useRegionCycling } from './use-region-cycling'
import { useShortcuts } from './use-shortcuts'
import { useVaultWork } from './use-vault-work'

interface VaultFrameProps {
  readonly vault: OpenVault
  readonly registry: FlushRegistry
  readonly closing: Closing
  readonly onVaultChanged: (vault: OpenVault) => void
  readonly onVaultClosed: () => Promise<void>
}

/** An open vault: title row, rail and the rooms. Rooms stay as they are while another one is shown. */
export function VaultFrame(props: VaultFrameProps) {
  const { vault, registry, closing, onVaultChanged, onVaultClosed } = props
  const work = useVaultWork(registry, onVaultClosed)
  const { room, goTo, openCase, setPanel, failure } = work
  const { isReadOnly } = vault
  const [settingsPage, setSettingsPage] = useState<string | null>(null)
  useRegionCycling()
  useRoomFocus(`${room} ${openCase?.proposal.id ?? ''}`)
  const [exportCases, setExportCases] = useState<readonly CaseSummary[]>([])
  const follower = useBatch()
  useShortcuts({
    ...(isReadOnly ? {} : { 'Ctrl+N': () => setPanel({ kind: 'new-case' }) }),
    'Ctrl+Alt+1': () => goTo('cases'),
    'Ctrl+Alt+2': () => goTo('draft'),
    'Ctrl+,': () => goTo('settings'),
    ...(room === 'export' ? { 'Alt+ArrowLeft': () => goTo('cases') } : {}),
  })

  return (
    <div className="frame">
      <TitleBar vault={vault} onSwitchVault={work.switchVault} onRevealVault={work.revealVault} />
      <Rail room={room} isUnsaved={work.isUnsaved} onRoomChange={goTo} />
      <div className="frame-page">
        <Notices notices={[...vault.notices, ...work.listNotices]} />
        {work.isUnsaved && openCase && room !== 'draft' && (
          <UnsavedNotice proposal={openCase.proposal} onBack={() => goTo('draft')} />
        )}
        <BatchNotice batch={follower.batch} isShown={room === 'export'} onShow={() => goTo('export')} />
        {failure && (
          <div className="notices">
            <FailureAlert {...failure} onDismiss={work.dismissFailure} />
          </div>
        )}
        <main className="frame-room" tabIndex={-1} hidden={room !== 'cases'} aria-label="台账">
          <CaseListRoom
            isReadOnly={isReadOnly}
            isActive={room === 'cases'}
            version={work.listVersion}
            onOpen={work.open}
            onEditRecord={work.editRecord}
            onNewCase={() => setPanel({ kind: 'new-case' })}
            onImport={() => setPanel({ kind: 'import' })}
            onBeforeRemove={work.releaseFromDesk}
            onNotices={work.setListNotices}
            onExport={(cases) => {
              setExportCases(cases)
              goTo('export')
            }}
          />
        </main>
        <main className="frame-room" tabIndex={-1} hidden={room !== 'draft'} aria-label="起草">
          {openCase ? (
            <DraftRoom
              vault={vault}
              openCase={openCase}
              work={work}
              registry={registry}
              onShowFonts={() => {
                setSettingsPage('fonts')
                goTo('settings')
              }}
            />
          ) : (
            <>
              <h1 className="visually-hidden">起草</h1>
              <EmptyState
                text="还没有打开的文稿。在台账中选一件，按 Ctrl+D 开始起草。"
                actions={<Button onClick={() => goTo('cases')}>去台账</Button>}
              />
            </>
          )}
        </main>
        <main className="frame-room" tabIndex={-1} hidden={room !== 'export'} aria-label="导出公文">
          <ExportRoom
            cases={exportCases}
            follower={follower}
            onBack={() => goTo('cases')}
            onBeforeStart={registry.flushAll}
          />
        </main>
        <main className="frame-room" tabIndex={-1} hidden={room !== 'settings'} aria-label="设置">
          <SettingsRoom
            chosenKey={settingsPage}
            onChoose={setSettingsPage}
            pages={[
              {
                key: 'unit',
                title: '单位信息',
                content: <UnitSettings unit={vault.unit} isReadOnly={isReadOnly} onSaved={onVaultChanged} />,
              },
              {
                key: 'profiles',
                title: '版式方案',
                content: <ProfilesPage isReadOnly={isReadOnly} />,
              },
              { key: 'fonts', title: '字体检查', content: <FontCheckPage /> },
              {
                key: 'seals',
                title: '印章图样',
                content: <SealsPage unitName={vault.unit.name} isReadOnly={isReadOnly} />,
              },
              { key: 'about', title: '关于', content: <AboutPage /> },
            ]}
          />
        </main>
      </div>
      <Panels work={work} />
      <ClosingDialog closing={closing} onContinue={() => openCase && goTo('draft')} />
    </div>
  )
}
