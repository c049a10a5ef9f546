import { useEffect } from 'react'

const FOCUSABLE =
  'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex="0"]'

const isRail = (region: HTMLElement): boolean => region.dataset['region'] === 'rail'

/** F6 / Shift+F6 go round the regions of the window (elements with `data-region`). (screens §19) */
export function useRegionCycling(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return
      // Inside a dialog the focus stays inside the dialog.
      if (document.activeElement?.closest('[role="dialog"]')) return
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
        (region) => region.offsetParent !== null || region.getClientRects().length > 0,
      )
      // The rail comes last: from the title row the key leads to the room itself.
      regions.sort((left, right) => Number(isRail(left)) - Number(isRail(right)))
      if (regions.length === 0) return
      event.preventDefault()
      const current = regions.findIndex((region) => region.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      // A region may hold nothing that takes the focus (a status bar); then the next one has its turn.
      for (let tries = 1; tries <= regions.length; tries++) {
        const region = regions[(current + step * tries + regions.length * tries) % regions.length]
        const target = region?.querySelector<HTMLElement>(FOCUSABLE) ?? region
        target?.focus()
        if (region?.contains(document.activeElement) === true) return
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
