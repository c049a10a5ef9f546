// What can be done with cases: each step leaves the vault whole, whatever happens between two files.
import type { CaseList, OpenCase, RemovedCase, Saved } from '../../contract/calls'
import { AppError } from '../../core/kernel/app-error'
import { composeReply } from '../../core/official-layout/compose-reply'
import { STRICT_PROFILE_ID } from '../../core/official-layout/strict-profile'
import type { ProposalId } from '../../core/kernel/ids'
import type { Proposal } from '../../core/proposals/proposal'
import type { ReplyCase } from '../../core/reply/reply-file'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { refusalOfChange } from '../../core/reply/sign-off'
import { caseLabel } from '../vault/document-kinds'
import type { BinnedCase, CaseRecord } from '../vault/document-kinds'
import type { Stored } from '../vault/stored-document'
import type { Vault } from '../vault/vault'
import { createTurns } from '../vault/turns'
import { localDay } from '../moment'
import type { Clock } from '../ports'
import { createCaseCatalogue } from './case-catalogue'
import { createRevisionGuard } from './revision-guard'

export interface CaseStore {
  list(): Promise<CaseList>
  /** Adds a case with its reply; their ids must be fresh. */
  add(replyCase: ReplyCase): Promise<OpenCase>
  open(id: ProposalId): Promise<OpenCase>
  saveRecord(proposal: Proposal, baseRevision: number): Promise<OpenCase>
  /**
   * @param standardProfile id of the profile of replies that name none: one that is registered as signed names it
   *   from then on, so that another default does not change its pages
   */
  saveReply(reply: ReplyDocument, baseRevision: number, standardProfile?: string): Promise<Saved>
  remove(id: ProposalId): Promise<void>
  removed(): Promise<RemovedCase[]>
  restore(id: ProposalId): Promise<void>
  /** @returns how many cases are gone for good */
  emptyBin(): Promise<number>
}

const gone = (): AppError =>
  new AppError('NOT_FOUND', '这件案件已移走或删除。可在回收站找一找，或回到台账刷新。')

/** A registered reply prints what it printed when it was signed: the record may not change that either. */
function requireSamePrint(before: Proposal, after: Proposal, reply: ReplyDocument): void {
  if (reply.signOff === null) return
  const [one, other] = [before, after].map((proposal) =>
    JSON.stringify(composeReply({ proposal, reply }, reply.form)),
  )
  if (one === other) return
  throw new AppError(
    'BAD_INPUT',
    '这件的文稿已登记签发，这样改会改动印出来的标题、主送、开头语或文件属性（届次、案号等），没有保存。请先在起草里撤销登记。',
  )
}

/** A registered reply names what it is laid out with: what it named already, else the profile of those that name none. */
function withProfile(reply: ReplyDocument, present: ReplyDocument | null, standard: string): ReplyDocument {
  if (reply.signOff === null || reply.layoutProfile !== null) return reply
  const before = (present?.signOff ?? null) === null ? null : (present?.layoutProfile ?? null)
  return { ...reply, layoutProfile: before ?? standard }
}

const laterOf = (one: string, other: string): string => (one > other ? one : other)

