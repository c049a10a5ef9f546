// Tries the walls of the window from inside: everything must be refused by the program as it is started by a
// clerk. A server on this machine counts what gets through; nothing may.
import { readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CALLS, EVENTS } from '../../src/contract/channels'
import { CONTENT_SECURITY_POLICY } from '../../src/main/security/content-security-policy'
import { expect, test } from '../fixtures'

let server: Server
let address: string
const hits: string[] = []

test.beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(`${request.method ?? ''} ${request.url ?? ''}`)
    if (request.url === '/redirect') response.writeHead(302, { Location: '/elsewhere' })
    else response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' })
    response.end('reached')
  })
  server.on('upgrade', (request, socket) => {
    hits.push(`UPGRADE ${request.url ?? ''}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  address = `http://127.0.0.1:${port}`
})
test.afterAll(() => {
  server.close()
})
test.beforeEach(() => {
  hits.length = 0
})

test('the page has no Node, no Electron, no opener', async ({ workbench }) => {
  const page = await workbench.start()
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', 'opener'].filter(
      (name) => Reflect.get(window, name) !== undefined && Reflect.get(window, name) !== null,
    ),
  )
  expect(seen).toEqual([])
  expect(new URL(page.url()).host).toBe('workstation')
})

test('the bridge holds exactly the contract and cannot be changed', async ({ workbench }) => {
  const page = await workbench.start()
  const bridge = await page.evaluate(() => {
    const { fuwen } = window as unknown as { fuwen: { calls: object; on: object } }
    const attempts = [
      () => Reflect.set(window, 'fuwen', {}),
      () => Reflect.set(fuwen, 'send', () => undefined),
      () => Reflect.set(fuwen.calls, 'app.info', () => undefined),
      () => Reflect.deleteProperty(fuwen.on, 'app.closing'),
      () => Reflect.deleteProperty(window, 'fuwen'),
    ]
    return {
      changed: attempts.map((attempt) => attempt()),
      keys: Object.keys(fuwen),
      calls: Object.keys(fuwen.calls),
      events: Object.keys(fuwen.on),
    }
  })
  expect(bridge.keys).toEqual(['calls', 'on'])
  expect(bridge.calls).toEqual([...CALLS])
  expect(bridge.events).toEqual([...EVENTS])
  expect(bridge.changed).toEqual([false, false, false, false, false])
})

test('the window runs with the preferences of the architecture', async ({ workbench }) => {
  await workbench.start()
  const windows = await workbench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Not in Electron's published types, but the only way to read back what is really in force.
      const contents: object = webContents
      const read: unknown = Reflect.get(contents, 'getLastWebPreferences')
      return typeof read === 'function' ? (Reflect.apply(read, contents, []) as Record<string, unknown>) : {}
    }),
  )
  expect(windows).toHaveLength(1)
  expect(windows[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    disableDialogs: true,
  })
})

test('the page runs in Chromium’s sandbox', async ({ workbench }) => {
  test.skip(
    process.platform !== 'linux' || process.getuid?.() === 0,
    'Linux refuses root a sandbox; reads /proc',
  )
  await workbench.start()
  const id = await workbench.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const status = await readFile(`/proc/${String(id)}/status`, 'utf8')
  expect(status).toMatch(/^NoNewPrivs:\s1$/m)
  // 2: a filter of system calls is in force.
  expect(status).toMatch(/^Seccomp:\s2$/m)
  const namespaceOf = (process: string) => readlink(`/proc/${process}/ns/user`)
  expect(await namespaceOf(String(id))).not.toBe(await namespaceOf('self'))
})

/** Ways out of the page; each is a function of the address that runs in the page. */
const waysOut: Readonly<Record<string, (address: string) => unknown>> = {
  fetch: (to) => fetch(`${to}/fetch`),
  'fetch without cors': (to) => fetch(`${to}/no-cors`, { mode: 'no-cors', keepalive: true }),
  XMLHttpRequest: (to) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.onload = resolve
      request.onerror = () => reject(new Error('refused'))
      request.open('GET', `${to}/xhr`)
      request.send()
    }),
  WebSocket: (to) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(to.replace('http', 'ws'))
      socket.onopen = resolve
      socket.onerror = () => reject(new Error('refused'))
    }),
  EventSource: (to) =>
    new Promise((resolve, reject) => {
      const source = new EventSource(`${to}/events`)
      source.onopen = resolve
      source.onerror = () => (source.close(), reject(new Error('refused')))
    }),
  image: (to) =>
    new Promise((resolve, reject) => {
      const image = new Image()
      image.onload = resolve
      image.onerror = () => reject(new Error('refused'))
      image.src = `${to}/image.png`
    }),
  script: (to) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.onload = resolve
      script.onerror = () => reject(new Error('refused'))
      script.src = `${to}/script.js`
      document.head.append(script)
    }),
  stylesheet: (to) =>
    new Promise((resolve, reject) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.onload = resolve
      link.onerror = () => reject(new Error('refused'))
      link.href = `${to}/style.css`
      document.head.append(link)
    }),
  worker: (to) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(`${to}/worker.js`)
      worker.onmessage = resolve
      worker.onerror = () => reject(new Error('refused'))
    }),
  'service worker': () => navigator.serviceWorker.register('/index.html'),
  'file of the disk': () => fetch('file:///etc/passwd'),
  'file of the program by fetch': () => fetch('/index.html'),
}

