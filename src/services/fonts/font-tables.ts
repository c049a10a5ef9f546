// The tables of a font file, read one by one. A PC has hundreds of fonts with up to 100 MB each, and all that is
// asked of most of them is the name: a library would read every file whole, this reads a few kilobytes.
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** One face of a font file; a collection (.ttc) has several. */
export interface FontTables {
  /** Where the face's table directory begins in the file. */
  readonly offset: number
  /** The bytes of a table; null where the face has none, or a damaged one. */
  table(tag: string): Promise<DataView | null>
}

const HEADER_BYTES = 12
const RECORD_BYTES = 16
const MOST_TABLES = 256
const MOST_FACES = 256
/** No name table and no character map of a sound font is longer. */
const MOST_TABLE_BYTES = 8 * 1024 * 1024
const COLLECTION = 0x74746366
/** TrueType, the same as Apple writes it, and fonts with PostScript outlines (OTTO). */
const SINGLE_FACE = new Set([0x00010000, 0x74727565, 0x4f54544f])

/** Null where the file ends before. */
async function readAt(handle: FileHandle, position: number, length: number): Promise<DataView | null> {
  const buffer = new Uint8Array(length)
  const { bytesRead } = await handle.read(buffer, 0, length, position)
  return bytesRead === length ? new DataView(buffer.buffer) : null
}

async function faceOffsets(handle: FileHandle): Promise<readonly number[]> {
  const header = await readAt(handle, 0, HEADER_BYTES)
  if (header === null) return []
  const kind = header.getUint32(0)
  if (SINGLE_FACE.has(kind)) return [0]
  if (kind !== COLLECTION) return []
  const count = Math.min(header.getUint32(8), MOST_FACES)
  const offsets = await readAt(handle, HEADER_BYTES, count * 4)
  return offsets === null ? [] : Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4))
}

interface TableRecord {
  readonly offset: number
  readonly length: number
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

async function faceTables(handle: FileHandle, offset: number): Promise<FontTables | null> {
  const header = await readAt(handle, offset, HEADER_BYTES)
  const count = Math.min(header?.getUint16(4) ?? 0, MOST_TABLES)
  const directory = await readAt(handle, offset + HEADER_BYTES, count * RECORD_BYTES)
  if (directory === null || count === 0) return null
  const records = new Map<string, TableRecord>()
  for (let index = 0; index < count; index += 1) {
    const at = index * RECORD_BYTES
    records.set(tagAt(directory, at), {
      offset: directory.getUint32(at + 8),
      length: directory.getUint32(at + 12),
    })
  }
  return {
    offset,
    async table(tag) {
      const record = records.get(tag)
      if (record === undefined || record.length > MOST_TABLE_BYTES) return null
      return readAt(handle, record.offset, record.length)
    },
  }
}

/**
 * Opens a font file, hands its faces to `use` one after another, and closes it. A file that is no font has no
 * faces.
 * @throws the system's error where the file cannot be read; RangeError where `use` reads past a table's end
 */
export async function withFontFile<Result>(
  path: string,
  use: (face: FontTables) => Promise<Result>,
): Promise<readonly Result[]> {
  const handle = await open(path, 'r')
  try {
    const results: Result[] = []
    for (const offset of await faceOffsets(handle)) {
      const face = await faceTables(handle, offset)
      if (face !== null) results.push(await use(face))
    }
    return results
  } finally {
    await handle.close()
  }
}
