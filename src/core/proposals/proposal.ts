// The case record (案件): what the assignment sheet says. Title, salutation and opening of the reply
// are generated from it, so nothing is typed twice.
import { z } from 'zod'
import { PartId, ProposalId } from '../kernel/ids'
import { IsoDate } from '../kernel/iso-date'

export const PROPOSAL_SCHEMA_VERSION = 1

/** 政协提案 answered to CPPCC members, 人大建议 answered to people's deputies. */
export const PROPOSAL_KINDS = ['proposal', 'suggestion'] as const
export const ProposalKind = z.enum(PROPOSAL_KINDS)
export type ProposalKind = z.infer<typeof ProposalKind>

/** 独办 / 主办 / 会办: who answers the member. */
export const HANDLING_ROLES = ['sole', 'lead', 'co'] as const
export const HandlingRole = z.enum(HANDLING_ROLES)
export type HandlingRole = z.infer<typeof HandlingRole>

/** 委员, 党派, 界别, 专委会, 代表, 代表团, and 单位 for anything else that is an organisation. */
export const PROPOSER_KINDS = [
  'member',
  'party',
  'sector',
  'committee',
  'deputy',
  'delegation',
  'organisation',
] as const
export const ProposerKind = z.enum(PROPOSER_KINDS)
export type ProposerKind = z.infer<typeof ProposerKind>

export const Proposer = z.strictObject({
  name: z.string().min(1).max(100),
  kind: ProposerKind,
  /** 单位职务 */
  affiliation: z.string().max(200).default(''),
  /** 联系电话 */
  phone: z.string().max(100).default(''),
})
export type Proposer = z.infer<typeof Proposer>

/** One ask (诉求) of the proposal, in the member's words or the clerk's. */
export const Ask = z.strictObject({ id: PartId, text: z.string().min(1).max(2000) })
export type Ask = z.infer<typeof Ask>

export const Proposal = z.strictObject({
  id: ProposalId,
  schemaVersion: z.literal(PROPOSAL_SCHEMA_VERSION),
  /** Counts saved changes; a save with a stale one is refused. */
  revision: z.int().min(0),
  kind: ProposalKind,
  role: HandlingRole,
  /** 届次会议 as written, e.g. 市政协九届四次会议; empty when it is not known. */
  session: z.string().max(100),
  /** 编号 exactly as written: `086`, `0026`, `DH0271`, `13、53`; never a number. */
  number: z.string().max(60),
  /** 案由 without the enclosing 《》. */
  title: z.string().max(300),
  /** True when the document itself encloses the case's name in 《》 (the default of generated text). */
  titleInBookMarks: z.boolean(),
  proposers: z.array(Proposer).max(200),
  /** Number of proposers where the source only says 等N位; null when all are listed. */
  proposerCount: z.int().min(1).max(10000).nullable(),
  /** 主办单位 of a co-handled case: the addressee of the 会办意见. */
  leadUnit: z.string().max(200),
  /** 交办日期 */
  assignedOn: IsoDate.nullable(),
  /** 答复截止 */
  dueOn: IsoDate.nullable(),
  /** 提案原文 */
  sourceText: z.string().max(200_000),
  /** 诉求 */
  asks: z.array(Ask).max(200),
  /** 备注 */
  remarks: z.string().max(10_000),
})
export type Proposal = z.infer<typeof Proposal>

/** A record with nothing filled in. Pure: the id comes from the caller. */
export function emptyProposal(id: ProposalId): Proposal {
  return {
    id,
    schemaVersion: PROPOSAL_SCHEMA_VERSION,
    revision: 0,
    kind: 'proposal',
    role: 'sole',
    session: '',
    number: '',
    title: '',
    titleInBookMarks: true,
    proposers: [],
    proposerCount: null,
    leadUnit: '',
    assignedOn: null,
    dueOn: null,
    sourceText: '',
    asks: [],
    remarks: '',
  }
}
