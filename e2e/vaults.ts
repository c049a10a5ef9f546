// Vault folders for tests, whole and broken, made by the program's own services without a window.
import { chmod, readFile, readdir, truncate, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handlers } from '../src/contract/calls'
import { createServices } from '../src/services/create-services'
import { testingCase, testingUnit } from '../src/services/testing-cases'
import { testingPorts } from '../src/services/testing-ports'

export const VAULT_STATES = [
  'none',
  'sound',
  'recoverable',
  'damaged',
  'too-new',
  'locked',
  'read-only',
] as const
/** `recoverable`: a damaged manuscript whose previous save is good; `damaged`: one without a copy. */
export type VaultState = (typeof VAULT_STATES)[number]

/** What the cases of a prepared vault are; the first is the one that gets broken. */
export const PREPARED = {
  name: '备好的卷库',
  broken: { number: '031', title: '关于修缮城隍庙戏台的提案' },
  sound: { number: '032', title: '关于增设夜间公交班次的提案' },
} as const

/** Fills an empty folder; resolves to what must be done after the test. */
export async function prepareVault(folder: string, state: VaultState): Promise<() => Promise<void>> {
  if (state === 'none') return async () => undefined
  const ports = testingPorts(folder)
  const services = createServices(ports)
  ports.answers.folder = folder
  const replyFile = await fill(services.handlers, folder)
  if (state === 'locked') return () => services.close()
  await services.close()

  switch (state) {
    case 'recoverable':
      await truncate(replyFile, 200)
      break
    case 'damaged':
      await truncate(replyFile, 200)
      await unlink(`${replyFile}.bak`)
      break
    case 'too-new':
      await changeJson(join(folder, 'vault.json'), (settings) => ({ ...settings, version: 999 }))
      break
    case 'read-only':
      await allow(folder, 0o555)
      return () => allow(folder, 0o755)
    case 'sound':
      break
  }
  return async () => undefined
}

/** Makes a vault with two cases, each saved twice; gives the file of the first manuscript. */
async function fill(handlers: Handlers, folder: string): Promise<string> {
  const chosen = await handlers['vaults.chooseFolder'](undefined)
  if (chosen === null) throw new Error('the folder was not taken')
  const unit = {
    name: '青石市水务局',
    shortName: '',
    numberPrefix: '',
    contactName: '',
    contactPhone: '',
    copyTo: [],
  }
  await handlers['vaults.create']({ folderToken: chosen.token, name: PREPARED.name, unit })
  const files: string[] = []
  for (const { number, title } of [PREPARED.broken, PREPARED.sound]) {
    const { proposal, reply } = await handlers['cases.create']({
      proposal: {
        kind: 'proposal',
        role: 'sole',
        session: '市政协五届二次会议',
        number,
        title,
        titleInBookMarks: true,
        proposers: [],
        proposerCount: null,
        leadUnit: '',
        assignedOn: null,
        dueOn: null,
        asks: [],
        remarks: '',
        sourceText: '',
      },
      reply: null,
    })
    await handlers['drafts.save']({ reply, baseRevision: reply.revision })
    files.push(join(folder, 'replies', `${reply.id}.json`))
    if (proposal.number !== number) throw new Error('the case was not made as asked')
  }
  return files[0] ?? ''
}

async function changeJson(
  path: string,
  change: (value: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (typeof value !== 'object' || value === null) throw new Error(`${path} holds no object`)
  await writeFile(path, JSON.stringify(change({ ...value })))
}

/** Sets what the owner may do with a folder and everything in it. */
async function allow(folder: string, mode: number): Promise<void> {
  await chmod(folder, mode | 0o200)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? mode : mode & 0o666)
  }
  await chmod(folder, mode)
}

/** Makes a vault with so many cases, each with a short reply of its own, in an empty folder. */
export async function fillWithReplies(folder: string, count: number): Promise<void> {
  const ports = testingPorts(folder)
  const { handlers, close } = createServices(ports)
  ports.answers.folder = folder
  const chosen = await handlers['vaults.chooseFolder'](undefined)
  if (chosen === null) throw new Error('the folder was not taken')
  await handlers['vaults.create']({ folderToken: chosen.token, name: '多件卷库', unit: testingUnit })
  for (let number = 1; number <= count; number += 1) {
    const { proposal, reply } = testingCase(String(number).padStart(3, '0'), `第${number}件的答复。`)
    const { id: _id, revision: _revision, schemaVersion: _version, ...record } = proposal
    await handlers['cases.create']({ proposal: record, reply })
  }
  await close()
}
