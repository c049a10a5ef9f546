import { expect, test } from 'vitest'
import { figure } from '../../../tests/fixtures/replies'
import { pictureFacts } from './picture-facts'

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))

test('a PNG', () => {
  expect(pictureFacts(bytesOf(figure().base64))).toEqual({ type: 'png', width: 2, height: 1 })
})

test('a JPEG: the frame is found behind other segments, whatever their markers', () => {
  const segment = (marker: number, content: readonly number[]): readonly number[] => [
    0xff,
    marker,
    0,
    content.length + 2,
    ...content,
  ]
  const jpeg = Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0]),
    ...segment(0xc4, [0, 1, 2, 3]),
    0xff,
    ...segment(0xc2, [8, 0x01, 0x2c, 0x02, 0x58, 3, 1, 0x11, 0]),
  ])
  expect(pictureFacts(jpeg)).toEqual({ type: 'jpg', width: 600, height: 300 })
})

test.each([
  ['nothing', []],
  ['text', [...'这不是图片'].map((character) => character.charCodeAt(0) & 0xff)],
  ['a PNG cut short', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a JPEG without a frame', [0xff, 0xd8, 0xff, 0xd9]],
  ['a JPEG whose segment points outside', [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0]],
])('%s is no picture', (_name, bytes) => {
  expect(pictureFacts(Uint8Array.from(bytes))).toBeNull()
})
