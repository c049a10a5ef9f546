import { useCallback, useEffect, useState } from 'react'
import { BESIDE } from './page-view'
import type { PageView } from './page-view'
import { keepPaneMemory, readPaneMemory, windowClass } from './pane-memory'
import type { WindowClass } from './pane-memory'

/** The 版面 pane: open or folded, how wide, how its pages are shown. */
export interface Pane {
  readonly isOpen: boolean
  /** True in narrow windows: the pane lies over the paper. */
  readonly isOver: boolean
  readonly width: number
  readonly windowClass: WindowClass
  readonly view: PageView
  readonly setOpen: (isOpen: boolean) => void
  readonly toggle: () => void
  readonly resize: (width: number) => void
  readonly setView: (change: Partial<PageView>) => void
}

const FIRST_VIEW: PageView = { ...BESIDE, hasGrid: false }

function useWindowClass(): WindowClass {
  const [current, setCurrent] = useState(() => windowClass(window.innerWidth))
  useEffect(() => {
    const onResize = (): void => setCurrent(windowClass(window.innerWidth))
    window.addEventListener('resize', onResize)
    return () => window.removeEventListener('resize', onResize)
  }, [])
  return current
}

/** The pane of one desk. Laid over the paper it begins folded, whatever was remembered. */
export function usePane(): Pane {
  const size = useWindowClass()
  const [memory, setMemory] = useState(readPaneMemory)
  const [isOpenOver, setIsOpenOver] = useState(false)
  const [view, setWholeView] = useState(FIRST_VIEW)
  useEffect(() => keepPaneMemory(memory), [memory])
  const isOver = size === 'narrow'
  const isOpen = isOver ? isOpenOver : memory.isOpen
  const setOpen = useCallback(
    (opens: boolean) => {
      if (isOver) setIsOpenOver(opens)
      else setMemory((before) => ({ ...before, isOpen: opens }))
      if (!opens) setWholeView((before) => ({ ...before, isLarge: false }))
    },
    [isOver],
  )
  const setView = useCallback(
    (change: Partial<PageView>) => setWholeView((before) => ({ ...before, ...change })),
    [],
  )
  return {
    isOpen,
    isOver,
    width: memory.widths[size],
    windowClass: size,
    view,
    setOpen,
    toggle: () => setOpen(!isOpen),
    resize: (width) => setMemory((before) => ({ ...before, widths: { ...before.widths, [size]: width } })),
    setView,
  }
}
