import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fontFolders } from '../../services/fonts/font-folders'
import { placesOf, settleDataFolder } from './places'

const folder = mkdtempSync(join(tmpdir(), 'fuwen-places-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fakeApp(switchValue = '') {
  const paths = new Map([
    ['appData', join(folder, '配置')],
    ['documents', join(folder, '文档')],
  ])
  return {
    commandLine: { getSwitchValue: (name: string) => (name === 'user-data-dir' ? switchValue : '') },
    getPath: (name: string) => paths.get(name) ?? '',
    setPath: (name: string, path: string) => void paths.set(name, path),
    getAppPath: () => resolve('/opt/fuwen/app'),
  }
}

it('keeps its own data in a folder of its own, made when missing, Chromium’s one level deeper', () => {
  const app = fakeApp()
  expect(settleDataFolder(app)).toBeUndefined()
  expect(app.getPath('userData')).toBe(join(folder, '配置', 'fuwen'))
  expect(app.getPath('sessionData')).toBe(join(app.getPath('userData'), 'chromium'))
  expect(statSync(app.getPath('userData')).isDirectory()).toBe(true)
  expect(placesOf(app)).toEqual({
    documents: join(folder, '文档'),
    programData: app.getPath('userData'),
    resources: join(resolve('/opt/fuwen/app'), 'resources'),
    fonts: fontFolders({ platform: process.platform, home: homedir(), environment: process.env }),
  })
})

it('keeps its data where --user-data-dir says, made absolute', () => {
  const app = fakeApp(relative(process.cwd(), join(folder, 'elsewhere')))
  settleDataFolder(app)
  expect(app.getPath('userData')).toBe(join(folder, 'elsewhere'))
})

it('says why when the folder cannot be used', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(settleDataFolder(fakeApp(join(folder, 'file', 'data')))).toMatchObject({ code: 'ENOTDIR' })
})
