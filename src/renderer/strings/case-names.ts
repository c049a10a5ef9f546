// Chinese names of the closed sets of the case record.
import type { HandlingRole, ProposalKind, ProposerKind } from '../../core/proposals/proposal'

export const KIND_NAMES: Readonly<Record<ProposalKind, string>> = { proposal: '提案', suggestion: '建议' }

export const KIND_LONG_NAMES: Readonly<Record<ProposalKind, string>> = {
  proposal: '政协提案',
  suggestion: '人大建议',
}

export const ROLE_NAMES: Readonly<Record<HandlingRole, string>> = { sole: '独办', lead: '主办', co: '会办' }

export const PROPOSER_KIND_NAMES: Readonly<Record<ProposerKind, string>> = {
  member: '政协委员',
  party: '党派团体',
  sector: '界别',
  committee: '专门委员会',
  deputy: '人大代表',
  delegation: '代表团',
  organisation: '其他单位',
}

/** 提案 086 / 建议（未编号）: how a case is called in lists and messages. */
export function caseLabel({
  kind,
  number,
}: {
  readonly kind: ProposalKind
  readonly number: string
}): string {
  return number === '' ? `${KIND_NAMES[kind]}（未编号）` : `${KIND_NAMES[kind]} ${number}`
}
