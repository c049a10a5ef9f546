// 中西文间距: word processors part Chinese from Latin letters and digits by a gap that no character stands
// for. Where the layout engine does not know it, it is written into the copy that is measured.
import { ENGINE } from './metrics'

const QUOTATION_MARKS = '“”‘’'

type Script = 'chinese' | 'latin' | 'quotation'

function scriptOf(character: string): Script {
  if (QUOTATION_MARKS.includes(character)) return 'quotation'
  return /[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character)
    ? 'latin'
    : 'chinese'
}

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

/**
 * The room between two neighbours in em where the script changes, or null where it does not. Beside a
 * punctuation mark it is 0, and the character spacing ends there all the same.
 */
export function gapBetween(before: string, after: string): number | null {
  const [from, to] = [scriptOf(before), scriptOf(after)]
  if (from === to) return null
  const parts =
    from !== 'quotation' && to !== 'quotation' && isLetterOrDigit(before) && isLetterOrDigit(after)
  return parts ? ENGINE.scriptGap : 0
}
