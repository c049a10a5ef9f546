import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { refusal } from '../testing-refusal'
import { temporaryFolder, tickingClock } from '../testing-ports'
import type { TemporaryFolder } from '../testing-ports'
import { testingCase, testingSettings, textOf, withText } from '../testing-cases'
import { createVault } from '../vault/vault'
import type { Vault } from '../vault/vault'
import { createCaseStore } from './case-store'
import type { CaseStore } from './case-store'

const clock = tickingClock()
let temporary: TemporaryFolder
let vault: Vault
let store: CaseStore

const { proposal, reply: draft } = testingCase('086', '定稿')
const signed: ReplyDocument = {
  ...draft,
  signatory: '江一帆',
  signature: { ...draft.signature, date: '2026-05-26' },
  signOff: { date: '2026-05-27' },
}

beforeEach(async () => {
  temporary = temporaryFolder()
  vault = await createVault(join(temporary.path, 'vault'), testingSettings, { clock })
  store = createCaseStore(vault, clock)
  await store.add({ proposal, reply: draft })
})
afterEach(async () => {
  await vault.close()
  await temporary.remove()
})

test('a registered reply is not overwritten until its registration is withdrawn', async () => {
  await store.saveReply(signed, 0)
  const sentence = await refusal(() => store.saveReply(withText(signed, '改过'), 1), 'BAD_INPUT')
  expect(sentence).toContain('已登记签发')
  expect(textOf((await store.open(proposal.id)).reply)).toBe('定稿')
  await store.saveReply({ ...signed, signOff: null }, 1)
  await store.saveReply(withText({ ...signed, signOff: null }, '改过'), 2)
  expect(textOf((await store.open(proposal.id)).reply)).toBe('改过')
})

test('a refused save does not make an older one pass', async () => {
  await store.saveReply(signed, 0)
  await refusal(() => store.saveReply(withText(signed, '改过'), 1), 'BAD_INPUT')
  // Somebody else withdraws the registration meanwhile.
  await createCaseStore(vault, clock).saveReply({ ...signed, signOff: null }, 1)
  await expect(store.saveReply(withText(draft, '旧'), 1)).rejects.toMatchObject({ code: 'STALE_REVISION' })
})

test('an incomplete reply is not registered, nor one signed tomorrow', async () => {
  await refusal(() => store.saveReply({ ...signed, signatory: null }, 0), 'BAD_INPUT')
  await refusal(() => store.saveReply({ ...signed, signOff: { date: '2026-05-29' } }, 0), 'BAD_INPUT')
})

test('the record of a registered reply changes only what is not printed', async () => {
  await store.saveReply(signed, 0)
  const saved = await store.saveRecord({ ...proposal, remarks: '已电话沟通' }, 0)
  expect(saved.proposal.remarks).toBe('已电话沟通')
  const renamed = { ...saved.proposal, title: '关于另一件事的建议' }
  expect(await refusal(() => store.saveRecord(renamed, 1), 'BAD_INPUT')).toContain('先在起草里撤销登记')
  const renumbered = { ...saved.proposal, session: '市政协九届五次会议' }
  expect(await refusal(() => store.saveRecord(renumbered, 1), 'BAD_INPUT')).toContain(
    '文件属性（届次、案号等）',
  )
  expect((await store.open(proposal.id)).proposal.title).toBe(proposal.title)
})
