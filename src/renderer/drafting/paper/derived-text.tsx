import { Button } from 'antd'
import { useState } from 'react'
import type { ResolvedText } from '../../../core/reply/generated-texts'
import { useDrafting } from '../drafting-context'
import { InPlaceField } from './in-place-field'
import { LockedElement } from './locked-element'
import type { PartControl } from './locked-element'
import type { LockedPart } from './locked-part'
import { MOST_TITLE_LINES } from './title-lines'

type DerivedPart = Extract<LockedPart, 'title' | 'salutation' | 'opening'>

interface DerivedTextProps extends PartControl {
  readonly part: DerivedPart
  readonly label: string
  /** Where the generated text comes from, one sentence. */
  readonly origin: string
  readonly resolved: ResolvedText
  /** As it is broken into lines on the paper. */
  readonly lines: readonly string[]
  /** True where a line break typed by hand is kept (the title). */
  readonly hasLines: boolean
}

/** Title, salutation or opening: generated from the record, or overridden by hand and marked as such. */
export function DerivedText(props: DerivedTextProps) {
  const { part, label, origin, resolved, lines, hasLines, openPart, onOpenPart } = props
  const { session, isReadOnly, onEditRecord } = useDrafting()
  const [isEditing, setIsEditing] = useState(false)
  const { generated, overridden } = resolved

  const [getsFocus, setGetsFocus] = useState(false)
  const finish = (text: string | null, byKey: boolean): void => {
    setGetsFocus(byKey)
    setIsEditing(false)
    if (text === null || text === lines.join('\n')) return
    const typed = text.split('\n')
    const isOnlyBroken =
      hasLines && typed.length > 1 && typed.length <= MOST_TITLE_LINES && typed.join('') === generated
    const source =
      text === generated || isOnlyBroken
        ? ({ source: 'record' } as const)
        : ({ source: 'override', text } as const)
    if (part === 'title') {
      // Only broken otherwise, the title goes on following the record; a break of other words is over.
      session.changeFrame({ title: source, titleLines: isOnlyBroken ? typed : null })
      return
    }
    session.changeFrame({ [part]: source })
  }
  if (isEditing) {
    return (
      <InPlaceField
        className={`part-${part}`}
        label={label}
        text={lines.join('\n')}
        hasLines={hasLines}
        onDone={finish}
      />
    )
  }
  const edit = (): void => {
    onOpenPart(null)
    setIsEditing(true)
  }
  const panel = (
    <>
      <p>{overridden ? `已改写。案件内容是：${generated === '' ? '（空）' : generated}` : origin}</p>
      <div className="locked-actions">
        {!isReadOnly && (
          <Button size="small" onClick={edit}>
            就地改写
          </Button>
        )}
        {overridden && !isReadOnly && (
          <Button
            size="small"
            onClick={() => {
              onOpenPart(null)
              session.changeFrame({ [part]: { source: 'record' } })
            }}
          >
            恢复为案件内容
          </Button>
        )}
        <Button
          size="small"
          type="primary"
          onClick={() => {
            onOpenPart(null)
            onEditRecord()
          }}
        >
          {isReadOnly ? '看案件信息' : '去修改案件信息'}
        </Button>
      </div>
    </>
  )
  return (
    <LockedElement
      part={part}
      label={label}
      className={`part-${part}`}
      isOverridden={overridden}
      panel={panel}
      getsFocus={getsFocus}
      openPart={openPart}
      onOpenPart={onOpenPart}
    >
      {lines.length === 0 || lines.join('') === '' ? (
        <span className="locked-missing">
          {label}：{overridden ? '已改写为空' : '案件信息里还没有'}
        </span>
      ) : (
        lines.map((line, index) => (
          <span key={index} className="locked-line">
            {line}
          </span>
        ))
      )}
    </LockedElement>
  )
}
