import type { Attachment } from '../../../core/reply/reply-document'
import { standIns } from './forms/attachment-blocks'

/** The attachments' own text, folded: it is printed on faces of its own behind the reply. */
export function AttachmentTexts({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const withText = attachments.flatMap((attachment, index) =>
    attachment.blocks.length === 0
      ? []
      : [{ attachment, label: attachments.length === 1 ? '附件' : `附件${index + 1}` }],
  )
  return withText.map(({ attachment: { id, title, blocks }, label }) => {
    const drawn = standIns(blocks)
    return (
      <details key={id} className="paper-attachment">
        <summary>
          <b>{label}</b> {title}（{blocks.length} 段，另起一面）
        </summary>
        {blocks.map((block) => (
          <p key={block.id}>{block.kind === 'paragraph' ? block.text : drawn.get(block)}</p>
        ))}
      </details>
    )
  })
}
