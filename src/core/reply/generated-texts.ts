// Title, salutation and opening, generated from the case record. Each can be overridden in the reply;
// `resolveText` says which of the two is in force.
import type { Proposal, Proposer } from '../proposals/proposal'
import type { Contact, Derivable, DocumentNumber, ReplyDocument } from './reply-document'
import { toOfficialDate } from '../kernel/iso-date'

/** A generated text and the one in force; they differ only when somebody overrode it. */
export interface ResolvedText {
  readonly text: string
  readonly generated: string
  readonly overridden: boolean
}

function resolve(derivable: Derivable, generated: string): ResolvedText {
  return derivable.source === 'record'
    ? { text: generated, generated, overridden: false }
    : { text: derivable.text, generated, overridden: true }
}

/** What the case is called in running text: 提案 or 建议. */
export function caseNoun({ kind }: Pick<Proposal, 'kind'>): string {
  return kind === 'proposal' ? '提案' : '建议'
}

/** 第150号; a number that already carries 第 or 号 is left as it is. */
export function numberPhrase(number: string): string {
  if (number === '') return ''
  return `${number.startsWith('第') ? '' : '第'}${number}${number.endsWith('号') ? '' : '号'}`
}

/**
 * The title, one line, without the organ:
 * 关于市政协九届四次会议第086号提案的答复 / …的会办意见. (official-format 2.1)
 */
export function generatedTitle(proposal: Proposal, reply: ReplyDocument): string {
  const ending =
    reply.kind === 'co-opinion' ? '会办意见' : reply.kind === 'second-reply' ? '再次答复' : '答复'
  return `关于${titleSubject(proposal)}的${ending}`
}

/** What the title is about; the noun is not said twice where the case's own title ends with it. */
function titleSubject(proposal: Proposal): string {
  const { session, number, title } = proposal
  const noun = caseNoun(proposal)
  const registered = `${session}${numberPhrase(number)}`
  if (registered !== '' || title === '') return `${registered}${noun}`
  return title.endsWith(noun) ? `《${title}》` : `《${title}》${noun}`
}

const HONORIFIC: Readonly<Record<Proposer['kind'], string>> = {
  member: '委员',
  deputy: '代表',
  party: '',
  sector: '',
  committee: '',
  delegation: '',
  organisation: '',
}

/** 沈若溪、顾明远等5位委员，民盟云岚市委员会: neighbours of one honorific share it. */
function proposersPhrase({ proposers, proposerCount }: Proposal): string {
  const more = proposerCount !== null && proposerCount > proposers.length ? `等${proposerCount}位` : ''
  const groups: { honorific: string; names: string[] }[] = []
  for (const { name, kind } of proposers) {
    const honorific = HONORIFIC[kind]
    const last = groups.at(-1)
    if (last && last.honorific === honorific) last.names.push(name)
    else groups.push({ honorific, names: [name] })
  }
  return groups
    .map(({ honorific, names }, index) => {
      const isLast = index === groups.length - 1
      return `${names.join('、')}${isLast ? more : ''}${honorific}`
    })
    .join('，')
}

/**
 * The salutation (主送), ending with a full-width colon: 沈若溪、顾明远委员： / 民盟云岚市委员会：.
 * Members and deputies share one honorific; organisations carry none. (official-format 2.4)
 */
export function generatedSalutation(proposal: Proposal, reply: ReplyDocument): string {
  if (reply.kind === 'co-opinion') return proposal.leadUnit === '' ? '' : `${proposal.leadUnit}：`
  return proposal.proposers.length === 0 ? '' : `${proposersPhrase(proposal)}：`
}

/** 您 for one person, 你们 for several, 贵单位 for organisations. (official-format 2.4) */
export function addressPronoun(proposal: Proposal): string {
  const { proposers, proposerCount } = proposal
  if (proposers.some(({ kind }) => HONORIFIC[kind] === '')) return proposers.length > 1 ? '你们' : '贵单位'
  return proposers.length > 1 || (proposerCount ?? 1) > 1 ? '你们' : '您'
}

/** The opening: 您提出的《…》收悉，现答复如下： (official-format 2.5) */
export function generatedOpening(proposal: Proposal, reply: ReplyDocument): string {
  const { title, titleInBookMarks } = proposal
  const name = title === '' ? caseNoun(proposal) : titleInBookMarks ? `《${title}》` : title
  if (reply.kind === 'co-opinion') {
    const who = proposersPhrase(proposal)
    return `现就${who === '' ? '有关' : `${who}提出的`}${name}，提出会办意见如下：`
  }
  return `${addressPronoun(proposal)}提出的${name}收悉，现答复如下：`
}

/** 发文字号 as printed; the serial's place stays open until signing. */
export function documentNumberText(number: DocumentNumber, openSerial = '　'): string {
  if (number.form === 'written') return number.text
  return `${number.prefix}〔${number.year}〕${number.serial ?? openSerial}号`
}

/** 附注: （联系人：×××，联系电话：×××）; empty parts are left out. (official-format 2.6) */
export function contactText(contact: Contact): string {
  if (contact.form === 'written') return contact.text
  const parts = [
    contact.name === '' ? '' : `联系人：${contact.name}`,
    contact.phone === '' ? '' : `联系电话：${contact.phone}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `（${parts.join('，')}）`
}

/** All locked elements of a reply as they stand on the paper. */
export interface LockedElements {
  readonly masthead: ResolvedText
  readonly title: ResolvedText
  readonly salutation: ResolvedText
  readonly opening: ResolvedText
  /** Empty when there is none. */
  readonly documentNumber: string
  readonly organs: readonly string[]
  /** 2026年5月27日, empty when the date is open. */
  readonly date: string
  /** Empty when there is none. */
  readonly contact: string
  /** 抄送：…。 Empty when there is none. */
  readonly copyTo: string
}

/** The organs that sign: those of 署名, else the one that issues the reply. */
export function signingOrgans({
  signature,
  issuer,
}: Pick<ReplyDocument, 'signature' | 'issuer'>): readonly string[] {
  const organs = signature.organs.length > 0 ? signature.organs : [issuer]
  return organs.filter((organ) => organ !== '')
}

/** Gathers every element that comes from the record, ready to draw or to print. */
export function resolveLockedElements(proposal: Proposal, reply: ReplyDocument): LockedElements {
  return {
    masthead: resolve(reply.masthead, reply.issuer),
    title: resolve(reply.title, generatedTitle(proposal, reply)),
    salutation: resolve(reply.salutation, generatedSalutation(proposal, reply)),
    opening: resolve(reply.opening, generatedOpening(proposal, reply)),
    documentNumber: reply.documentNumber === null ? '' : documentNumberText(reply.documentNumber),
    organs: signingOrgans(reply),
    date: reply.signature.date === null ? '' : toOfficialDate(reply.signature.date),
    contact: reply.contact === null ? '' : contactText(reply.contact),
    copyTo: reply.copyTo.length === 0 ? '' : `抄送：${reply.copyTo.join('，')}。`,
  }
}
