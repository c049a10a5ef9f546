import { expect, test } from 'vitest'
import { figure, shortCase } from '../../../tests/fixtures/replies'
import type { Seal } from '../../core/reply/seal'
import { emptyPng, png } from '../pictures/testing-pictures'
import { refusal } from '../testing-refusal'
import { renderReplyDocx } from './export-reply'

const OWNER = '澄江市园林绿化管理局'

const seal = (picture: Uint8Array): Seal => ({
  id: 'seal-1',
  schemaVersion: 1,
  kind: 'organ',
  owner: OWNER,
  mediaType: 'image/png',
  base64: Buffer.from(picture).toString('base64'),
  pixelWidth: 8,
  pixelHeight: 8,
  widthMm: 42,
})

const signed = (signOff: { date: string } | null) =>
  shortCase({
    signatory: '江一帆',
    signOff,
    signature: { organs: [OWNER], date: '2026-05-08', stamp: 'seal', signers: [] },
  })

test('a seal that was damaged after it was kept is named, and never gets into a file', async () => {
  const damaged = [seal(png(8, 8).subarray(0, 60))]
  const reply = signed({ date: '2026-05-08' })
  const work = () => renderReplyDocx(reply, 'letter', { seals: damaged })
  expect(await refusal(work, 'BAD_INPUT')).toContain(`“${OWNER}”的印章图样已损坏`)
  // A draft prints none: its export goes on.
  await renderReplyDocx(signed(null), 'letter', { seals: damaged })
  await renderReplyDocx(reply, 'letter', { seals: [seal(png(8, 8))] })
})

test('a damaged figure of 36 megapixels never gets into a file', async () => {
  const damaged = figure({ base64: emptyPng(6000, 6000).toString('base64'), caption: '踏勘照片' })
  const work = () => renderReplyDocx(shortCase({}, [damaged]), 'letter')
  expect(await refusal(work, 'BAD_INPUT')).toContain('插图“踏勘照片”的图片数据已损坏')
})
