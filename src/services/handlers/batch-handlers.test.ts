import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BatchProgress, CallInput, CallOutput } from '../../contract/calls'
import type { CallName } from '../../contract/channels'
import { dispatch } from '../../contract/dispatch'
import { AppError } from '../../core/kernel/app-error'
import { ProposalId } from '../../core/kernel/ids'
import { createServices } from '../create-services'
import type { Services } from '../create-services'
import { testingCase, testingUnit } from '../testing-cases'
import { temporaryFolder, testingPorts } from '../testing-ports'
import type { TemporaryFolder, TestingPorts } from '../testing-ports'

let temporary: TemporaryFolder
let ports: TestingPorts
let services: Services
let folder: string
let ids: readonly ProposalId[]
let seen: BatchProgress[]

async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const answer = await dispatch(services.handlers, name, input, ports.log)
  if (!answer.ok) throw new AppError(answer.code, answer.message)
  return answer.value as CallOutput<Name>
}

beforeEach(async () => {
  temporary = temporaryFolder()
  ports = testingPorts(temporary.path)
  services = createServices(ports)
  folder = join(temporary.path, '导出')
  await mkdir(folder)
  seen = []
  services.onBatchChanged((progress) => seen.push(progress))
  const { defaultFolder } = await call('vaults.overview', undefined)
  await call('vaults.create', { folderToken: defaultFolder.token, name: '批量', unit: testingUnit })
  ids = []
  for (const number of ['086', '087', '088']) {
    const { proposal, reply } = testingCase(number, `第${number}件。`)
    const { id: _id, revision: _revision, schemaVersion: _version, ...record } = proposal
    ids = [...ids, (await call('cases.create', { proposal: record, reply })).proposal.id]
  }
})
afterEach(async () => {
  await services.close()
  await temporary.remove()
})

const wish = (caseIds: readonly ProposalId[]) => ({ caseIds: [...caseIds], form: null, layoutProfile: null })
const ended = async (): Promise<void> => {
  while (seen.at(-1)?.state !== 'done' && seen.at(-1)?.state !== 'cancelled') {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

it('asks for the folder, exports in the order given, and its files can be shown', async () => {
  expect(await call('batch.current', undefined)).toBeNull()
  expect(await call('batch.start', wish(ids))).toBeNull()
  ports.answers.folder = folder
  const [first = ids[0]!, ...others] = ids
  const started = await call('batch.start', wish([...others, first, first]))
  expect(started?.items.map(({ label }) => label)).toEqual(['提案 087', '提案 088', '提案 086'])
  await ended()
  const batch = await call('batch.current', undefined)
  expect(batch).toMatchObject({ state: 'done', folder, problem: null })
  const written = await readdir(folder)
  expect(written).toHaveLength(3)
  await call('export.reveal', { token: batch?.items[0]?.token ?? '' })
  expect(ports.revealed).toEqual([join(folder, batch?.items[0]?.fileName ?? '')])
})

it('runs one batch at a time and lets it be cancelled', async () => {
  ports.answers.folder = folder
  const started = await call('batch.start', wish(ids))
  await expect(call('batch.start', wish(ids))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: '正在导出另一批公文。请等它完成，或先取消那一批。',
  })
  await call('batch.cancel', { id: started?.id ?? '' })
  await ended()
  const batch = await call('batch.current', undefined)
  expect(batch?.state).toBe('cancelled')
  const finished = batch?.items.filter(({ token }) => token !== null).length
  expect(await readdir(folder)).toHaveLength(finished ?? -1)
  expect(await call('batch.start', wish(ids))).not.toBeNull()
})

it('reports a case that has gone with its own line', async () => {
  ports.answers.folder = folder
  await call('cases.remove', { id: ids[1]! })
  await call('batch.start', wish([...ids, ProposalId.parse('case-unknown')]))
  await ended()
  const batch = await call('batch.current', undefined)
  expect(batch?.items.map(({ state }) => state)).toEqual(['noted', 'failed', 'noted', 'failed'])
  expect(batch?.items[3]?.notes[0]).toContain('这件案件已移走或删除')
})

it('ends with the vault, and says nothing of it in the next one', async () => {
  ports.answers.folder = folder
  await call('batch.start', wish(ids))
  await call('vaults.close', undefined)
  await ended()
  expect(seen.at(-1)?.state).toBe('cancelled')
  await call('vaults.openSample', undefined)
  expect(await call('batch.current', undefined)).toBeNull()
})

it('that cannot be started leaves the last one of another vault where it was', async () => {
  ports.answers.folder = folder
  await call('batch.start', wish(ids))
  await ended()
  const { open } = await call('vaults.overview', undefined)
  await call('vaults.openSample', undefined)
  const sample = (await call('vaults.overview', undefined)).open?.folder ?? ''
  await rename(join(sample, 'cases'), join(sample, 'elsewhere'))
  await writeFile(join(sample, 'cases'), '')
  await expect(call('batch.start', wish(ids))).rejects.toThrow()
  expect(open?.folder).not.toBe(sample)
  expect(await call('batch.current', undefined)).toBeNull()
})
