import { Popover } from 'antd'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
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
  /** Where it comes from and what a press does, for the screen reader. */
  readonly about?: string
  /** True when the element takes the focus as it appears. */
  readonly getsFocus?: boolean
  /** What the popover shows. */
  readonly panel: ReactNode
  /** What stands on the paper. */
  readonly children: ReactNode
}

const FOCUSABLE = 'input:not(:disabled), textarea:not(:disabled), button:not(:disabled)'

/** Tab goes round inside the panel; the paper behind it is not reachable while it is open. */
function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const [first, last] = [stops[0], stops.at(-1)]
  const leaving = event.shiftKey ? first : last
  if (document.activeElement !== leaving) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

/** A part of the paper that is not typed: a press opens what it comes from and how to change it. */
export function LockedElement(props: LockedElementProps) {
  const { part, label, className = '', isOverridden = false, panel, children, openPart, onOpenPart } = props
  const { getsFocus = false, about = '由案件生成，按回车看从哪里来、怎么改' } = props
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = openPart === part
  const panelElement = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (getsFocus) button.current?.focus()
  }, [getsFocus])
  useEffect(() => {
    if (!isOpen) return undefined
    const ownButton = button.current
    // Opened from the outline the part may be anywhere.
    ownButton?.scrollIntoView({ block: 'nearest' })
    return () => {
      // Closed by whatever it was: the focus must not go under with the panel. A press elsewhere took it.
      const { activeElement, body } = document
      if (activeElement !== body && panelElement.current?.contains(activeElement) !== true) return
      const target = opener.current?.isConnected === true ? opener.current : ownButton
      target?.focus()
    }
  }, [isOpen])
  return (
    <div className={`locked ${className}`} data-part={part}>
      <Popover
        trigger="click"
        placement="bottom"
        title={label}
        destroyOnHidden
        open={isOpen}
        onOpenChange={(opens) => onOpenPart(opens ? part : null)}
        content={
          <div
            className="locked-panel"
            role="dialog"
            aria-label={label}
            ref={(element) => {
              panelElement.current = element
              element?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
            }}
            onFocus={({ currentTarget, relatedTarget }) => {
              // Where the focus came from is where it goes back to.
              const cameFrom = relatedTarget instanceof HTMLElement ? relatedTarget : null
              if (!currentTarget.contains(cameFrom)) opener.current = cameFrom
            }}
            onKeyDown={(event) => {
              if (event.key === 'Tab') keepTabInside(event)
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
              event.stopPropagation()
              onOpenPart(null)
            }}
          >
            {panel}
          </div>
        }
      >
        <button
          ref={button}
          type="button"
          className="locked-button"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-label={label}
          aria-describedby={`about-${part}`}
        >
          {children}
        </button>
      </Popover>
      <span id={`about-${part}`} className="visually-hidden">
        {isOverridden ? '已改写，按回车可恢复' : about}
      </span>
      {isOverridden && <span className="locked-mark">已改写</span>}
    </div>
  )
}
