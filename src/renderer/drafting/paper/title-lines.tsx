import { Input, Radio } from 'antd'
import { useState } from 'react'
import { titleCandidates } from '../../../core/official-layout/break-title'
import type { TitleBreaking } from '../../../core/official-layout/break-title'
import { useDrafting, useFrame } from '../drafting-context'
import { LockedElement } from './locked-element'
import type { PartControl } from './locked-element'
import { Field, PartForm } from './part-form'

/** Most lines a title may be broken into. */
export const MOST_TITLE_LINES = 8
const LONGEST_LINE = 300

/** What is chosen: the automatic break, one of the candidates by its place, or lines of one's own. */
type Choice = 'automatic' | 'own' | number

const joined = (text: string): string => text.replace(/\s*\n\s*/g, '').trim()
const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function ownProblem(own: string, title: string): string | null {
  const lines = linesIn(own)
  if (lines.join('') !== joined(title)) return '断行不能改字：去掉换行后要和标题一样。改字请用“就地改写”。'
  if (lines.length > MOST_TITLE_LINES) return `标题最多分 ${MOST_TITLE_LINES} 行。`
  return lines.some((line) => line.length > LONGEST_LINE) ? `一行最多 ${LONGEST_LINE} 字。` : null
}

interface TitleLinesFormProps {
  readonly title: string
  readonly breaking: TitleBreaking
  readonly onDone: () => void
}

function TitleLinesForm({ title, breaking, onDone }: TitleLinesFormProps) {
  const { session, isReadOnly } = useDrafting()
  const { titleLines } = useFrame()
  // The first is what the automatic break gives.
  const [automatic = [], ...others] = titleCandidates(title, breaking)
  const inForce = titleLines !== null && titleLines.join('') === joined(title) ? titleLines : null
  const place = others.findIndex((lines) => lines.join('\n') === inForce?.join('\n'))
  const [choice, setChoice] = useState<Choice>(inForce === null ? 'automatic' : place >= 0 ? place : 'own')
  const [own, setOwn] = useState((inForce ?? automatic).join('\n'))
  const apply = (): void => {
    const lines = choice === 'automatic' ? null : choice === 'own' ? linesIn(own) : (others[choice] ?? null)
    session.changeFrame({ titleLines: lines === null ? null : [...lines] })
    onDone()
  }
  const option = (value: Choice, label: string, lines: readonly string[]) => (
    <Radio key={value} value={value}>
      <span className="title-way">
        <span>{label}</span>
        {lines.map((line, index) => (
          <span key={index} className="title-way-line">
            {line}
          </span>
        ))}
      </span>
    </Radio>
  )
  return (
    <PartForm
      problem={choice === 'own' ? ownProblem(own, title) : null}
      isReadOnly={isReadOnly}
      onApply={apply}
      onCancel={onDone}
    >
      <Radio.Group
        className="title-ways"
        aria-label="标题断行"
        value={choice}
        onChange={({ target }) => setChoice(target.value as Choice)}
      >
        {option('automatic', '自动', automatic)}
        {others.map((lines, index) =>
          option(index, `另一种${others.length > 1 ? ` ${index + 1}` : ''}`, lines),
        )}
        {option('own', '自己断行', [])}
      </Radio.Group>
      {choice === 'own' && (
        <Field label="标题" hint="回车断行">
          <Input.TextArea rows={4} value={own} onChange={(event) => setOwn(event.target.value)} />
        </Field>
      )}
    </PartForm>
  )
}

interface TitleLinesProps extends PartControl {
  readonly title: string
  readonly breaking: TitleBreaking
}

/** 调整断行: how the title is broken into lines, without rewriting it. */
export function TitleLines({ title, breaking, ...control }: TitleLinesProps) {
  if (joined(title) === '') return null
  return (
    <LockedElement
      {...control}
      part="title-lines"
      label="调整断行"
      className="title-lines"
      about="标题怎么分行，按回车选择"
      panel={<TitleLinesForm title={title} breaking={breaking} onDone={() => control.onOpenPart(null)} />}
    >
      调整断行
    </LockedElement>
  )
}
