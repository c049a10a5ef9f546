// Replies written by earlier versions of the program, brought up to the present one before they are checked.
import { z } from 'zod'
import { up as toVersion2 } from './migrations/0001-official-elements'
import { ReplyDocument } from './reply-document'

/** As much of version 1 as its migration touches; what does not look like it is left for the schema to refuse. */
const ReplyV1 = z.looseObject({
  schemaVersion: z.literal(1),
  attachments: z.array(z.looseObject({ id: z.string(), title: z.string() })),
  signature: z.strictObject({
    organs: z.array(z.string()),
    date: z.string().nullable(),
    sealed: z.boolean(),
  }),
})

/** The reply in the present version; anything else is given back as it is. */
export function upgradeReply(raw: unknown): unknown {
  const old = ReplyV1.safeParse(raw)
  return old.success ? toVersion2(old.data) : raw
}

/** A reply as any version of the program wrote it, checked against the present shape. */
export const StoredReply = z.preprocess(upgradeReply, ReplyDocument)
