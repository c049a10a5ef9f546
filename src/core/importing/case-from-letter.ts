// The case record a letter lets us know: kind, session, number, name, proposers.
import { emptyProposal } from '../proposals/proposal'
import type { Proposal, Proposer } from '../proposals/proposal'
import type { ProposalId } from '../kernel/ids'
import { caseKind, readCaseReference } from './case-reference'
import type { LetterHead } from './letter-head'
import { isCoOpinion, readCaseName, readNamedProposers } from './opening'

const LONGEST_NUMBER = 60
const LONGEST_TITLE = 300
const MOST_PROPOSERS = 200

/**
 * Fills a record from what the head of the letter says.
 * @param firstParagraph the paragraph below the opening; it names the case where the opening does not
 */
export function caseFromLetter(id: ProposalId, head: LetterHead, firstParagraph: string): Proposal {
  const title = head.title?.text ?? ''
  const opening = head.opening?.text ?? ''
  const salutation = head.salutation?.value ?? null
  const fromTitle = readCaseReference(title)
  // Names in 《》 may hold numbers of their own.
  const fromOpening = readCaseReference(opening.slice(0, 1500).replace(/《[^《》]*》/g, '《》'))
  const labelled = head.elements.find(({ element }) => element.kind === 'case-number')?.element
  const session = fromTitle.session || fromOpening.session
  const number =
    fromTitle.number || fromOpening.number || (labelled?.kind === 'case-number' ? labelled.value : '')
  const name =
    readCaseName(opening) ?? (opening === '' ? readCaseName(firstParagraph) : null) ?? nameInTitle(title)
  const isCo = isCoOpinion(title, opening)
  const addressed = salutation?.proposers ?? []
  const proposers = isCo ? readNamedProposers(opening) : addressed
  return {
    ...emptyProposal(id),
    kind: caseKind({ session, title, salutation: isCo ? '' : (salutation?.text ?? ''), opening }),
    role: isCo ? 'co' : /协办|会办单位|会同/.test(opening) ? 'lead' : 'sole',
    session,
    number: number.length <= LONGEST_NUMBER ? number : '',
    title: name !== null && name.title.length <= LONGEST_TITLE ? name.title : '',
    titleInBookMarks: name?.isInBookMarks ?? true,
    proposers: proposers.slice(0, MOST_PROPOSERS),
    proposerCount: isCo ? null : countOf(salutation?.count ?? null, proposers),
    leadUnit: isCo ? leadUnitOf(addressed) : '',
  }
}

function countOf(count: number | null, proposers: readonly Proposer[]): number | null {
  if (count !== null && count >= 1) return count
  return proposers.length > MOST_PROPOSERS ? proposers.length : null
}

function leadUnitOf(addressed: readonly Proposer[]): string {
  const names = addressed.map(({ name }) => name).join('、')
  return names.length <= 200 ? names : ''
}

/** 关于《…》提案的答复: the title names the case where no opening does. */
function nameInTitle(title: string): ReturnType<typeof readCaseName> {
  const name = /^.{0,60}关于对?《([^《》]{2,300})》/.exec(title)?.[1]
  return name === undefined ? null : { title: name, isInBookMarks: true }
}
