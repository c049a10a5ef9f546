// Whether a numbered paragraph is a heading on its own line, a heading run in with its text, or no heading at
// all: a numbered item. Only the words decide; the siblings settle the doubtful ones.
import type { HeadingStyle } from '../reply/reply-document'
import { withoutBlanks } from './characters'

/** A heading and the text that follows it in the same paragraph. */
export interface StyledHeading {
  readonly style: HeadingStyle
  readonly heading: string
  /** What is left for the first paragraph; empty where the heading stands alone. */
  readonly text: string
  /** The words alone did not settle it. */
  readonly isDoubtful: boolean
}

/** What is known about a numbered paragraph besides its words. */
export interface HeadingContext {
  /** The paragraph without its number. */
  readonly rest: string
  /** Paragraphs or sub-sections follow that belong to it. */
  readonly hasContent: boolean
}

type Verdict = 'heading' | 'perhaps' | 'sentence'

const SURE_LENGTH = 26
const POSSIBLE_LENGTH = 48
const OWN_LINE_LENGTH = 60
const OWN_LINE_SENTENCE = 30
const COLON_HEADING = 15
// How a statement begins or what it contains; headings are verbal phrases without subject and time.
const STATEMENT_BEGINNING =
  /^(?:我(?:局|委|市|县|区|镇|乡|省|厅|办|院|校|处|中心|单位|们|街道|部)|目前|截至|截止|近年来|近期|据|经过?|由于|因(?!地制宜|势利导|校制宜|企施策)|自|从\d|(?:19|20)\d\d年|今年|去年|本(?!质)|该|针对您|对于?您|您|你|贵|为(?:了|解决|进一步|确保|切实|加快|推进|方便|保障).*，|在.{2,24}(?:中|上|下|时|段|间)，|根据|按照.*，|如|若|凡)/
const STATEMENT_INSIDE =
  /已(?:经|完成|建|对|将|督促|开|列|纳|于|组织|制定|出台|下发|印发|安排|落实)|正在|，即|\d{1,2}[:：︰]\d{2}|了[^解]{0,12}(?:项|个|次|家|场|条|人|份|起)/
const QUANTITY =
  /\d(?:%|％|多|余)?(?:亿|万|千|百)?(?:%|％|元|个|处|家|公里|米|人|户|座|亩|名|台|套|份|次|项|条|件|所|吨|辆|栋|平方)/
const ABOUT = /^(?:关于|针对).{2,60}(?:问题|建议|意见|情况|方面|提议|诉求|事项)$/

/** Decides the style of every heading among siblings of one level. */
export function styleSiblings(siblings: readonly HeadingContext[]): readonly StyledHeading[] {
  const first = siblings.map((sibling) => splitHeading(sibling.rest))
  const sure = first.filter((split) => split !== null && split.verdict === 'heading').length
  const clear = first.filter((split) => split !== null && split.verdict !== 'perhaps').length
  const mostAreHeadings = sure * 2 >= clear
  const someHaveContent = siblings.some(({ hasContent }) => hasContent)
  return siblings.map(({ rest, hasContent }, index) => {
    const split = first[index] ?? null
    if (split !== null) {
      const isDoubtful = split.verdict === 'perhaps'
      const isHeading = split.verdict === 'heading' || (isDoubtful && mostAreHeadings)
      return isHeading
        ? { style: 'run-in', heading: split.heading, text: split.text, isDoubtful }
        : item(rest, isDoubtful)
    }
    return standsAlone(rest, hasContent, someHaveContent) ? ownLine(rest) : item(rest, false)
  })
}

function item(rest: string, isDoubtful: boolean): StyledHeading {
  return { style: 'item', heading: '', text: rest, isDoubtful }
}

function ownLine(rest: string): StyledHeading {
  return { style: 'own-line', heading: rest, text: '', isDoubtful: false }
}

interface SplitHeading {
  readonly heading: string
  readonly text: string
  readonly verdict: Verdict
}

/** The first sentence and the rest; null when the paragraph is one sentence or none. */
function splitHeading(rest: string): SplitHeading | null {
  const end = firstSentenceEnd(rest)
  const colon = colonHeadingEnd(rest)
  if (end !== null && end < rest.length) {
    const heading = rest.slice(0, end)
    const verdict = judge(heading.replace(/[。！？”]+$/, ''))
    if (verdict !== 'sentence' || colon === null) return { heading, text: rest.slice(end), verdict }
  }
  if (colon === null) return null
  const heading = rest.slice(0, colon)
  const verdict = judge(heading.slice(0, -1))
  return verdict === 'heading' ? { heading, text: rest.slice(colon), verdict } : null
}

/** Where the first sentence ends, quotation marks and brackets respected; null when it never does. */
function firstSentenceEnd(text: string): number | null {
  let depth = 0
  for (let index = 0; index < text.length && index < 200; index += 1) {
    const character = text.charAt(index)
    if ('“《（('.includes(character)) depth += 1
    else if ('”》）)'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '。！？'.includes(character)) return index + 1
  }
  return null
}

/** 强化组织领导：我局… the colon ends a short heading without a comma. */
function colonHeadingEnd(text: string): number | null {
  const match = /^[^，。；：:、（(\d]{2,15}[：:](?=.{8,})/u.exec(text)
  return match && match[0].length <= COLON_HEADING + 1 && !/如下.$/.test(match[0]) ? match[0].length : null
}

function judge(sentence: string): Verdict {
  const words = withoutBlanks(sentence)
  if (ABOUT.test(words)) return 'heading'
  const commas = (words.match(/[，；]/g) ?? []).length
  if (words.length > POSSIBLE_LENGTH || commas > 3) return 'sentence'
  if ([STATEMENT_BEGINNING, STATEMENT_INSIDE, QUANTITY].some((pattern) => pattern.test(words)))
    return 'sentence'
  return words.length <= SURE_LENGTH ? 'heading' : 'perhaps'
}

/** A paragraph of one sentence or phrase: a heading of its own line, or an item. */
function standsAlone(rest: string, hasContent: boolean, someHaveContent: boolean): boolean {
  const last = rest.slice(-1)
  const commas = (rest.match(/[，；]/g) ?? []).length
  if (rest === '' || /[；，、]/.test(last)) return false
  if (/[：:]/.test(last)) return hasContent && rest.length <= OWN_LINE_LENGTH
  if (/[。！？]/.test(last)) {
    return hasContent && rest.length <= OWN_LINE_SENTENCE && judge(rest.slice(0, -1)) === 'heading'
  }
  return someHaveContent && rest.length <= OWN_LINE_LENGTH && commas <= 3 && !/[。！？]/.test(rest)
}
