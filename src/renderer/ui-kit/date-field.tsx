import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { IsoDate } from '../../core/kernel/iso-date'

interface DateFieldProps {
  readonly id?: string
  readonly value?: IsoDate | null
  readonly onChange?: (value: IsoDate | null) => void
}

// The first is how a date is shown; the others are accepted when typed.
const FORMATS = [
  'YYYY-MM-DD',
  'YYYY.M.D',
  'YYYY/M/D',
  'YYYY年M月D日',
  'YYYYMMDD',
  'M-D',
  'M.D',
  'M月D日',
  'MMDD',
]

/** A calendar day as the contract writes it; accepts `0527`, `5-27`, `2026.5.27`, `5月27日`. */
export function DateField({ id, value, onChange }: DateFieldProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      className="date-field"
      value={value ? dayjs(value) : null}
      format={FORMATS}
      placeholder="如 5-27"
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  )
}
