import { LockOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import { resolveLockedElements } from '../../../core/reply/generated-texts'
import { useDrafting, useFrame } from '../drafting-context'
import { replyOfFrame } from '../editor-schema'
import { AttachmentLines } from './attachment-lines'
import { AttachmentsForm, ContactFormPanel, CopiesForm, SignatureForm } from './foot-forms'
import { LockedElement } from './locked-element'
import type { PartControl } from './locked-element'
import { SignatureLines } from './signature-lines'

/** What stands below the text: attachments, signature and date, contact, copies. */
export function PaperFoot(control: PartControl) {
  const { proposal } = useDrafting()
  const frame = useFrame()
  const { contact, copyTo } = useMemo(
    () => resolveLockedElements(proposal, replyOfFrame(frame)),
    [proposal, frame],
  )
  const close = (): void => control.onOpenPart(null)
  return (
    <footer className="paper-foot">
      <span className="paper-lock">
        <LockOutlined /> 由案件生成
      </span>
      <LockedElement
        {...control}
        part="attachments"
        label="附件说明"
        className="part-attachments"
        panel={<AttachmentsForm onDone={close} />}
      >
        <AttachmentLines titles={frame.attachments.map(({ title }) => title)} />
      </LockedElement>
      <LockedElement
        {...control}
        part="signature"
        label="落款与成文日期"
        className="part-signature"
        panel={<SignatureForm onDone={close} />}
      >
        <SignatureLines />
      </LockedElement>
      <LockedElement
        {...control}
        part="contact"
        label="附注"
        className="part-contact"
        panel={<ContactFormPanel onDone={close} />}
      >
        {contact === '' ? <span className="locked-missing">附注：无</span> : contact}
      </LockedElement>
      <LockedElement
        {...control}
        part="copies"
        label="抄送"
        className="part-copies"
        panel={<CopiesForm onDone={close} />}
      >
        {copyTo === '' ? <span className="locked-missing">抄送：无</span> : copyTo}
      </LockedElement>
    </footer>
  )
}
