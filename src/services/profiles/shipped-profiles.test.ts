import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { strictProfile } from '../../core/official-layout/strict-profile'
import { temporaryFolder, testingPorts } from '../testing-ports'
import type { TemporaryFolder, TestingPorts } from '../testing-ports'
import { readShippedProfiles } from './shipped-profiles'

let home: TemporaryFolder
let ports: TestingPorts
beforeEach(() => {
  home = temporaryFolder()
  ports = testingPorts(home.path)
})
afterEach(() => home.remove())

const shippedFile = (name: string): string => join(ports.places.resources, 'layout-profiles', `${name}.json`)

/** The ports of a program whose resources hold these profiles. */
async function withFiles(files: Readonly<Record<string, string>>): Promise<TestingPorts> {
  const folder = join(home.path, 'resources', 'layout-profiles')
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.json`), text)
  return { ...ports, places: { ...ports.places, resources: join(home.path, 'resources') } }
}

it('ships the strict profile, which says what the standard says, and 撑满版心', async () => {
  const shipped = await readShippedProfiles(ports)
  expect(shipped.map(({ id }) => id)).toEqual(['gbt9704-strict', 'full-text-area'])
  expect(shipped[0]).toEqual(strictProfile)
  expect(JSON.parse(await readFile(shippedFile('gbt9704-strict'), 'utf8'))).toEqual(strictProfile)
  expect(shipped[1]).toMatchObject({ page: { top: 34.6, bottom: 32.6 }, linePitch: 29.6 })
  expect(ports.errors).toEqual([])
})

it('leaves a wrong one out and names it in the log', async () => {
  const strict = await readFile(shippedFile('gbt9704-strict'), 'utf8')
  const damaged = await withFiles({
    broken: '{',
    'gbt9704-strict': strict,
    negative: strict.replace('"gbt9704-strict"', '"negative"').replace('"top": 37', '"top": -37'),
    roomless: strict
      .replace('"gbt9704-strict"', '"roomless"')
      .replace('"linePitch": 28.95', '"linePitch": 21'),
  })
  expect((await readShippedProfiles(damaged)).map(({ id }) => id)).toEqual(['gbt9704-strict'])
  expect(ports.errors).toHaveLength(3)
  expect(ports.errors[0]).toContain('broken.json')
  expect(ports.errors[1]).toContain('negative.json')
  expect(ports.errors[2]).toContain('roomless.json')
})

it('has the strict one even where the files are lost', async () => {
  expect(await readShippedProfiles(await withFiles({}))).toEqual([strictProfile])
  const lost = { ...ports, places: { ...ports.places, resources: join(home.path, 'nothing') } }
  expect(await readShippedProfiles(lost)).toEqual([strictProfile])
  expect(ports.errors).toHaveLength(1)
})
