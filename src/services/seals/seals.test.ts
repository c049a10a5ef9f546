import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpenCase } from '../../contract/calls'
import type { ReplyDocument } from '../../core/reply/reply-document'
import type { Seal } from '../../core/reply/seal'
import { createServices } from '../create-services'
import type { Services } from '../create-services'
import { emptyPng, jpeg, png } from '../pictures/testing-pictures'
import { testingCase, testingUnit } from '../testing-cases'
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
  ['细长.png', png(1, 6), '印章图样“细长.png”的长宽相差太多（1×6），不像印章，没有采用。'],
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

test('a change of the seals is told, so that what is kept for the preview is read again', async () => {
  const told = vi.fn()
  services.onVaultsChanged(told)
  await services.handlers['seals.save']({ seal: seal() })
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1))
  await services.handlers['seals.remove']({ id: 'seal-1' })
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2))
})

test('one owner has one seal', async () => {
  const { handlers } = services
  await handlers['seals.save']({ seal: seal() })
  const sentence = await refusal(() => handlers['seals.save']({ seal: seal({ id: 'seal-3' }) }), 'BAD_INPUT')
  expect(sentence).toContain('“云岚市交通运输局”已有印章图样')
  await handlers['seals.save']({ seal: seal({ id: 'seal-3', kind: 'signer' }) })
})

test('a seal that a newer program wrote does not hide the others', async () => {
  const { handlers } = services
  await handlers['seals.save']({ seal: seal() })
  await handlers['seals.save']({ seal: seal({ id: 'seal-2', kind: 'signer', owner: '江一帆' }) })
  const path = join(vaultFolder, 'seals', 'seal-1.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"version": 1', '"version": 9'))
  expect((await handlers['seals.list'](undefined)).map(({ id }) => id)).toEqual(['seal-2'])
})

describe('a seal that a registered reply is stamped with', () => {
  const stamped = async (change: Partial<ReplyDocument> = {}): Promise<OpenCase> => {
    const { handlers } = services
    const { proposal } = testingCase('086', '')
    const { id: _id, revision: _revision, schemaVersion: _version, ...record } = proposal
    const made = await handlers['cases.create']({ proposal: record, reply: null })
    const reply: ReplyDocument = {
      ...made.reply,
      documentNumber: null,
      signatory: '周敏',
      signature: { organs: [], date: '2026-05-27', stamp: 'seal', signers: [] },
      signOff: { date: '2026-05-27' },
      ...change,
    }
    await handlers['drafts.save']({ reply, baseRevision: made.reply.revision })
    return handlers['cases.open']({ id: made.proposal.id })
  }
  const save = (change: Partial<Seal>) => services.handlers['seals.save']({ seal: seal(change) })
  const remove = () => services.handlers['seals.remove']({ id: 'seal-1' })

  test.each<[string, Partial<Seal>]>([
    ['picture', { base64: png(5, 5).toString('base64') }],
    ['width', { widthMm: 45 }],
    ['owner', { owner: '云岚市城市管理局' }],
    ['kind', { kind: 'signer' }],
  ])('does not change its %s', async (_what, change) => {
    await save({})
    await stamped()
    const sentence = await refusal(() => save(change), 'BAD_INPUT')
    expect(sentence).toContain('有 1 份已登记签发的复文')
    expect(sentence).toContain('请先撤销这些复文的登记')
    expect((await services.handlers['seals.list'](undefined))[0]).toEqual(seal())
    // Nothing that prints: saved as it was.
    await save({})
  })

  test('is not removed, even with the reply in the recycle bin, until the registration is withdrawn', async () => {
    await save({})
    const { reply } = await stamped()
    await services.handlers['cases.remove']({ id: reply.proposalRef })
    expect(await refusal(remove, 'BAD_INPUT')).toContain('没有删除')
    await services.handlers['cases.restore']({ id: reply.proposalRef })
    expect(await refusal(remove, 'BAD_INPUT')).toContain('有 1 份')
    await services.handlers['drafts.save']({
      reply: { ...reply, signOff: null },
      baseRevision: reply.revision,
    })
    expect(await remove()).toEqual([])
  })

  test('is no other than the one that is printed, and may be added later', async () => {
    await stamped()
    await save({ id: 'seal-2', owner: '云岚市城市管理局' })
    await save({ id: 'seal-2', owner: '云岚市城市管理局', widthMm: 45 })
    await save({})
    await refusal(remove, 'BAD_INPUT')
  })

  test('may be replaced when its picture is damaged, as nothing can be printed with it', async () => {
    await save({})
    await stamped()
    const path = join(vaultFolder, 'seals', 'seal-1.json')
    const torn = png(4, 4).subarray(0, 50).toString('base64')
    await writeFile(path, (await readFile(path, 'utf8')).replace(seal().base64, torn))
    await services.close()
    services = createServices(ports)
    await services.handlers['vaults.openRecent']({
      id: (await services.handlers['vaults.overview'](undefined)).recent.at(0)?.id ?? '',
    })
    expect(await save({ widthMm: 45 })).toMatchObject([{ widthMm: 45 }])
  })
})