export function createCaseStore(vault: Vault, clock: Clock): CaseStore {
  const catalogue = createCaseCatalogue(vault)
  /** One thing at a time for one case: removing and restoring touch several files. */
  const inTurn = createTurns()
  const recordGuard = createRevisionGuard('案件记录')
  const replyGuard = createRevisionGuard('文稿')

  const recordOf = async (id: ProposalId): Promise<Stored<CaseRecord>> => {
    const record = await vault.cases.read(id)
    if (record === null) throw gone()
    return record
  }
  const replyOf = async ({ proposal, replyId }: CaseRecord): Promise<Stored<ReplyDocument>> => {
    const label = `${caseLabel(proposal)} 的文稿`
    const reply = await vault.replies.read(replyId, label)
    if (reply !== null) return reply
    throw new AppError(
      'VAULT_DAMAGED',
      `${label}读不出来或找不到，没有可用的副本；案件记录还在。请从备份中找回文稿文件，放回卷库的 replies 文件夹后重试。`,
    )
  }
  const openCase = async (record: Stored<CaseRecord>): Promise<OpenCase> => {
    const reply = await replyOf(record.document)
    return {
      proposal: record.document.proposal,
      reply: reply.document,
      savedAt: laterOf(record.savedAt, reply.savedAt),
    }
  }
  const binned = async (): Promise<readonly Stored<BinnedCase>[]> => {
    const present = new Set(await vault.cases.ids())
    const found: Stored<BinnedCase>[] = []
    for (const id of await vault.bin.ids()) {
      // Both in the list and in the bin: a removal was interrupted, the case counts.
      const stored = present.has(id) ? null : await vault.bin.read(id)
      if (stored !== null) found.push(stored)
    }
    return found
  }

  return {
    list: () => catalogue.list(),

    async add({ proposal, reply }) {
      // The reply first: a crash in between leaves a reply without a case, never a case without its reply.
      const storedReply = await vault.replies.write(reply.id, reply)
      const storedCase = await vault.cases.write(proposal.id, { proposal, replyId: reply.id })
      return { proposal, reply, savedAt: laterOf(storedCase.savedAt, storedReply.savedAt) }
    },

    open: async (id) => openCase(await recordOf(id)),

    saveRecord: (proposal, baseRevision) =>
      inTurn(proposal.id, async () => {
        try {
          const record = (await recordOf(proposal.id)).document
          const reply = await vault.replies.read(record.replyId, `${caseLabel(record.proposal)} 的文稿`)
          const saved = await recordGuard.save(proposal.id, baseRevision, (check) =>
            vault.cases.update(proposal.id, (present) => {
              if (present === null) throw gone()
              check(present.document.proposal.revision)
              if (reply !== null) requireSamePrint(present.document.proposal, proposal, reply.document)
              return { ...present.document, proposal: { ...proposal, revision: baseRevision + 1 } }
            }),
          )
          return await openCase(saved)
        } finally {
          catalogue.forget(proposal.id)
        }
      }),

    saveReply: (given, baseRevision, standardProfile = STRICT_PROFILE_ID) =>
      inTurn(given.proposalRef, async () => {
        const record = await recordOf(given.proposalRef)
        if (record.document.replyId !== given.id) throw gone()
        try {
          const saved = await replyGuard.save(given.id, baseRevision, (check) =>
            vault.replies.update(given.id, (present) => {
              check(present?.document.revision ?? null)
              const reply = withProfile(given, present?.document ?? null, standardProfile)
              const refused = present && refusalOfChange(present.document, reply, localDay(clock.now()))
              if (refused) throw new AppError('BAD_INPUT', refused)
              return { ...reply, revision: baseRevision + 1 }
            }),
          )
          return { revision: saved.document.revision, savedAt: saved.savedAt }
        } finally {
          catalogue.forget(given.proposalRef)
        }
      }),

    remove: (id) =>
      inTurn(id, async () => {
        const record = await recordOf(id)
        const label = `${caseLabel(record.document.proposal)} 的文稿`
        const reply = await vault.replies.read(record.document.replyId, label)
        await vault.bin.write(id, {
          id,
          removedAt: clock.now().toISOString(),
          record: record.document,
          reply: reply?.document ?? null,
        })
        catalogue.forget(id)
        await vault.cases.remove(id)
        await vault.replies.remove(record.document.replyId)
      }),

    removed: async () =>
      (await binned())
        .map(({ document: { id, removedAt, record } }) => ({
          id,
          number: record.proposal.number,
          kind: record.proposal.kind,
          title: record.proposal.title,
          removedAt,
        }))
        .toSorted((one, other) => (one.removedAt < other.removedAt ? 1 : -1)),

    restore: (id) =>
      inTurn(id, async () => {
        const stored = await vault.bin.read(id)
        const isPresent = (await vault.cases.ids()).includes(id)
        if (stored === null || isPresent) {
          throw new AppError('NOT_FOUND', '回收站里已没有这件案件。请刷新后再看。')
        }
        const { record, reply } = stored.document
        if (reply !== null) await vault.replies.write(reply.id, reply)
        await vault.cases.write(id, record)
        catalogue.forget(id)
        await vault.bin.remove(id)
      }),

    async emptyBin() {
      const present = new Set(await vault.cases.ids())
      const ids = await vault.bin.ids()
      for (const id of ids) await inTurn(id, () => vault.bin.remove(id))
      return ids.filter((id) => !present.has(id)).length
    },
  }
}
