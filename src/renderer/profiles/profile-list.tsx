import type { ProfileEntry } from '../../contract/calls'
import { Tag } from '../ui-kit/tag'

interface ProfileListProps {
  readonly entries: readonly ProfileEntry[]
  readonly chosenId: string
  readonly defaultId: string
  readonly changedIds: ReadonlySet<string>
  readonly onChoose: (id: string) => void
}

function Badges({
  entry,
  isDefault,
  isChanged,
}: {
  entry: ProfileEntry
  isDefault: boolean
  isChanged: boolean
}) {
  const { breaches, isShipped } = entry
  return (
    <span className="profile-badges">
      {isDefault && <Tag tone="primary">默认</Tag>}
      {isShipped && <Tag>自带</Tag>}
      {isChanged && <Tag tone="amber">未保存</Tag>}
      {!isChanged && breaches.length === 0 && <Tag tone="green">合国标</Tag>}
      {!isChanged && breaches.length > 0 && <Tag tone="amber">{breaches.length} 处不合国标</Tag>}
    </span>
  )
}

/** All profiles, the shipped ones first; the chosen one is shown beside. */
export function ProfileList({ entries, chosenId, defaultId, changedIds, onChoose }: ProfileListProps) {
  return (
    <ul className="profile-list" aria-label="版式方案">
      {entries.map((entry) => {
        const { id, name } = entry.profile
        return (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosenId ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <span className="profile-name">{name}</span>
              <Badges entry={entry} isDefault={id === defaultId} isChanged={changedIds.has(id)} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
