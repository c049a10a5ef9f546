// 署名 and 成文日期 with seals: the date 右空四字, names above it, each seal upright behind its name.
// GB/T 9704-2012, 7.3.5.1.
import type { LayoutSpec } from './layout-spec'
import { characterInMm, fromRight, inkMiddle, keepsTogether, lineInMm, sealRoom } from './signature-rows'
import type { SealRoom, SignatureContent, SignaturePlace, SignatureRow } from './signature-rows'
import { widthInCharacters } from './text-width'

interface Signing {
  readonly name: string
  readonly room: SealRoom
}

/** Where the names of a row stand: the middle of the last one, and the distance between two. */
interface Columns {
  readonly perRow: number
  /** From the right, in 字. */
  readonly lastMiddle: number
  readonly distance: number
}

/** As many names side by side as the text area holds under the rule that the last one stands over the date. */
function columnsFor(signing: readonly Signing[], date: string, spec: LayoutSpec): Columns {
  const { perRow, gap, nameGap } = spec.seal
  const { charactersPerLine } = spec.grid
  const character = characterInMm(spec)
  const dateWidth = widthInCharacters(date)
  const longest = Math.max(...signing.map(({ name }) => widthInCharacters(name)))
  const widestSeal = Math.max(...signing.map(({ room }) => room.width)) / character
  const half = Math.max(longest, widestSeal) / 2
  // A name too long to be centred over a date 右空四字 takes the date along to the left.
  const lastMiddle = Math.min(Math.max(spec.sealed.dateRight + dateWidth / 2, half), charactersPerLine / 2)
  const distance = Math.max(longest + nameGap, widestSeal + gap / character)
  const fitting = 1 + Math.max(0, Math.floor((charactersPerLine - lastMiddle - half) / distance))
  const rows = Math.ceil(signing.length / Math.min(perRow, fitting))
  return { perRow: Math.ceil(signing.length / rows), lastMiddle, distance }
}

function inRows(signing: readonly Signing[], perRow: number): readonly (readonly Signing[])[] {
  const rows = Math.ceil(signing.length / perRow)
  return Array.from({ length: rows }, (_, row) => signing.slice(row * perRow, (row + 1) * perRow))
}

/**
 * The date 右空四字, the last organ centred above it; several organs side by side, each with its own seal, rows
 * filled in the order they sign and ending on the right. Seals of a row stand at one height, neither crossing
 * nor touching those of the next; the top of the first row's lies within one line of the text.
 */
export function placeSealed({ organs, date, seals }: SignatureContent, spec: LayoutSpec): SignaturePlace {
  const { usualSize, raised, gap } = spec.seal
  const line = lineInMm(spec)
  const signing = organs.map((name) => ({
    name,
    room: sealRoom(
      seals.find(({ owner }) => owner === name),
      { width: usualSize, height: usualSize },
    ),
  }))
  const columns = columnsFor(signing, date, spec)
  const grouped = inRows(signing, columns.perRow)
  // The row above, and the last one in the end.
  let above = { height: 0, middle: 0 }
  const names = grouped.map((group, row): SignatureRow => {
    const isOverDate = row === grouped.length - 1 && date !== ''
    // The last seal stands over name and date: their common middle lies half a line further down.
    const below = inkMiddle(spec) + (isOverDate ? 0.5 : 0) - raised
    const height = Math.max(...group.map(({ room }) => room.height)) / line
    const apart = row === 0 ? height / 2 : (above.height + height) / 2 + gap / line + above.middle - 1
    const linesAbove = Math.max(0, Math.ceil(apart - below))
    above = { height, middle: below }
    const middleOf = (index: number): number =>
      columns.lastMiddle + (group.length - 1 - index) * columns.distance
    return {
      kind: 'organs',
      linesAbove,
      texts: group.map(({ name }, index) => ({
        ...(columns.perRow === 1
          ? fromRight(middleOf(index) - widthInCharacters(name) / 2)
          : { from: 'middle', characters: middleOf(index) }),
        text: name,
        stretch: 0,
      })),
      seals: group.flatMap(({ room }, index) =>
        room.seal === null
          ? []
          : [{ seal: room.seal, right: middleOf(index), below, width: room.width, height: room.height }],
      ),
    }
  })
  const dates: readonly SignatureRow[] =
    date === ''
      ? []
      : [
          {
            kind: 'date',
            linesAbove: 0,
            texts: [
              { ...fromRight(columns.lastMiddle - widthInCharacters(date) / 2), text: date, stretch: 0 },
            ],
            seals: [],
          },
        ]
  const rows = [...names, ...dates]
  const linesBelow = Math.max(0, above.middle + above.height / 2 - 1 - dates.length)
  return { rows, linesBelow, keepsTogether: keepsTogether(rows, spec) }
}
