import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Attachment } from '../../../../core/reply/reply-document'
import { useDrafting, useFrame } from '../../drafting-context'
import { withoutListNumeral } from '../../typed-numeral'
import { Field, PartForm } from '../part-form'
import type { FormProps } from '../part-form'
import { blocksToText, textToBlocks } from './attachment-blocks'

const MOST = 100
const LONGEST_TITLE = 300
const MOST_BLOCKS = 20_000

/** One attachment as it is typed. */
interface TypedAttachment {
  readonly before: Attachment
  readonly title: string
  readonly text: string
}

const typed = (before: Attachment): TypedAttachment => ({
  before,
  title: before.title,
  text: blocksToText(before.blocks),
})
const isBlank = ({ title, text }: TypedAttachment): boolean => (title + text).trim() === ''

/** What keeps the attachments from being taken; null when nothing does. */
function problemOf(all: readonly TypedAttachment[], newId: () => string): string | null {
  for (const [index, attachment] of all.entries()) {
    if (isBlank(attachment) && attachment.before.blocks.length === 0) continue
    const which = all.length === 1 ? '附件' : `附件 ${index + 1}`
    if (attachment.title.trim() === '') return `${which}没有名称，请填写。`
    if (attachment.title.trim().length > LONGEST_TITLE) {
      return `${which}的名称超过 ${LONGEST_TITLE} 字，请改短。`
    }
    const { blocks, lost } = textToBlocks(attachment.text, attachment.before.blocks, newId)
    if (lost !== null) return `${which}里“${lost}”那一行不能改或删，请照原样写回；不要整件附件就点“去掉”。`
    if (blocks.length > MOST_BLOCKS) return `${which}超过 ${MOST_BLOCKS} 段，请拆成几件。`
  }
  return null
}

/** 附件说明 and the attachments' own text; numbers and the word 附件 are drawn. */
export function AttachmentsForm({ onDone }: FormProps) {
  const { session, isReadOnly } = useDrafting()
  const { attachments } = useFrame()
  const fresh = (): TypedAttachment => typed({ id: session.newPartId(), title: '', blocks: [] })
  const [all, setAll] = useState<readonly TypedAttachment[]>(() =>
    attachments.length === 0 ? [fresh()] : attachments.map(typed),
  )
  const change = (index: number, changed: Partial<TypedAttachment>): void =>
    setAll(all.map((attachment, place) => (place === index ? { ...attachment, ...changed } : attachment)))
  const moveUp = (index: number): void =>
    setAll(
      all.flatMap((attachment, place) =>
        place === index
          ? []
          : place === index - 1
            ? [...all.slice(index, index + 1), attachment]
            : [attachment],
      ),
    )
  const apply = (): void => {
    const filled = all.filter((attachment) => !isBlank(attachment))
    session.changeFrame({
      attachments: filled.map(({ before, title, text }) => ({
        id: before.id,
        title: withoutListNumeral(title.trim()),
        blocks: [...textToBlocks(text, before.blocks, session.newPartId).blocks],
      })),
    })
    onDone()
  }
  return (
    <PartForm
      problem={problemOf(all, session.newPartId)}
      isReadOnly={isReadOnly}
      onApply={apply}
      onCancel={onDone}
    >
      {all.map(({ before, title, text }, index) => (
        <section key={before.id} className="attachment-fields" aria-label={`附件 ${index + 1}`}>
          <Field label={all.length === 1 ? '附件名称' : `附件 ${index + 1} 名称`} hint="不写序号和标点">
            <Input value={title} onChange={(event) => change(index, { title: event.target.value })} />
          </Field>
          <Field label="附件正文（可空：附件另附）" hint="一行一段">
            <Input.TextArea
              rows={3}
              value={text}
              onChange={(event) => change(index, { text: event.target.value })}
            />
          </Field>
          <div className="attachment-acts">
            {index > 0 && (
              <Button size="small" aria-label={`附件 ${index + 1} 上移`} onClick={() => moveUp(index)}>
                上移
              </Button>
            )}
            <Button
              size="small"
              aria-label={`去掉附件 ${index + 1}`}
              onClick={() => setAll(all.filter((_, place) => place !== index))}
            >
              去掉
            </Button>
          </div>
        </section>
      ))}
      {all.length < MOST && (
        <Button size="small" onClick={() => setAll([...all, fresh()])}>
          加一件附件
        </Button>
      )}
    </PartForm>
  )
}
