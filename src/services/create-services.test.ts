// Every call of the contract, through the contract's own door, on real folders.
import { mkdir, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput, CallOutput, VaultsOverview } from '../contract/calls'
import { CALLS } from '../contract/channels'
import type { CallName } from '../contract/channels'
import { dispatch } from '../contract/dispatch'
import { AppError } from '../core/kernel/app-error'
import type { Proposal } from '../core/proposals/proposal'
import { createServices } from './create-services'
import type { Services } from './create-services'
import { temporaryFolder, testingPorts } from './testing-ports'
import type { TemporaryFolder, TestingPorts } from './testing-ports'
import { testingCase, testingUnit, withText } from './testing-cases'
import { matching } from './testing-matchers'

let temporary: TemporaryFolder
let ports: TestingPorts
let services: Services

beforeEach(() => {
  temporary = temporaryFolder()
  ports = testingPorts(temporary.path)
  services = createServices(ports)
})
afterEach(async () => {
  await services.close()
  expect(ports.errors).toEqual([])
  await temporary.remove()
})

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const answer = await dispatch(services.handlers, name, input, ports.log)
  if (!answer.ok) throw new AppError(answer.code, answer.message)
  return answer.value as CallOutput<Name>
}

/** A program that was ended and started again on the same data. */
async function restart(): Promise<void> {
  await services.close()
  const { answers } = ports
  ports = testingPorts(temporary.path)
  Object.assign(ports.answers, answers)
  services = createServices(ports)
}

async function makeVault(): Promise<string> {
  const { defaultFolder } = await call('vaults.overview', undefined)
  await call('vaults.create', { folderToken: defaultFolder.token, name: '试验卷库', unit: testingUnit })
  return defaultFolder.path
}

function newProposal(number: string): Omit<Proposal, 'id' | 'revision' | 'schemaVersion'> {
  const { proposal } = testingCase(number, '')
  const { id: _id, revision: _revision, schemaVersion: _version, ...rest } = proposal
  return rest
}

it('has a handler for every call', () => {
  expect(Object.keys(services.handlers).toSorted()).toEqual([...CALLS].toSorted())
})

