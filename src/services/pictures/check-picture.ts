// Whether a picture is whole. Its header says how large it is; only its chunks, check sums and pixel data
// say that a reader can show it: a damaged picture must not get into an official file.
import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import { pictureFacts } from '../../core/kernel/picture-facts'
import type { PictureFacts } from '../../core/kernel/picture-facts'

export const PICTURE_FAULTS = ['not-a-picture', 'damaged', 'too-many-pixels'] as const
export type PictureFault = (typeof PICTURE_FAULTS)[number]

export type CheckedPicture =
  | { readonly fault: null; readonly facts: PictureFacts; readonly mediaType: 'image/png' | 'image/jpeg' }
  | { readonly fault: PictureFault; readonly facts: PictureFacts | null }

const inflateLimited = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate)

const PNG_START = '89504e470d0a1a0a'
const JPEG_START = 'ffd8'
/** Samples a pixel and the depths allowed, by colour type. */
const COLOUR_TYPES: Readonly<
  Record<number, { readonly samples: number; readonly depths: readonly number[] }>
> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}
/** Where the seven passes of an interlaced PNG begin and how far their pixels lie apart: x, y, dx, dy. */
const INTERLACED = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const WHOLE = [[0, 0, 1, 1]] as const

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** The chunks of a PNG up to its end; null where one is cut short or does not match its check sum. */
function pngChunks(bytes: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return null
    const checked = bytes.subarray(at + 4, end - 4)
    if (crc32(checked) !== view.getUint32(end - 4)) return null
    const type = Buffer.from(checked.subarray(0, 4)).toString('latin1')
    chunks.push({ type, data: checked.subarray(4) })
    if (type === 'IEND') return chunks
    at = end
  }
  return null
}

/** Bytes of pixel data a PNG of this header must have; null for a header that no PNG may have. */
function pixelBytes(header: Uint8Array): number | null {
  if (header.length !== 13) return null
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8)
  const type = COLOUR_TYPES[colour]
  if (type === undefined || !type.depths.includes(depth)) return null
  if (compression !== 0 || filter !== 0 || interlace > 1) return null
  let total = 0
  for (const [x, y, dx, dy] of interlace === 1 ? INTERLACED : WHOLE) {
    const columns = Math.ceil((width - x) / dx)
    const rows = Math.ceil((height - y) / dy)
    if (columns > 0 && rows > 0) total += rows * (1 + Math.ceil((columns * type.samples * depth) / 8))
  }
  return total
}

async function isWholePng(bytes: Uint8Array): Promise<boolean> {
  const chunks = pngChunks(bytes)
  const [header] = chunks ?? []
  if (chunks === null || header?.type !== 'IHDR') return false
  const expected = pixelBytes(header.data)
  if (expected === null) return false
  if (header.data[9] === 3 && !chunks.some(({ type }) => type === 'PLTE')) return false
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  try {
    return (await inflateLimited(packed, { maxOutputLength: expected + 1 })).length === expected
  } catch {
    return false
  }
}

/** True when the segments lead to picture data and the data to the end mark. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return false
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === 0xda) return Buffer.from(bytes).indexOf('ffd9', at + 4, 'hex') > at
    else at += 2 + view.getUint16(at + 2)
  }
  return false
}

/**
 * Looks at a picture to its last byte.
 * @param mostPixels one with more is refused by its header alone, before anything is decoded
 */
export async function checkPicture(bytes: Uint8Array, mostPixels: number): Promise<CheckedPicture> {
  const facts = pictureFacts(bytes)
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  const isPng = start === PNG_START
  if (facts === null) {
    return { fault: isPng || start.startsWith(JPEG_START) ? 'damaged' : 'not-a-picture', facts: null }
  }
  if (facts.width * facts.height > mostPixels) return { fault: 'too-many-pixels', facts }
  const isWhole = isPng ? await isWholePng(bytes) : isWholeJpeg(bytes)
  if (!isWhole) return { fault: 'damaged', facts }
  return { fault: null, facts, mediaType: isPng ? 'image/png' : 'image/jpeg' }
}
