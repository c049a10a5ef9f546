import { LockOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import { toOfficialDate } from '../../../core/kernel/iso-date'
import { resolveLockedElements } from '../../../core/reply/generated-texts'
import { useDrafting, useFrame } from '../drafting-context'
import { replyOfFrame } from '../editor-schema'
import type { ReplyFrame } from '../editor-schema'
import { AttachmentLines } from './attachment-lines'
import { AttachmentTexts } from './attachment-texts'
import { AttachmentsForm } from './forms/attachments-form'
import { ContactFormPanel } from './forms/contact-form'
import { CopiesForm } from './forms/copies-form'
import { PrintingForm } from './forms/printing-form'
import { SignatureForm } from './forms/signature-form'
import { LockedElement } from './locked-element'
import type { PartControl } from './locked-element'
import { SignatureLines } from './signature-lines'

/** 印发机关 at the left, 印发日期 at the right. GB/T 9704-2012, 7.4.3. */
function PrintingLine({ printing }: Pick<ReplyFrame, 'printing'>) {
  if (printing === null) return <span className="locked-missing">印发机关和印发日期：无</span>
  return (
    <span className="printing-line">
      <span>{printing.organ}</span>
      <span>{printing.date === null ? '' : `${toOfficialDate(printing.date)}印发`}</span>
    </span>
  )
}

/** 抄送, later lines after its colon. GB/T 9704-2012, 7.4.2. */
function CopiesLine({ copyTo }: { readonly copyTo: string }) {
  if (copyTo === '') return <span className="locked-missing">抄送：无</span>
  return <span className={copyTo.startsWith('抄送：') ? 'copies-line' : undefined}>{copyTo}</span>
}

/** What stands below the text: attachments, signature and date, contact, copies, printing. */
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
      <AttachmentTexts attachments={frame.attachments} />
      <div className={frame.form === 'document' ? 'imprint imprint-ruled' : 'imprint'}>
        <LockedElement
          {...control}
          part="copies"
          label="抄送"
          className="part-copies"
          panel={<CopiesForm onDone={close} />}
        >
          <CopiesLine copyTo={copyTo} />
        </LockedElement>
        {frame.form === 'document' && (
          <LockedElement
            {...control}
            part="printing"
            label="印发"
            className="part-printing"
            panel={<PrintingForm onDone={close} />}
          >
            <PrintingLine printing={frame.printing} />
          </LockedElement>
        )}
      </div>
    </footer>
  )
}
