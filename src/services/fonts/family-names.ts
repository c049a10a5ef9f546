// Family names in a font's `name` table, in all its languages: 仿宋_GB2312 and FangSong_GB2312 are one font.
import iconv from 'iconv-lite'

const FAMILY = 1
const FULL_NAME = 4
const TYPOGRAPHIC_FAMILY = 16
const WANTED = new Set([FAMILY, FULL_NAME, TYPOGRAPHIC_FAMILY])

const UNICODE = 0
const MACINTOSH = 1
const WINDOWS = 3

/** How a record's text is written, by platform and encoding; null where that is not Unicode or Chinese. */
function encodingOf(platform: number, encoding: number): string | null {
  if (platform === UNICODE) return 'utf16-be'
  if (platform === WINDOWS)
    return { 0: 'utf16-be', 1: 'utf16-be', 3: 'gbk', 4: 'big5', 10: 'utf16-be' }[encoding] ?? null
  if (platform === MACINTOSH) return { 0: 'macroman', 2: 'big5', 25: 'gbk' }[encoding] ?? null
  return null
}

/** Old Windows fonts write GBK into 16-bit units, a single-byte character after a zero. */
const withoutPadding = (bytes: Uint8Array): Uint8Array => bytes.filter((byte) => byte !== 0)

function nameText(bytes: Uint8Array, encoding: string): string {
  const plain = encoding === 'utf16-be' ? bytes : withoutPadding(bytes)
  return iconv.decode(Buffer.from(plain), encoding).trim()
}

/**
 * The names a face answers to, without doubles: family, typographic family and full name in every language.
 * A record that points outside the table is left out.
 */
export function familyNames(table: DataView): readonly string[] {
  const names = new Set<string>()
  const count = table.getUint16(2)
  const storage = table.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 12
    if (at + 12 > table.byteLength) break
    if (!WANTED.has(table.getUint16(at + 6))) continue
    const encoding = encodingOf(table.getUint16(at), table.getUint16(at + 2))
    const begin = storage + table.getUint16(at + 10)
    const length = table.getUint16(at + 8)
    if (encoding === null || begin + length > table.byteLength) continue
    const text = nameText(new Uint8Array(table.buffer, table.byteOffset + begin, length), encoding)
    if (text !== '') names.add(text)
  }
  return [...names]
}
