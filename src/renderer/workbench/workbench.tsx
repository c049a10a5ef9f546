import { FirstRun } from '../vaults/first-run'
import { FailureAlert } from '../ui-kit/failure-alert'
import { LoadingState } from '../ui-kit/loading-state'
import { ClosingDialog } from './closing-dialog'
import { useClosing } from './use-closing'
import { useFlushRegistry } from './use-flush-registry'
import { useVaultSession } from './use-vault-session'
import { VaultFrame } from './vault-frame'

/** The whole page: first run while no vault is open, the frame with its rooms afterwards. */
export function Workbench() {
  const { overview, error, reload, adopt } = useVaultSession()
  const registry = useFlushRegistry()
  const closing = useClosing(registry.flushAll)

  return (
    <>
      {overview === null ? (
        <main className="page-failure">
          {error === null ? (
            <LoadingState text="正在启动" />
          ) : (
            <FailureAlert error={error} title="没能启动" onRetry={() => void reload()} />
          )}
        </main>
      ) : overview.open === null ? (
        <>
          <FirstRun overview={overview} onOpened={adopt} onOverviewChanged={() => void reload()} />
          <ClosingDialog closing={closing} />
        </>
      ) : (
        <VaultFrame
          key={overview.open.folder}
          vault={overview.open}
          registry={registry}
          closing={closing}
          onVaultChanged={adopt}
          onVaultClosed={reload}
        />
      )}
    </>
  )
}
