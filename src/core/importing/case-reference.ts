// Which case a title or an opening speaks of: 届次会议, number, 提案 or 建议.
import type { ProposalKind } from '../proposals/proposal'
import { halfWidthDigits } from './characters'

export interface CaseReference {
  /** 届次会议 as written; empty when it is not there. */
  readonly session: string
  /** The number as written, without 第 and 号; empty when it is not there. */
  readonly number: string
}

const SERIES = '(?:[\\p{Script=Han}A-Za-z]{0,6}[〔［[【（(]\\d{4}[〕］\\]】）)])?'
const ONE_NUMBER = `${SERIES}[A-Za-z台侨港澳]{0,4}[-—]?\\d{1,12}(?:[-—]\\d{1,6})?`
const MORE_NUMBERS = `(?:号?[、，,和及与]第?${ONE_NUMBER})*`
const NUMBERED = new RegExp(`第[“"]?(${ONE_NUMBER}${MORE_NUMBERS})[”"]?号(?!令|文|条|公告|决定)`, 'u')
const LABELLED = new RegExp(`(?:编号|案号|提案号|建议号)[：:为]?第?(${ONE_NUMBER}${MORE_NUMBERS})号?`, 'u')
const BEFORE_NOUN = new RegExp(
  `(?:会议|全会|[“"（(])(${ONE_NUMBER}${MORE_NUMBERS})号?[”"]?(?:号)?(?=(?:委员|代表|政协|人大)?(?:提案|建议|议案))`,
  'u',
)
const CHINESE_NUMBERED = /第([一二三四五六七八九十百零〇]{1,7})号(?=提案|建议|议案)/
const SESSION =
  /(?:[\p{Script=Han}]{0,20})(?:第?[一二三四五六七八九十百零\d]{1,5}届)[\p{Script=Han}\d]{0,18}?(?:会议|全会|大会(?!第|上))/u
// What stands before the name of a meeting and does not belong to it.
const BEFORE_SESSION = /^.*(?:关于对|关于|针对|您在|你们在|你在|在|对|的|是|为|至|向)/u

/** Looks for session and number in a title or an opening (at most a few hundred characters). */
export function readCaseReference(text: string): CaseReference {
  const plain = halfWidthDigits(text)
  const number =
    NUMBERED.exec(plain) ?? LABELLED.exec(plain) ?? BEFORE_NOUN.exec(plain) ?? CHINESE_NUMBERED.exec(plain)
  return { session: readSession(plain, number?.index), number: tidyNumber(number?.[1] ?? '') }
}

function readSession(text: string, numberAt: number | undefined): string {
  // Of several meetings the one the number belongs to counts.
  const found =
    SESSION.exec(numberAt === undefined ? text : text.slice(0, numberAt + 1)) ?? SESSION.exec(text)
  if (!found) return ''
  const words = found[0]
  const ordinalAt = words.search(/第?[一二三四五六七八九十百零\d]{1,5}届/)
  const before = words.slice(0, ordinalAt).replace(BEFORE_SESSION, '')
  const session = before + words.slice(ordinalAt)
  return session.length <= 60 ? session : ''
}

/** 12号和第15 → 12、15 */
function tidyNumber(number: string): string {
  return number.replace(/号?[，,和及与]第?|号、第?|、第/g, '、')
}

/** Numbers one by one: 13、53 → 13 and 53; the series of a year does not count. */
export function splitNumbers(number: string): readonly string[] {
  if (number === '') return []
  return number.split('、').map((one) => one.replace(/^[^〔［[【（(]*[〔［[【（(]\d{4}[〕］\]】）)]/, ''))
}

/** Decides between 政协提案 and 人大建议 from the texts that say so, the strongest first. */
export function caseKind(texts: {
  readonly session: string
  readonly title: string
  readonly salutation: string
  readonly opening: string
}): ProposalKind {
  for (const text of [texts.session, texts.title]) {
    if (/政协|政治协商/.test(text)) return 'proposal'
    if (/人大|人民代表/.test(text)) return 'suggestion'
  }
  if (/委员(?:们)?(?:[（(].*[)）])?[：:]?$/.test(texts.salutation)) return 'proposal'
  if (/代表(?:们)?(?:[（(].*[)）])?[：:]?$/.test(texts.salutation) || /代表团/.test(texts.salutation))
    return 'suggestion'
  if (/政协|提案|委员提出/.test(texts.title + texts.opening)) return 'proposal'
  return /人大|代表提出|议案|号建议|代表建议/.test(texts.title + texts.opening) ? 'suggestion' : 'proposal'
}
