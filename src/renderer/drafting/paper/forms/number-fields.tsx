import { Input, Select } from 'antd'
import type { DocumentNumber } from '../../../../core/reply/reply-document'
import { Field } from '../part-form'

type NumberForm = DocumentNumber['form'] | 'none'

/** 发文字号 as it is typed; what another form needs stays while one is tried. */
export interface TypedNumber {
  readonly form: NumberForm
  readonly prefix: string
  readonly year: string
  readonly serial: string
  readonly written: string
}

const NUMBER_FORMS: readonly { readonly value: NumberForm; readonly label: string }[] = [
  { value: 'series', label: '按代字编号' },
  { value: 'written', label: '照写' },
  { value: 'none', label: '不印文号' },
]

/** The number as it stands in the fields; `start` fills what it does not have. */
export function typedNumber(
  number: DocumentNumber | null,
  start: { readonly prefix: string; readonly year: string },
): TypedNumber {
  const blank = { form: 'none', serial: '', written: '', ...start } as const
  if (number === null) return blank
  if (number.form === 'written') return { ...blank, form: 'written', written: number.text }
  const serial = number.serial === null ? '' : String(number.serial)
  return { ...blank, form: 'series', prefix: number.prefix, year: String(number.year), serial }
}

/** The number, null for none, or a sentence on what is wrong. */
export function readNumber({
  form,
  prefix,
  year,
  serial,
  written,
}: TypedNumber): DocumentNumber | string | null {
  if (form === 'none') return null
  if (form === 'written')
    return written.trim() === '' ? '请写文号，或改为“不印文号”。' : { form, text: written.trim() }
  if (prefix.trim() === '') return '请写发文代字，如“云交提复”。'
  if (!/^\d{4}$/.test(year) || Number(year) < 1949) return '年份写四位数字，如 2026。'
  if (serial !== '' && !/^[1-9]\d{0,5}$/.test(serial)) return '序号写数字；还没取号就空着。'
  return { form, prefix: prefix.trim(), year: Number(year), serial: serial === '' ? null : Number(serial) }
}

interface NumberFieldsProps {
  readonly number: TypedNumber
  readonly isReadOnly: boolean
  readonly onChange: (number: TypedNumber) => void
}

/** 发文字号: of a series, or exactly as typed. */
export function NumberFields({ number, isReadOnly, onChange }: NumberFieldsProps) {
  const field = (name: 'prefix' | 'year' | 'serial' | 'written', label: string, maxLength: number) => (
    <Field label={label}>
      <Input
        value={number[name]}
        maxLength={maxLength}
        onChange={(event) => onChange({ ...number, [name]: event.target.value })}
      />
    </Field>
  )
  return (
    <>
      <Field label="文号">
        <Select
          value={number.form}
          options={[...NUMBER_FORMS]}
          disabled={isReadOnly}
          onChange={(form) => onChange({ ...number, form })}
        />
      </Field>
      {number.form === 'series' && (
        <div className="part-columns">
          {field('prefix', '代字', 40)}
          {field('year', '年份', 4)}
          {field('serial', '序号', 6)}
        </div>
      )}
      {number.form === 'written' && field('written', '文号全文', 100)}
    </>
  )
}
