import { expect, it } from 'vitest'
import { PERMISSIONS, denyBluetooth, denyPermissions } from './permission-policy'

const names = [...Object.keys(PERMISSIONS), 'a-permission-of-tomorrow', 'constructor', '__proto__']

/** Asks every gate of a session for every name and collects what was granted. */
function granted(): string[] {
  const answers: [string, unknown][] = []
  denyPermissions({
    setPermissionRequestHandler: (handler) => {
      for (const name of names)
        handler(undefined, name, (answer) => answers.push([`request ${name}`, answer]))
    },
    setPermissionCheckHandler: (handler) => {
      for (const name of names) answers.push([`check ${name}`, handler(undefined, name)])
    },
    setDevicePermissionHandler: (handler) => answers.push(['device', handler()]),
    setDisplayMediaRequestHandler: (handler) =>
      handler(undefined, (streams: unknown) => answers.push(['screen', streams !== null])),
  })
  expect(answers).toHaveLength(2 * names.length + 2)
  return answers.filter(([, answer]) => answer !== false).map(([name]) => name)
}

it('grants nothing: neither requests nor checks nor devices nor screens', () => {
  expect(granted()).toEqual([])
})

it('cancels the choice of a Bluetooth device', () => {
  let isPrevented = false
  let chosen: string | undefined
  denyBluetooth({
    on: (_event, listener) =>
      listener({ preventDefault: () => (isPrevented = true) }, [], (deviceId) => (chosen = deviceId)),
  })
  expect([isPrevented, chosen]).toEqual([true, ''])
})
