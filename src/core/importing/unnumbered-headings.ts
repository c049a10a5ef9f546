// Headings without a number. Only where it is safe: the text has no 一、 at all, the line is a short phrase
// between finished paragraphs, and running text follows.
import { endsSentence } from './characters'
import type { TextLine } from './text-line'

const HEADING_WORDS =
  /(?:情况|措施|打算|计划|安排|问题|建议|方面|工作|进展|成效|思路|说明|考虑|举措|做法|原因|意见|方向|目标|规划|部署|建设|落实)$/
const PHRASE = /^[\p{Script=Han}\dA-Za-z“”《》、（）()·\-—]{4,30}$/u
const FOLLOWING_TEXT = 30

/** Indexes of the lines that are headings without a number. */
export function findUnnumberedHeadings(
  lines: readonly TextLine[],
  isNumbered: (index: number) => boolean,
): ReadonlySet<number> {
  const candidates = lines.map((_, index) => index).filter((index) => isCandidate(lines, index, isNumbered))
  const withKnownWords = candidates.filter((index) => HEADING_WORDS.test(lines[index]?.text ?? ''))
  // One unknown phrase may be anything; several in a row of sections are a habit.
  return new Set(candidates.length >= 2 && withKnownWords.length >= 1 ? candidates : withKnownWords)
}

function isCandidate(
  lines: readonly TextLine[],
  index: number,
  isNumbered: (index: number) => boolean,
): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  const previous = lines[index - 1]
  if (line === undefined || next === undefined || line.isTableRow || isNumbered(index)) return false
  if (!PHRASE.test(line.text) || /^[\d、]/.test(line.text)) return false
  const followsText =
    previous === undefined || (endsSentence(previous.text) && !/[：:；;]$/.test(previous.text))
  const leadsText =
    isNumbered(index + 1) || (next.text.length >= FOLLOWING_TEXT && /[。！？；：][”’）》]?$/.test(next.text))
  return followsText && leadsText && !next.isTableRow
}
