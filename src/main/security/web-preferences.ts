// Electron security checklist 2, 3, 4, 6, 8, 9, 10 and 11: no Node in the page, an isolated preload, a
// sandboxed process, web security on, nothing experimental, no <webview>.

/** The one set of web preferences of the program; the tests run with it too. */
export const WEB_PREFERENCES = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  /** The speller would download dictionaries; see network-block.ts. */
  spellcheck: false,
  /** No `alert` or `confirm` from the page: the program has dialogs of its own. */
  disableDialogs: true,
})
