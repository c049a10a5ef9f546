// The opening (开头语): it acknowledges the case, names it and leads over to the answer.
import type { Proposer } from '../proposals/proposal'
import { isOrganisationName, organisationKind } from './organ-names'

export interface CaseName {
  /** Without the enclosing 《》 or “”. */
  readonly title: string
  readonly isInBookMarks: boolean
}

const LONGEST = 1500
const ACKNOWLEDGES = /收悉|收到|敬悉|已悉|知悉|阅悉|转来|交办|交由|转交|已交|已转/
const LEADS_OVER = /(?:如下|答复)[：:。]$|如下[：:。，]/
const SPEAKS_OF_CASE = /提出|提案|建议|议案|来函|来信|来文|意见/
const AFTER_NAME =
  '[，。；（(,]|的?(?:办理|落实)|已?经?(?:收悉|收到|知悉|敬悉|悉|转|交)|第[A-Za-z\\d]{1,12}号'
const BARE_NAME = new RegExp(
  '提出的?((?:关于|对|有关|加强|加快|推进|建立|建设).{2,200}?' +
    `(?:(?:提案|建议案|建议|议案)(?=${AFTER_NAME}|的(?:提案|议案|第))|(?:意见|问题)(?=${AFTER_NAME})))`,
)
const BARE_NAME_ANYWHERE = new RegExp(`提出的?(.{4,100}?)的?(?:提案|建议案|建议|议案)(?=${AFTER_NAME})`)

/** True for a paragraph that acknowledges the case or leads over to the answer. */
export function isOpening(text: string): boolean {
  const head = text.slice(0, LONGEST)
  if (!SPEAKS_OF_CASE.test(head.slice(0, 400))) return false
  if (LEADS_OVER.test(head) && /答复|回复|函复|意见|情况|汇报|报告|说明/.test(head)) return true
  return (
    ACKNOWLEDGES.test(head.slice(0, 400)) && /^(?:您|你|贵|现就|收到|.{0,80}(?:委员|代表|提出|来))/.test(head)
  )
}

/** 您好！ and the like: it belongs to the opening that follows. */
export function isGreeting(text: string): boolean {
  return text.length <= 12 && /^(?:您好|你们好|你好|大家好|各位好)/.test(text)
}

/**
 * Where the opening ends when the body goes on in the same paragraph; the length of the text when it does
 * not.
 */
export function openingLength(text: string): number {
  const lead = /(?:答复|回复|函复|意见|情况|汇报|报告|说明)[^。：:]{0,20}如下[：:。]/.exec(
    text.slice(0, LONGEST),
  )
  if (lead) return lead.index + lead[0].length
  if (text.length <= 120) return text.length
  const receipt = /(?:收悉|收到|知悉|敬悉)[^。]{0,20}。/.exec(text.slice(0, LONGEST))
  return receipt ? receipt.index + receipt[0].length : text.length
}

/** The case's name as the opening gives it: 《…》, “…” or bare; null when it gives none. */
export function readCaseName(opening: string): CaseName | null {
  const text = opening.slice(0, LONGEST)
  const from = /提出|转来|来函|来信|关于|收到|提交/.exec(text)
  const start = from ? from.index : 0
  const bare = BARE_NAME.exec(text)
  const bookAt = text.indexOf('《', start)
  // 就《…办法》提出的关于…: book marks before the verb name something else, and so do those inside a bare name.
  if (bookAt >= 0 && (bare === null || bookAt <= bare.index + 4)) {
    const title = enclosed(text, bookAt, '《', '》')
    if (title !== null) return { title, isInBookMarks: true }
  }
  const quoted =
    /(?:提出|转来|提交)(?:的|了)?(?:第[^号“《]{1,20}号)?(?:提案|建议|议案)?(?:题为|名为)?(?=[“"])/.exec(text)
  if (quoted) {
    const at = quoted.index + quoted[0].length
    const title = text.charAt(at) === '“' ? enclosed(text, at, '“', '”') : enclosed(text, at, '"', '"')
    if (title !== null) return { title, isInBookMarks: false }
  }
  const title = bare?.[1] ?? BARE_NAME_ANYWHERE.exec(text)?.[1]
  return title === undefined ? null : { title, isInBookMarks: false }
}

/** Who proposed, from the opening of a co-handling opinion: 现就×××委员提出的…. */
export function readNamedProposers(opening: string): readonly Proposer[] {
  const match = /(?:就|对|将|关于|收到)([^就对将，。：《》“”]{2,60}?)(?:在[^，。：]{2,40})?提出的/.exec(
    opening.slice(0, LONGEST),
  )
  if (!match) return []
  const phrase = (match[1] ?? '').replace(/等\d*位?(?=委员|代表|$)/, '')
  const honorific = /(委员|代表)$/.exec(phrase)?.[1]
  const names = phrase.split(/[、，]/)
  return names.flatMap((name): readonly Proposer[] => {
    const bare = name.replace(/(?:委员|代表)$/, '')
    if (isOrganisationName(name)) return [{ name, kind: organisationKind(name), affiliation: '', phone: '' }]
    if (honorific === undefined || !/^[\p{Script=Han}·]{2,12}$/u.test(bare)) return []
    return [{ name: bare, kind: honorific === '代表' ? 'deputy' : 'member', affiliation: '', phone: '' }]
  })
}

/** True when the text itself says that this is the opinion of a co-handling unit. */
export function isCoOpinion(title: string, opening: string): boolean {
  return (
    /(?:会办|协办|会签|分办)(?:的)?(?:意见|复函|函)/.test(title) ||
    /(?:提出|函告|提供|反馈)?.{0,12}(?:会办|协办)意见.{0,6}如下/.test(opening)
  )
}

/** The text between matching marks that open at `at`; nested pairs count. Null when they never close. */
function enclosed(text: string, at: number, open: string, close: string): string | null {
  let depth = 0
  for (let index = at; index < text.length && index < at + 310; index += 1) {
    const character = text.charAt(index)
    if (character === open && (open !== close || depth === 0)) depth += 1
    else if (character === close) {
      depth -= 1
      if (depth === 0) return index > at + 1 ? text.slice(at + 1, index) : null
    }
  }
  return null
}

/** True when an opening acknowledges several cases by name: 《…》《…》收悉. */
export function namesSeveralCases(opening: string): boolean {
  return /提出.{0,20}《[^《》]{2,300}》(?:的?(?:提案|建议))?[、，和及]?《/.test(opening.slice(0, LONGEST))
}
