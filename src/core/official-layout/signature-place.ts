// Where 署名 and 成文日期 stand. GB/T 9704-2012, 7.3.5.1 (with seal), 7.3.5.2 (without), 7.3.5.3 (with signet).
// Writer and page drawer take every place from here: texts and pictures row by row.
import type { LayoutSpec } from './layout-spec'
import { placeSealed } from './sealed-place'
import { fromRight, keepsTogether, stretchTo } from './signature-rows'
import type { SidePlace, SignatureContent, SignaturePlace, SignatureRow } from './signature-rows'
import { placeSignets } from './signet-place'
import { widthInCharacters } from './text-width'

/**
 * Without a seal: each name 右空二字, the date on the next line, its first character two 字 to the right of
 * the first character of the name; several names are set equally wide, so that this holds for each. Where
 * the date is the longer one it is the date that stands 右空二字, and the names move left with it.
 */
function placeUnsealed({ organs, date }: SignatureContent, spec: LayoutSpec): SignaturePlace {
  const { linesAbove, right, dateShift } = spec.unsealed
  const widths = organs.map(widthInCharacters)
  const longest = Math.max(0, ...widths)
  const dateWidth = widthInCharacters(date)
  const isDateLonger = dateWidth > longest
  const namesRight = isDateLonger ? right + dateWidth + dateShift - longest : right
  const dateLeft = spec.grid.charactersPerLine - right - longest + dateShift
  const datePlace: SidePlace = isDateLonger
    ? fromRight(right)
    : { from: 'left', characters: Math.max(0, dateLeft) }
  const names = organs.map((text, index): SignatureRow => {
    const stretch = stretchTo(longest, text, widths[index] ?? 0)
    return {
      kind: 'organs',
      linesAbove: index === 0 ? linesAbove : 0,
      linesAboveOwn: 0,
      texts: [{ ...fromRight(namesRight), text, stretch }],
      seals: [],
    }
  })
  const dates: readonly SignatureRow[] =
    date === ''
      ? []
      : [
          {
            kind: 'date',
            linesAbove: organs.length === 0 ? linesAbove : 0,
            linesAboveOwn: 0,
            texts: [{ ...datePlace, text: date, stretch: 0 }],
            seals: [],
          },
        ]
  const rows = [...names, ...dates]
  return { rows, linesBelow: 0, keepsTogether: keepsTogether(rows, spec) }
}

/**
 * Places names, posts, date, seals and signets. Pure: rows from top to bottom, every text in 字 from a side of
 * the text area, every picture by its middle (`pointInMm`, `sealBox` turn them into millimetres). Signing off
 * changes no text's place: where a picture is missing the room of a usual one is kept.
 */
export function placeSignature(signature: SignatureContent, spec: LayoutSpec): SignaturePlace {
  if (signature.stamp === 'seal' && signature.organs.length > 0) return placeSealed(signature, spec)
  if (signature.stamp === 'signet' && signature.signers.length > 0) return placeSignets(signature, spec)
  return placeUnsealed(signature, spec)
}
