import { Button } from 'antd'
import type { RecentVault } from '../../contract/calls'
import { momentText } from '../strings/date-texts'
import { useNow } from '../ui-kit/clock'

interface RecentVaultsProps {
  readonly recent: readonly RecentVault[]
  readonly isBusy: boolean
  readonly onOpen: (vault: RecentVault) => void
  readonly onForget: (vault: RecentVault) => void
}

/** Vaults opened before; 从列表移除 forgets the entry and leaves the folder alone. */
export function RecentVaults({ recent, isBusy, onOpen, onForget }: RecentVaultsProps) {
  const now = useNow()
  if (recent.length === 0) return null
  return (
    <section className="recent-vaults" aria-labelledby="recent-vaults-title">
      <h2 id="recent-vaults-title">最近打开</h2>
      <ul>
        {recent.map((vault) => (
          <li key={vault.id} className="recent-vault">
            <button
              type="button"
              className="recent-vault-open"
              disabled={isBusy}
              onClick={() => onOpen(vault)}
              title={vault.folder}
            >
              <span className="recent-vault-name">{vault.name}</span>
              <span className="recent-vault-time">{momentText(vault.lastOpenedAt, now)}</span>
              <span className="recent-vault-folder">
                <bdi>{vault.folder}</bdi>
              </span>
            </button>
            <Button
              size="small"
              type="text"
              disabled={isBusy}
              aria-label={`从列表移除“${vault.name}”`}
              onClick={() => onForget(vault)}
            >
              从列表移除
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
