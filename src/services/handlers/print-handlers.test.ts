// The printer's calls through the contract's door, on a real vault; the printer itself is the port.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallInput, CallOutput } from '../../contract/calls'
import type { CallName } from '../../contract/channels'
import { dispatch } from '../../contract/dispatch'
import { AppError } from '../../core/kernel/app-error'
import type { ProposalId } from '../../core/kernel/ids'
import { drawnText } from '../../core/official-layout/testing-pages'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { createServices } from '../create-services'
import type { Services } from '../create-services'
import { testingCase, testingUnit, withText } from '../testing-cases'
import { temporaryFolder, testingPorts } from '../testing-ports'
import type { TemporaryFolder, TestingPorts } from '../testing-ports'

let temporary: TemporaryFolder
let ports: TestingPorts
let services: Services

beforeEach(async () => {
  temporary = temporaryFolder()
  ports = testingPorts(temporary.path)
  services = createServices(ports)
  const { defaultFolder } = await call('vaults.overview', undefined)
  await call('vaults.create', { folderToken: defaultFolder.token, name: '试验卷库', unit: testingUnit })
})
afterEach(async () => {
  await services.close()
  await temporary.remove()
})

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const answer = await dispatch(services.handlers, name, input, ports.log)
  if (!answer.ok) throw new AppError(answer.code, answer.message)
  return answer.value as CallOutput<Name>
}

/** A saved case whose reply is changed as the test wants it. */
async function savedCase(change: Partial<ReplyDocument> = {}): Promise<ProposalId> {
  const { proposal } = testingCase('086', '')
  const { id: _id, revision: _revision, schemaVersion: _version, ...record } = proposal
  const made = await call('cases.create', { proposal: record, reply: null })
  const reply = { ...withText(made.reply, '我局已组织踏勘，道路将于年内修复。'), ...change }
  await call('drafts.save', { reply, baseRevision: made.reply.revision })
  return made.proposal.id
}

it('a PDF is the pages of the preview, under the title, as a proof', async () => {
  const caseId = await savedCase()
  const path = join(temporary.path, '校样.pdf')
  ports.answers.fileToWrite = path
  const written = await call('export.pdf', { caseId })
  expect(written).toMatchObject({ fileName: '校样.pdf', folder: temporary.path })
  expect(ports.suggestedNames.at(-1)).toMatch(/^校样 关于.+第086号.+\.pdf$/)
  expect((await readFile(path, 'utf8')).slice(0, 4)).toBe('%PDF')

  const [printed] = ports.printed
  expect(printed?.title).toMatch(/^关于.+第086号/)
  expect(printed?.document.isProof).toBe(true)
  const { proposal, reply } = await call('cases.open', { id: caseId })
  const preview = await call('preview.pages', { case: { proposal, reply } })
  expect(printed?.document).toEqual(preview?.document)
  expect(drawnText(preview?.document)).toContain('道路将于年内修复')

  await call('export.reveal', { token: written?.token ?? '' })
  expect(ports.revealed).toEqual([path])
})

it('nothing is made or written when the clerk cancels the dialog', async () => {
  expect(await call('export.pdf', { caseId: await savedCase() })).toBeNull()
  expect(ports.printed).toEqual([])
})

it('a reply that is signed off is no proof', async () => {
  const caseId = await savedCase({
    signatory: '周敏',
    signOff: { date: '2026-05-27' },
    documentNumber: { form: 'series', prefix: '云交提复', year: 2026, serial: 7 },
    signature: { organs: [], date: '2026-05-27', stamp: 'none', signers: [] },
  })
  expect(await call('print.pages', { caseId })).toBe(true)
  expect(ports.printed[0]?.document.isProof).toBe(false)
  expect(drawnText(ports.printed[0]?.document)).not.toContain('校样')
})

it('what cannot become a file is not printed either, and no file is left', async () => {
  const caseId = await savedCase({ title: { source: 'override', text: '' } })
  ports.answers.fileToWrite = join(temporary.path, '答复.pdf')
  await expect(call('print.pages', { caseId })).rejects.toThrow('标题')
  await expect(call('export.pdf', { caseId })).rejects.toThrow('标题')
  expect(ports.printed).toEqual([])
  expect(await readdir(temporary.path)).not.toContain('答复.pdf')
})

it('what cannot become a Word file is refused as a print is, before the clerk is asked where to', async () => {
  const caseId = await savedCase({ title: { source: 'override', text: '' } })
  const refused = { code: 'BAD_INPUT', message: '“标题”是空的，公文不能没有标题。请先填写标题。' }
  await expect(call('export.docx', { caseId, form: 'letter' })).rejects.toMatchObject(refused)
  await expect(call('export.pdf', { caseId })).rejects.toMatchObject(refused)
  expect(ports.suggestedNames).toEqual([])
})

it('a signed reply comes out as a Word file in its own form', async () => {
  const caseId = await savedCase({
    form: 'letter',
    signatory: '周敏',
    signOff: { date: '2026-05-27' },
    documentNumber: null,
    signature: { organs: [], date: '2026-05-27', stamp: 'none', signers: [] },
  })
  const note = '已签发登记，按文稿自己的形式和方案导出。'
  const bytesOf = async (form: 'letter' | 'plain') => {
    ports.answers.fileToWrite = join(temporary.path, `${form}.docx`)
    const exported = await call('export.docx', { caseId, form })
    expect(exported?.notes.includes(note)).toBe(form === 'plain')
    return readFile(ports.answers.fileToWrite)
  }
  expect((await bytesOf('plain')).equals(await bytesOf('letter'))).toBe(true)
})
