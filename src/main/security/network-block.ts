// Electron security checklist 1: only secure content. Ours is stricter: no network at all. What the page
// asks for is cancelled here, and names are not resolved, so nothing in Chromium can reach out either.
import { APP_ORIGIN } from './app-protocol'

interface CommandLine {
  appendSwitch(name: string, value?: string): void
}

interface RequestGate {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void,
    ): void
  }
  setSpellCheckerEnabled(enable: boolean): void
}

interface WebRtcPolicy {
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void
}

/** Schemes whose content is made in the page itself. */
const LOCAL_SCHEMES: readonly string[] = ['data:', 'blob:']

/** True when a request stays in the program: a file of the page, or one of the development server. */
export function staysInside(url: string, devServer?: URL): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined) return false
  if (LOCAL_SCHEMES.includes(parsed.protocol)) return true
  if (`${parsed.protocol}//${parsed.host}` === APP_ORIGIN) return true
  if (devServer === undefined) return false
  if (parsed.protocol === 'devtools:') return true
  return parsed.host === devServer.host && ['http:', 'ws:'].includes(parsed.protocol)
}

/** Switches of Chromium's network service; must run before Electron is ready. */
export function switchNetworkOff(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
}

/** Cancels every request that leaves the program and keeps the speller from fetching dictionaries. */
export function blockRequests(session: RequestGate, devServer?: URL): void {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !staysInside(details.url, devServer) })
  })
}

/** WebRTC does not pass `webRequest`; without a proxy (there is none) this leaves it no way out. */
export function blockWebRtc(contents: WebRtcPolicy): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
