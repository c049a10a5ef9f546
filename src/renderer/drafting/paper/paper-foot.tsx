import { LockOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { gbt9704 } from '../../../core/official-layout/gbt9704'
import { placeSignature } from '../../../core/official-layout/signature-place'
import type { SidePlace } from '../../../core/official-layout/signature-place'
import { resolveLockedElements } from '../../../core/reply/generated-texts'
import { useDrafting, useFrame } from '../drafting-context'
import { replyOfFrame } from '../editor-schema'
import { AttachmentsForm, ContactFormPanel, CopiesForm, SignatureForm } from './foot-forms'
import { LockedElement } from './locked-element'
import type { PartControl } from './locked-element'

interface SignatureStyle extends CSSProperties {
  readonly '--lines-above': number
}

interface PlacedStyle extends CSSProperties {
  readonly '--shift': number
}

function Placed({ place, children }: { readonly place: SidePlace; readonly children: ReactNode }) {
  const style: PlacedStyle = { '--shift': place.characters }
  return (
    <span className={`locked-line placed-${place.from}`} style={style}>
      {children}
    </span>
  )
}

/** Stands for a date that is not known yet where its width matters. */
const OPEN_DATE = '2026年10月10日'

function Signature() {
  const { proposal } = useDrafting()
  const frame = useFrame()
  const { organs, date } = resolveLockedElements(proposal, replyOfFrame(frame))
  const place = placeSignature(organs, date === '' ? OPEN_DATE : date, frame.signature.sealed, gbt9704)
  const names = organs.map((organ, index) => ({ organ, place: place.organs[index] }))
  const style: SignatureStyle = { '--lines-above': place.linesAbove }
  return (
    <span className="locked-line signature-lines" style={style}>
      {names.map(
        (name) =>
          name.place && (
            <Placed key={name.organ} place={name.place}>
              {name.organ}
            </Placed>
          ),
      )}
      <Placed place={place.date}>
        {date === '' ? <span className="number-slot">签发时填成文日期</span> : date}
      </Placed>
    </span>
  )
}

function Attachments({ titles }: { readonly titles: readonly string[] }) {
  const [only] = titles
  if (only === undefined) return <span className="locked-missing">附件说明：无</span>
  if (titles.length === 1) return <span className="locked-line">附件：{only}</span>
  return (
    <>
      {titles.map((title, index) => (
        <span key={`${index}-${title}`} className="locked-line">
          <span className={index === 0 ? '' : 'attachment-blank'}>附件：</span>
          {index + 1}.{title}
        </span>
      ))}
    </>
  )
}

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
        <Attachments titles={frame.attachments.map(({ title }) => title)} />
      </LockedElement>
      <LockedElement
        {...control}
        part="signature"
        label="落款与成文日期"
        className="part-signature"
        panel={<SignatureForm onDone={close} />}
      >
        <Signature />
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
