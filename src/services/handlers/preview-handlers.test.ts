// The preview through the contract's own door: the case as it stands in the page, in an open vault.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shortCase, longCase, figure, paragraph } from '../../../tests/fixtures/replies'
import type { CallInput, CallOutput } from '../../contract/calls'
import { dispatch } from '../../contract/dispatch'
import { AppError } from '../../core/kernel/app-error'
import { createServices } from '../create-services'
import type { Services } from '../create-services'
import { testingUnit } from '../testing-cases'
import { temporaryFolder, testingPorts } from '../testing-ports'
import type { TemporaryFolder, TestingPorts } from '../testing-ports'

let temporary: TemporaryFolder
let ports: TestingPorts
let services: Services

async function call<Name extends 'preview.pages' | 'preview.remedies' | 'vaults.overview' | 'vaults.create'>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await dispatch(services.handlers, name, input, ports.log)
  if (!answer.ok) throw new AppError(answer.code, answer.message)
  return answer.value as CallOutput<Name>
}

beforeEach(async () => {
  temporary = temporaryFolder()
  ports = testingPorts(temporary.path)
  services = createServices(ports)
  const { defaultFolder } = await call('vaults.overview', undefined)
  await call('vaults.create', { folderToken: defaultFolder.token, name: '试验卷库', unit: testingUnit })
})
afterEach(async () => {
  await services.close()
  expect(ports.errors).toEqual([])
  await temporary.remove()
})

const preview = (given = longCase()) => call('preview.pages', { case: given })

describe('preview.pages', () => {
  it('a reply that is not saved, in its own form, line by line', async () => {
    const given = longCase({ form: 'plain' })
    const found = await preview(given)
    expect(found?.problem).toBeNull()
    expect(found?.findings).toEqual([])
    expect(found?.document.pages).toHaveLength(5)
    expect(found?.document.pages.map(({ usedLines }) => usedLines)).toEqual([
      22,
      22,
      22,
      22,
      expect.any(Number),
    ])
    const sources = new Set(found?.document.pages.flatMap(({ lines }) => lines.map(({ source }) => source)))
    expect(sources).toContain('title')
    expect(sources).toContain(given.reply.sections[0]?.children[0]?.id)
  }, 60_000)

  it('lays out by the profile of the reply', async () => {
    const found = await preview(shortCase({ form: 'plain', layoutProfile: 'full-text-area' }))
    expect(found?.document.pages[0]?.textArea.y).toBeCloseTo(34.6, 1)
    const strict = await preview(shortCase({ form: 'plain' }))
    expect(strict?.document.pages[0]?.textArea.y).toBeCloseTo(37, 1)
  }, 60_000)

  it('a profile that is gone is said, and the pages are there', async () => {
    const found = await preview(shortCase({ layoutProfile: 'gone' }))
    expect(found?.fontNotes[0]).toContain('版式方案已不在卷库里')
    expect(found?.document.pages).toHaveLength(1)
  }, 60_000)

  it('without a title: the pages and the reason why there is no file', async () => {
    const found = await preview(shortCase({ title: { source: 'override', text: ' ' } }))
    expect(found?.problem).toContain('标题')
    expect(found?.document.pages).toHaveLength(1)
  }, 60_000)

  it('what no page can be made of: the reason alone', async () => {
    const found = await preview(shortCase({}, [figure({ base64: 'AAAA', caption: '绿道分段示意图' })]))
    expect(found?.problem).toContain('插图“绿道分段示意图”')
    expect(found?.document).toMatchObject({ pages: [], isCutShort: true })
  })

  it('of several asked at once the newest is answered with pages, older waiting ones with null', async () => {
    const [first, second, third] = await Promise.all([
      preview(shortCase({}, [paragraph('第一稿。')])),
      preview(shortCase({}, [paragraph('第二稿。')])),
      preview(shortCase({}, [paragraph('第三稿。')])),
    ])
    expect(second).toBeNull()
    expect(third?.document.pages).toHaveLength(1)
    expect(first === null || first.document.pages.length === 1).toBe(true)
  }, 60_000)
})

describe('preview.remedies', () => {
  it('offers what clears a finding away; with it applied the preview has no finding', async () => {
    const given = shortCase(
      { form: 'letter', copyTo: ['市政协提案委员会'] },
      Array.from({ length: 4 }, () => paragraph('已办结。')),
    )
    const found = await preview(given)
    const [finding] = found?.findings ?? []
    expect(finding?.kind).toBe('imprint-alone')
    if (finding === undefined) return
    const [remedy] = (await call('preview.remedies', { case: given, finding })) ?? []
    expect(remedy?.label).toContain('行距改为')
    const adjustments = remedy?.adjustments ?? []
    const after = await preview({ ...given, reply: { ...given.reply, adjustments } })
    expect(after?.findings).toEqual([])
    expect(after?.document.pages).toHaveLength(1)
  }, 60_000)
})
