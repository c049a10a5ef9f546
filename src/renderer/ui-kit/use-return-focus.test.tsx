import { render } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endPage } from '../bridge/testing/render-page'
import { useReturnFocus } from './use-return-focus'

function Panel() {
  useReturnFocus()
  return null
}

/** A page with the opener focused, the panel open and a question over it. */
function openPanel() {
  document.body.innerHTML =
    '<button id="opener"></button><div role="dialog"><button id="answer"></button></div><main tabindex="-1"></main>'
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  find('#opener')?.focus()
  const { rerender } = render(<Panel />)
  find('#answer')?.focus()
  return { find, close: () => rerender(<></>) }
}

beforeEach(() => {
  vi.useFakeTimers()
  // jsdom lays nothing out; what is on the page counts as shown.
  Element.prototype.getClientRects = () => Object.assign([new DOMRect()], { item: () => null })
})
afterEach(async () => {
  vi.useRealTimers()
  await endPage()
  document.body.innerHTML = ''
})

describe('useReturnFocus', () => {
  it('waits for the question that closed the panel, then goes back to the opener', () => {
    const { find, close } = openPanel()
    close()
    vi.advanceTimersByTime(300)
    expect(document.activeElement).toBe(find('#answer'))
    find('[role="dialog"]')?.remove()
    vi.advanceTimersByTime(100)
    expect(document.activeElement).toBe(find('#opener'))
  })

  it('goes to the room where the opener has gone', () => {
    const { find, close } = openPanel()
    find('#opener')?.remove()
    close()
    find('[role="dialog"]')?.remove()
    vi.advanceTimersByTime(100)
    expect(document.activeElement).toBe(find('main'))
  })

  it('leaves the focus with whoever took it', () => {
    const { find, close } = openPanel()
    const other = document.body.appendChild(document.createElement('input'))
    other.focus()
    close()
    vi.advanceTimersByTime(300)
    other.blur()
    vi.advanceTimersByTime(300)
    expect(document.activeElement).toBe(document.body)
    expect(find('#opener')).not.toBeNull()
  })
})
