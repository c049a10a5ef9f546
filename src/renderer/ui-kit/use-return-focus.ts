import { useEffect, useState } from 'react'

const isShown = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element !== document.body &&
  element.getClientRects().length > 0

const LOOK_EVERY = 40
const GIVE_UP_AFTER = 2_000

/**
 * Gives the focus back to where it was when the panel opened, once the panel has gone. Where that is no
 * longer there (an entry of a menu), the focus goes to the list or text of the room behind.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const end = Date.now() + GIVE_UP_AFTER
      const look = () => {
        const focused = document.activeElement
        if (focused && focused !== document.body) {
          // The question that closed the panel still holds the focus and drops it when it has faded out;
          // whoever else has taken the focus by then keeps it.
          if (focused.closest('[role="dialog"]') && Date.now() < end) setTimeout(look, LOOK_EVERY)
          return
        }
        const target = opener && isShown(opener) ? opener : roomStart()
        target?.focus({ preventScroll: true })
      }
      // After React has taken the panel away.
      setTimeout(look)
    },
    [opener],
  )
}

/** Where work goes on in the room that is shown: its list, its text, else the room itself. */
function roomStart(): HTMLElement | null {
  const room = document.querySelector<HTMLElement>('main:not([hidden])')
  return room?.querySelector<HTMLElement>('[role="grid"], [contenteditable="true"]') ?? room
}
