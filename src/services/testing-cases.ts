// Cases for tests, invented, as small as the schema allows.
import { ProposalId, ReplyId } from '../core/kernel/ids'
import { emptyProposal } from '../core/proposals/proposal'
import type { Unit } from '../core/proposals/unit'
import { emptyReply } from '../core/reply/reply-document'
import type { ReplyDocument } from '../core/reply/reply-document'
import type { ReplyCase } from '../core/reply/reply-file'
import type { VaultSettings } from './vault/document-kinds'

export const testingUnit: Unit = {
  name: '云岚市交通运输局',
  shortName: '市交通局',
  numberPrefix: '云交提复',
  contactName: '周敏',
  contactPhone: '0000-1234567',
  copyTo: [],
}

export const testingSettings: VaultSettings = {
  schemaVersion: 2,
  id: 'vault-1',
  name: '试验卷库',
  unit: testingUnit,
  isSample: false,
  createdAt: '2026-05-27T02:00:00.000Z',
  defaultProfile: 'gbt9704-strict',
}

/** The reply with one paragraph saying `text`. */
export const withText = (reply: ReplyDocument, text: string): ReplyDocument => ({
  ...reply,
  preamble: [{ kind: 'paragraph', id: 'p1', text }],
})

/** A case numbered `number` whose reply says `text`. */
export function testingCase(number: string, text: string): ReplyCase {
  const id = ProposalId.parse(`case-${number}`)
  return {
    proposal: {
      ...emptyProposal(id),
      session: '市政协九届四次会议',
      number,
      title: `关于第${number}件事的建议`,
      proposers: [{ name: '沈若溪', kind: 'member', affiliation: '', phone: '' }],
    },
    reply: { ...withText(emptyReply(ReplyId.parse(`reply-${number}`), id), text), issuer: testingUnit.name },
  }
}

/** What a reply made by `withText` says. */
export function textOf(reply: ReplyDocument): string {
  const [block] = reply.preamble
  return block?.kind === 'paragraph' ? block.text : ''
}
