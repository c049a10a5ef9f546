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
        const target = opener && isShown(opener) ? opener : document.querySelector(ROOM_START)
        if (target instanceof HTMLElement) target.focus({ preventScroll: true })
      })
    },
    [opener],
  )
}

const ROOM_START =
  'main:not([hidden]) [role="grid"], main:not([hidden]) [contenteditable="true"], main:not([hidden])'