test('no way out of the page', async ({ workbench }) => {
  const page = await workbench.start()
  for (const [name, way] of Object.entries(waysOut)) {
    await test.step(name, async () => {
      await expect(page.evaluate(way, address)).rejects.toThrow()
      expect(hits).toEqual([])
    })
  }
})

test('no way out by what gives no answer: beacons, frames, prefetching, WebRTC', async ({ workbench }) => {
  const page = await workbench.start()
  const candidates = await page.evaluate(async (to) => {
    navigator.sendBeacon(`${to}/beacon`, 'text')
    for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'icon', 'manifest']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: `${to}/${rel}` }))
    }
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${to}/frame` }))
    document.body.append(Object.assign(document.createElement('object'), { data: `${to}/object` }))
    document.body.append(Object.assign(document.createElement('video'), { src: `${to}/video.mp4` }))
    const connection = new RTCPeerConnection({
      iceServers: [{ urls: `stun:${new URL(to).host}` }],
    })
    connection.createDataChannel('out')
    const found: string[] = []
    connection.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate)
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    return found
  }, address)
  expect(candidates).toEqual([])
  expect(hits).toEqual([])
})

test('two more walls behind the policy: requests are cancelled, names are not resolved', async ({
  workbench,
}) => {
  await workbench.start()
  const failures = await workbench.app.evaluate(async ({ session }, to) => {
    const failure = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'reached',
        (error: unknown) => String(error),
      )
    const unguarded = session.fromPartition('a session nobody guards')
    return {
      cancelled: await failure(session.defaultSession.fetch(`${to}/main`)),
      unresolved: [
        await failure(unguarded.fetch(`${to}/main`)),
        await failure(unguarded.fetch('http://localhost/')),
        await failure(unguarded.fetch('https://www.gov.cn/')),
      ],
    }
  }, address)
  expect(failures.cancelled).toContain('ERR_BLOCKED_BY_CLIENT')
  for (const failure of failures.unresolved) expect(failure).toContain('ERR_NAME_NOT_RESOLVED')
  expect(hits).toEqual([])
})

/** Ways to another page; each runs in the page and must leave it where it is. */
const waysElsewhere: Readonly<Record<string, (address: string) => unknown>> = {
  'a link': (to) => {
    const link = Object.assign(document.createElement('a'), { href: `${to}/link`, textContent: 'away' })
    document.body.append(link)
    link.click()
  },
  'a link to a new window': (to) => {
    const link = Object.assign(document.createElement('a'), { href: `${to}/blank`, target: '_blank' })
    document.body.append(link)
    link.click()
  },
  'location.href': (to) => {
    location.href = `${to}/location`
  },
  'location.replace': (to) => location.replace(`${to}/replace`),
  'a redirect': (to) => location.assign(`${to}/redirect`),
  'a form': (to) => {
    const form = Object.assign(document.createElement('form'), { action: `${to}/form`, method: 'post' })
    document.body.append(form)
    form.submit()
  },
  'a refresh': (to) => {
    const meta = document.createElement('meta')
    meta.httpEquiv = 'refresh'
    meta.content = `0; url=${to}/refresh`
    document.head.append(meta)
  },
  'a file': () => {
    location.href = 'file:///etc/passwd'
  },
  'a data page': () => {
    location.href = 'data:text/html,<h1>away</h1>'
  },
  'another host of our scheme': () => {
    location.href = 'app://elsewhere/index.html'
  },
  'another page of ours': () => {
    location.href = 'app://workstation/other.html'
  },
  'window.open': (to) => {
    if (window.open(`${to}/open`) !== null) throw new Error('a window was opened')
    if (window.open('about:blank') !== null) throw new Error('an empty window was opened')
  },
}

test('the page stays where it is, and stays alone', async ({ workbench }) => {
  const page = await workbench.start()
  const home = page.url()
  await page.evaluate(() => Reflect.set(window, 'isTheSamePage', true))
  for (const [name, way] of Object.entries(waysElsewhere)) {
    await test.step(name, async () => {
      await page.evaluate(way, address)
      await page.waitForTimeout(150)
      expect(page.url()).toBe(home)
      expect(await page.evaluate((): unknown => Reflect.get(window, 'isTheSamePage'))).toBe(true)
    })
  }
  expect(workbench.app.windows()).toHaveLength(1)
  expect(hits).toEqual([])
})

test('every permission is refused', async ({ workbench }) => {
  // Devices made up by Chromium, so that it is the permission that is missing and not the camera.
  const page = await workbench.start(['--use-fake-device-for-media-stream'])
  const answers = await page.evaluate(async () => {
    const refused = (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => 'granted',
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      )
    return {
      notifications: await Notification.requestPermission(),
      position: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : `code ${error.code}`),
        ),
      ),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboardRead: await refused(() => navigator.clipboard.readText()),
      clipboardWrite: await refused(() => navigator.clipboard.writeText('text')),
      persist: await navigator.storage.persist(),
      midi: await refused(() => navigator.requestMIDIAccess()),
    }
  })
  expect(answers).toEqual({
    notifications: 'denied',
    position: 'denied',
    camera: 'NotAllowedError',
    microphone: 'NotAllowedError',
    screen: 'NotAllowedError',
    clipboardRead: 'NotAllowedError',
    clipboardWrite: 'NotAllowedError',
    persist: false,
    midi: 'NotAllowedError',
  })
})

test('the policy refuses code and styles that are not files of the program', async ({ workbench }) => {
  const page = await workbench.start()
  const result = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    document.body.append(
      Object.assign(document.createElement('script'), { textContent: 'window.inlineScriptRan = true' }),
      Object.assign(document.createElement('style'), { textContent: 'body { outline: 7px solid red }' }),
    )
    document.body.insertAdjacentHTML('beforeend', '<i id="marked" style="outline: 7px solid red">x</i>')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="data:," onerror="window.inlineHandlerRan = true">',
    )
    // In a callback, because the debugger that runs this function may evaluate what it likes.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(Reflect.apply(new Function('return "evaluated"'), undefined, []))
        } catch (error) {
          resolve(error instanceof Error ? error.name : 'refused')
        }
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const outline = (element: Element | null) => element && getComputedStyle(element).outlineWidth
    const left = (name: string): unknown => Reflect.get(window, name)
    return {
      evaluated,
      inlineScriptRan: left('inlineScriptRan'),
      inlineHandlerRan: left('inlineHandlerRan'),
      outlines: [outline(document.body), outline(document.querySelector('#marked'))],
      violations: [...new Set(violations)].sort(),
    }
  })
  expect(result.evaluated).toBe('EvalError')
  expect(result.inlineScriptRan).toBeUndefined()
  expect(result.inlineHandlerRan).toBeUndefined()
  expect(result.outlines).not.toContain('7px')
  expect(result.violations).toEqual([
    'script-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-attr',
    'style-src-elem',
  ])
})

test('a frame inside the page has no bridge and cannot call', async ({ workbench }) => {
  const page = await workbench.start()
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return ['fuwen', 'require', 'process'].filter(
      (name) => frame.contentWindow && Reflect.get(frame.contentWindow, name) !== undefined,
    )
  })
  expect(inFrame).toEqual([])
})

test('the scheme serves the page and nothing beside it', async ({ workbench }) => {
  await workbench.start()
  const statuses = await workbench.app.evaluate(async ({ session }) => {
    const paths = [
      'app://workstation/index.html',
      'app://workstation/../../etc/passwd',
      'app://workstation/..%2f..%2f..%2f..%2fetc%2fpasswd',
      'app://workstation/%2e%2e%2fmain%2findex.js',
      'app://workstation/..%2fpreload%2findex.cjs',
      'app://workstation/..%5c..%5cpackage.json',
      'app://workstation/%2e%2e/%2e%2e/package.json',
      'app://elsewhere/index.html',
    ]
    const answers: Record<string, string> = {}
    for (const path of paths) {
      answers[path] = await session.defaultSession.fetch(path).then(
        async (response) => `${response.status} ${(await response.text()).length > 0 ? 'text' : 'empty'}`,
        () => 'refused',
      )
    }
    return answers
  })
  expect(statuses).toEqual({
    'app://workstation/index.html': '200 text',
    'app://workstation/../../etc/passwd': '404 empty',
    'app://workstation/..%2f..%2f..%2f..%2fetc%2fpasswd': '403 empty',
    'app://workstation/%2e%2e%2fmain%2findex.js': '403 empty',
    'app://workstation/..%2fpreload%2findex.cjs': '403 empty',
    'app://workstation/..%5c..%5cpackage.json': process.platform === 'win32' ? '403 empty' : '404 empty',
    'app://workstation/%2e%2e/%2e%2e/package.json': '404 empty',
    'app://elsewhere/index.html': '403 empty',
  })
})

test('every file of the page carries the policy and nosniff', async ({ workbench }) => {
  await workbench.start()
  const sent = await workbench.app.evaluate(async ({ session }) => {
    const { headers } = await session.defaultSession.fetch('app://workstation/index.html')
    return [headers.get('content-security-policy'), headers.get('x-content-type-options')]
  })
  expect(sent).toEqual([CONTENT_SECURITY_POLICY, 'nosniff'])
})
