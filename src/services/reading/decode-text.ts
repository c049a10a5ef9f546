// Bytes of a text file → text. Clerks' files come as UTF-8, with and without mark, as GBK from old Windows
// programs, as UTF-16 from Notepad's "Unicode".
import iconv from 'iconv-lite'
import { AppError } from '../../core/kernel/app-error'
import type { ReadingMessage } from '../../core/kernel/result'

export type TextEncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
  readonly messages: readonly ReadingMessage[]
}

interface Signature {
  readonly bytes: readonly number[]
  readonly what: string
  readonly advice: string
}

const COPY_TEXT = '请打开它，复制其中的文字粘贴进来，或另存为纯文本（.txt）后再试'
const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: ' PDF 文件', advice: COPY_TEXT },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: ' Word、WPS 文档或压缩包', advice: COPY_TEXT },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: '旧版 Word 或 WPS 文档', advice: COPY_TEXT },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: ' RTF 文档', advice: COPY_TEXT },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: '图片', advice: '请换成文字后再试' },
  { bytes: [0xff, 0xd8, 0xff], what: '图片', advice: '请换成文字后再试' },
]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

function binaryFile(name: string): AppError {
  return new AppError(
    'BAD_INPUT',
    `“${name}”不是文字文件，读不出内容。请换成纯文本（.txt），或复制文字粘贴进来。`,
  )
}

/** Null when the bytes are not of that encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function swapBytes(bytes: Uint8Array): Uint8Array {
  const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return swapped.swap16()
}

function decodeUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE', name: string): string {
  const text = decodeStrictly(encoding === 'UTF-16BE' ? swapBytes(bytes) : bytes, 'utf-16le')
  if (text === null) {
    throw new AppError('BAD_INPUT', `“${name}”的文字残缺不全。请用记事本打开，另存为 UTF-8 编码后再试。`)
  }
  return text
}

const countOf = (text: string, character: string): number => text.split(character).length - 1

/** Control characters that no text has; tab, line ends, form feed and the old end-of-file mark are none. */
function isForeignControl(code: number): boolean {
  return code < 0x09 || (code > 0x0d && code < 0x20 && code !== 0x1a) || code === 0x7f
}

function refuseBinary(text: string, name: string): void {
  let controls = 0
  for (let index = 0; index < text.length; index++) if (isForeignControl(text.charCodeAt(index))) controls++
  if (text.includes('\0') || controls > Math.max(3, text.length / 500)) throw binaryFile(name)
}

function decodeGb18030(bytes: Uint8Array, name: string): DecodedText {
  const text = iconv.decode(Buffer.from(bytes), 'gb18030')
  const unknown = countOf(text, '\ufffd')
  if (unknown > Math.max(3, text.length / 100)) {
    throw new AppError('BAD_INPUT', `认不出“${name}”的文字编码。请用记事本打开，另存为 UTF-8 编码后再试。`)
  }
  const messages: readonly ReadingMessage[] =
    unknown === 0
      ? []
      : [
          {
            code: 'undecodable-characters',
            severity: 'doubt',
            text: `有 ${unknown} 个字认不出编码，以“\ufffd”代替，请对照原文补上。`,
          },
        ]
  return { text, encoding: 'GB18030', messages }
}

/**
 * Decodes a text file. Encodings: UTF-8 with and without mark, UTF-16 with mark, else GB18030 (and with it GBK
 * and GB2312).
 * @param name the file's name as the clerk knows it
 * @throws AppError BAD_INPUT for empty and binary files and for encodings that cannot be read
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const signature = SIGNATURES.find((candidate) => startsWith(bytes, candidate.bytes))
  if (signature !== undefined) {
    throw new AppError('BAD_INPUT', `“${name}”是${signature.what}，不是纯文本。${signature.advice}。`)
  }
  const decoded = decodeBytes(bytes, name)
  if (decoded.text.trim() === '') {
    throw new AppError('BAD_INPUT', `“${name}”是空的，没有可读的文字。请检查后换一个文件。`)
  }
  return decoded
}

function decodeBytes(bytes: Uint8Array, name: string): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe]))
    return checked(decodeUtf16(bytes.subarray(2), 'UTF-16LE', name), 'UTF-16LE')
  if (startsWith(bytes, [0xfe, 0xff]))
    return checked(decodeUtf16(bytes.subarray(2), 'UTF-16BE', name), 'UTF-16BE')
  // NUL never occurs in text; without this a binary file would be taken for GB18030.
  if (bytes.includes(0)) throw binaryFile(name)
  const text = decodeStrictly(bytes, 'utf-8')
  if (text !== null) return checked(text, 'UTF-8')
  const decoded = decodeGb18030(bytes, name)
  refuseBinary(decoded.text, name)
  return decoded

  function checked(value: string, encoding: TextEncodingName): DecodedText {
    refuseBinary(value, name)
    return { text: value, encoding, messages: [] }
  }
}
