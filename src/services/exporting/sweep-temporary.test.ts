import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweepTemporary } from './sweep-temporary'

/** Higher than any process number a system gives. */
const GONE = 2 ** 31 - 2
const NOW = new Date('2026-05-08T09:00:00Z')
const name = (pid: number, digits = 'a1b2c3d4e5f6'): string => `.fuwen-${pid}-${digits}.tmp`

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuwen-sweep-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(fileName: string, secondsOld: number): Promise<void> {
  const path = join(folder, fileName)
  await writeFile(path, 'half a file')
  const time = new Date(NOW.getTime() - secondsOld * 1000)
  await utimes(path, time, time)
}

test('what a killed program left is removed, what one is writing stays', async () => {
  await put(name(GONE), 60)
  await put(name(process.pid, '000000000001'), 60)
  await put(name(process.pid, '000000000002'), 3600)
  await put(name(GONE, '000000000003'), 1)
  await sweepTemporary(folder, NOW)
  expect((await readdir(folder)).sort()).toEqual(
    [name(process.pid, '000000000001'), name(GONE, '000000000003')].sort(),
  )
})

test('nothing else is touched, however old and whatever its name resembles', async () => {
  const others = [
    '答复.docx',
    '.fuwen-1.tmp',
    `x${name(GONE)}`,
    `${name(GONE)}.bak`,
    name(GONE, 'A1B2C3D4E5F6'),
  ]
  for (const other of others) await put(other, 99_999)
  await mkdir(join(folder, name(GONE, '000000000004')))
  await symlink(join(folder, '答复.docx'), join(folder, name(GONE, '000000000005')))
  await mkdir(join(folder, '旧文'))
  await put(join('旧文', name(GONE)), 99_999)
  const before = await readdir(folder)
  await sweepTemporary(folder, NOW)
  expect(await readdir(folder)).toEqual(before)
  expect(await readdir(join(folder, '旧文'))).toHaveLength(1)
})

test('a folder that is gone is no failure here', async () => {
  await rm(folder, { recursive: true })
  await expect(sweepTemporary(folder, NOW)).resolves.toBeUndefined()
})
