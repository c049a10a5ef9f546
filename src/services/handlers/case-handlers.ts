// 案件 and their replies: the calls of the list, the record and the drafting screen.
import type { Handlers } from '../../contract/calls'
import { ProposalId, ReplyId } from '../../core/kernel/ids'
import { PROPOSAL_SCHEMA_VERSION } from '../../core/proposals/proposal'
import { newReply } from '../../core/reply/new-reply'
import type { Clock, Ids } from '../ports'
import { readProfiles } from '../profiles/profile-store'
import type { ShippedFrom } from '../profiles/shipped-profiles'
import type { Session } from '../session'

type CaseHandlers = Pick<
  Handlers,
  | 'cases.list'
  | 'cases.create'
  | 'cases.open'
  | 'cases.saveRecord'
  | 'cases.remove'
  | 'cases.removed'
  | 'cases.restore'
  | 'cases.emptyBin'
  | 'drafts.save'
>

export function createCaseHandlers(
  { clock, ids, ...from }: { readonly clock: Clock; readonly ids: Ids } & ShippedFrom,
  session: Session,
): CaseHandlers {
  const cases = () => session.require().cases
  return {
    'cases.list': () => cases().list(),
    'cases.create': async ({ proposal: given, reply: read }) => {
      const { vault, cases: store } = session.require()
      const { unit } = vault.settings()
      const id = ProposalId.parse(ids.next())
      const replyId = ReplyId.parse(ids.next())
      const proposal = { ...given, id, revision: 0, schemaVersion: PROPOSAL_SCHEMA_VERSION } as const
      const reply =
        read === null
          ? {
              ...newReply({
                id: replyId,
                proposal,
                unit,
                year: clock.now().getFullYear(),
                nextPartId: () => ids.next(),
              }),
              form: (await readProfiles(vault, from)).standard.defaultForm,
            }
          : {
              ...read,
              id: replyId,
              proposalRef: id,
              revision: 0,
              // Whoever signed it elsewhere: here it is registered when somebody says so here.
              signOff: null,
              issuer: read.issuer === '' ? unit.name : read.issuer,
            }
      return store.add({ proposal, reply })
    },
    'cases.open': ({ id }) => cases().open(id),
    'cases.saveRecord': ({ proposal, baseRevision }) => cases().saveRecord(proposal, baseRevision),
    'cases.remove': async ({ id }) => {
      await cases().remove(id)
      return undefined
    },
    'cases.removed': () => cases().removed(),
    'cases.restore': async ({ id }) => {
      await cases().restore(id)
      return undefined
    },
    'cases.emptyBin': async () => ({ removed: await cases().emptyBin() }),
    'drafts.save': async ({ reply, baseRevision }) => {
      const { vault, cases: store } = session.require()
      if (reply.signOff === null) return store.saveReply(reply, baseRevision)
      const { standard } = await readProfiles(vault, from)
      return store.saveReply(reply, baseRevision, standard.id)
    },
  }
}
