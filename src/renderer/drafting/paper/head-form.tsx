import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { DocumentNumber } from '../../../core/reply/reply-document'
import { useNow } from '../../ui-kit/clock'
import { useDrafting, useFrame } from '../drafting-context'
import type { ReplyFrame } from '../editor-schema'
import { Field, PartForm } from './part-form'

type NumberForm = DocumentNumber['form'] | 'none'

const NUMBER_FORMS: readonly { readonly value: NumberForm; readonly label: string }[] = [
  { value: 'series', label: '按代字编号' },
  { value: 'written', label: '照写' },
  { value: 'none', label: '不印文号' },
]

function readNumber(
  form: NumberForm,
  fields: Readonly<Record<string, string>>,
): DocumentNumber | string | null {
  const { prefix = '', year = '', serial = '', written = '' } = fields
  if (form === 'none') return null
  if (form === 'written')
    return written.trim() === '' ? '请写文号，或改为“不印文号”。' : { form, text: written.trim() }
  if (prefix.trim() === '') return '请写发文代字，如“云交提复”。'
  if (!/^\d{4}$/.test(year) || Number(year) < 1949) return '年份写四位数字，如 2026。'
  if (serial !== '' && !/^[1-9]\d{0,5}$/.test(serial)) return '序号写数字；还没取号就空着。'
  return { form, prefix: prefix.trim(), year: Number(year), serial: serial === '' ? null : Number(serial) }
}

function fieldsOf(
  { documentNumber: number }: ReplyFrame,
  start: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (number?.form === 'series') {
    return {
      prefix: number.prefix,
      year: String(number.year),
      serial: number.serial === null ? '' : String(number.serial),
    }
  }
  return number?.form === 'written' ? { ...start, written: number.text } : start
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** 版头: mark, number, category, secrecy, urgency, signer. */
export function HeadForm({ onDone }: { readonly onDone: () => void }) {
  const { session, unit, isReadOnly } = useDrafting()
  const year = String(useNow().getFullYear())
  const frame = useFrame()
  const [masthead, setMasthead] = useState(frame.masthead.source === 'override' ? frame.masthead.text : '')
  const [organAboveTitle, setOrganAboveTitle] = useState(frame.organAboveTitle)
  const [numberForm, setNumberForm] = useState<NumberForm>(frame.documentNumber?.form ?? 'none')
  const [fields, setFields] = useState(() => fieldsOf(frame, { prefix: unit.numberPrefix, year }))
  const [marks, setMarks] = useState({
    outcomeCategory: frame.outcomeCategory ?? '',
    secrecy: frame.secrecy ?? '',
    urgency: frame.urgency ?? '',
    signatory: frame.signatory ?? '',
  })
  const number = readNumber(numberForm, fields)
  const field = (name: string, label: string, maxLength: number) => (
    <Field label={label}>
      <Input
        value={fields[name] ?? ''}
        maxLength={maxLength}
        onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
      />
    </Field>
  )
  const mark = (name: keyof typeof marks, label: string, hint: string, maxLength: number) => (
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
      masthead: masthead.trim() === '' ? { source: 'record' } : { source: 'override', text: masthead.trim() },
      organAboveTitle,
      documentNumber: number,
      outcomeCategory: orNull(marks.outcomeCategory),
      secrecy: orNull(marks.secrecy),
      urgency: orNull(marks.urgency),
      signatory: orNull(marks.signatory),
    })
    onDone()
  }
  return (
    <PartForm
      problem={typeof number === 'string' ? number : null}
      isReadOnly={isReadOnly}
      onApply={apply}
      onCancel={onDone}
    >
      {frame.form === 'letter' && (
        <Field label="发文机关标志" hint="空着即用单位全称">
          <Input
            value={masthead}
            placeholder={frame.issuer}
            maxLength={200}
            onChange={(event) => setMasthead(event.target.value)}
          />
        </Field>
      )}
      {frame.form === 'plain' && (
        <Checkbox checked={organAboveTitle} onChange={(event) => setOrganAboveTitle(event.target.checked)}>
          标题上方印单位名称
        </Checkbox>
      )}
      <Field label="文号">
        <Select
          value={numberForm}
          options={[...NUMBER_FORMS]}
          disabled={isReadOnly}
          onChange={setNumberForm}
        />
      </Field>
      {numberForm === 'series' && (
        <div className="part-columns">
          {field('prefix', '代字', 40)}
          {field('year', '年份', 4)}
          {field('serial', '序号', 6)}
        </div>
      )}
      {numberForm === 'written' && field('written', '文号全文', 100)}
      <div className="part-columns">
        {mark('outcomeCategory', '办理结果类别', '如 B', 20)}
        {mark('signatory', '签发人', '', 100)}
      </div>
      <div className="part-columns">
        {mark('secrecy', '密级', '没有就空着', 40)}
        {mark('urgency', '紧急程度', '没有就空着', 40)}
      </div>
    </PartForm>
  )
}
