// The case record as a form: typed values, the way to and from the record, and what the form refuses.
import type { CaseSummary, NewCase } from '../../contract/calls'
import type { IsoDate } from '../../core/kernel/iso-date'
import type { HandlingRole, Proposal, ProposalKind, ProposerKind } from '../../core/proposals/proposal'

export interface ProposerFormValues {
  readonly name: string
  readonly kind: ProposerKind
  readonly affiliation: string
  readonly phone: string
}

export interface CaseFormValues {
  readonly kind: ProposalKind
  readonly role: HandlingRole
  readonly session: string
  readonly number: string
  readonly title: string
  readonly titleInBookMarks: boolean
  readonly proposers: readonly ProposerFormValues[]
  /** As typed; see `readProposerCount`. */
  readonly proposerCount: string
  readonly leadUnit: string
  readonly assignedOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly remarks: string
  readonly sourceText: string
}

/** A record without what the vault gives it. */
export type CaseRecord = NewCase['proposal']

/** Who usually proposes: members propose 提案, deputies 建议. */
export function usualProposerKind(kind: ProposalKind): ProposerKind {
  return kind === 'proposal' ? 'member' : 'deputy'
}

export function emptyProposer(kind: ProposalKind): ProposerFormValues {
  return { name: '', kind: usualProposerKind(kind), affiliation: '', phone: '' }
}

export const EMPTY_CASE_FORM: CaseFormValues = {
  kind: 'proposal',
  role: 'sole',
  session: '',
  number: '',
  title: '',
  titleInBookMarks: true,
  proposers: [emptyProposer('proposal')],
  proposerCount: '',
  leadUnit: '',
  assignedOn: null,
  dueOn: null,
  remarks: '',
  sourceText: '',
}

export function recordToForm(record: Proposal): CaseFormValues {
  const { proposers, kind } = record
  return {
    kind,
    role: record.role,
    session: record.session,
    number: record.number,
    title: record.title,
    titleInBookMarks: record.titleInBookMarks,
    proposers: proposers.length > 0 ? proposers : [emptyProposer(kind)],
    proposerCount: record.proposerCount === null ? '' : String(record.proposerCount),
    leadUnit: record.leadUnit,
    assignedOn: record.assignedOn,
    dueOn: record.dueOn,
    remarks: record.remarks,
    sourceText: record.sourceText,
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** 《关于…的提案》 → 关于…的提案: the record keeps the case's name without its book marks. */
export function withoutBookMarks(title: string): string {
  const text = oneLine(title)
  const inner = /^《(.*)》$/.exec(text)?.[1]
  return inner !== undefined && !/[《》]/.test(inner) ? inner : text
}

// With one blank between them 沈若溪 顾明远 are two people, 阿依古丽 买买提 is one: only the surname tells.
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤甲乙丙'
const FULL_NAME = new RegExp(`^[${SURNAMES}]\\p{Script=Han}{1,2}$`, 'u')

/**
 * Several names in one field, one each: split at 、 ，, ；; and line breaks, and at blanks between Chinese
 * full names. What stands in parentheses and a name without separators stay whole.
 */
export function splitNames(text: string): string[] {
  return text
    .split(/[、，,；;\r\n]+(?![^（(]*[）)])/)
    .map(oneLine)
    .flatMap((part) => {
      const words = part.split(' ')
      return words.every((word) => FULL_NAME.test(word)) ? words : [part]
    })
    .filter((name) => name !== '')
}

/** 总人数 as typed: a whole number from 1 to 10000; null where nothing is typed. */
export function readProposerCount(typed: string): number | null | 'invalid' {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return null
  const count = Number(text)
  return /^\d+$/.test(text) && count >= 1 && count <= 10_000 ? count : 'invalid'
}

/**
 * The record the form stands for. What the form does not show (the asks) stays as it was in `before`.
 * The number of proposers is kept only where it says more than the list does.
 */
export function formToRecord(values: CaseFormValues, before: Pick<CaseRecord, 'asks'>): CaseRecord {
  const proposers = values.proposers.flatMap(({ name, kind, affiliation, phone }) =>
    splitNames(name).map((single) => ({
      name: single,
      kind,
      affiliation: oneLine(affiliation),
      phone: oneLine(phone),
    })),
  )
  const count = readProposerCount(values.proposerCount)
  return {
    kind: values.kind,
    role: values.role,
    session: oneLine(values.session),
    number: oneLine(values.number),
    title: withoutBookMarks(values.title),
    titleInBookMarks: values.titleInBookMarks,
    proposers,
    proposerCount: typeof count === 'number' && count > proposers.length ? count : null,
    leadUnit: values.role === 'co' ? oneLine(values.leadUnit) : '',
    assignedOn: values.assignedOn,
    dueOn: values.dueOn,
    sourceText: values.sourceText.trim(),
    asks: before.asks,
    remarks: values.remarks.trim(),
  }
}

/** The case of the list that carries the same number of the same session; null when there is none. */
export function findSameNumber(
  cases: readonly CaseSummary[],
  { kind, session, number }: Pick<CaseFormValues, 'kind' | 'session' | 'number'>,
  ownId: string | null,
): CaseSummary | null {
  if (oneLine(number) === '') return null
  return (
    cases.find(
      (summary) =>
        summary.id !== ownId &&
        summary.kind === kind &&
        summary.number === oneLine(number) &&
        summary.session === oneLine(session),
    ) ?? null
  )
}
