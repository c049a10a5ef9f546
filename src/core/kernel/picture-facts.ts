// Width and height of a PNG or JPEG, from its own bytes: the file needs them, the reply does not hold them.

export interface PictureFacts {
  readonly type: 'png' | 'jpg'
  readonly width: number
  readonly height: number
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const

function readPng(view: DataView): PictureFacts | null {
  if (view.byteLength < 24) return null
  if (!PNG_SIGNATURE.every((byte, index) => view.getUint8(index) === byte)) return null
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Start-of-frame markers; C4, C8 and CC mean something else. */
const isFrameStart = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(view: DataView): PictureFacts | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
    } else if (isFrameStart(marker)) {
      return { type: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else {
      at += 2 + view.getUint16(at + 2)
    }
  }
  return null
}

/** What kind of picture the bytes are and how large, or null when they are none that can be shown. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const facts = readPng(view) ?? readJpeg(view)
  return facts !== null && facts.width > 0 && facts.height > 0 ? facts : null
}
