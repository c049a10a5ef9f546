// The search box of the list: every word must be found in number, case name, proposers or session.
import type { CaseSummary } from '../../contract/calls'
import { caseLabel } from '../strings/case-names'

/** Full-width letters and digits count as half-width, capital as small. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The words of a query; empty when there is nothing to search for. */
export function searchTerms(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter((term) => term !== '')
}

/** `86` and `0086` both mean 086: the number is compared without the zeros in front. */
const withoutLeadingZeros = (text: string): string =>
  text.replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))

function matches(summary: CaseSummary, term: string): boolean {
  const texts = [caseLabel(summary), summary.title, summary.proposers, summary.session].map(fold)
  if (texts.some((text) => text.includes(term))) return true
  return /\d/.test(term) && withoutLeadingZeros(fold(summary.number)).includes(withoutLeadingZeros(term))
}

/** The cases every word of the query is found in, order kept; all of them for an empty query. */
export function searchCases(cases: readonly CaseSummary[], query: string): readonly CaseSummary[] {
  const terms = searchTerms(query)
  if (terms.length === 0) return cases
  return cases.filter((summary) => terms.every((term) => matches(summary, term)))
}

/** A piece of a text, marked when a search word was found there. */
export interface TextPiece {
  readonly text: string
  readonly isMatch: boolean
}

/** Cuts a text where a word of the query is found. Joined again the pieces are the text. */
export function markMatches(text: string, terms: readonly string[]): readonly TextPiece[] {
  // Folding may change the length (㎡ → m2); such rare texts are shown unmarked rather than wrongly.
  const folded = fold(text)
  if (terms.length === 0 || folded.length !== text.length) return [{ text, isMatch: false }]
  const isMarked = Array.from({ length: text.length }, () => false)
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      isMarked.fill(true, at, at + term.length)
    }
  }
  const pieces: TextPiece[] = []
  let start = 0
  for (let end = 1; end <= text.length; end++) {
    if (end < text.length && isMarked[end] === isMarked[start]) continue
    pieces.push({ text: text.slice(start, end), isMatch: isMarked[start] === true })
    start = end
  }
  return pieces
}
