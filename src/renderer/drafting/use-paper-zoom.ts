import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { paperFits } from './paper/paper-size'
import type { Zoom } from './zoom-select'

/**
 * How large the paper is. When a pane opens beside it and it no longer shows whole, it becomes as wide as
 * its room; when the pane goes, it is as large as before.
 */
export function usePaperZoom(
  desk: RefObject<HTMLElement | null>,
  isNarrowed: boolean,
): readonly [Zoom, (zoom: Zoom) => void] {
  const [zoom, setZoom] = useState<Zoom>(1)
  const newest = useRef<Zoom>(zoom)
  const before = useRef<Zoom | null>(null)
  useEffect(() => {
    newest.current = zoom
  }, [zoom])
  useEffect(() => {
    if (isNarrowed) {
      const room = desk.current?.querySelector('.paper-canvas')?.clientWidth ?? 0
      if (room === 0 || paperFits(room, newest.current)) return
      before.current = newest.current
      setZoom('fit')
      return
    }
    if (before.current !== null && newest.current === 'fit') setZoom(before.current)
    before.current = null
  }, [desk, isNarrowed])
  return [zoom, setZoom]
}
