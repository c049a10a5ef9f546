import { describe, expect, it } from 'vitest'
import { PartId, ProposalId, ReplyId } from '../kernel/ids'
import { emptyProposal } from '../proposals/proposal'
import type { Proposal } from '../proposals/proposal'
import type { Unit } from '../proposals/unit'
import { newReply } from './new-reply'
import { ReplyDocument } from './reply-document'

const unit: Unit = {
  name: '云岚市交通运输局',
  shortName: '市交通局',
  numberPrefix: '云交提复',
  contactName: '周敏',
  contactPhone: '6612086',
  copyTo: ['市政府督查室'],
}

function make(record: Partial<Proposal> = {}, changes: Partial<Unit> = {}): ReplyDocument {
  let count = 0
  return newReply({
    id: ReplyId.parse('reply-1'),
    proposal: { ...emptyProposal(ProposalId.parse('case-1')), ...record },
    unit: { ...unit, ...changes },
    year: 2026,
    nextPartId: () => PartId.parse(`part-${(count += 1)}`),
  })
}

describe('newReply', () => {
  it('is a valid document with the two customary sections', () => {
    const reply = make()
    expect(ReplyDocument.safeParse(reply).error).toBeUndefined()
    expect(reply.sections.map(({ heading }) => heading)).toEqual(['工作开展情况', '下步措施'])
    expect(reply.title).toEqual({ source: 'record' })
  })

  it('takes from the unit what every reply takes from it', () => {
    expect(make()).toMatchObject({
      issuer: '云岚市交通运输局',
      documentNumber: { form: 'series', prefix: '云交提复', year: 2026, serial: null },
      contact: { form: 'person', name: '周敏', phone: '6612086' },
      copyTo: ['市政府督查室'],
    })
  })

  it('has no number and no contact where the unit gives none', () => {
    expect(make({}, { numberPrefix: '', contactName: '', contactPhone: '' })).toMatchObject({
      documentNumber: null,
      contact: null,
    })
  })

  it('thanks one, several and organisations in their own way', () => {
    const closing = (record: Partial<Proposal>) => make(record).closing[0]?.text
    expect(closing({})).toContain('感谢您')
    expect(closing({ proposerCount: 4 })).toContain('感谢你们')
  })

  it('starts a co-handling opinion without sections and closing', () => {
    const reply = make({ role: 'co' })
    expect(reply).toMatchObject({ kind: 'co-opinion', sections: [], closing: [] })
    expect(reply.preamble).toHaveLength(1)
  })

  it('gives every part an id of its own', () => {
    const ids = [...JSON.stringify(make()).matchAll(/"id":"(part-\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(5)
  })

  it('does not share its lists with the unit', () => {
    expect(make().copyTo).not.toBe(unit.copyTo)
  })
})