describe('vaults', () => {
  it('the first run knows none and offers a folder of its own', async () => {
    const overview = await call('vaults.overview', undefined)
    expect(overview).toMatchObject({ open: null, recent: [] })
    expect(overview.defaultFolder.path).toBe(join(ports.places.documents, '复文台', '卷库'))
    expect(await readdir(temporary.path)).toEqual([])
  })

  it('one is made, remembered, and opened again after a restart', async () => {
    const folder = await makeVault()
    await restart()
    const { recent, open, defaultFolder } = await call('vaults.overview', undefined)
    expect(open).toBeNull()
    expect(recent).toMatchObject([{ name: '试验卷库', folder }])
    expect(defaultFolder.path).toBe(`${folder}2`)
    const opened = await call('vaults.openRecent', { id: recent[0]?.id ?? '' })
    expect(opened).toMatchObject({
      name: '试验卷库',
      folder,
      unit: testingUnit,
      isSample: false,
      notices: [],
    })
    await call('vaults.reveal', undefined)
    expect(ports.revealed).toEqual([folder])
    await call('vaults.forgetRecent', { id: recent[0]?.id ?? '' })
    expect((await call('vaults.overview', undefined)).recent).toEqual([])
    await expect(call('vaults.openRecent', { id: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a chosen folder is judged before anything is typed', async () => {
    ports.answers.folder = null
    expect(await call('vaults.chooseFolder', undefined)).toBeNull()
    const folder = join(temporary.path, 'chosen')
    await mkdir(folder)
    ports.answers.folder = folder
    const chosen = await call('vaults.chooseFolder', undefined)
    expect(chosen).toMatchObject({ path: folder, problem: null })
    await writeFile(join(folder, 'x.txt'), 'x')
    expect((await call('vaults.chooseFolder', undefined))?.problem).toContain('已有别的文件')
    await expect(
      call('vaults.create', { folderToken: chosen?.token ?? '', name: '甲', unit: testingUnit }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(
      call('vaults.create', { folderToken: '/etc', name: '甲', unit: testingUnit }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await readdir(folder)).toEqual(['x.txt'])
  })

  it('opening another one closes the first; failing to leaves the first open', async () => {
    const first = await makeVault()
    ports.answers.folder = temporary.path
    await expect(call('vaults.openFolder', undefined)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await call('vaults.overview', undefined)).open?.folder).toBe(first)
    const second = await makeVault()
    expect(second).not.toBe(first)
    expect(await readdir(first)).not.toContain('writer.lock')
    ports.answers.folder = first
    expect(await call('vaults.openFolder', undefined)).toMatchObject({ folder: first })
    // Chosen again while it is open: it simply stays.
    expect(await call('vaults.openFolder', undefined)).toMatchObject({ folder: first })
    await call('vaults.close', undefined)
    await expect(call('cases.list', undefined)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await readdir(first)).not.toContain('writer.lock')
  })

  it('a second program is refused while the first has it', async () => {
    const folder = await makeVault()
    const otherPorts = testingPorts(temporary.path)
    otherPorts.answers.folder = folder
    const other = createServices(otherPorts)
    const answer = await dispatch(other.handlers, 'vaults.openFolder', undefined, otherPorts.log)
    expect(answer).toMatchObject({ ok: false, code: 'VAULT_LOCKED' })
    await other.close()
  })

  it('changes are told, and the unit is saved', async () => {
    const told: VaultsOverview[] = []
    const stop = services.onVaultsChanged((overview) => told.push(overview))
    await makeVault()
    await call('vaults.saveUnit', { unit: { ...testingUnit, contactName: '陈晨' } })
    await expect.poll(() => told.at(-1)?.open?.unit.contactName).toBe('陈晨')
    await call('vaults.close', undefined)
    await expect.poll(() => told.at(-1)?.open).toBeNull()
    stop()
    await restart()
  })

  it('a damaged list of recent vaults stops nothing', async () => {
    await makeVault()
    await restart()
    const path = join(ports.places.programData, 'recent-vaults.json')
    await truncate(path, 10)
    expect((await call('vaults.overview', undefined)).recent).toEqual([])
    await makeVault()
    expect((await call('vaults.overview', undefined)).recent).toHaveLength(1)
  })
})

describe('the sample', () => {
  it(
    'is made once, is marked, keeps the changes, and is not among the recent vaults',
    { timeout: 30_000 },
    async () => {
      const opened = await call('vaults.openSample', undefined)
      expect(opened).toMatchObject({ name: '示例卷库', isSample: true, notices: [] })
      const { cases, notices } = await call('cases.list', undefined)
      const shipped = (await readdir(join(ports.places.resources, 'sample'))).filter((name) =>
        name.endsWith('.json'),
      )
      expect(cases).toHaveLength(shipped.length)
      expect(notices).toEqual([])
      const [first] = cases
      if (first === undefined) throw new Error('the sample is empty')
      const { reply } = await call('cases.open', { id: first.id })
      await call('drafts.save', { reply: withText(reply, '改过的一段'), baseRevision: reply.revision })
      await restart()
      expect((await call('vaults.overview', undefined)).recent).toEqual([])
      await call('vaults.openSample', undefined)
      expect((await call('cases.open', { id: first.id })).reply).toMatchObject({
        preamble: [{ text: '改过的一段' }],
        revision: reply.revision + 1,
      })
      expect(await readdir(ports.places.programData)).not.toContain('sample-vault.new')
    },
  )
})

describe('cases', () => {
  it('a new one has the skeleton of its reply, filled from record and unit', async () => {
    await makeVault()
    const { proposal, reply } = await call('cases.create', { proposal: newProposal('086'), reply: null })
    expect(proposal).toMatchObject({ number: '086', revision: 0 })
    expect(reply).toMatchObject({
      proposalRef: proposal.id,
      issuer: testingUnit.name,
      documentNumber: { form: 'series', prefix: '云交提复', year: 2026, serial: null },
      contact: { form: 'person', name: '周敏' },
      sections: [{ heading: '工作开展情况' }, { heading: '下步措施' }],
    })
    expect((await call('cases.list', undefined)).cases).toMatchObject([{ id: proposal.id, number: '086' }])
  })

  it('one from text that was read becomes a case of its own each time', async () => {
    await makeVault()
    const text = await readFile(join(ports.places.resources, 'sample', 'sample-reply.txt'), 'utf8')
    const read = await call('reading.fromText', { text })
    expect(read.sourceName).toBeNull()
    const { id: _id, revision: _revision, schemaVersion: _version, ...proposal } = read.value.proposal
    const one = await call('cases.create', { proposal, reply: { ...read.value.reply, revision: 7 } })
    const other = await call('cases.create', { proposal, reply: read.value.reply })
    expect(one.proposal.id).not.toBe(other.proposal.id)
    expect(one.reply.id).not.toBe(other.reply.id)
    expect(one.reply).toMatchObject({ revision: 0, proposalRef: one.proposal.id })
    expect(one.reply.sections.length).toBeGreaterThan(0)
  })

  it('go through the bin and back', async () => {
    await makeVault()
    const { proposal } = await call('cases.create', { proposal: newProposal('086'), reply: null })
    await call('cases.remove', { id: proposal.id })
    expect(await call('cases.removed', undefined)).toMatchObject([{ id: proposal.id, number: '086' }])
    await call('cases.restore', { id: proposal.id })
    await call('cases.saveRecord', { proposal: { ...proposal, remarks: '催过' }, baseRevision: 0 })
    await call('cases.remove', { id: proposal.id })
    expect(await call('cases.emptyBin', undefined)).toEqual({ removed: 1 })
    await expect(call('cases.open', { id: proposal.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a draft saved from an old revision is refused', async () => {
    await makeVault()
    const { reply } = await call('cases.create', { proposal: newProposal('086'), reply: null })
    expect(await call('drafts.save', { reply, baseRevision: 0 })).toMatchObject({ revision: 1 })
    await expect(call('drafts.save', { reply, baseRevision: 0 })).rejects.toMatchObject({
      code: 'STALE_REVISION',
    })
  })
})

describe('reading a file', () => {
  it('gives its name, or nothing when the clerk cancels', async () => {
    expect(await call('reading.fromFile', undefined)).toBeNull()
    ports.answers.fileToRead = join(ports.places.resources, 'sample', 'sample-reply.txt')
    expect((await call('reading.fromFile', undefined))?.sourceName).toBe('sample-reply.txt')
  })

  it('refuses empty text', async () => {
    await expect(call('reading.fromText', { text: ' \n ' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})

describe('exporting', () => {
  it('writes the file the clerk named, holding the saved text, and reveals only that', async () => {
    await makeVault()
    const { proposal, reply } = await call('cases.create', { proposal: newProposal('086'), reply: null })
    await call('drafts.save', { reply: withText(reply, '独一无二的一句话。'), baseRevision: 0 })
    expect(await call('export.docx', { caseId: proposal.id, form: 'letter' })).toBeNull()

    const path = join(temporary.path, '答复.docx')
    ports.answers.fileToWrite = path
    const exported = await call('export.docx', { caseId: proposal.id, form: 'letter' })
    expect(exported).toMatchObject({ fileName: '答复.docx', folder: temporary.path })
    expect(exported?.notes).toContain('成文日期未填，没有印出。')
    expect(ports.suggestedNames[0]).toBe('关于市政协九届四次会议第086号提案的答复.docx')
    const zip = await JSZip.loadAsync(await readFile(path))
    expect(await zip.file('word/document.xml')?.async('string')).toContain('独一无二的一句话。')

    await call('export.reveal', { token: exported?.token ?? '' })
    expect(ports.revealed).toEqual([path])
    await expect(call('export.reveal', { token: path })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await rm(path)
    await expect(call('export.reveal', { token: exported?.token ?? '' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('that cannot be written says why and leaves what was there', async () => {
    await makeVault()
    const { proposal } = await call('cases.create', { proposal: newProposal('086'), reply: null })
    ports.answers.fileToWrite = join(temporary.path, 'gone', '答复.docx')
    await expect(call('export.docx', { caseId: proposal.id, form: 'plain' })).rejects.toMatchObject({
      code: 'EXPORT_FAILED',
      message: matching(/^没能写入“答复\.docx”：文件夹不存在.+请.+。$/),
    })
  })
})
