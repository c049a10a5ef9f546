// The portable file `reply.json`: one reply together with the case record its title, salutation and
// opening are generated from.
import { z } from 'zod'
import { Proposal } from '../proposals/proposal'
import { ReplyDocument } from './reply-document'
import { StoredReply } from './upgrade-reply'

export const REPLY_FILE_FORMAT = 'fuwen-reply'
export const REPLY_FILE_VERSION = 1

/** A case: the record and its reply, always travelling together. */
export const ReplyCase = z.strictObject({ proposal: Proposal, reply: ReplyDocument })
export type ReplyCase = z.infer<typeof ReplyCase>

export const ReplyFile = z.strictObject({
  format: z.literal(REPLY_FILE_FORMAT),
  formatVersion: z.literal(REPLY_FILE_VERSION),
  proposal: Proposal,
  reply: StoredReply,
})
export type ReplyFile = z.infer<typeof ReplyFile>
