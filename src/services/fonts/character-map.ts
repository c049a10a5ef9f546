// Which characters a font has: its `cmap` table, as far as it is Unicode (formats 4 and 12).

/** Whether a face has a glyph for a code point. */
export type CharacterMap = (codePoint: number) => boolean

/** Subtables by how much of Unicode they hold; the first there is taken. */
const PREFERENCE: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
]

/** The last index in 0..count-1 at which `isBefore` does not hold any more, by halving. */
function firstNotBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Format 12: groups of consecutive code points, in order. */
function groupedMap(table: DataView, at: number): CharacterMap {
  const count = Math.min(table.getUint32(at + 12), Math.floor((table.byteLength - at - 16) / 12))
  const group = (index: number): number => at + 16 + index * 12
  return (codePoint) => {
    const index = firstNotBefore(count, (candidate) => table.getUint32(group(candidate) + 4) < codePoint)
    if (index === count) return false
    const begin = table.getUint32(group(index))
    return codePoint >= begin && table.getUint32(group(index) + 8) + (codePoint - begin) !== 0
  }
}

/** Format 4: segments of the basic plane, with a shift or a list of glyphs each. */
function segmentMap(table: DataView, at: number): CharacterMap {
  const count = table.getUint16(at + 6) / 2
  const ends = at + 14
  const begins = ends + count * 2 + 2
  const shifts = begins + count * 2
  const ranges = shifts + count * 2
  return (codePoint) => {
    if (codePoint > 0xffff) return false
    const index = firstNotBefore(count, (candidate) => table.getUint16(ends + candidate * 2) < codePoint)
    if (index === count) return false
    const begin = table.getUint16(begins + index * 2)
    if (codePoint < begin) return false
    const shift = table.getUint16(shifts + index * 2)
    const rangeAt = ranges + index * 2
    const range = table.getUint16(rangeAt)
    if (range === 0) return ((codePoint + shift) & 0xffff) !== 0
    const glyphAt = rangeAt + range + (codePoint - begin) * 2
    return glyphAt + 2 <= table.byteLength && table.getUint16(glyphAt) !== 0
  }
}

function subtableAt(table: DataView): number | null {
  const count = Math.min(table.getUint16(2), Math.floor((table.byteLength - 4) / 8))
  for (const [platform, encoding] of PREFERENCE) {
    for (let index = 0; index < count; index += 1) {
      const at = 4 + index * 8
      if (table.getUint16(at) === platform && table.getUint16(at + 2) === encoding)
        return table.getUint32(at + 4)
    }
  }
  return null
}

/**
 * The characters of a face; null where its map is in no form known here, so that nobody can tell.
 * @throws RangeError where the table is cut off
 */
export function characterMap(table: DataView): CharacterMap | null {
  const at = subtableAt(table)
  if (at === null) return null
  const format = table.getUint16(at)
  if (format === 12) return groupedMap(table, at)
  return format === 4 ? segmentMap(table, at) : null
}
