// Renders a part of the page as the program does: theme, language, client, a fixed clock.
import { cleanup, configure, render, screen } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { ThemeProvider } from '../../theme/theme-provider'
import { ClockProvider } from '../../ui-kit/clock'
import type { Client } from '../client'
import { ClientProvider } from '../client-context'

// Office machines and build machines are slow; a test that fails still fails.
configure({ asyncUtilTimeout: 8000 })

const ROW_HEIGHT = 31
const NOW = new Date(2026, 4, 13, 10, 42)

/** What jsdom lacks and antd asks for; sizes so that the virtual list draws rows. */
function fillInBrowser(): void {
  const size = { width: 1200, height: 600 }
  window.matchMedia = (query) => ({ ...new EventTarget(), media: query, matches: false }) as MediaQueryList
  window.ResizeObserver = class implements ResizeObserver {
    readonly #listener: ResizeObserverCallback
    constructor(listener: ResizeObserverCallback) {
      this.#listener = listener
    }
    observe(): void {
      queueMicrotask(() => this.#listener([], this))
    }
    unobserve(): void {}
    disconnect(): void {}
  }
  Element.prototype.scrollIntoView = () => undefined
  Object.defineProperties(HTMLElement.prototype, {
    clientWidth: { configurable: true, value: size.width },
    clientHeight: { configurable: true, value: size.height },
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return this.classList.contains('ant-table-row') ? ROW_HEIGHT : size.height
      },
    },
    offsetWidth: { configurable: true, value: size.width },
    offsetParent: { configurable: true, get: () => document.body },
  })
}

export function renderPage(client: Client, content: ReactNode): RenderResult {
  fillInBrowser()
  return render(
    <ClientProvider client={client}>
      <ClockProvider now={now}>
        <ThemeProvider>{content}</ThemeProvider>
      </ClockProvider>
    </ClientProvider>,
  )
}

const now = (): Date => NOW

/** The question dialog that shows `text`. Its own label cannot be used: antd gives every id the same name in tests. */
export async function findQuestion(text: string): Promise<HTMLElement> {
  const [found] = await screen.findAllByText(text)
  const dialog = found?.closest<HTMLElement>('[role="dialog"]')
  if (!dialog) throw new Error(`no dialog shows ${text}`)
  return dialog
}

/** Takes the page down and waits until React has nothing left to do; the browser goes away right after. */
export async function endPage(): Promise<void> {
  cleanup()
  await new Promise((resolve) => setTimeout(resolve, 20))
}
