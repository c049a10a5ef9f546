// Where 署名 and 成文日期 stand. GB/T 9704-2012, 7.3.5.1 (with seal) and 7.3.5.2 (without).
import type { LayoutSpec } from './layout-spec'
import { widthInCharacters } from './text-width'

/** Distances in 字 from the edge of the text area named by `from`. */
export interface SidePlace {
  readonly from: 'left' | 'right'
  readonly characters: number
}

export interface SignaturePlace {
  readonly linesAbove: number
  /** One a organ, in the order they sign. */
  readonly organs: readonly SidePlace[]
  readonly date: SidePlace
}

/**
 * Places the names and the date.
 *
 * Without a seal: each name 右空二字, the date on the next line, its first character two 字 to the right
 * of the first character of the (longest) name; where the date is the longer one it is the date that
 * stands 右空二字, and the names move to the left with it. With a seal: date 右空四字, names centred over it.
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
  const fromRight = (characters: number): SidePlace => ({
    from: 'right',
    characters: Math.max(0, characters),
  })

  if (sealed) {
    const { linesAbove, dateRight } = spec.sealed
    return {
      linesAbove,
      organs: nameWidths.map((width) => fromRight(dateRight + (dateWidth - width) / 2)),
      date: fromRight(dateRight),
    }
  }

  const { linesAbove, right, dateShift } = spec.unsealed
  if (dateWidth > longest) {
    const nameRight = right + dateWidth + dateShift - longest
    return {
      linesAbove,
      organs: organs.map(() => fromRight(organs.length === 0 ? right : nameRight)),
      date: fromRight(right),
    }
  }
  const dateLeft = charactersPerLine - right - longest + dateShift
  return {
    linesAbove,
    organs: organs.map(() => fromRight(right)),
    date: { from: 'left', characters: Math.max(0, dateLeft) },
  }
}
