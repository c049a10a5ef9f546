import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { guardNavigation } from './navigation-guard'

class FakeContents extends EventEmitter {
  openHandler: (() => { action: string }) | undefined

  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openHandler = handler
  }

  /** True when the event was prevented. */
  tries(event: string, url: string): boolean {
    let isPrevented = false
    this.emit(event, { url, preventDefault: () => (isPrevented = true) })
    return isPrevented
  }
}

const home = 'app://workstation/index.html'

function guarded(): FakeContents {
  const contents = new FakeContents()
  guardNavigation(contents, home)
  return contents
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
  it.each([
    'https://example.org/',
    'file:///etc/passwd',
    'app://workstation/other.html',
    'app://workstation/index.html?other',
    'app://elsewhere/index.html',
    'javascript:alert(1)',
    'nonsense',
    '',
  ])('to %s is prevented', (url) => {
    expect(guarded().tries(event, url)).toBe(true)
  })

  it('may load the page itself again', () => {
    expect(guarded().tries(event, home)).toBe(false)
    expect(guarded().tries(event, `${home}#place`)).toBe(false)
  })
})

it('opens no window and attaches no webview', () => {
  const contents = guarded()
  expect(contents.openHandler?.()).toEqual({ action: 'deny' })
  expect(contents.tries('will-attach-webview', '')).toBe(true)
})
