// 版式方案 through the contract's own door, on a real vault.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput, CallOutput } from '../../contract/calls'
import type { CallName } from '../../contract/channels'
import { dispatch } from '../../contract/dispatch'
import { AppError } from '../../core/kernel/app-error'
import type { LayoutProfile } from '../../core/official-layout/layout-profile'
import { ownProfile, withMargins } from '../../core/official-layout/testing-profiles'
import { strictProfile } from '../../core/official-layout/strict-profile'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { createServices } from '../create-services'
import type { Services } from '../create-services'
import { testingCase, testingUnit } from '../testing-cases'
import { temporaryFolder, testingPorts } from '../testing-ports'
import type { TemporaryFolder, TestingPorts } from '../testing-ports'
import { refusal } from '../testing-refusal'

let home: TemporaryFolder
let ports: TestingPorts
let services: Services

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const answer = await dispatch(services.handlers, name, input, ports.log)
  if (!answer.ok) throw new AppError(answer.code, answer.message)
  return answer.value as CallOutput<Name>
}

beforeEach(async () => {
  home = temporaryFolder()
  ports = testingPorts(home.path)
  services = createServices(ports)
  const { defaultFolder } = await call('vaults.overview', undefined)
  await call('vaults.create', { folderToken: defaultFolder.token, name: '试验卷库', unit: testingUnit })
})
afterEach(async () => {
  await services.close()
  await home.remove()
})

const own = ownProfile()
const save = (profile: LayoutProfile) => call('profiles.save', { profile })
const names = ({ entries }: CallOutput<'profiles.list'>): readonly string[] =>
  entries.map(({ profile }) => profile.name)

const signedOff = {
  signatory: '周敏',
  signature: { organs: [], date: '2026-05-27', stamp: 'none', signers: [] },
  documentNumber: null,
  signOff: { date: '2026-05-27' },
} satisfies Partial<ReplyDocument>

/** A stored reply with these changes. */
async function replyWith(changes: Partial<ReplyDocument>): Promise<ReplyDocument> {
  const { proposal } = testingCase('086', '')
  const { id: _id, revision: _revision, schemaVersion: _version, ...given } = proposal
  const made = await call('cases.create', { proposal: given, reply: null })
  const reply = { ...made.reply, ...changes }
  await call('drafts.save', { reply, baseRevision: made.reply.revision })
  return reply
}

describe('the list', () => {
  it('has the shipped profiles, the strict one first and the default', async () => {
    const { entries, defaultId } = await call('profiles.list', undefined)
    expect(entries.map(({ profile, isShipped }) => [profile.id, isShipped])).toEqual([
      ['gbt9704-strict', true],
      ['full-text-area', true],
    ])
    expect(entries[0]?.breaches).toEqual([])
    expect(entries[1]?.breaches.map(({ clause }) => clause)).toEqual(['5.2.1', '5.2.1'])
    expect(defaultId).toBe('gbt9704-strict')
  })

  it('keeps what is saved, after a restart too', async () => {
    expect(names(await save(own))).toContain('本单位')
    await call('profiles.setDefault', { id: own.id })
    await services.close()
    services = createServices(ports)
    const { recent } = await call('vaults.overview', undefined)
    await call('vaults.openRecent', { id: recent[0]?.id ?? '' })
    const { entries, defaultId } = await call('profiles.list', undefined)
    expect(entries[2]).toEqual({ profile: own, isShipped: false, breaches: [] })
    expect(defaultId).toBe(own.id)
  })
})

describe('a profile is refused', () => {
  it('when numbers leave no room, naming the field; nothing is stored', async () => {
    expect(await refusal(() => save(withMargins({ top: 10 })), 'BAD_INPUT')).toContain('天头：10 毫米太小')
    expect(names(await call('profiles.list', undefined))).toHaveLength(2)
  })

  it('when its name is taken', async () => {
    await save(own)
    const again = { ...own, id: 'own-other' }
    expect(await refusal(() => save(again), 'BAD_INPUT')).toContain('已有叫“本单位”的方案')
    expect(await refusal(() => save({ ...again, name: strictProfile.name }), 'BAD_INPUT')).toContain('已有叫')
  })

  it('when it would replace a shipped one', async () => {
    expect(await refusal(() => save({ ...strictProfile, linePitch: 28 }), 'BAD_INPUT')).toContain('请先复制')
    expect(await refusal(() => call('profiles.remove', { id: 'gbt9704-strict' }), 'BAD_INPUT')).toContain(
      '不能删除',
    )
  })

  it('as a default when it is not there', async () => {
    await refusal(() => call('profiles.setDefault', { id: 'nothing' }), 'NOT_FOUND')
  })
})

