import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../../tests/fixtures/replies'
import { emptyReply } from '../../../core/reply/reply-document'
import { ProposalId, ReplyId } from '../../../core/kernel/ids'
import { replyToDocument } from '../document-mapping'
import { frameOf } from '../editor-schema'
import { elementPartOf, lockedPartOf } from './picked-part'

const block = paragraph('清单的第一段。')
const reply = {
  ...emptyReply(ReplyId.parse('reply-1'), ProposalId.parse('case-1')),
  attachments: [{ id: 'at-1', title: '清单', blocks: [block] }],
}
const frame = frameOf(replyToDocument(reply))

describe('a line of an attachment', () => {
  it.each(['at-1', block.id])('%s opens the form, but stands nowhere among the elements', (source) => {
    expect(lockedPartOf(source, frame)).toBe('attachments')
    expect(elementPartOf(source)).toBeNull()
  })

  it('is not 附件说明, which does', () => {
    expect(elementPartOf('attachments')).toBe('attachments')
  })
})
