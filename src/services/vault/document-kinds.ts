// The kinds of files a vault consists of. A change of any of these shapes raises the version and brings a
// migration; files written by a newer program are recognised and left alone.
import { z } from 'zod'
import { ProposalId, ReplyId } from '../../core/kernel/ids'
import { PROPOSAL_SCHEMA_VERSION, Proposal } from '../../core/proposals/proposal'
import { LAYOUT_PROFILE_VERSION, LayoutProfile } from '../../core/official-layout/layout-profile'
import { Unit } from '../../core/proposals/unit'
import { caseNoun } from '../../core/reply/generated-texts'
import { Seal } from '../../core/reply/seal'
import { REPLY_SCHEMA_VERSION } from '../../core/reply/reply-document'
import type { ReplyDocument } from '../../core/reply/reply-document'
import { StoredReply } from '../../core/reply/upgrade-reply'
import { up as toSettings2 } from './migrations/settings-0001-default-profile'
import type { DocumentKind } from './stored-document'

/** True when `document[part].schemaVersion` (or the document's own, without `part`) is beyond `newest`. */
function isBeyond(document: unknown, newest: number, part?: string): boolean {
  const parsed = z.looseObject({}).safeParse(document)
  if (!parsed.success) return false
  if (part !== undefined) return isBeyond(parsed.data[part], newest)
  const version = parsed.data['schemaVersion']
  return typeof version === 'number' && version > newest
}

/** How the clerk calls a case: 提案 086, or 提案《…》 where it has no number. */
export function caseLabel(proposal: Proposal): string {
  const name = proposal.number === '' ? `《${proposal.title}》` : ` ${proposal.number}`
  return `${caseNoun(proposal)}${name}`
}

export const VAULT_SETTINGS_VERSION = 2

/** vault.json: what the vault is called, whose it is, and how its replies are laid out. */
export const VaultSettings = z.strictObject({
  schemaVersion: z.literal(VAULT_SETTINGS_VERSION),
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(60),
  unit: Unit,
  isSample: z.boolean(),
  createdAt: z.iso.datetime(),
  /** Id of the layout profile for replies that name none; one that is gone counts as the strict one. */
  defaultProfile: z.string().min(1).max(64),
})
export type VaultSettings = z.infer<typeof VaultSettings>

const SettingsV1 = z.looseObject({ schemaVersion: z.literal(1) })

/** Settings as any version of the program wrote them, checked against the present shape. */
const StoredSettings = z.preprocess((raw) => {
  const old = SettingsV1.safeParse(raw)
  return old.success ? toSettings2(old.data) : raw
}, VaultSettings)

export const vaultSettingsKind: DocumentKind<VaultSettings> = {
  format: 'fuwen-vault',
  version: VAULT_SETTINGS_VERSION,
  schema: StoredSettings,
  noun: '卷库设置',
  label: () => '卷库设置',
  idOf: () => null,
  isNewer: (document) => isBeyond(document, VAULT_SETTINGS_VERSION),
}

/** cases/<id>.json: the case record and which reply belongs to it. */
export const CaseRecord = z.strictObject({ proposal: Proposal, replyId: ReplyId })
export type CaseRecord = z.infer<typeof CaseRecord>

export const caseRecordKind: DocumentKind<CaseRecord> = {
  format: 'fuwen-case',
  version: 1,
  schema: CaseRecord,
  noun: '案件记录',
  label: ({ proposal }) => `${caseLabel(proposal)} 的案件记录`,
  idOf: ({ proposal }) => proposal.id,
  isNewer: (document) => isBeyond(document, PROPOSAL_SCHEMA_VERSION, 'proposal'),
}

/** replies/<id>.json */
export const replyKind: DocumentKind<ReplyDocument> = {
  format: 'fuwen-vault-reply',
  version: 2,
  schema: StoredReply,
  noun: '答复文稿',
  label: () => '一份答复文稿',
  idOf: ({ id }) => id,
  isNewer: (document) => isBeyond(document, REPLY_SCHEMA_VERSION),
}

/** bin/<id>.json: a removed case in one piece, so that no crash can part record and reply. */
export const BinnedCase = z.strictObject({
  id: ProposalId,
  removedAt: z.iso.datetime(),
  record: CaseRecord,
  /** Null when the reply was already lost when the case was removed. */
  reply: StoredReply.nullable(),
})
export type BinnedCase = z.infer<typeof BinnedCase>

export const binnedCaseKind: DocumentKind<BinnedCase> = {
  format: 'fuwen-binned-case',
  version: 2,
  schema: BinnedCase,
  noun: '回收站里的案件',
  label: ({ record }) => `回收站里的${caseLabel(record.proposal)}`,
  idOf: ({ id }) => id,
  isNewer: (document) =>
    isBeyond(document, REPLY_SCHEMA_VERSION, 'reply') ||
    isBeyond(z.looseObject({}).safeParse(document).data?.['record'], PROPOSAL_SCHEMA_VERSION, 'proposal'),
}

/** seals/<id>.json: the picture of a seal or signet. */
export const sealKind: DocumentKind<Seal> = {
  format: 'fuwen-seal',
  version: 1,
  schema: Seal,
  noun: '印章图样',
  label: ({ owner }) => `“${owner}”的印章图样`,
  idOf: ({ id }) => id,
  isNewer: (document) => isBeyond(document, 1),
}

/** layout-profiles/<id>.json: a layout profile of the vault's own. */
export const layoutProfileKind: DocumentKind<LayoutProfile> = {
  format: 'fuwen-layout-profile',
  version: 1,
  schema: LayoutProfile,
  noun: '版式方案',
  label: ({ name }) => `版式方案“${name}”`,
  idOf: ({ id }) => id,
  isNewer: (document) => isBeyond(document, LAYOUT_PROFILE_VERSION),
}