describe('a profile in use', () => {
  it('can be removed: its replies go over to the default', async () => {
    await save(own)
    await call('profiles.setDefault', { id: own.id })
    await replyWith({ layoutProfile: own.id })
    expect(await call('profiles.usage', { id: own.id })).toEqual({ replies: 1, signedOff: 0 })
    const { entries, defaultId } = await call('profiles.remove', { id: own.id })
    expect(entries).toHaveLength(2)
    expect(defaultId).toBe('gbt9704-strict')
  })

  it('can neither be changed nor removed while a signed reply needs it; a new name is no change', async () => {
    await save(own)
    await replyWith({
      ...signedOff,
      layoutProfile: own.id,
    })
    expect(await call('profiles.usage', { id: own.id })).toEqual({ replies: 1, signedOff: 1 })
    expect(await refusal(() => save({ ...own, linePitch: 28 }), 'BAD_INPUT')).toContain('请复制一份再改')
    expect(await refusal(() => call('profiles.remove', { id: own.id }), 'BAD_INPUT')).toContain('没有删除')
    expect(names(await save({ ...own, name: '本单位新名' }))).toContain('本单位新名')
  })

  it('is needed by signed replies in the recycle bin too', async () => {
    await save(own)
    const { proposalRef } = await replyWith({ ...signedOff, layoutProfile: own.id })
    await call('cases.remove', { id: proposalRef })
    expect(await call('profiles.usage', { id: own.id })).toEqual({ replies: 1, signedOff: 1 })
    expect(await refusal(() => call('profiles.remove', { id: own.id }), 'BAD_INPUT')).toContain('没有删除')
  })

  it('is named by a reply that is registered without one, whatever the default becomes', async () => {
    await save(own)
    await call('profiles.setDefault', { id: own.id })
    const { proposalRef: id } = await replyWith(signedOff)
    const { reply } = await call('cases.open', { id })
    expect(reply.layoutProfile).toBe(own.id)
    await call('profiles.setDefault', { id: strictProfile.id })
    // The page that registered it may not know yet: saving again is no change.
    await call('drafts.save', { reply: { ...reply, layoutProfile: null }, baseRevision: reply.revision })
    expect((await call('cases.open', { id })).reply.layoutProfile).toBe(own.id)
  })
})

describe('a profile as a file', () => {
  it('goes out and comes in again under a free name', async () => {
    await save(own)
    ports.answers.fileToWrite = join(home.path, '方案.json')
    const written = await call('profiles.exportFile', { id: own.id })
    expect(written).toEqual({ fileName: '方案.json', folder: home.path })
    expect(ports.suggestedNames).toEqual(['版式方案 本单位.json'])
    ports.answers.fileToRead = join(home.path, '方案.json')
    const read = await call('profiles.importFile', undefined)
    const entry = read?.list.entries.find(({ profile }) => profile.id === read.id)
    expect(entry?.profile).toEqual({ ...own, id: read?.id, name: '本单位（2）' })
  })

  it('is refused with every reason when it is wrong', async () => {
    const path = join(home.path, '坏.json')
    ports.answers.fileToRead = path
    await writeFile(path, '{')
    expect(await refusal(() => call('profiles.importFile', undefined), 'BAD_INPUT')).toContain(
      '不是版式方案文件',
    )
    await writeFile(path, JSON.stringify({ ...withMargins({ left: -1 }), linePitch: 5 }))
    const reason = await refusal(() => call('profiles.importFile', undefined), 'BAD_INPUT')
    expect(reason).toContain('订口：边距不能是负数')
    expect(reason).toContain('行距：行距不能小于 20 磅')
  })

  it('a cancelled dialog changes nothing', async () => {
    expect(await call('profiles.importFile', undefined)).toBeNull()
    expect(await call('profiles.exportFile', { id: strictProfile.id })).toBeNull()
  })
})

it("a new reply begins in the form of the vault's default profile", async () => {
  expect((await replyWith({})).form).toBe('letter')
  await save(ownProfile({ defaultForm: 'document' }))
  expect((await replyWith({})).form).toBe('letter')
  await call('profiles.setDefault', { id: own.id })
  expect((await replyWith({})).form).toBe('document')
})

it("an export follows the reply's profile: margins, pitch and spacing", async () => {
  await save(ownProfile({ page: { top: 34, bottom: 31, left: 28, right: 26 }, linePitch: 29.5 }))
  const reply = await replyWith({ layoutProfile: own.id })
  ports.answers.fileToWrite = join(home.path, '复文.docx')
  const exported = await call('export.docx', { caseId: reply.proposalRef, form: 'plain' })
  expect(exported?.notes.join('')).not.toContain('版式方案')
  const zip = await JSZip.loadAsync(await readFile(join(home.path, '复文.docx')))
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  expect(xml).toMatch(/<w:pgMar w:top="1928" w:right="1474" w:bottom="1757" w:left="1587"/)
  expect(xml).toContain('w:line="590"')
})
