import { useEffect } from 'react'

/** Where work goes on in a room: the list, the text. */
const START = '[role="grid"], [contenteditable="true"]'

/** Moves a focus that is nowhere, or in a room not shown, to where work goes on in the shown one. */
export function focusRoom(): void {
  const focused = document.activeElement
  if (focused && focused !== document.body && focused.closest('[hidden]') === null) return
  const room = document.querySelector<HTMLElement>('main.frame-room:not([hidden])')
  const start = room?.querySelector<HTMLElement>(START) ?? room
  start?.focus({ preventScroll: true })
}

/**
 * When a room appears and the focus was left behind in the one that went away, it moves to where work
 * goes on; a focus on the rail or in a field stays where it is.
 * @param occasion changes whenever another room, or another case in the same room, is shown
 */
export function useRoomFocus(occasion: string): void {
  useEffect(focusRoom, [occasion])
}
