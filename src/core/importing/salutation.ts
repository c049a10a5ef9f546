// The salutation (主送): members, deputies, organisations, 等 N 位, with and without a colon.
import type { Proposer } from '../proposals/proposal'
import { halfWidthDigits } from './characters'
import { readCount } from './chinese-number'
import { isOrganisationName, organisationKind } from './organ-names'
import type { TextLine } from './text-line'

export interface Salutation {
  /** As read, tidied. */
  readonly text: string
  readonly proposers: readonly Proposer[]
  /** Set where the source says 等 N 位. */
  readonly count: number | null
  readonly hasColon: boolean
  /** True when everybody addressed is an organisation. */
  readonly isOrganisation: boolean
}

const LONGEST = 1500
const PERSON_ENDING =
  /^(.+?)(?:[（(]?等(?:([0-9]{1,4}|[一二三四五六七八九十百两]{1,4})(?:位|名|人|个|件)?)?[)）]?)?(?:(?:全国|省|市|县|区|州|旗|乡|镇)?(?:政协|人大))?(委员|代表|先生|女士|同志)们?(?:[（(][^（()）]{1,30}[)）])?$/
const NOT_A_PERSON =
  /^(?:政协|人大|各位|全体|全国|省|市|县|区|各|有关|领衔|群众|职工|业主|村民|企业|人民|与会|参会)$/
const PERSON_NAME = /^[\p{Script=Han}〇○·•・．a-zA-Z]{2,20}(?:[（(][^（()）]{1,20}[)）])?$/u

/** Reads a line as a salutation; null when it is not one. */
export function readSalutation(
  line: TextLine,
  options: { readonly allowBareOrganisation?: boolean } = {},
): Salutation | null {
  if (line.text.length > LONGEST) return null
  const hasColon = /[：:]$/.test(line.text)
  const body = line.text.replace(/[：:]$/, '').replace(/^(?:尊敬的|敬爱的|致(?!公))/, '')
  if (body === '' || /[。！？“”《》]|[：:]/.test(body)) return null
  const spaced = namesApartBySpaces(line.raw)
  const found = readGroups(body, spaced)
  if (found === null) return null
  const proposers = found.flatMap((group) => group.proposers)
  const isOrganisation =
    proposers.length > 0 && proposers.every(({ kind }) => kind !== 'member' && kind !== 'deputy')
  if (!hasColon && !isCertainWithoutColon(body, proposers, isOrganisation, options)) return null
  return {
    text: spaced !== null ? `${spaced.join(' ')}${hasColon ? line.text.slice(-1) : ''}` : line.text,
    proposers,
    count: found.at(-1)?.count ?? null,
    hasColon,
    isOrganisation,
  }
}

interface Group {
  readonly proposers: readonly Proposer[]
  readonly count: number | null
}

/** Groups are parted by commas; names without an honorific belong to the next group (张三，李四委员). */
function readGroups(body: string, spaced: readonly string[] | null): readonly Group[] | null {
  const found: Group[] = []
  let carried = ''
  for (const part of body.split(/[，,；;]/)) {
    const group = readGroup(carried + part, spaced)
    if (group === null) carried += `${part}、`
    else {
      found.push(group)
      carried = ''
    }
  }
  return carried === '' && found.length > 0 ? found : null
}

/** One group of names that share an honorific, or a list of organisations, or both mixed by 、. */
function readGroup(group: string, spaced: readonly string[] | null): Group | null {
  const person = PERSON_ENDING.exec(halfWidthDigits(group))
  if (person) {
    const [, before = '', count, honorific = ''] = person
    const kind = honorific === '代表' ? 'deputy' : 'member'
    const names =
      spaced === null ? before.split('、') : spaced.map((name) => name.replace(/等?\d*位?(?:委员|代表)$/, ''))
    const proposers = names.map((name) => readName(name, kind))
    if (proposers.length === 1 && NOT_A_PERSON.test(names[0] ?? '')) return { proposers: [], count: null }
    const known = proposers.filter((proposer) => proposer !== null)
    return known.length === names.length
      ? { proposers: known, count: count === undefined ? null : readCount(count) }
      : null
  }
  const names = group.split('、')
  return names.every(isOrganisationName) ? { proposers: names.map(organisation), count: null } : null
}

function organisation(name: string): Proposer {
  return { name, kind: organisationKind(name), affiliation: '', phone: '' }
}

function readName(name: string, kind: 'member' | 'deputy'): Proposer | null {
  // 李四委员、市工商联、王五委员: an honorific or an organisation in the middle of the list.
  const inner = /^(.{2,12}?)(委员|代表)$/.exec(name)
  if (inner) return readName(inner[1] ?? '', inner[2] === '代表' ? 'deputy' : 'member')
  if (name.length > 5 && isOrganisationName(name)) return organisation(name)
  return PERSON_NAME.test(name) ? { name, kind, affiliation: '', phone: '' } : null
}

function isCertainWithoutColon(
  body: string,
  proposers: readonly Proposer[],
  isOrganisation: boolean,
  { allowBareOrganisation = false }: { readonly allowBareOrganisation?: boolean },
): boolean {
  if (proposers.length === 0) return false
  if (isOrganisation) return allowBareOrganisation
  return /(?:委员|代表)$/.test(body) && proposers.every(({ name }) => name.length <= 4 || /[·•・]/.test(name))
}

/** 张三 李四 王五委员: spaces part the names when every piece is long enough to be one. */
function namesApartBySpaces(raw: string): readonly string[] | null {
  const text = raw.trim().replace(/[：:]$/, '')
  if (text.length > LONGEST || /[、，,]/.test(text)) return null
  const pieces = text.split(/[\s\u3000]+/)
  const areNames = pieces.length > 1 && pieces.every((piece) => PERSON_NAME.test(piece))
  return areNames && /(?:委员|代表)$/.test(text) && pieces.at(-1) !== '委员' && pieces.at(-1) !== '代表'
    ? pieces
    : null
}
