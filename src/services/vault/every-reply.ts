import { AppError } from '../../core/kernel/app-error'
import type { ReplyDocument } from '../../core/reply/reply-document'
import type { Vault } from './vault'

/** Null for what is damaged or was written by a newer program. */
async function orNull<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** All replies that can be read, one after another, those in the recycle bin included: they may come back. */
export async function* everyReply(vault: Pick<Vault, 'replies' | 'bin'>): AsyncGenerator<ReplyDocument> {
  const present = new Set(await vault.replies.ids())
  for (const id of present) {
    const reply = (await orNull(vault.replies.read(id)))?.document
    if (reply !== undefined) yield reply
  }
  for (const id of await vault.bin.ids()) {
    const reply = (await orNull(vault.bin.read(id)))?.document.reply ?? null
    // In both places: a removal was interrupted, and the reply was seen above.
    if (reply !== null && !present.has(reply.id)) yield reply
  }
}
