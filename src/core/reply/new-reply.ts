// The skeleton of a new reply: 开头语, 一、工作开展情况, 二、下步措施, 结束语.
import type { PartId, ReplyId } from '../kernel/ids'
import type { Proposal } from '../proposals/proposal'
import type { Unit } from '../proposals/unit'
import { emptyReply } from './reply-document'
import type { Paragraph, ReplyDocument, Section } from './reply-document'
import { addressPronoun } from './generated-texts'

/** What a new reply needs from outside: ids and the year its number will belong to. */
export interface NewReplyInput {
  readonly id: ReplyId
  readonly proposal: Proposal
  readonly unit: Unit
  readonly year: number
  readonly nextPartId: () => PartId
}

/**
 * A new reply with the two customary sections and the closing formula; locked elements come from the
 * record and the unit, so nothing is typed twice. Co-handling opinions start without sections.
 */
export function newReply({ id, proposal, unit, year, nextPartId }: NewReplyInput): ReplyDocument {
  const paragraph = (text = ''): Paragraph => ({ kind: 'paragraph', id: nextPartId(), text })
  const section = (heading: string): Section => ({
    id: nextPartId(),
    level: 1,
    headingStyle: 'own-line',
    numbered: true,
    heading,
    blocks: [paragraph()],
    children: [],
    answers: [],
    facts: [],
  })
  const isCoOpinion = proposal.role === 'co'
  return {
    ...emptyReply(id, proposal.id),
    kind: isCoOpinion ? 'co-opinion' : 'reply',
    issuer: unit.name,
    documentNumber:
      unit.numberPrefix === '' ? null : { form: 'series', prefix: unit.numberPrefix, year, serial: null },
    preamble: isCoOpinion ? [paragraph()] : [],
    sections: isCoOpinion ? [] : [section('工作开展情况'), section('下步措施')],
    closing: isCoOpinion ? [] : [paragraph(`感谢${addressPronoun(proposal)}对我们工作的关心和支持。`)],
    contact:
      unit.contactName === '' && unit.contactPhone === ''
        ? null
        : { form: 'person', name: unit.contactName, phone: unit.contactPhone },
    copyTo: [...unit.copyTo],
  }
}
