// Everything above the body: masthead, number, title, salutation, opening. Lines that are none of these are
// handed back, never dropped.
import { cleanText } from './clean-text'
import { readHeadElement } from './head-elements'
import type { HeadElement } from './head-elements'
import { readHeadingNumeral } from './heading-numeral'
import { isGreeting, isOpening, openingLength } from './opening'
import { isOrganName } from './organ-names'
import { readSalutation } from './salutation'
import type { Salutation } from './salutation'
import { splitCells } from './table-lines'
import { partOfLine } from './text-line'
import type { TextLine } from './text-line'
import { findTitle } from './title'
import type { FoundTitle } from './title'

export interface ReadElement {
  readonly element: HeadElement
  readonly line: TextLine
  /** The part of the line it was read from. */
  readonly text: string
}

export interface LetterHead {
  readonly elements: readonly ReadElement[]
  /** …文件, as read. */
  readonly masthead: TextLine | null
  /** An organ alone at the top that is not part of the title: the mark of the letter form. */
  readonly letterhead: TextLine | null
  readonly title: FoundTitle | null
  readonly salutation: { readonly value: Salutation; readonly line: TextLine } | null
  readonly opening: { readonly text: string; readonly line: TextLine } | null
  /** Opening or salutation and the next text stood in one paragraph and were parted. */
  readonly splits: readonly TextLine[]
  readonly unplaced: readonly TextLine[]
  /** The body and everything below it. */
  readonly rest: readonly TextLine[]
}

const MOST_HEAD_LINES = 25
const MASTHEAD = /^([^，。；：《》]{2,40}?)文件$/

/** Reads the head of a letter. Every line is in exactly one of the results. */
export function readLetterHead(source: readonly TextLine[]): LetterHead {
  const salutationSplit = splitSalutation(source)
  const lines = salutationSplit.lines
  const salutationAt = findSalutation(lines)
  const openingAt = findOpening(lines, salutationAt)
  const addressedAt = salutationAt ?? bareOrganisationAbove(lines, openingAt)
  const end = addressedAt ?? openingAt ?? headEndByItself(lines)
  const claimed = claimElements(lines.slice(0, end))
  const title = findTitle(lines.slice(0, end), claimed.used)
  const free = lines
    .slice(0, end)
    .filter((_, index) => !claimed.used.has(index) && !(title?.used.has(index) ?? false))
  const letterhead = free.find(({ text }) => isOrganName(text)) ?? null
  const addressed = addressedAt === null ? undefined : lines[addressedAt]
  const value = addressed === undefined ? null : readSalutation(addressed, { allowBareOrganisation: true })
  const opening = openingAt === null ? null : takeOpening(lines, openingAt, addressedAt)
  return {
    elements: claimed.elements,
    masthead: claimed.masthead,
    letterhead,
    title,
    salutation: addressed === undefined || value === null ? null : { value, line: addressed },
    opening: opening === null ? null : { text: opening.text, line: opening.line },
    splits: [...salutationSplit.splits, ...(opening?.split ? [opening.line] : [])],
    unplaced: [...claimed.unplaced, ...free.filter((line) => line !== letterhead)],
    rest: opening?.rest ?? lines.slice(addressedAt === null ? end : addressedAt + 1),
  }
}

/** 王某委员：您提出的… in one paragraph becomes two. */
function splitSalutation(source: readonly TextLine[]): {
  lines: readonly TextLine[]
  splits: readonly TextLine[]
} {
  for (const [index, line] of source.slice(0, MOST_HEAD_LINES).entries()) {
    if (readHeadingNumeral(line.text) !== null) break
    const match = /^(.{2,300}?[：:])(.{8,})$/.exec(line.text)
    const [, before = '', after = ''] = match ?? []
    const salutation = match === null ? null : readSalutation(partOfLine(line, before))
    if (salutation === null || salutation.proposers.length === 0 || !isOpening(after)) continue
    const parts = [partOfLine(line, before), partOfLine(line, after)]
    return { lines: [...source.slice(0, index), ...parts, ...source.slice(index + 1)], splits: [line] }
  }
  return { lines: source, splits: [] }
}

function findSalutation(lines: readonly TextLine[]): number | null {
  for (const [index, line] of lines.slice(0, MOST_HEAD_LINES).entries()) {
    if (readSalutation(line) !== null) return index
    if (startsBody(line)) return null
  }
  return null
}

function startsBody(line: TextLine): boolean {
  const numeral = readHeadingNumeral(line.text)
  return (numeral !== null && numeral.rest !== '') || isOpening(line.text)
}

