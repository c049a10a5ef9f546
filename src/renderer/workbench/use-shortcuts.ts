import { useEffect, useRef } from 'react'

/** Key combination (`Ctrl+N`, `Ctrl+Alt+1`, `Ctrl+,`) → command. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** A closed dialog may stay in the page without being shown. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  )
}

function combinationOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key]
    .filter((part) => part !== false)
    .join('+')
}

/** Keys that work in every room; not while a dialog is open or characters are being composed. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const newest = useRef(shortcuts)
  useEffect(() => {
    newest.current = shortcuts
  }, [shortcuts])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isDialogOpen()) return
      const command = newest.current[combinationOf(event)]
      if (!command) return
      event.preventDefault()
      command()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
