import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { paperFits } from './paper/paper-size'
import type { Zoom } from './zoom-select'

interface ChosenZoom {
  readonly zoom: Zoom
  /** Whether the paper showed whole when this was chosen: only then it makes way for a narrower room. */
  readonly isWhole: boolean
}

/** Width of the ground the paper lies on, in pixels; 0 until it was measured. A hidden room keeps its last. */
function useGroundWidth(desk: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const ground = desk.current?.querySelector('.paper-canvas')
    if (!ground || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      if (ground.clientWidth > 0) setWidth(ground.clientWidth)
    })
    observer.observe(ground)
    return () => observer.disconnect()
  }, [desk])
  return width
}

/**
 * How large the paper is. Where its room is too narrow for the chosen zoom it is as wide as the room, and as
 * large as was chosen again when there is room. What the clerk chooses for a room too narrow stays.
 */
export function usePaperZoom(desk: RefObject<HTMLElement | null>): readonly [Zoom, (zoom: Zoom) => void] {
  const [chosen, setChosen] = useState<ChosenZoom>({ zoom: 1, isWhole: true })
  const width = useGroundWidth(desk)
  const fits = (zoom: Zoom): boolean => width === 0 || paperFits(width, zoom)
  const zoom = chosen.isWhole && !fits(chosen.zoom) ? 'fit' : chosen.zoom
  return [zoom, (wanted) => setChosen({ zoom: wanted, isWhole: fits(wanted) })]
}
