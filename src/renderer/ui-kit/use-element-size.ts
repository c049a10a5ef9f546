import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/** Inner size of an element in CSS pixels, kept up to date; zero until it was measured. */
export function useElementSize(ref: RefObject<HTMLElement | null>): ElementSize {
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0 })
  useEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      // A hidden room measures zero; it keeps its last real size so that it comes back as it was.
      if (element.clientWidth > 0) setSize({ width: element.clientWidth, height: element.clientHeight })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}
