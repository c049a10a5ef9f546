import { z } from 'zod'

/** Ids are also file names: lower-case letters, digits and hyphens only. */
const idText = z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/, '标识不合规')

export const ProposalId = idText.brand<'ProposalId'>()
export type ProposalId = z.infer<typeof ProposalId>

export const ReplyId = idText.brand<'ReplyId'>()
export type ReplyId = z.infer<typeof ReplyId>

/** Id of a section, block or ask inside one document; unique in that document. */
export const PartId = z.string().min(1).max(64)
export type PartId = z.infer<typeof PartId>
