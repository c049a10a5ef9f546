import { describe, expect, it } from 'vitest'
import { ReplyDocument } from '../reply-document'
import { ReplyFile } from '../reply-file'
import { StoredReply, upgradeReply } from '../upgrade-reply'
import old from './0001-before.json'

describe('a reply of version 1', () => {
  it('becomes one of the present version with all its text', () => {
    const read = StoredReply.parse(old)
    expect(read).toEqual(ReplyDocument.parse(read))
    const { title, preamble, sections, closing, issuer, documentNumber, contact, copyTo } = read
    expect({ title, preamble, sections, closing, issuer, documentNumber, contact, copyTo }).toEqual({
      title: old.title,
      preamble: old.preamble,
      sections: old.sections,
      closing: old.closing,
      issuer: old.issuer,
      documentNumber: old.documentNumber,
      contact: old.contact,
      copyTo: old.copyTo,
    })
  })

  it('keeps its seal, and its attachments go along separately', () => {
    const { signature, attachments } = StoredReply.parse(old)
    expect(signature).toEqual({ organs: [], date: '2026-05-20', stamp: 'seal', signers: [] })
    expect(attachments).toEqual([{ id: 'attachment-1', title: '站点改造清单', blocks: [] }])
    const unsealed = { ...old, signature: { ...old.signature, sealed: false } }
    expect(StoredReply.parse(unsealed).signature.stamp).toBe('none')
  })

  it('begins without the new elements', () => {
    expect(StoredReply.parse(old)).toMatchObject({
      copyNumber: null,
      titleLines: null,
      layoutProfile: null,
      adjustments: [],
      signOff: null,
    })
  })

  it('is read in a reply file too', () => {
    expect(ReplyFile.shape.reply.parse(old).schemaVersion).toBe(2)
  })
})

it('leaves everything else as it is', () => {
  const present = StoredReply.parse(old)
  expect(upgradeReply(present)).toBe(present)
  const damaged = { ...old, signature: { date: null } }
  expect(upgradeReply(damaged)).toBe(damaged)
  expect(StoredReply.safeParse(damaged).success).toBe(false)
})
