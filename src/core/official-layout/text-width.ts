// How wide a text is in 字 (widths of an ideograph), before any engine has measured it. Good enough to
// place a signature or break a title; never used where the file lets the engine measure.
import { ENGINE } from './metrics'

/** Advance of Times New Roman's digits, its narrow marks and its curly quotation marks, in em. */
const DIGIT = 0.5
const NARROW_MARK = 0.25
const QUOTATION_MARK = 0.444
const SINGLE_QUOTATION_MARK = 0.333
const LETTER = 0.55

const LATIN = /[A-Za-z0-9À-ɏ]/
const IDEOGRAPH = /\p{Script=Han}/u

/** True where engines put a gap between two neighbours: one Latin, one Chinese. */
const isScriptBorder = (before: string, after: string): boolean =>
  (LATIN.test(before) && IDEOGRAPH.test(after)) || (IDEOGRAPH.test(before) && LATIN.test(after))

function advance(character: string): number {
  if (/[0-9]/.test(character)) return DIGIT
  if (character === '“' || character === '”') return QUOTATION_MARK
  if (character === '‘' || character === '’') return SINGLE_QUOTATION_MARK
  if (/[ .,:;'!|]/.test(character)) return NARROW_MARK
  return character < '⺀' && !/[—…·℃①-⓿Ⅰ-ↈ※×÷±°‰]/.test(character) ? LETTER : 1
}

/** Width of one line of text in 字, with the gaps engines put round digits and letters. */
export function widthInCharacters(text: string): number {
  let width = 0
  let before = ''
  for (const character of text) {
    width += advance(character) + (isScriptBorder(before, character) ? ENGINE.widestScriptGap : 0)
    before = character
  }
  return width
}

/** What full-width quotation marks take up beyond the half-width ones counted above, in 字. */
export function fullQuotationGain(text: string): number {
  const marks = [...text].filter((character) => /[“”‘’]/u.test(character))
  return marks.reduce((sum, mark) => sum + 1 - advance(mark), 0)
}
