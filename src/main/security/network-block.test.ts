import { describe, expect, it } from 'vitest'
import { blockRequests, blockWebRtc, staysInside, switchNetworkOff } from './network-block'

describe('staysInside', () => {
  it.each(['app://workstation/index.html', 'data:image/png;base64,AA==', 'blob:app://workstation/1'])(
    'lets %s pass',
    (url) => expect(staysInside(url)).toBe(true),
  )

  it.each([
    'http://example.org/',
    'https://workstation/',
    'http://localhost:5173/',
    'ws://127.0.0.1/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'app://workstation.example.org/',
    'chrome://gpu/',
    'devtools://devtools/bundled/inspector.html',
    'no address at all',
  ])('stops %s', (url) => expect(staysInside(url)).toBe(false))

  it('lets the development server and tools pass when there is one, and nothing beside them', () => {
    const server = new URL('http://localhost:5173/')
    expect(staysInside('http://localhost:5173/main.tsx', server)).toBe(true)
    expect(staysInside('ws://localhost:5173/', server)).toBe(true)
    expect(staysInside('devtools://devtools/bundled/inspector.html', server)).toBe(true)
    expect(staysInside('http://localhost:8080/', server)).toBe(false)
    expect(staysInside('https://localhost:5173/', server)).toBe(false)
  })
})

it('cancels every request that leaves, and turns the speller off', () => {
  let speller = true
  const cancelled: Record<string, boolean | undefined> = {}
  blockRequests({
    setSpellCheckerEnabled: (enable) => (speller = enable),
    webRequest: {
      onBeforeRequest: (listener) => {
        for (const url of ['app://workstation/a.js', 'http://example.org/a.js']) {
          listener({ url }, (answer) => (cancelled[url] = answer.cancel))
        }
      },
    },
  })
  expect(speller).toBe(false)
  expect(cancelled).toEqual({ 'app://workstation/a.js': false, 'http://example.org/a.js': true })
})

it('resolves no name at all', () => {
  const switches = new Map<string, string | undefined>()
  switchNetworkOff({ appendSwitch: (name, value) => switches.set(name, value) })
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect([...switches.keys()]).toContain('disable-background-networking')
})

it('leaves WebRTC no way out', () => {
  let policy = 'default'
  blockWebRtc({ setWebRTCIPHandlingPolicy: (given) => (policy = given) })
  expect(policy).toBe('disable_non_proxied_udp')
})
