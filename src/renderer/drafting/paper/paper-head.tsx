import { useMemo } from 'react'
import { composeReply } from '../../../core/official-layout/compose-reply'
import { documentNumberText, resolveLockedElements } from '../../../core/reply/generated-texts'
import { useDrafting, useFrame } from '../drafting-context'
import { replyOfFrame } from '../editor-schema'
import type { ReplyFrame } from '../editor-schema'
import { DerivedText } from './derived-text'
import { HeadForm } from './head-form'
import { LockedElement } from './locked-element'
import type { PartControl } from './locked-element'

/** The number with a visible place for the serial that is allocated at signing. */
function NumberText({ frame }: { readonly frame: ReplyFrame }) {
  const { documentNumber: number } = frame
  if (number === null) return null
  if (number.form === 'written' || number.serial !== null) return <>{documentNumberText(number)}</>
  return (
    <>
      {number.prefix}〔{number.year}〕<span className="number-slot">签发时取号</span>号
    </>
  )
}

/** What stands above the text: mark, red rules, number, title, salutation, opening. */
export function PaperHead(control: PartControl) {
  const { proposal } = useDrafting()
  const frame = useFrame()
  const locked = useMemo(() => resolveLockedElements(proposal, replyOfFrame(frame)), [proposal, frame])
  const titleLines = useMemo(() => {
    const { blocks } = composeReply({ proposal, reply: replyOfFrame(frame) }, frame.form)
    const title = blocks.find((block) => block.kind === 'paragraph' && block.role === 'title')
    return title?.kind === 'paragraph' ? title.lines.map((runs) => runs.map(({ text }) => text).join('')) : []
  }, [proposal, frame])
  const isLetter = frame.form === 'letter'
  const hasOrganLine = !isLetter && frame.organAboveTitle && frame.issuer !== ''
  const marks = [frame.secrecy, frame.urgency].filter((mark) => mark !== null)
  return (
    <header className="paper-head">
      <LockedElement
        {...control}
        part="head"
        label="版头"
        className={isLetter ? 'part-head letter' : 'part-head plain'}
        isOverridden={locked.masthead.overridden && isLetter}
        panel={<HeadForm onDone={() => control.onOpenPart(null)} />}
      >
        {frame.outcomeCategory !== null && <span className="head-category">{frame.outcomeCategory}</span>}
        {isLetter && (
          <>
            <span className="head-mark">
              {locked.masthead.text === '' ? '（未填发文机关）' : locked.masthead.text}
            </span>
            <span className="head-rule" />
          </>
        )}
        <span className="head-line">
          <span className="head-left">
            {marks.map((mark) => (
              <span key={mark} className="locked-line">
                {mark}
              </span>
            ))}
          </span>
          <span className="head-number">
            {frame.documentNumber === null && marks.length === 0 ? (
              <span className="locked-missing">不印文号</span>
            ) : (
              <NumberText frame={frame} />
            )}
          </span>
        </span>
      </LockedElement>
      {hasOrganLine && <p className="head-organ">{frame.issuer}</p>}
      <DerivedText
        {...control}
        part="title"
        label="标题"
        origin="标题由案件的届次、编号和办理方式生成。"
        resolved={locked.title}
        lines={hasOrganLine ? titleLines.slice(1) : titleLines}
        hasLines
      />
      <DerivedText
        {...control}
        part="salutation"
        label="主送"
        origin="主送由案件的提出人生成。"
        resolved={locked.salutation}
        lines={[locked.salutation.text]}
        hasLines={false}
      />
      <DerivedText
        {...control}
        part="opening"
        label="开头语"
        origin="开头语由案由和提出人生成。"
        resolved={locked.opening}
        lines={[locked.opening.text]}
        hasLines={false}
      />
    </header>
  )
}
