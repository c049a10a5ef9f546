// A vault in memory behind the real contract, for component tests: every call goes through `dispatch`, so
// what the page sends and gets is checked exactly as in the program.
import type { CaseSummary, OpenCase, OpenVault, RecentVault, RemovedCase } from '../../../contract/calls'
import type { Handlers } from '../../../contract/calls'
import type { CallName, EventName } from '../../../contract/channels'
import { dispatch } from '../../../contract/dispatch'
import type { EventPayload } from '../../../contract/events'
import { AppError } from '../../../core/kernel/app-error'
import { ProposalId, ReplyId } from '../../../core/kernel/ids'
import type { Proposal } from '../../../core/proposals/proposal'
import { emptyProposal } from '../../../core/proposals/proposal'
import type { Unit } from '../../../core/proposals/unit'
import { emptyReply } from '../../../core/reply/reply-document'
import type { Seal } from '../../../core/reply/seal'
import { CallFailure } from '../client'
import { fakePreview } from './fake-pages'
import type { Client } from '../client'
import { memoryProfiles } from './memory-profiles'

export const TEST_UNIT: Unit = {
  name: '云岚市交通运输局',
  shortName: '市交通运输局',
  numberPrefix: '云交提复',
  contactName: '周敏',
  contactPhone: '5566 0218',
  copyTo: ['市政协提案委员会'],
}

/** An open vault; `changes` says what is special about it. */
export function testVault(changes: Partial<OpenVault> = {}): OpenVault {
  return {
    name: '测试卷库',
    folder: '/文档/测试卷库',
    isSample: false,
    isReadOnly: false,
    unit: TEST_UNIT,
    notices: [],
    ...changes,
  }
}

/** A case with the skeleton of its reply; `changes` are those of its record. */
export function testCase(id: string, changes: Partial<Proposal> = {}): OpenCase {
  const proposalId = ProposalId.parse(id)
  return {
    proposal: { ...emptyProposal(proposalId), ...changes },
    reply: { ...emptyReply(ReplyId.parse(`reply-${id}`), proposalId), issuer: TEST_UNIT.name },
    savedAt: '2026-05-13T02:42:00.000Z',
  }
}

interface MemoryWorld {
  vault: OpenVault | null
  recent: RecentVault[]
  cases: OpenCase[]
  removed: OpenCase[]
  seals: Seal[]
}

export interface MemoryClient {
  readonly client: Client
  readonly world: MemoryWorld
  /** Every call so far with its input. */
  readonly log: readonly { readonly name: CallName; readonly input: unknown }[]
  /** Replaces the answer of single calls: a failure (AppError), a dialog's result, a slow disk. */
  override(handlers: Partial<Handlers>): void
  /** Sends an event as main would. */
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
}

function summaryOf({ proposal, reply, savedAt }: OpenCase): CaseSummary {
  const { id, kind, role, session, number, title, proposers, dueOn } = proposal
  const [first] = proposers
  return {
    id,
    replyId: reply.id,
    kind,
    role,
    session,
    number,
    title,
    proposers: first ? `${first.name}${proposers.length > 1 ? ` 等${proposers.length}人` : ''}` : '',
    dueOn,
    characters: 0,
    savedAt,
  }
}

const removedOf = ({ proposal, savedAt }: OpenCase): RemovedCase => ({
  id: proposal.id,
  number: proposal.number,
  kind: proposal.kind,
  title: proposal.title,
  removedAt: savedAt,
})

