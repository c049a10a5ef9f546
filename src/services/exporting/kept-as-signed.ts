// What an export may ask of a reply: one that is registered as signed comes out as it was signed, in every export.
import type { ReplyDocument, ReplyForm } from '../../core/reply/reply-document'

/** How a reply is wished to come out; null: as the reply itself says. */
export interface ExportWish {
  readonly form: ReplyForm | null
  readonly layoutProfile: string | null
}

export interface ExportManner {
  readonly form: ReplyForm
  /** Null: the reply's own. */
  readonly layoutProfile: string | null
  /** Chinese sentence for the clerk where the wish was not followed. */
  readonly notes: readonly string[]
}

/** The wish for a draft; a signed reply's own form and profile, whatever is wished. */
export function keptAsSigned(
  reply: Pick<ReplyDocument, 'signOff' | 'form' | 'layoutProfile'>,
  wish: ExportWish,
): ExportManner {
  if (reply.signOff === null) {
    return { form: wish.form ?? reply.form, layoutProfile: wish.layoutProfile, notes: [] }
  }
  const isOther =
    (wish.form !== null && wish.form !== reply.form) ||
    (wish.layoutProfile !== null && wish.layoutProfile !== reply.layoutProfile)
  return {
    form: reply.form,
    layoutProfile: null,
    notes: isOther ? ['已签发登记，按文稿自己的形式和方案导出。'] : [],
  }
}