function findOpening(lines: readonly TextLine[], salutationAt: number | null): number | null {
  if (salutationAt !== null) {
    const next = salutationAt + (isGreeting(lines[salutationAt + 1]?.text ?? '') ? 2 : 1)
    return isOpening(lines[next]?.text ?? '') && readHeadingNumeral(lines[next]?.text ?? '') === null
      ? next
      : null
  }
  for (const [index, line] of lines.slice(0, MOST_HEAD_LINES).entries()) {
    if (readHeadingNumeral(line.text) !== null) return null
    if (isOpening(line.text) && !findTitleIn(lines, index)) return index
  }
  return null
}

/** A title can sound like an opening (…提案的答复); the line it ends on is not one. */
function findTitleIn(lines: readonly TextLine[], index: number): boolean {
  const title = findTitle(lines.slice(0, index + 1), new Set())
  return title !== null && title.isCertain && title.used.has(index)
}

/** An organisation without a colon is addressed when it stands between a title and an opening. */
function bareOrganisationAbove(lines: readonly TextLine[], openingAt: number | null): number | null {
  const line = lines[(openingAt ?? 0) - 1]
  if (openingAt === null || line === undefined) return null
  const isAddressed = readSalutation(line, { allowBareOrganisation: true }) !== null
  return isAddressed && findTitle(lines.slice(0, openingAt - 1), new Set()) !== null ? openingAt - 1 : null
}

/** Without salutation and opening the head is what can be recognised from the top down. */
function headEndByItself(lines: readonly TextLine[]): number {
  const limit = lines
    .slice(0, MOST_HEAD_LINES)
    .findIndex((line) => startsBody(line) || line.text.length > 120 || /[。！？；]/.test(line.text))
  const candidates = lines.slice(0, limit < 0 ? MOST_HEAD_LINES : limit)
  const { used } = claimElements(candidates)
  const title = findTitle(candidates, used)
  if (title !== null && title.isCertain) return Math.max(...title.used) + 1
  let end = 0
  while (used.has(end)) end += 1
  return end
}

interface Claimed {
  readonly elements: readonly ReadElement[]
  readonly masthead: TextLine | null
  readonly used: ReadonlySet<number>
  readonly unplaced: readonly TextLine[]
}

function claimElements(lines: readonly TextLine[]): Claimed {
  const elements: ReadElement[] = []
  const unplaced: TextLine[] = []
  const used = new Set<number>()
  let masthead: TextLine | null = null
  for (const [index, line] of lines.entries()) {
    if (masthead === null && MASTHEAD.test(line.text) && !/^关于|答复/.test(line.text)) {
      masthead = line
      used.add(index)
      continue
    }
    const pieces = piecesOf(line)
    const read = pieces.map((text) => ({ element: readHeadElement(text), text }))
    if (!read.some(({ element }) => element !== null)) continue
    used.add(index)
    for (const { element, text } of read) {
      if (element === null) unplaced.push(partOfLine(line, text))
      else elements.push({ element, line, text })
    }
  }
  return { elements, masthead, used, unplaced }
}

/** A number and a signer often share a line, parted by a wide gap. */
function piecesOf(line: TextLine): readonly string[] {
  if (line.text.length > 200 || /[|｜]/.test(line.text)) return [line.text]
  if (readHeadElement(line.text) !== null) return [line.text]
  return splitCells(line.raw)
    .map((cell) => cleanText(cell).text)
    .flatMap((cell) => cell.split(/(?=签发人[：:])/))
}

interface TakenOpening {
  readonly text: string
  readonly line: TextLine
  readonly split: boolean
  readonly rest: readonly TextLine[]
}

const LONGEST_OPENING = 1900

function takeOpening(
  lines: readonly TextLine[],
  openingAt: number,
  addressedAt: number | null,
): TakenOpening | null {
  const line = lines[openingAt]
  if (line === undefined) return null
  const greeting =
    addressedAt !== null && openingAt === addressedAt + 2 ? (lines[addressedAt + 1]?.text ?? '') : ''
  const length = openingLength(line.text)
  if (greeting.length + length > LONGEST_OPENING) return null
  const after = line.text.slice(length).trim()
  return {
    text: greeting + line.text.slice(0, length).trim(),
    line,
    split: after !== '',
    rest: [...(after === '' ? [] : [partOfLine(line, after)]), ...lines.slice(openingAt + 1)],
  }
}
