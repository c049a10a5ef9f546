import { EditOutlined, SettingOutlined, TableOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { ROOM_NAMES, railRoomOf } from './rooms'
import type { RailRoom, Room } from './rooms'

interface RailProps {
  readonly room: Room
  /** The text on the desk is not on the disk. */
  readonly isUnsaved: boolean
  readonly onRoomChange: (room: Room) => void
}

const ICONS: Readonly<Record<RailRoom, ReactNode>> = {
  cases: <TableOutlined aria-hidden="true" />,
  draft: <EditOutlined aria-hidden="true" />,
  settings: <SettingOutlined aria-hidden="true" />,
}

const SHORTCUTS: Readonly<Record<RailRoom, string>> = {
  cases: 'Ctrl+Alt+1',
  draft: 'Ctrl+Alt+2',
  settings: 'Ctrl+,',
}

/** The rooms, at the left edge; settings at the bottom. */
export function Rail({ room, isUnsaved, onRoomChange }: RailProps) {
  const item = (target: RailRoom) => (
    <button
      key={target}
      type="button"
      className="frame-rail-item"
      aria-current={railRoomOf(room) === target ? 'page' : undefined}
      title={`${ROOM_NAMES[target]} ${SHORTCUTS[target]}`}
      onClick={() => onRoomChange(target)}
    >
      {ICONS[target]}
      <span>{ROOM_NAMES[target]}</span>
      {target === 'draft' && isUnsaved && (
        <span className="frame-rail-mark" title="文稿未存到磁盘">
          <span className="visually-hidden">，文稿未存到磁盘</span>
        </span>
      )}
    </button>
  )
  return (
    <nav className="frame-rail on-frame" aria-label="功能" data-region="rail" tabIndex={-1}>
      {item('cases')}
      {item('draft')}
      <span className="frame-rail-gap" />
      {item('settings')}
    </nav>
  )
}
