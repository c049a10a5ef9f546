import { LockOutlined, UnorderedListOutlined } from '@ant-design/icons'
import type { KeyboardEvent } from 'react'
import { sectionLabel } from './outline-rows'
import type { OutlineRow } from './outline-rows'

interface OutlineRowProps {
  readonly row: OutlineRow
  readonly isCurrent: boolean
  readonly isTabStop: boolean
  readonly isRenaming: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Null: Esc, the heading stays as it was. */
  readonly onRenamed: (heading: string | null) => void
}

function HeadingField({
  heading,
  onDone,
}: {
  readonly heading: string
  readonly onDone: (heading: string | null) => void
}) {
  return (
    <input
      className="outline-rename"
      aria-label="标题文字"
      defaultValue={heading}
      maxLength={1000}
      autoFocus
      onFocus={(event) => event.target.select()}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => onDone(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') onDone(null)
      }}
    />
  )
}

/** One line of the outline. */
export function OutlineRowView(props: OutlineRowProps) {
  const { row, isCurrent, isTabStop, isRenaming, onFocus, onOpen, onKeyDown, onRenamed } = props
  const level = row.kind === 'section' ? row.section.level : 1
  const label = row.kind === 'section' ? sectionLabel(row.section) : row.label
  const isLocked = row.kind === 'locked'
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-selected={isCurrent}
      tabIndex={isTabStop ? 0 : -1}
      data-key={row.key}
      className={`outline-row outline-level-${level} outline-${row.kind}`}
      title={label}
      aria-label={isLocked ? `${label}，由案件生成` : label}
      onFocus={onFocus}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      {isLocked && <LockOutlined className="outline-icon" />}
      {(row.kind === 'opening' || row.kind === 'closing') && (
        <UnorderedListOutlined className="outline-icon" />
      )}
      {isRenaming && row.kind === 'section' ? (
        <HeadingField heading={row.section.heading} onDone={onRenamed} />
      ) : (
        <span className="outline-label">{label}</span>
      )}
      {row.kind !== 'locked' && !isRenaming && <span className="outline-count">{row.count}</span>}
    </li>
  )
}
