import { markMatches } from './case-search'

/** A text with the search words marked. */
export function MarkedText({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return markMatches(text, terms).map(({ text: piece, isMatch }, index) =>
    isMatch ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
  )
}
