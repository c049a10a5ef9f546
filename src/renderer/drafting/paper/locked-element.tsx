import { Popover } from 'antd'
import type { ReactNode } from 'react'
import type { LockedPart } from './locked-part'

export interface PartControl {
  readonly openPart: LockedPart | null
  readonly onOpenPart: (part: LockedPart | null) => void
}

interface LockedElementProps extends PartControl {
  readonly part: LockedPart
  /** What the element is called, for the screen reader and the popover. */
  readonly label: string
  readonly className?: string
  readonly isOverridden?: boolean
  /** What the popover shows. */
  readonly panel: ReactNode
  /** What stands on the paper. */
  readonly children: ReactNode
}

/** A part of the paper that is not typed: a press opens what it comes from and how to change it. */
export function LockedElement({
  part,
  label,
  className = '',
  isOverridden = false,
  panel,
  children,
  openPart,
  onOpenPart,
}: LockedElementProps) {
  return (
    <div className={`locked ${className}`} data-part={part}>
      <Popover
        trigger="click"
        placement="bottom"
        title={label}
        destroyOnHidden
        open={openPart === part}
        onOpenChange={(isOpen) => onOpenPart(isOpen ? part : null)}
        content={<div className="locked-panel">{panel}</div>}
      >
        <button type="button" className="locked-button" aria-label={`${label}，由案件生成，按下可修改`}>
          {children}
        </button>
      </Popover>
      {isOverridden && <span className="locked-mark">已改写</span>}
    </div>
  )
}
