// Electron security checklist 12, 13 and 14: <webview>, navigation and new windows. The program is one page
// that never goes anywhere and opens nothing: there are no external links.

interface Preventable {
  preventDefault(): void
}

interface Contents {
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    listener: (details: Preventable & { readonly url: string }) => void,
  ): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

/** Keeps `contents` on the page `home`, which may only load itself again. */
export function guardNavigation(contents: Contents, home: string): void {
  const stay = (details: Preventable & { readonly url: string }): void => {
    if (withoutFragment(details.url) !== withoutFragment(home)) details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '')
