import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'

interface PaneSplitterProps {
  readonly label: string
  /** Width of the pane to the right of the splitter, in pixels. */
  readonly width: number
  readonly narrowest: number
  readonly widest: number
  readonly usual: number
  readonly onResize: (width: number) => void
}

const KEY_STEP = 16

/** The edge of a pane at the right: dragged, moved with the arrow keys, a double click gives the usual width. */
export function PaneSplitter({ label, width, narrowest, widest, usual, onResize }: PaneSplitterProps) {
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null)
  const resize = (wanted: number): void => onResize(Math.round(Math.min(Math.max(wanted, narrowest), widest)))
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: event.clientX, width }
  }
  const onPointerMove = ({ clientX }: PointerEvent<HTMLElement>): void => {
    if (drag.current) resize(drag.current.width + drag.current.from - clientX)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const wanted = {
      ArrowLeft: width + KEY_STEP,
      ArrowRight: width - KEY_STEP,
      Home: widest,
      End: narrowest,
    }[event.key]
    if (wanted === undefined || event.altKey || event.ctrlKey) return
    event.preventDefault()
    resize(wanted)
  }
  return (
    <div
      className="pane-splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onDoubleClick={() => resize(usual)}
      onKeyDown={onKeyDown}
    />
  )
}
