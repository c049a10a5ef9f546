import { useEffect, useState } from 'react'

const isShown = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element !== document.body &&
  element.getClientRects().length > 0

/**
 * Gives the focus back to where it was when the panel opened, once the panel has gone. Where that is no
 * longer there (an entry of a menu), the focus goes to the list or text of the room behind.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // After React has taken the panel away; whoever has taken the focus by then keeps it.
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return
        const target = opener && isShown(opener) ? opener : roomStart()
        target?.focus({ preventScroll: true })
      })
    },
    [opener],
  )
}

/** Where work goes on in the room that is shown: its list, its text, else the room itself. */
function roomStart(): HTMLElement | null {
  const room = document.querySelector<HTMLElement>('main:not([hidden])')
  return room?.querySelector<HTMLElement>('[role="grid"], [contenteditable="true"]') ?? room
}
