import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APP_ORIGIN, answer, registerAppScheme, serveAppProtocol } from './app-protocol'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'

let root: string
let folder: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fuwen-protocol-'))
  folder = join(root, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(root, 'renderer-secret'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>复文台</title>')
  await writeFile(join(folder, 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, '..hidden.js'), 'export {}')
  await writeFile(join(folder, 'notes.txt'), 'not part of the page')
  await writeFile(join(root, 'vault.json'), '{"secret":true}')
  await writeFile(join(root, 'renderer-secret', 'vault.json'), '{"secret":true}')
})

afterAll(() => rm(root, { recursive: true, force: true }))

const get = (path: string, method = 'GET') => answer({ method, url: path }, folder)

describe('the files of the page', () => {
  it('are served with their type, the policy and nosniff', async () => {
    const response = await get(`${APP_ORIGIN}/index.html`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('复文台')
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('are found below the folder, with query and fragment, and at the root', async () => {
    expect((await get(`${APP_ORIGIN}/assets/main.js?v=1#top`)).status).toBe(200)
    expect((await get(`${APP_ORIGIN}/`)).headers.get('Content-Type')).toMatch('text/html')
    expect((await get(`${APP_ORIGIN}/..hidden.js`)).status).toBe(200)
  })

  it('are of a known kind: others are not there, nor are folders and missing files', async () => {
    expect((await get(`${APP_ORIGIN}/notes.txt`)).status).toBe(404)
    expect((await get(`${APP_ORIGIN}/assets`)).status).toBe(404)
    expect((await get(`${APP_ORIGIN}/missing.js`)).status).toBe(404)
  })

  it('can only be read', async () => {
    expect((await get(`${APP_ORIGIN}/index.html`, 'POST')).status).toBe(405)
  })
})

describe('a file in memory', () => {
  const held = (path: string) => ({ take: (asked: string) => (asked === path ? '<p>页</p>' : undefined) })
  const ask = (address: string) =>
    answer({ method: 'GET', url: address }, folder, held('/print/1/pages.html'))

  it('is served with its type, the policy and nosniff', async () => {
    const response = await ask(`${APP_ORIGIN}/print/1/pages.html`)
    expect(await response.text()).toBe('<p>页</p>')
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it('hides no file of the page, and is not there for others', async () => {
    expect(await (await ask(`${APP_ORIGIN}/index.html`)).text()).toContain('复文台')
    expect((await ask('app://elsewhere/print/1/pages.html')).status).toBe(403)
    expect((await ask(`${APP_ORIGIN}/print/2/pages.html`)).status).toBe(404)
  })
})

describe('a path that leaves the folder', () => {
  it.each([
    '/..%2fvault.json',
    '/%2e%2e%2fvault.json',
    '/assets/..%2f..%2fvault.json',
    '/..%2frenderer-secret%2fvault.json',
    '/..%2F..%2F..%2Fetc%2Fpasswd',
    '/%2e%2e%2f',
    '/.%2f',
    '/index.html%00.json',
    '/%E0%A4%A.js',
  ])('%s is refused', async (path) => {
    const response = await get(`${APP_ORIGIN}${path}`)
    expect(response.status).toBe(403)
    expect(await response.text()).toBe('')
    expect(response.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY)
  })

  it('written with plain dots never leaves: the URL itself has no parent', async () => {
    expect((await get(`${APP_ORIGIN}/../vault.json`)).status).toBe(404)
    expect((await get(`${APP_ORIGIN}/%2e%2e/vault.json`)).status).toBe(404)
  })

  it('of another host or scheme is refused', async () => {
    expect((await get('app://elsewhere/index.html')).status).toBe(403)
    expect((await get('file:///etc/passwd')).status).toBe(403)
  })
})

it('registers the scheme as standard and secure, without a way round the policy', () => {
  const registered: unknown[] = []
  registerAppScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) })
  expect(registered).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
})

it('answers the requests of its scheme from the folder', async () => {
  const handlers = new Map<string, (request: Request) => Promise<Response>>()
  serveAppProtocol({ handle: (scheme, handler) => handlers.set(scheme, handler) }, folder)
  const request = new Request('https://replaced.below/')
  Object.defineProperty(request, 'url', { value: `${APP_ORIGIN}/index.html` })
  expect((await handlers.get('app')?.(request))?.status).toBe(200)
})
