// Electron security checklist 7: a content security policy. The page may load its own files and nothing else.

type Directives = Readonly<Record<string, string>>

const STRICT: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

const asHeader = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

/** The policy sent with every file of the page. */
export const CONTENT_SECURITY_POLICY = asHeader(STRICT)

/**
 * The policy while developing: Vite's server injects an inline script and style elements and talks over a
 * web socket. Only a development build (`import.meta.env.DEV`) ever asks for it.
 */
const developmentContentSecurityPolicy = (devServer: URL): string =>
  asHeader({
    ...STRICT,
    'script-src': "'self' 'unsafe-inline'",
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' ws://${devServer.host}`,
  })

interface ResponseGate {
  readonly webRequest: {
    onHeadersReceived(
      listener: (
        details: { responseHeaders?: Record<string, string[]> },
        callback: (answer: { responseHeaders: Record<string, string[]> }) => void,
      ) => void,
    ): void
  }
}

/** Puts the development policy on what Vite's server answers, which sends none itself. */
export function allowDevelopmentPolicy(session: ResponseGate, devServer: URL): void {
  const policy = developmentContentSecurityPolicy(devServer)
  session.webRequest.onHeadersReceived((details, callback) => {
    callback({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [policy] } })
  })
}
