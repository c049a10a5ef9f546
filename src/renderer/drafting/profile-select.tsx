import { Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import type { ProfileList } from '../../contract/calls'
import { specOf } from '../../core/official-layout/layout-profile'
import { useDrafting, useFrame } from './drafting-context'
import { useProfileList } from './use-profile-list'

/** Key of the choice that leaves it to the vault's default. */
const DEFAULT_KEY = ':default'

function choices({ entries, defaultId }: ProfileList): NonNullable<MenuProps['items']> {
  const standard = entries.find(({ profile }) => profile.id === defaultId)
  return [
    { key: DEFAULT_KEY, label: `默认方案（${standard?.profile.name ?? '国标'}）` },
    { type: 'divider' },
    ...entries.map(({ profile, breaches }) => ({
      key: profile.id,
      label: breaches.length === 0 ? profile.name : `${profile.name}，${breaches.length} 处不合国标`,
    })),
  ]
}

/** 28 字 × 22 行: what fits on a page, and which layout profile (版式方案) the reply is laid out with. */
export function ProfileSelect() {
  const { session, isReadOnly } = useDrafting()
  const { layoutProfile } = useFrame()
  const loaded = useProfileList()
  if (loaded.state !== 'ready') return null
  const { entries, defaultId } = loaded.value
  const named = (id: string | null) => entries.find(({ profile }) => profile.id === id)
  const own = named(layoutProfile)
  const used = own ?? named(defaultId)
  if (!used) return null
  const isGone = layoutProfile !== null && !own
  const { charactersPerLine, linesPerPage } = specOf(used.profile).grid
  const text = isGone ? '原方案已删除，按默认方案排版' : `${charactersPerLine} 字 × ${linesPerPage} 行`
  return (
    <Dropdown
      trigger={['click']}
      disabled={isReadOnly}
      menu={{
        items: choices(loaded.value),
        selectable: true,
        selectedKeys: [own?.profile.id ?? (isGone ? ':gone' : DEFAULT_KEY)],
        onClick: ({ key }) => session.changeFrame({ layoutProfile: key === DEFAULT_KEY ? null : key }),
      }}
    >
      <button
        type="button"
        className="status-button"
        aria-label={`版式方案：${used.profile.name}，${text}`}
        title={`版式方案：${used.profile.name}`}
        disabled={isReadOnly}
      >
        {text}
      </button>
    </Dropdown>
  )
}
