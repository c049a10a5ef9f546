import { useMemo } from 'react'
import { composeReply } from '../../../core/official-layout/compose-reply'
import { titleBreakingOf } from '../../../core/official-layout/compose-title'
import { resolveLockedElements } from '../../../core/reply/generated-texts'
import { useDrafting, useFrame } from '../drafting-context'
import { replyOfFrame } from '../editor-schema'
import { DerivedText } from './derived-text'
import { HeadForm } from './forms/head-form'
import { HeadLines } from './head-lines'
import { LockedElement } from './locked-element'
import type { PartControl } from './locked-element'
import { TitleLines } from './title-lines'
import { useLayoutSpec } from './use-layout-spec'

/** What stands above the text: head, title, salutation, opening. */
export function PaperHead(control: PartControl) {
  const { proposal } = useDrafting()
  const frame = useFrame()
  const spec = useLayoutSpec()
  const locked = useMemo(() => resolveLockedElements(proposal, replyOfFrame(frame)), [proposal, frame])
  const layout = useMemo(
    () => composeReply({ proposal, reply: replyOfFrame(frame) }, frame.form, { spec }),
    [proposal, frame, spec],
  )
  const title = layout.blocks.find((block) => block.kind === 'paragraph' && block.role === 'title')
  const titleLines =
    title?.kind === 'paragraph' ? title.lines.map((runs) => runs.map(({ text }) => text).join('')) : []
  const hasOrganLine = frame.form === 'plain' && frame.organAboveTitle && frame.issuer.trim() !== ''
  return (
    <header className="paper-head">
      <LockedElement
        {...control}
        part="head"
        label="版头"
        className={`part-head ${frame.form}`}
        isOverridden={locked.masthead.overridden && frame.form !== 'plain'}
        panel={<HeadForm onDone={() => control.onOpenPart(null)} />}
      >
        <HeadLines layout={layout} frame={frame} />
      </LockedElement>
      {hasOrganLine && <p className="head-organ">{frame.issuer}</p>}
      <div className="title-place">
        <DerivedText
          {...control}
          part="title"
          label="标题"
          origin="标题由案件的届次、编号和办理方式生成。"
          resolved={locked.title}
          lines={hasOrganLine ? titleLines.slice(1) : titleLines}
          hasLines
        />
        <TitleLines
          {...control}
          title={locked.title.text}
          breaking={titleBreakingOf({ proposal, reply: replyOfFrame(frame) }, frame.form, spec)}
        />
      </div>
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
