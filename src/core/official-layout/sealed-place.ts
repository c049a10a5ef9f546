// 署名 and 成文日期 with seals: the date 右空四字, names above it, each seal upright behind its name.
// GB/T 9704-2012, 7.3.5.1.
import type { LayoutSpec } from './layout-spec'
import { characterInMm, fromRight, inkMiddle, keepsTogether, lineInMm, sealRoom } from './signature-rows'
import type { SealRoom, SignatureContent, SignaturePlace, SignatureRow } from './signature-rows'
import { widthInCharacters } from './text-width'

/** An organ with its seal; widths in 字. */
interface Signing {
  readonly name: string
  readonly room: SealRoom
  readonly nameWidth: number
  readonly sealWidth: number
}

/** Organs side by side, and where the middle of each stands: from the right, in 字. */
interface SealedRow {
  readonly group: readonly Signing[]
  readonly middles: readonly number[]
}

const halfOf = ({ nameWidth, sealWidth }: Signing): number => Math.max(nameWidth, sealWidth) / 2

/** Between the middles of two neighbours. */
function distance(one: Signing, other: Signing, spec: LayoutSpec): number {
  const { gap, nameGap } = spec.seal
  return Math.max(
    (one.nameWidth + other.nameWidth) / 2 + nameGap,
    (one.sealWidth + other.sealWidth) / 2 + gap / characterInMm(spec),
  )
}

/** The middles of a row whose last one is given, and where its left end lies. */
function fromLast(group: readonly Signing[], lastMiddle: number, spec: LayoutSpec) {
  let middle = lastMiddle
  const placed = group.toReversed().map((signing, index, reversed) => {
    const right = reversed[index - 1]
    if (right !== undefined) middle += distance(signing, right, spec)
    return { middle, leftEnd: middle + halfOf(signing) }
  })
  return {
    middles: placed.map((place) => place.middle).toReversed(),
    leftEnd: Math.max(...placed.map((place) => place.leftEnd)),
  }
}

/**
 * One row; null where it is wider than the text area. The last organ of the last row stands over the date; that
 * of another row does as far as the row has room for it, else the row begins at the left and ends nearer the right.
 */
function sealedRow(
  group: readonly Signing[],
  { dateMiddle, isLast }: { readonly dateMiddle: number; readonly isLast: boolean },
  spec: LayoutSpec,
): SealedRow | null {
  const { charactersPerLine } = spec.grid
  const last = group.at(-1)
  if (last === undefined || group.length > spec.seal.perRow) return null
  const wanted = isLast ? dateMiddle : Math.max(dateMiddle, Math.min(halfOf(last), charactersPerLine / 2))
  const row = fromLast(group, wanted, spec)
  if (row.leftEnd <= charactersPerLine || group.length === 1) return { group, middles: row.middles }
  const moved = wanted - (row.leftEnd - charactersPerLine)
  if (isLast || moved < halfOf(last)) return null
  return { group, middles: fromLast(group, moved, spec).middles }
}

/** The rows from one organ on, and what they are compared by: how many, and how unequal. */
interface Division {
  readonly rows: readonly SealedRow[]
  readonly squares: number
}

const isBetter = (one: Division, other: Division): boolean =>
  one.rows.length < other.rows.length ||
  (one.rows.length === other.rows.length && one.squares < other.squares)

/** As few rows as the text area allows, as equal as they can be; the first ones are the fuller ones. */
function inRows(signing: readonly Signing[], dateMiddle: number, spec: LayoutSpec): readonly SealedRow[] {
  // From the last organ backwards: the best division of those from each one on.
  const best: Division[] = [{ rows: [], squares: 0 }]
  for (let from = signing.length - 1; from >= 0; from -= 1) {
    const left = signing.length - from
    const counts = Array.from({ length: Math.min(left, spec.seal.perRow) }, (_, index) => index + 1)
    const divisions = counts.toReversed().flatMap((count): readonly Division[] => {
      const rest = best[left - count]
      const isLast = count === left
      const row = sealedRow(signing.slice(from, from + count), { dateMiddle, isLast }, spec)
      return row === null || rest === undefined
        ? []
        : [{ rows: [row, ...rest.rows], squares: rest.squares + count * count }]
    })
    best[left] = divisions.reduce((found, other) => (isBetter(other, found) ? other : found))
  }
  return best[signing.length]?.rows ?? []
}

/**
 * The date 右空四字, the last organ centred above it; several organs side by side, each with its own seal, rows
 * filled in the order they sign and ending on the right. Seals of a row stand at one height, neither crossing
 * nor touching those of the next; the top of the first row's lies within one line of the text.
 */
export function placeSealed({ organs, date, seals }: SignatureContent, spec: LayoutSpec): SignaturePlace {
  const { usualSize, raised, gap } = spec.seal
  const line = lineInMm(spec)
  const character = characterInMm(spec)
  const signing = organs.map((name): Signing => {
    const room = sealRoom(
      seals.find(({ owner }) => owner === name),
      { width: usualSize, height: usualSize },
    )
    return { name, room, nameWidth: widthInCharacters(name), sealWidth: room.width / character }
  })
  const dateWidth = widthInCharacters(date)
  const lastOrgan = signing.at(-1)
  // A name too long to be centred over a date 右空四字 takes the date along to the left.
  const dateMiddle = Math.min(
    Math.max(spec.sealed.dateRight + dateWidth / 2, lastOrgan === undefined ? 0 : halfOf(lastOrgan)),
    spec.grid.charactersPerLine / 2,
  )
  const grouped = inRows(signing, dateMiddle, spec)
  // The row above, and the last one in the end.
  let above = { height: 0, middle: 0 }
  const names = grouped.map(({ group, middles }, row): SignatureRow => {
    const isOverDate = row === grouped.length - 1 && date !== ''
    // The last seal stands over name and date: their common middle lies half a line further down.
    const below = inkMiddle(spec) + (isOverDate ? 0.5 : 0) - raised
    const height = Math.max(...group.map(({ room }) => room.height)) / line
    const linesAboveOwn = Math.max(0, height / 2 - below)
    const apart = row === 0 ? height / 2 : (above.height + height) / 2 + gap / line + above.middle - 1
    const linesAbove = Math.max(0, Math.ceil(apart - below))
    above = { height, middle: below }
    const middleOf = (index: number): number => middles[index] ?? dateMiddle
    return {
      kind: 'organs',
      linesAbove,
      linesAboveOwn,
      texts: group.map(({ name, nameWidth }, index) => ({
        ...(group.length === 1
          ? fromRight(middleOf(index) - nameWidth / 2)
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
            linesAboveOwn: 0,
            texts: [{ ...fromRight(dateMiddle - dateWidth / 2), text: date, stretch: 0 }],
            seals: [],
          },
        ]
  const rows = [...names, ...dates]
  const linesBelow = Math.max(0, above.middle + above.height / 2 - 1 - dates.length)
  return { rows, linesBelow, keepsTogether: keepsTogether(rows, spec) }
}
