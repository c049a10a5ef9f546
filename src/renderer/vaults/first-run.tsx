import { useCallback, useState } from 'react'
import type { OpenVault, RecentVault, VaultsOverview } from '../../contract/calls'
import { useClient } from '../bridge/client-context'
import { ChoiceRow } from '../ui-kit/choice-row'
import { FailureAlert } from '../ui-kit/failure-alert'
import { useLoaded } from '../ui-kit/use-loaded'
import { NewVault } from './new-vault'
import { RecentVaults } from './recent-vaults'

interface FirstRunProps {
  readonly overview: VaultsOverview
  readonly onOpened: (vault: OpenVault) => void
  readonly onOverviewChanged: () => void
}

interface Failure {
  readonly act: Act
  readonly error: unknown
  readonly onRetry: () => void
}

type Act = 'folder' | 'sample' | 'recent' | 'forget'

const FAILURE_TITLES: Readonly<Record<Act, string>> = {
  folder: '没能打开卷库',
  sample: '没能打开示例',
  recent: '没能打开卷库',
  forget: '没能从列表移除',
}

/** Start of the program: make a vault, open one, or try the sample. (screens §5) */
export function FirstRun({ overview, onOpened, onOverviewChanged }: FirstRunProps) {
  const client = useClient()
  const [isMaking, setIsMaking] = useState(false)
  const [busy, setBusy] = useState<Act | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { loaded: info } = useLoaded(useCallback(() => client.call('app.info', undefined), [client]))

  const run = async (act: Act, work: () => Promise<OpenVault | null>) => {
    setBusy(act)
    setFailure(null)
    try {
      const vault = await work()
      if (vault) onOpened(vault)
    } catch (error) {
      setFailure({ act, error, onRetry: () => void run(act, work) })
    } finally {
      setBusy(null)
    }
  }
  const openRecent = (vault: RecentVault) =>
    run('recent', () => client.call('vaults.openRecent', { id: vault.id }))
  const forget = (vault: RecentVault) =>
    run('forget', async () => {
      await client.call('vaults.forgetRecent', { id: vault.id })
      onOverviewChanged()
      return null
    })

  return (
    <main className="first-run">
      <div className="first-run-panel">
        <div className="first-run-identity">
          <div className="first-run-mark" aria-hidden="true">
            复
          </div>
          <h1>复文台</h1>
          <p>提案建议答复办理与公文生成</p>
          <div className="first-run-facts">
            {info.state === 'ready' && <div>版本 {info.value.version}</div>}
            <div>本机运行，不联网</div>
          </div>
        </div>
        <div className="first-run-choices">
          {isMaking ? (
            <NewVault
              defaultFolder={overview.defaultFolder}
              onCreated={onOpened}
              onCancel={() => setIsMaking(false)}
            />
          ) : (
            <>
              {failure && (
                <FailureAlert
                  error={failure.error}
                  title={FAILURE_TITLES[failure.act]}
                  onRetry={failure.onRetry}
                  onDismiss={() => setFailure(null)}
                />
              )}
              <ChoiceRow
                title="新建卷库"
                help="为本单位建立一个空的卷库，约 2 分钟"
                isPrimary
                isDisabled={busy !== null}
                onChoose={() => setIsMaking(true)}
              />
              <ChoiceRow
                title="选择已有卷库"
                help="选择本机或移动盘上的卷库文件夹"
                isBusy={busy === 'folder'}
                isDisabled={busy !== null && busy !== 'folder'}
                onChoose={() => void run('folder', () => client.call('vaults.openFolder', undefined))}
              />
              <ChoiceRow
                title="打开示例"
                help="虚构的单位和案件，可随意试用，不影响正式数据"
                isBusy={busy === 'sample'}
                isDisabled={busy !== null && busy !== 'sample'}
                onChoose={() => void run('sample', () => client.call('vaults.openSample', undefined))}
              />
              <RecentVaults
                recent={overview.recent}
                isBusy={busy !== null}
                onOpen={(vault) => void openRecent(vault)}
                onForget={(vault) => void forget(vault)}
              />
            </>
          )}
        </div>
      </div>
    </main>
  )
}
