import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../core/kernel/app-error'
import { decodeText } from './decode-text'

const text = '关于市政协九届四次会议第086号提案的答复\r\n沈若溪委员：\n\t您提出的《……》收悉，𠮷 café\f'

function messageOf(bytes: Uint8Array): string {
  try {
    decodeText(bytes, '来件.txt')
  } catch (error) {
    if (error instanceof AppError && error.code === 'BAD_INPUT') return error.message
    throw error
  }
  throw new Error('it was read')
}

describe('text is read', () => {
  it.each([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text, 'utf8')])],
    ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])],
    ['GB18030', iconv.encode(text, 'gb18030')],
  ])('from %s', (encoding, bytes) => {
    expect(decodeText(bytes, 'x')).toEqual({ text, encoding, messages: [] })
  })

  it('from GBK as old programs write it', () => {
    expect(decodeText(iconv.encode('云岚市交通运输局', 'gbk'), 'x').text).toBe('云岚市交通运输局')
  })

  it('with a doubt where a few characters are broken', () => {
    const bytes = Buffer.concat([iconv.encode('云岚市交通运输局'.repeat(20), 'gbk'), Buffer.from([0x81])])
    const { text: read, messages } = decodeText(bytes, 'x')
    expect(read).toContain('\ufffd')
    expect(messages).toMatchObject([{ code: 'undecodable-characters', severity: 'doubt' }])
  })

  it('with a stray control character', () => {
    expect(decodeText(Buffer.from('一\x01二\x1a'), 'x').text).toBe('一\x01二\x1a')
  })
})

describe('refused', () => {
  it.each([
    ['nothing at all', new Uint8Array(), '是空的'],
    ['blanks', Buffer.from(' \r\n\u3000\t'), '是空的'],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), '是空的'],
    ['NUL bytes', Buffer.from('abc\0def'), '不是文字文件'],
    ['many control characters', Buffer.from('\x01\x02\x03\x04\x05abc'), '不是文字文件'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 37) % 128))),
      '请',
    ],
    ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x41]), '残缺'],
    ['UTF-16 with NUL', Buffer.from([0xff, 0xfe, 0x41, 0, 0, 0]), '不是文字文件'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), '是 PDF 文件'],
    ['a .docx', Buffer.from('PK\x03\x04…'), 'Word、WPS 文档'],
    ['a .doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), '旧版 Word'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '图片'],
  ])('%s', (_what, bytes, words) => {
    const message = messageOf(bytes)
    expect(message).toContain(words)
    expect(message).toMatch(/^“来件\.txt”?.*请.+。$|^认不出“来件\.txt”.+请.+。$/)
  })
})
