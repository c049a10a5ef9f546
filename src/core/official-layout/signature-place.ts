// Where 署名 and 成文日期 stand. GB/T 9704-2012, 7.3.5.1 (with seal) and 7.3.5.2 (without).
import type { LayoutSpec } from './layout-spec'
import { widthInCharacters } from './text-width'

/** Distances in 字 from the edge of the text area named by `from`. */
export interface SidePlace {
  readonly from: 'left' | 'right'
  readonly characters: number
}

export interface OrganPlace extends SidePlace {
  /** Room to add after each character but the last, in 字. */
  readonly stretch: number
}

export interface SignaturePlace {
  readonly linesAbove: number
  /** One an organ, in the order they sign. */
  readonly organs: readonly OrganPlace[]
  readonly date: SidePlace
}

/** A name shorter than this share of the longest would fall apart when stretched; it stays as it is. */
const SHORTEST_STRETCHED = 0.5

const fromRight = (characters: number): SidePlace => ({ from: 'right', characters: Math.max(0, characters) })

/** Room between the characters of a name that makes it as wide as the longest. */
function stretchTo(longest: number, name: string, width: number): number {
  const gaps = [...name].length - 1
  return gaps < 1 || width < longest * SHORTEST_STRETCHED ? 0 : (longest - width) / gaps
}

/**
 * Places the names and the date.
 *
 * Without a seal: each name 右空二字, the date on the next line, its first character two 字 to the right of
 * the first character of the name; several names are set equally wide, so that this holds for each. Where
 * the date is the longer one it is the date that stands 右空二字, and the names move left with it.
 * With a seal: date 右空四字, names centred over it.
 */
export function placeSignature(
  organs: readonly string[],
  date: string,
  sealed: boolean,
  spec: LayoutSpec,
): SignaturePlace {
  const { charactersPerLine } = spec.grid
  const nameWidths = organs.map(widthInCharacters)
  const longest = Math.max(0, ...nameWidths)
  const dateWidth = widthInCharacters(date)

  if (sealed) {
    const { linesAbove, dateRight } = spec.sealed
    return {
      linesAbove,
      organs: nameWidths.map((width) => ({ ...fromRight(dateRight + (dateWidth - width) / 2), stretch: 0 })),
      date: fromRight(dateRight),
    }
  }

  const { linesAbove, right, dateShift } = spec.unsealed
  const isDateLonger = dateWidth > longest
  const namesRight = isDateLonger ? right + dateWidth + dateShift - longest : right
  const dateLeft = charactersPerLine - right - longest + dateShift
  return {
    linesAbove,
    organs: organs.map((name, index) => ({
      ...fromRight(namesRight),
      stretch: stretchTo(longest, name, nameWidths[index] ?? 0),
    })),
    date: isDateLonger ? fromRight(right) : { from: 'left', characters: Math.max(0, dateLeft) },
  }
}
