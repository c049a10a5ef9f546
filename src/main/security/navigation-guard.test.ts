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

function guarded(devServer?: URL): FakeContents {
  const contents = new FakeContents()
  guardNavigation(contents, devServer)
  return contents
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
  it('is prevented wherever it leads', () => {
    const contents = guarded()
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://workstation/other.html']) {
      expect(contents.tries(event, url)).toBe(true)
    }
  })

  it('may lead to the development server while there is one', () => {
    const contents = guarded(new URL('http://localhost:5173/'))
    expect(contents.tries(event, 'http://localhost:5173/index.html')).toBe(false)
    expect(contents.tries(event, 'http://localhost:8080/')).toBe(true)
    expect(contents.tries(event, 'nonsense')).toBe(true)
  })
})

it('opens no window and attaches no webview', () => {
  const contents = guarded()
  expect(contents.openHandler?.()).toEqual({ action: 'deny' })
  expect(contents.tries('will-attach-webview', '')).toBe(true)
})
