import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { Seal } from '../../core/reply/seal'
import { createServices } from '../create-services'
import type { Services } from '../create-services'
import { emptyPng, jpeg, png } from '../pictures/testing-pictures'
import { testingUnit } from '../testing-cases'
import { temporaryFolder, testingPorts } from '../testing-ports'
import type { TestingPorts } from '../testing-ports'
import { refusal } from '../testing-refusal'

const folder = temporaryFolder()
let ports: TestingPorts
let services: Services
let vaultFolder: string
let count = 0

beforeEach(async () => {
  vaultFolder = join(folder.path, `卷库${(count += 1)}`)
  await mkdir(vaultFolder)
  ports = testingPorts(folder.path)
  services = createServices(ports)
  ports.answers.folder = vaultFolder
  const chosen = await services.handlers['vaults.chooseFolder'](undefined)
  await services.handlers['vaults.create']({
    folderToken: chosen?.token ?? '',
    name: '印章',
    unit: testingUnit,
  })
})
afterEach(() => services.close())
afterAll(folder.remove)

const seal = (given: Partial<Seal> = {}): Seal => ({
  id: 'seal-1',
  schemaVersion: 1,
  kind: 'organ',
  owner: '云岚市交通运输局',
  mediaType: 'image/png',
  base64: png(4, 4).toString('base64'),
  pixelWidth: 4,
  pixelHeight: 4,
  widthMm: 42,
  ...given,
})

async function choose(name: string, bytes: Uint8Array): Promise<unknown> {
  ports.answers.fileToRead = join(folder.path, name)
  await writeFile(ports.answers.fileToRead, bytes)
  return services.handlers['seals.choosePicture'](undefined)
}

test('a chosen picture comes with its own facts, whatever its file is called', async () => {
  expect(await choose('公章.png', jpeg())).toEqual({
    fileName: '公章.png',
    mediaType: 'image/jpeg',
    base64: jpeg().toString('base64'),
    pixelWidth: 1,
    pixelHeight: 1,
  })
})

test('nothing is chosen when the dialog is cancelled', async () => {
  ports.answers.fileToRead = null
  expect(await services.handlers['seals.choosePicture'](undefined)).toBeNull()
})

test.each([
  ['不是图片.png', Buffer.from('公章'), '印章图样“不是图片.png”不是 PNG 或 JPEG 图片'],
  ['损坏.png', png(8, 8).subarray(0, 60), '印章图样“损坏.png”的图片数据不完整'],
  ['一亿像素.png', emptyPng(10_000, 10_000), '印章图样“一亿像素.png”太大（10000×10000），超过 25 百万像素'],
  ['太大.png', Buffer.alloc(3_000_001), '印章图样“太大.png”太大（2.9 MB），超过 3 MB'],
])('%s is refused by name', async (name, bytes, sentence) => {
  expect(await refusal(() => choose(name, bytes), 'BAD_INPUT')).toContain(sentence)
})

test('a file that is gone or a folder is refused', async () => {
  ports.answers.fileToRead = join(folder.path, '没有.png')
  await refusal(() => services.handlers['seals.choosePicture'](undefined), 'NOT_FOUND')
  ports.answers.fileToRead = vaultFolder
  await refusal(() => services.handlers['seals.choosePicture'](undefined), 'BAD_INPUT')
})

test('seals are kept with the vault, organs first, and can be changed and taken away', async () => {
  const { handlers } = services
  expect(await handlers['seals.list'](undefined)).toEqual([])
  await handlers['seals.save']({ seal: seal({ id: 'seal-2', kind: 'signer', owner: '江一帆', widthMm: 30 }) })
  await handlers['seals.save']({ seal: seal() })
  await handlers['seals.save']({ seal: seal({ widthMm: 45 }) })
  expect((await handlers['seals.list'](undefined)).map(({ owner, widthMm }) => [owner, widthMm])).toEqual([
    ['云岚市交通运输局', 45],
    ['江一帆', 30],
  ])
  expect(await readdir(join(vaultFolder, 'seals'))).toContain('seal-1.json')

  await handlers['seals.remove']({ id: 'seal-1' })
  await handlers['seals.remove']({ id: 'seal-1' })
  expect((await handlers['seals.list'](undefined)).map(({ id }) => id)).toEqual(['seal-2'])
})

test('what the page says about a picture is not believed', async () => {
  const { handlers } = services
  const saved = await handlers['seals.save']({
    seal: seal({ pixelWidth: 900, pixelHeight: 1, mediaType: 'image/jpeg' }),
  })
  expect(saved[0]).toMatchObject({ pixelWidth: 4, pixelHeight: 4, mediaType: 'image/png' })
  const torn = png(4, 4).subarray(0, 50).toString('base64')
  expect(
    await refusal(() => handlers['seals.save']({ seal: seal({ base64: torn }) }), 'BAD_INPUT'),
  ).toContain('印章图样的图片数据不完整')
})

test('one owner has one seal', async () => {
  const { handlers } = services
  await handlers['seals.save']({ seal: seal() })
  const sentence = await refusal(() => handlers['seals.save']({ seal: seal({ id: 'seal-3' }) }), 'BAD_INPUT')
  expect(sentence).toContain('“云岚市交通运输局”已有印章图样')
  await handlers['seals.save']({ seal: seal({ id: 'seal-3', kind: 'signer' }) })
})
