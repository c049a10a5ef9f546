// The title among the lines above the salutation: one line or several, with the organ above it or in it.
import { isOrganName } from './organ-names'
import type { TextLine } from './text-line'

export interface FoundTitle {
  /** The title on one line, without the organ above it. */
  readonly text: string
  /** The organ printed as a line of its own above the title. */
  readonly organAbove: string | null
  readonly line: number
  /** Indexes of the given lines the title and the organ took. */
  readonly used: ReadonlySet<number>
  /** False when the ending was not one a reply has. */
  readonly isCertain: boolean
}

const ENDING =
  /(?:答复|复函|的函|函复|答复函|回复函|复文|回复|回函|意见|意见函|办理情况|情况|报告|汇报|说明)(?:的函)?(?:[（(〔【[][^（()）]{1,60}[)）〕】\]])?$/
const BEGINNING = /^关于|^对|^(?:[^，。；：]{2,40})(?:关于|对)/
const BRACKETED = /^[（(〔【[][^（()）]{1,60}[)）〕】\]]$/
const LONGEST_LINE = 120
const MOST_LINES = 6

/** Finds the title; null when no line can be one. Lines are those that nothing else claimed. */
export function findTitle(lines: readonly TextLine[], claimed: ReadonlySet<number>): FoundTitle | null {
  const isFree = (index: number) => {
    const line = lines[index]
    return line !== undefined && !claimed.has(index) && line.text.length <= LONGEST_LINE
  }
  const ends = lines.map((_, index) => index).filter((index) => isFree(index) && isTitleEnd(lines, index))
  const end =
    ends.at(-1) ?? lines.findLastIndex(({ text }, index) => isFree(index) && /^关于.{4,}/.test(text))
  if (end < 0) return null
  const start = firstLineOf(lines, end, isFree)
  const used = new Set<number>()
  for (let index = start; index <= end; index += 1) used.add(index)
  let text = lines
    .slice(start, end + 1)
    .map((line) => line.text)
    .join('')
  const below = lines[end + 1]
  if (below !== undefined && isFree(end + 1) && BRACKETED.test(below.text)) {
    text += below.text
    used.add(end + 1)
  }
  const above = lines[start - 1]
  const hasOrgan = above !== undefined && isFree(start - 1) && isOrganName(above.text)
  if (hasOrgan) used.add(start - 1)
  return {
    text,
    organAbove: hasOrgan ? above.text : null,
    line: lines[start]?.line ?? 1,
    used,
    isCertain: ENDING.test(text) && BEGINNING.test(text),
  }
}

function isTitleEnd(lines: readonly TextLine[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  if (!ENDING.test(text) || /[。；：，]$/.test(text)) return false
  // 答复 alone is the end of a title only below the rest of it.
  return BEGINNING.test(text) || /提案|建议|议案/.test(text) || index > 0
}

function firstLineOf(lines: readonly TextLine[], end: number, isFree: (index: number) => boolean): number {
  let start = end
  const textOf = (index: number) => lines[index]?.text ?? ''
  while (start > 0 && end - start < MOST_LINES - 1 && isFree(start - 1)) {
    if (opensTitle(textOf(start))) break
    const above = textOf(start - 1)
    if (isOrganName(above) || /[。；]$|^[^（(]*[：:]|^[\d\s./-]+$/.test(above)) break
    start -= 1
  }
  return start
}

function opensTitle(text: string): boolean {
  if (/届.*(?:提案|建议|议案)/.test(text)) return true
  return /关于/.test(text) || /^对/.test(text) || /^[^，。]{2,40}对.{0,30}(?:政协|人大|代表|委员)/.test(text)
}