function memoryHandlers(world: MemoryWorld): Handlers {
  const opened = (vault: OpenVault): OpenVault => (world.vault = vault)
  const find = (cases: readonly OpenCase[], id: string): OpenCase => {
    const found = cases.find(({ proposal }) => proposal.id === id)
    if (!found) throw new AppError('NOT_FOUND', '这件案件已移走或删除。')
    return found
  }
  const move = (from: OpenCase[], to: OpenCase[], id: string): undefined => {
    const found = find(from, id)
    from.splice(from.indexOf(found), 1)
    to.push(found)
  }
  const replace = (before: OpenCase, after: OpenCase): OpenCase => {
    world.cases.splice(world.cases.indexOf(before), 1, after)
    return after
  }
  const refuseReading = (): never => {
    throw new AppError('BAD_INPUT', '这段文字里没有可以识别的内容。')
  }
  return {
    'app.info': () => ({ version: '0.1.0', electron: '33.4.11', platform: 'linux' }),
    'app.readyToClose': () => undefined,
    'app.stayOpen': () => undefined,
    'vaults.overview': () => ({
      open: world.vault,
      recent: world.recent,
      defaultFolder: { token: 'default', path: '/文档/复文台/卷库' },
    }),
    'vaults.chooseFolder': () => null,
    'vaults.create': ({ name, unit }) => opened(testVault({ name, unit })),
    'vaults.openFolder': () => null,
    'vaults.openRecent': ({ id }) => opened(testVault({ name: id })),
    'vaults.forgetRecent': ({ id }) => {
      world.recent = world.recent.filter((vault) => vault.id !== id)
      return undefined
    },
    'vaults.openSample': () => opened(testVault({ name: '示例卷库', isSample: true })),
    'vaults.close': () => {
      world.vault = null
      return undefined
    },
    'vaults.reveal': () => undefined,
    'vaults.saveUnit': ({ unit }) => opened(testVault({ unit })),
    'cases.list': () => ({
      cases: world.cases.map(summaryOf),
      removedCount: world.removed.length,
      notices: [],
    }),
    'cases.create': ({ proposal, reply }) => {
      const made = testCase(`made-${world.cases.length}`, proposal)
      world.cases.push(reply ? { ...made, reply: { ...reply, proposalRef: made.proposal.id } } : made)
      return find(world.cases, made.proposal.id)
    },
    'cases.open': ({ id }) => find(world.cases, id),
    'cases.saveRecord': ({ proposal }) => {
      const before = find(world.cases, proposal.id)
      return replace(before, { ...before, proposal: { ...proposal, revision: proposal.revision + 1 } })
    },
    'cases.remove': ({ id }) => move(world.cases, world.removed, id),
    'cases.removed': () => world.removed.map(removedOf),
    'cases.restore': ({ id }) => move(world.removed, world.cases, id),
    'cases.emptyBin': () => ({ removed: world.removed.splice(0).length }),
    'drafts.save': ({ baseRevision }) => ({
      revision: baseRevision + 1,
      savedAt: '2026-05-13T02:42:07.000Z',
    }),
    'reading.fromText': refuseReading,
    'reading.fromFile': () => null,
    'export.docx': () => null,
    'export.reveal': () => undefined,
    'export.pdf': () => null,
    'preview.pages': ({ case: replyCase }) => fakePreview(replyCase),
    'preview.remedies': () => [],
    'print.pages': () => true,
    'batch.start': () => null,
    'batch.current': () => null,
    'batch.cancel': () => undefined,
    ...memoryProfiles(),
    'seals.list': () => [...world.seals],
    'seals.choosePicture': () => null,
    'seals.save': ({ seal }) => {
      world.seals = [...world.seals.filter(({ id }) => id !== seal.id), seal]
      return world.seals
    },
    'seals.remove': ({ id }) => (world.seals = world.seals.filter((seal) => seal.id !== id)),
    'fonts.check': () => ({
      entries: [],
      latin: { name: 'Times New Roman', isInstalled: true, standIn: 'Times New Roman' },
    }),
  }
}

/** A client over a vault in memory. */
export function createMemoryClient(initial: Partial<MemoryWorld> = {}): MemoryClient {
  const world: MemoryWorld = { vault: null, recent: [], cases: [], removed: [], seals: [], ...initial }
  let handlers = memoryHandlers(world)
  const log: { name: CallName; input: unknown }[] = []
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const client: Client = {
    async call(name, input) {
      log.push({ name, input })
      const envelope = await dispatch(handlers, name, input, {
        error: (text, cause) => {
          throw new Error(text, { cause })
        },
      })
      if (!envelope.ok) throw new CallFailure(envelope.code, envelope.message)
      return structuredClone(envelope.value) as never
    },
    on(name, listener) {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known.add(listener))
      return () => void known.delete(listener)
    },
  }
  return {
    client,
    world,
    log,
    override: (changes) => {
      handlers = { ...handlers, ...changes }
    },
    emit: (name, payload) => listeners.get(name)?.forEach((listener) => listener(payload as never)),
  }
}
