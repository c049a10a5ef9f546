// White space inside a paragraph. PDF extraction puts gaps round digits and now and then between ideographs;
// words, phone numbers and slogans need theirs.
import { characterKind, isIdeograph } from './characters'
import type { CharacterKind } from './characters'

export interface CleanedText {
  readonly text: string
  /** How many white-space characters inside the text were taken out. */
  readonly removed: number
}

const PHONE = /(?:0\d{2,3}[-—－–]?\d{7,8}|1[3-9]\d{9}|\d{7,8})(?!\s*[\p{Script=Han}\d.])/uy

/**
 * Cleans the white space of one paragraph: gone at both ends, gone where a full-width character stands on
 * either side, otherwise one ordinary space. Kept: a space before a phone number, and the space of a
 * slogan in quotation marks (“… …”).
 */
export function cleanText(raw: string): CleanedText {
  const pieces: string[] = []
  let removed = 0
  let quoteDepth = 0
  let index = 0
  const source = raw.trim()
  while (index < source.length) {
    const start = index
    while (index < source.length && characterKind(source.charAt(index)) !== 'blank') {
      const character = source.charAt(index)
      if (character === '“') quoteDepth += 1
      else if (character === '”') quoteDepth = Math.max(0, quoteDepth - 1)
      index += 1
    }
    pieces.push(source.slice(start, index))
    if (index >= source.length) break
    const gap = index
    while (characterKind(source.charAt(index)) === 'blank') index += 1
    const kept = keepsSpace(source, gap, index, quoteDepth > 0)
    if (kept) pieces.push(' ')
    removed += index - gap - (kept ? 1 : 0)
  }
  return { text: pieces.join(''), removed }
}

function keepsSpace(source: string, gap: number, next: number, isQuoted: boolean): boolean {
  const left = source.charAt(gap - 1)
  const right = source.charAt(next)
  const leftKind = characterKind(left)
  const rightKind = characterKind(right)
  if (leftKind === 'wide' || rightKind === 'wide') {
    if (rightKind === 'digit' && !'：，、（；。'.includes(left)) return startsPhoneNumber(source, next)
    return isQuoted && next - gap === 1 && isSloganGap(source, gap, next)
  }
  return !joinsWithout(left, leftKind, right)
}

/** Marks that never have a space on that side: 99.9 %, ( 5 ). */
function joinsWithout(left: string, leftKind: CharacterKind, right: string): boolean {
  if (leftKind === 'mark' && '([<'.includes(left)) return true
  return (leftKind === 'digit' && '%‰'.includes(right)) || ')]>,;'.includes(right)
}

function startsPhoneNumber(source: string, index: number): boolean {
  PHONE.lastIndex = index
  return PHONE.test(source)
}

/** Three ideographs or more on either side: “不忘初心 牢记使命”. */
function isSloganGap(source: string, gap: number, next: number): boolean {
  return (
    [1, 2, 3].every((step) => isIdeograph(source.charAt(gap - step))) &&
    [0, 1, 2].every((step) => isIdeograph(source.charAt(next + step)))
  )
}
