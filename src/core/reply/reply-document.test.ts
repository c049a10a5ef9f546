import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProposalId, ReplyId } from '../kernel/ids'
import { emptyProposal, Proposal } from '../proposals/proposal'
import { Unit } from '../proposals/unit'
import { usualReply } from '../importing/reply-arbitrary'
import { emptyReply, Figure, Paragraph, REPLY_SCHEMA_VERSION } from './reply-document'
import { ReplyDocument, Section, Table } from './reply-document'
import { ReplyCase, ReplyFile } from './reply-file'

const reply = emptyReply(ReplyId.parse('reply-1'), ProposalId.parse('case-1'))
const proposal = emptyProposal(ProposalId.parse('case-1'))

const section = {
  id: 'a',
  level: 1,
  headingStyle: 'own-line',
  numbered: true,
  heading: '标题',
  blocks: [],
  children: [],
  answers: [],
  facts: [],
}

describe('ReplyDocument', () => {
  it('accepts a reply with no text at all', () => {
    expect(ReplyDocument.parse(reply)).toEqual(reply)
    expect(Proposal.parse(proposal)).toEqual(proposal)
  })

  it('comes through JSON unchanged', () => {
    fc.assert(
      fc.property(usualReply, (source) => {
        expect(ReplyCase.parse(JSON.parse(JSON.stringify(source)))).toEqual(source)
      }),
      { numRuns: 50 },
    )
  })

  it('refuses a newer version, an unknown field and a stale shape', () => {
    expect(ReplyDocument.safeParse({ ...reply, schemaVersion: REPLY_SCHEMA_VERSION + 1 }).success).toBe(false)
    expect(ReplyDocument.safeParse({ ...reply, surprise: 1 }).success).toBe(false)
    expect(ReplyDocument.safeParse({ ...reply, revision: -1 }).success).toBe(false)
    expect(ReplyDocument.safeParse({ ...reply, form: 'file' }).success).toBe(false)
  })

  it('keeps ids fit for file names', () => {
    for (const id of ['A-1', 'a/b', '..', 'ab', 'x'.repeat(65)]) {
      expect(ReplyDocument.safeParse({ ...reply, id }).success, id).toBe(false)
    }
  })

  it('wants real dates in the signature', () => {
    const signed = (date: string) => ({
      ...reply,
      signature: { organs: [], date, stamp: 'none', signers: [] },
    })
    expect(ReplyDocument.safeParse(signed('2026-02-28')).success).toBe(true)
    expect(ReplyDocument.safeParse(signed('2026-02-30')).success).toBe(false)
  })
})

describe('Section', () => {
  it('lets levels be skipped downward, never repeated or climbed', () => {
    const nested = (level: number) => ({ ...section, children: [{ ...section, id: 'b', level }] })
    expect([1, 2, 3, 4].map((level) => Section.safeParse(nested(level)).success)).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  it('checks the levels at every depth', () => {
    const deep = { ...section, children: [{ ...section, level: 3, children: [{ ...section, level: 2 }] }] }
    expect(Section.safeParse(deep).success).toBe(false)
  })

  it('gives an item no heading', () => {
    expect(Section.safeParse({ ...section, headingStyle: 'item' }).success).toBe(false)
    expect(Section.safeParse({ ...section, headingStyle: 'item', heading: '' }).success).toBe(true)
  })

  it('keeps a heading on one line', () => {
    expect(Section.safeParse({ ...section, heading: '两\n行' }).success).toBe(false)
  })
})

describe('blocks', () => {
  it('a paragraph is one line', () => {
    const paragraph = (text: string) => Paragraph.safeParse({ kind: 'paragraph', id: 'a', text }).success
    expect([paragraph('一段'), paragraph('一\n段'), paragraph('一\r段')]).toEqual([true, false, false])
  })

  it('a table has rows, columns and spans of one unless said otherwise', () => {
    const table = Table.parse({
      kind: 'table',
      id: 'a',
      caption: '',
      orientation: 'portrait',
      headerRows: 1,
      columnWidths: [1, 2],
      rows: [[{ text: '甲' }, { text: '乙' }]],
    })
    expect(table.rows[0]?.[0]).toEqual({ text: '甲', columnSpan: 1, rowSpan: 1, align: 'left' })
    expect(Table.safeParse({ ...table, rows: [] }).success).toBe(false)
    expect(Table.safeParse({ ...table, columnWidths: [0] }).success).toBe(false)
  })

  it('a picture is base64', () => {
    const figure = (base64: string) =>
      Figure.safeParse({
        kind: 'figure',
        id: 'a',
        caption: '',
        alternativeText: '',
        mediaType: 'image/png',
        base64,
        widthMm: 100,
      }).success
    expect([figure('QUJD'), figure('QUI='), figure('不是图片'), figure('')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('ReplyFile', () => {
  it('names its format and version', () => {
    const file = { format: 'fuwen-reply', formatVersion: 1, proposal, reply }
    expect(ReplyFile.safeParse(file).success).toBe(true)
    expect(ReplyFile.safeParse({ ...file, format: 'other' }).success).toBe(false)
    expect(ReplyFile.safeParse({ ...file, formatVersion: 2 }).success).toBe(false)
  })
})

describe('Proposal', () => {
  it('keeps numbers as text: leading zeros are never lost', () => {
    expect(Proposal.parse({ ...proposal, number: '0026' }).number).toBe('0026')
    expect(Proposal.safeParse({ ...proposal, number: 26 }).success).toBe(false)
  })

  it('fills in what a proposer does not say', () => {
    const parsed = Proposal.parse({ ...proposal, proposers: [{ name: '沈若溪', kind: 'member' }] })
    expect(parsed.proposers).toEqual([{ name: '沈若溪', kind: 'member', affiliation: '', phone: '' }])
  })
})

describe('Unit', () => {
  it('wants a name', () => {
    const unit = { name: '', shortName: '', numberPrefix: '', contactName: '', contactPhone: '', copyTo: [] }
    expect(Unit.safeParse(unit).error?.issues[0]?.message).toBe('请填写单位全称')
    expect(Unit.safeParse({ ...unit, name: '云岚市民政局' }).success).toBe(true)
  })
})
