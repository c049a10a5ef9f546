import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useRegionCycling } from './use-region-cycling'

beforeEach(() => {
  // jsdom lays nothing out; every element that is not hidden counts as visible.
  HTMLElement.prototype.getClientRects = function (this: HTMLElement) {
    const isHidden = this.closest('[hidden]') !== null
    return { length: isHidden ? 0 : 1 } as DOMRectList
  }
})
afterEach(cleanup)

function Window() {
  useRegionCycling()
  return (
    <>
      <header data-region="title">
        <button type="button">卷库</button>
      </header>
      <nav data-region="rail">
        <button type="button">台账</button>
      </nav>
      <section data-region="list">
        <input aria-label="搜索" />
      </section>
      <footer data-region="status">没有可以停留的地方</footer>
      <section data-region="hidden" hidden>
        <button type="button">看不见</button>
      </section>
    </>
  )
}

const focused = () =>
  document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label')
const press = (shiftKey = false) => {
  fireEvent.keyDown(window, { key: 'F6', shiftKey })
  return focused()
}

describe('useRegionCycling', () => {
  it('goes from the title row to the room, to the rail and round again; past what takes no focus', () => {
    render(<Window />)
    expect([press(), press(), press(), press()]).toEqual(['卷库', '搜索', '台账', '卷库'])
  })

  it('goes the other way with Shift', () => {
    render(<Window />)
    screen.getByText('卷库').focus()
    expect([press(true), press(true), press(true)]).toEqual(['台账', '搜索', '卷库'])
  })
})
