import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Keys of the whole desk, wherever the focus is on it; written as `Ctrl+S`. */
export function useDeskKeys(
  desk: RefObject<HTMLElement | null>,
  keys: Readonly<Record<string, () => void>>,
): void {
  const newest = useRef(keys)
  useEffect(() => {
    newest.current = keys
  }, [keys])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isHidden = desk.current === null || desk.current.getClientRects().length === 0
      if (isHidden || event.isComposing || document.querySelector('[role="dialog"]')) return
      const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
      const control = event.ctrlKey || event.metaKey
      const name = [control && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key]
        .filter((part) => part !== false)
        .join('+')
      const command = newest.current[name]
      if (!command) return
      event.preventDefault()
      command()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [desk])
}
