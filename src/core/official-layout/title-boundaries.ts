// Where a title may be broken by sense (回行时词意完整), and how good each place is. GB/T 9704-2012, 7.3.1.

/** How strictly the sense is kept; a title that fits no way is tried again one step looser. */
export const STRICTNESS = ['sense', 'words-in-brackets', 'any-character'] as const
export type Strictness = (typeof STRICTNESS)[number]

/** Cost of breaking before each character; absent: never break there. */
export type Boundaries = ReadonlyMap<number, number>

/** Lower is better: a break between two parts of the sense costs nothing. */
const COST = {
  betweenParts: 0,
  atMark: 1,
  besideWeakPart: 2,
  /** Session and number name one case together: 市政协九届四次会议第086号 stays on a line where it can. */
  withinCaseName: 3,
  word: 4,
  inBrackets: 8,
  anywhere: 20,
} as const

const NUMERAL = '[〇零一二三四五六七八九十百]'
/** Runs that stay on one line: numbers, sessions, and what a word list does not know of the genre. */
const ATOMS: readonly RegExp[] = [
  /第?[A-Za-z0-9](?:[A-Za-z0-9\-—–.,、，]*[A-Za-z0-9])?[%％]?(?:号|件|类|年|月|日|届|次)?/gu,
  new RegExp(`第?${NUMERAL}+届(?:全国|[省市县区])?(?:人大|政协)?(?:第?${NUMERAL}+次(?:会议|全会)?)?`, 'gu'),
  new RegExp(`第?${NUMERAL}+(?:届|次)(?:全国委员会|委员会|会议|全会)?`, 'gu'),
  /[省市县区州旗盟]?(?:政协|人大)/gu,
  /(?:会办|再次|代表|委员)(?:意见|答复|建议|提案)/gu,
  /(?:办理|落实)情况/gu,
  /委员会|人民政府|人民代表大会/gu,
]
const BRACKETS: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
  ['〔', '〕'],
]
/** Never at the beginning of a line. */
const NOT_FIRST = /[的地得等和及与或暨了者》”’）〕、，。：；！？〉]/u
/** Never at the end of a line. */
const NOT_LAST = /[《“‘（〔〈第和及与或暨对将把被]/u

/** Marks the inside of every span as unbreakable. */
function forbidInside(spans: Iterable<readonly [number, number]>, into: Set<number>): void {
  for (const [start, end] of spans) for (let at = start + 1; at < end; at += 1) into.add(at)
}

function* matches(text: string, pattern: RegExp): Generator<readonly [number, number]> {
  for (const match of text.matchAll(pattern)) yield [match.index, match.index + match[0].length]
}

function* occurrences(text: string, part: string): Generator<readonly [number, number]> {
  if (part === '') return
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    yield [at, at + part.length]
  }
}

/** Outermost bracketed spans. An unclosed bracket protects nothing. */
function* bracketed(text: string): Generator<readonly [number, number]> {
  for (const [open, close] of BRACKETS) {
    let start = -1
    let depth = 0
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === open) {
        if (depth === 0) start = at
        depth += 1
      } else if (text[at] === close && depth > 0) {
        depth -= 1
        if (depth === 0) yield [start, at + 1]
      }
    }
  }
}

/** Single characters that begin a word rather than end one. */
const PREFIX = /[新老旧全各该本我市省县区对将把被让使促]/u

/**
 * Word boundaries. A single character is taken as the end of the word before it (幸福感, 运输局), and two
 * in a row as one word: names and rare words come out of the segmenter in pieces.
 */
function wordStarts(text: string): ReadonlySet<number> {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
  const isSingle = (index: number): boolean => /^\p{Script=Han}$/u.test(words[index]?.segment ?? '')
  const starts = new Set<number>()
  words.forEach((word, index) => {
    const clings =
      word.segment !== '第' && isSingle(index) && (isSingle(index - 1) || !PREFIX.test(word.segment))
    if (index > 0 && !clings) starts.add(word.index)
  })
  return starts
}

function costAt(text: string, at: number): number {
  const before = text.slice(0, at)
  const after = text.slice(at)
  if (/^关于/u.test(after) && at > 0) return COST.betweenParts
  if (/(?:会议|全会|大会|人大|政协)$/u.test(before)) {
    return /^(?:第|[“”]?[A-Za-z0-9])/u.test(after) ? COST.withinCaseName : COST.betweenParts
  }
  if (/号$/u.test(before)) return COST.betweenParts
  if (/[》）”]$/u.test(before)) return COST.betweenParts
  if (/[、，：]$/u.test(before) || /^[《“（]/u.test(after)) return COST.atMark
  if (/(?:的|关于)$/u.test(before)) return COST.besideWeakPart
  return COST.word
}

/**
 * The places where `text` may be broken.
 * @param names names of persons and organs that must stay whole
 */
export function titleBoundaries(text: string, names: readonly string[], strictness: Strictness): Boundaries {
  const boundaries = new Map<number, number>()
  const inAtoms = new Set<number>()
  for (const pattern of ATOMS) forbidInside(matches(text, pattern), inAtoms)
  for (const name of names) forbidInside(occurrences(text, name), inAtoms)
  const inBrackets = new Set<number>()
  forbidInside(bracketed(text), inBrackets)
  const words = wordStarts(text)

  for (let at = 1; at < text.length; at += 1) {
    const [last, first] = [text[at - 1] ?? '', text[at] ?? '']
    const splitsPair = /[\uD800-\uDBFF]/.test(last) && /[\uDC00-\uDFFF]/.test(first)
    if (splitsPair || NOT_FIRST.test(first) || NOT_LAST.test(last)) continue
    const isWordStart = words.has(at)
    if (strictness === 'any-character') boundaries.set(at, isWordStart ? COST.inBrackets : COST.anywhere)
    if (!isWordStart || inAtoms.has(at)) continue
    if (!inBrackets.has(at)) boundaries.set(at, costAt(text, at))
    else if (strictness !== 'sense') boundaries.set(at, COST.inBrackets)
  }
  return boundaries
}
