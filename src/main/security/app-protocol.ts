// Electron security checklist 18: no file:// — the page comes from a scheme of its own, whose handler
// serves the files of one folder and nothing beside it.
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'

export const APP_SCHEME = 'app'
export const APP_HOST = 'workstation'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** What the page may consist of; a file of another kind is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

interface SchemeRegistry {
  registerSchemesAsPrivileged(
    schemes: { scheme: string; privileges: { standard: boolean; secure: boolean; codeCache: boolean } }[],
  ): void
}

interface SchemeHandlers {
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void
}

/** Makes `app:` a scheme with origins and a secure context. Must run before Electron is ready. */
export function registerAppScheme(protocol: SchemeRegistry): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** What is served from memory, once, before the folder is asked: pages on their way to the printer. */
export interface HeldFiles {
  /** The text at a path, which is then gone. */
  take(path: string): string | undefined
}

const NOTHING_HELD: HeldFiles = { take: () => undefined }

/**
 * Serves `app://workstation/…` from `folder` (absolute) and from memory, with the policy and `nosniff` on every
 * answer.
 */
export function serveAppProtocol(protocol: SchemeHandlers, folder: string, held?: HeldFiles): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, folder, held))
}

/** The answer to one request: a file of `folder` or of memory, or an empty refusal (400, 403, 404, 405). */
export async function answer(
  request: { method: string; url: string },
  folder: string,
  held: HeldFiles = NOTHING_HELD,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405)
  const inMemory = heldText(held, request.url)
  if (inMemory !== undefined) return inMemory
  const path = fileInside(folder, request.url)
  if (path === undefined) return refusal(403)
  const contentType = CONTENT_TYPES[extname(path).toLowerCase()]
  if (contentType === undefined) return refusal(404)
  try {
    return new Response(new Uint8Array(await readFile(path)), { headers: headers(contentType) })
  } catch {
    return refusal(404)
  }
}

/** The answer from memory, or nothing when there is none at this address. */
function heldText(held: HeldFiles, url: string): Response | undefined {
  const { protocol, host, pathname } = new URL(url)
  if (protocol !== `${APP_SCHEME}:` || host !== APP_HOST) return undefined
  const contentType = CONTENT_TYPES[extname(pathname)]
  const text = contentType === undefined ? undefined : held.take(pathname)
  return contentType === undefined || text === undefined
    ? undefined
    : new Response(text, { headers: headers(contentType) })
}

/** The file a URL of ours means, or nothing when it is not ours or leaves the folder. */
function fileInside(folder: string, url: string): string | undefined {
  const { protocol, host, pathname } = new URL(url)
  if (protocol !== `${APP_SCHEME}:` || host !== APP_HOST) return undefined
  const name = decoded(pathname)
  if (name === undefined || name.includes('\0')) return undefined
  const path = resolve(folder, `.${name === '/' ? '/index.html' : name}`)
  const inside = relative(folder, path)
  const leaves = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return leaves ? undefined : path
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

const headers = (contentType: string): Record<string, string> => ({
  'Content-Type': contentType,
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
})

const refusal = (status: number): Response => new Response(null, { status, headers: headers('text/plain') })
