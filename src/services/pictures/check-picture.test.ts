import { expect, test } from 'vitest'
import { figure } from '../../../tests/fixtures/replies'
import { checkPicture as checkWith } from './check-picture'
import { emptyPng, jpeg, png } from './testing-pictures'

const checkPicture = (bytes: Uint8Array) => checkWith(bytes, 25_000_000)

test('whole pictures', async () => {
  expect(await checkPicture(png(7, 3))).toEqual({
    fault: null,
    facts: { type: 'png', width: 7, height: 3 },
    mediaType: 'image/png',
  })
  expect(await checkPicture(Buffer.from(figure().base64, 'base64'))).toMatchObject({ fault: null })
  expect(await checkPicture(jpeg())).toEqual({
    fault: null,
    facts: { type: 'jpg', width: 1, height: 1 },
    mediaType: 'image/jpeg',
  })
})

test('what is no picture at all', async () => {
  expect(await checkPicture(Buffer.from('公章'))).toEqual({ fault: 'not-a-picture', facts: null })
  expect(await checkPicture(Buffer.alloc(0))).toEqual({ fault: 'not-a-picture', facts: null })
})

test('a picture cut short anywhere is damaged, or no picture', async () => {
  for (const whole of [png(7, 3), jpeg()]) {
    for (let length = 0; length < whole.length; length += 1) {
      const { fault } = await checkPicture(whole.subarray(0, length))
      expect(fault, `${length} of ${whole.length}`).toMatch(/^(not-a-picture|damaged)$/)
    }
  }
})

test('a PNG with one byte changed behind its signature is damaged', async () => {
  const whole = png(4, 4)
  for (let at = 8; at < whole.length; at += 1) {
    const broken = Buffer.from(whole)
    broken[at] = (broken[at] ?? 0) ^ 1
    expect((await checkPicture(broken)).fault, `byte ${at}`).not.toBeNull()
  }
})

test('pixel data that does not fill the picture is damage', async () => {
  expect((await checkPicture(emptyPng(30, 30))).fault).toBe('damaged')
})

test('a 100-megapixel picture is refused by its header, before it is decoded', async () => {
  expect(await checkPicture(emptyPng(10_000, 10_000))).toEqual({
    fault: 'too-many-pixels',
    facts: { type: 'png', width: 10_000, height: 10_000 },
  })
})
