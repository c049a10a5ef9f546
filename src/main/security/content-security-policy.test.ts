import { expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, allowDevelopmentPolicy } from './content-security-policy'

it('allows the page its own files and nothing else', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
      "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
})

it('is looser only for the development server, and only as far as that needs', () => {
  let sent: Record<string, string[]> = {}
  const webRequest = {
    onHeadersReceived: (
      listener: (
        details: { responseHeaders?: Record<string, string[]> },
        callback: (answer: { responseHeaders: Record<string, string[]> }) => void,
      ) => void,
    ) => listener({ responseHeaders: { Server: ['vite'] } }, (answer) => (sent = answer.responseHeaders)),
  }
  allowDevelopmentPolicy({ webRequest }, new URL('http://localhost:5173/'))
  const [policy] = sent['Content-Security-Policy'] ?? []
  expect(sent['Server']).toEqual(['vite'])
  expect(policy).toContain("connect-src 'self' ws://localhost:5173;")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-eval')
})
