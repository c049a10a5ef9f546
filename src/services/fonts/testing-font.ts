// Made-up font files for tests: a table directory, names and a character map, no outlines.
export interface TestingName {
  readonly platform: number
  readonly encoding: number
  readonly language: number
  readonly nameId: number
  readonly bytes: Uint8Array
}

export const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index))
  return bytes
}

/** A Windows name in Chinese (0x0804) or English (0x0409). */
export const windowsName = (text: string, language: number, nameId = 1): TestingName => ({
  platform: 3,
  encoding: 1,
  language,
  nameId,
  bytes: utf16(text),
})

const words = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255])
const long = (value: number): number[] => words(Math.floor(value / 65536) & 0xffff, value & 0xffff)

export function nameTable(names: readonly TestingName[]): number[] {
  const records: number[] = []
  const storage: number[] = []
  for (const { platform, encoding, language, nameId, bytes } of names) {
    records.push(...words(platform, encoding, language, nameId, bytes.length, storage.length))
    storage.push(...bytes)
  }
  return [...words(0, names.length, 6 + records.length), ...records, ...storage]
}

/** Format 4 with one segment a character, glyphs by shift; ends with the segment the format demands. */
export function cmapFormat4(codePoints: readonly number[]): number[] {
  const sorted = [...codePoints].sort((a, b) => a - b)
  const ends = [...sorted, 0xffff]
  const shifts = [...sorted.map((codePoint, index) => (index + 1 - codePoint) & 0xffff), 1]
  const body = [
    ...words(ends.length * 2, 0, 0, 0),
    ...words(...ends),
    ...words(0),
    ...words(...ends),
    ...words(...shifts),
    ...words(...ends.map(() => 0)),
  ]
  return [...words(0, 1, 3, 1), ...long(12), ...words(4, body.length + 6, 0), ...body]
}

/** Format 12 with one group a character. */
export function cmapFormat12(codePoints: readonly number[]): number[] {
  const sorted = [...codePoints].sort((a, b) => a - b)
  const groups = sorted.flatMap((codePoint, index) => [
    ...long(codePoint),
    ...long(codePoint),
    ...long(index + 1),
  ])
  return [
    ...words(0, 1, 3, 10),
    ...long(12),
    ...words(12, 0),
    ...long(16 + groups.length),
    ...long(0),
    ...long(sorted.length),
    ...groups,
  ]
}

export interface TestingFace {
  readonly name?: readonly number[]
  readonly cmap?: readonly number[]
}

function face(tables: TestingFace, start: number): number[] {
  const entries = Object.entries(tables).filter(
    (entry): entry is [string, number[]] => entry[1] !== undefined,
  )
  const directory: number[] = [...long(0x00010000), ...words(entries.length, 0, 0, 0)]
  const content: number[] = []
  const contentStart = start + 12 + entries.length * 16
  for (const [tag, bytes] of entries) {
    const letters = [...tag].map((letter) => letter.charCodeAt(0))
    directory.push(...letters, ...long(0), ...long(contentStart + content.length), ...long(bytes.length))
    content.push(...bytes)
  }
  return [...directory, ...content]
}

/** A .ttf */
export const fontFile = (tables: TestingFace): Uint8Array => new Uint8Array(face(tables, 0))

/** A .ttc with several faces. */
export function fontCollection(faces: readonly TestingFace[]): Uint8Array {
  const start = 12 + faces.length * 4
  const offsets: number[] = []
  const content: number[] = []
  for (const tables of faces) {
    offsets.push(start + content.length)
    content.push(...face(tables, start + content.length))
  }
  return new Uint8Array([
    ...long(0x74746366),
    ...long(0x00010000),
    ...long(faces.length),
    ...offsets.flatMap(long),
    ...content,
  ])
}
