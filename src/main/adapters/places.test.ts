import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { placesOf, settleDataFolder } from './places'

function fakeApp(switchValue = '') {
  const paths = new Map([
    ['appData', resolve('/home/clerk/.config')],
    ['documents', resolve('/home/clerk/文档')],
  ])
  return {
    commandLine: { getSwitchValue: (name: string) => (name === 'user-data-dir' ? switchValue : '') },
    getPath: (name: string) => paths.get(name) ?? '',
    setPath: (name: string, path: string) => void paths.set(name, path),
    getAppPath: () => resolve('/opt/fuwen/app'),
  }
}

it('keeps its own data in a folder of its own, Chromium’s one level deeper', () => {
  const app = fakeApp()
  settleDataFolder(app)
  expect(app.getPath('userData')).toBe(join(resolve('/home/clerk/.config'), 'fuwen'))
  expect(app.getPath('sessionData')).toBe(join(app.getPath('userData'), 'chromium'))
  expect(placesOf(app)).toEqual({
    documents: resolve('/home/clerk/文档'),
    programData: app.getPath('userData'),
    resources: join(resolve('/opt/fuwen/app'), 'resources'),
  })
})

it('keeps its data where --user-data-dir says, made absolute', () => {
  const app = fakeApp('somewhere/else')
  settleDataFolder(app)
  expect(app.getPath('userData')).toBe(resolve('somewhere/else'))
})
