import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useNow } from '../../../ui-kit/clock'
import { useDrafting, useFrame } from '../../drafting-context'
import type { ReplyFrame } from '../../editor-schema'
import { Field, PartForm } from '../part-form'
import type { FormProps } from '../part-form'
import { useLayoutSpec } from '../use-layout-spec'
import { NumberFields, readNumber, typedNumber } from './number-fields'
import { orNull, readLines } from './typed-lines'

const MASTHEAD = { what: '发文机关标志', unit: '个单位', most: 20, longest: 90 } as const

type Mark = 'copyNumber' | 'secrecy' | 'urgency' | 'outcomeCategory' | 'signatory'

const marksOf = (frame: ReplyFrame): Record<Mark, string> => ({
  copyNumber: frame.copyNumber ?? '',
  secrecy: frame.secrecy ?? '',
  urgency: frame.urgency ?? '',
  outcomeCategory: frame.outcomeCategory ?? '',
  signatory: frame.signatory ?? '',
})

const copyNumberProblem = (typed: string): string | null =>
  /^(\d{6})?$/.test(typed.trim()) ? null : '份号写 6 位数字，如 000012；没有就空着。'

/** 版头: mark, number, category, 份号, 密级, 紧急程度, 签发人. GB/T 9704-2012, 7.2. */
export function HeadForm({ onDone }: FormProps) {
  const { session, unit, isReadOnly } = useDrafting()
  const year = String(useNow().getFullYear())
  const frame = useFrame()
  const [masthead, setMasthead] = useState(frame.masthead.source === 'override' ? frame.masthead.text : '')
  const [organAboveTitle, setOrganAboveTitle] = useState(frame.organAboveTitle)
  const [typed, setTyped] = useState(() =>
    typedNumber(frame.documentNumber, { prefix: unit.numberPrefix, year }),
  )
  const [marks, setMarks] = useState(() => marksOf(frame))
  const printsSignatory = useLayoutSpec().document.printsSignatory && frame.form === 'document'
  const { organs } = frame.signature
  const number = readNumber(typed)
  const { lines, problem } = readLines(masthead, MASTHEAD)
  const mark = (name: Mark, label: string, hint: string, maxLength: number) => (
    <Field label={label} hint={hint}>
      <Input
        value={marks[name]}
        maxLength={maxLength}
        onChange={(event) => setMarks({ ...marks, [name]: event.target.value })}
      />
    </Field>
  )
  const apply = (): void => {
    if (typeof number === 'string') return
    session.changeFrame({
      masthead: lines.length === 0 ? { source: 'record' } : { source: 'override', text: lines.join('\n') },
      organAboveTitle,
      documentNumber: number,
      copyNumber: orNull(marks.copyNumber),
      outcomeCategory: orNull(marks.outcomeCategory),
      secrecy: orNull(marks.secrecy),
      urgency: orNull(marks.urgency),
      signatory: orNull(marks.signatory),
    })
    onDone()
  }
  return (
    <PartForm
      problem={problem ?? (typeof number === 'string' ? number : null) ?? copyNumberProblem(marks.copyNumber)}
      isReadOnly={isReadOnly}
      onApply={apply}
      onCancel={onDone}
    >
      {frame.form !== 'plain' && (
        <Field label="发文机关标志" hint="一行一个单位，空着即用单位全称">
          <Input.TextArea
            rows={2}
            value={masthead}
            placeholder={organs.length > 1 ? organs.join('\n') : frame.issuer}
            onChange={(event) => setMasthead(event.target.value)}
          />
        </Field>
      )}
      {frame.form === 'letter' && lines.length > 1 && (
        <p className="part-note">信函格式只印第一个（主办机关），其余在文件格式里印。</p>
      )}
      {frame.form === 'plain' && (
        <Checkbox checked={organAboveTitle} onChange={(event) => setOrganAboveTitle(event.target.checked)}>
          标题上方印单位名称
        </Checkbox>
      )}
      <NumberFields number={typed} isReadOnly={isReadOnly} onChange={setTyped} />
      <div className="part-columns">
        {mark('outcomeCategory', '办理结果类别', '如 B', 20)}
        {mark('signatory', '签发人', printsSignatory ? '几位用顿号' : '只登记，不印', 100)}
      </div>
      <div className="part-columns">
        {mark('copyNumber', '份号', '6 位数字', 10)}
        {mark('secrecy', '密级', '没有就空着', 40)}
        {mark('urgency', '紧急程度', '', 40)}
      </div>
    </PartForm>
  )
}
