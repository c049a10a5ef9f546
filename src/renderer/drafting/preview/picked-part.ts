// Which small form on the paper changes an element around the text.
import type { ElementSource } from '../../../core/official-layout/layout-document'
import type { ReplyFrame } from '../editor-schema'
import type { LockedPart } from '../paper/locked-part'

const PARTS: Readonly<Record<string, LockedPart>> = {
  head: 'head',
  title: 'title',
  salutation: 'salutation',
  opening: 'opening',
  attachments: 'attachments',
  signature: 'signature',
  contact: 'contact',
  imprint: 'copies',
} satisfies Record<ElementSource, LockedPart>

/** The part of the paper where a line of an element stands; null where the line belongs to a text of its own. */
export const elementPartOf = (source: string): LockedPart | null => PARTS[source] ?? null

/** The part of the paper a printed line belongs to; null where it is the text itself or nothing known. */
export function lockedPartOf(source: string, { attachments }: ReplyFrame): LockedPart | null {
  const part = PARTS[source]
  if (part !== undefined) return part
  const isAttachment = attachments.some(
    ({ id, blocks }) => id === source || blocks.some((block) => block.id === source),
  )
  return isAttachment ? 'attachments' : null
}
