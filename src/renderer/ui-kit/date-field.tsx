import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import type { IsoDate } from '../../core/kernel/iso-date'
import { readTypedDate } from '../../core/kernel/typed-date'
import { useNow } from './clock'

interface DateFieldProps {
  readonly id?: string
  readonly value?: IsoDate | null
  readonly onChange?: (value: IsoDate | null) => void
  /** Hears what is wrong with the typed text, null once it is a date again or empty. */
  readonly onInvalid?: (problem: string | null) => void
  /** False where the form around shows what `onInvalid` heard; else the field says it below itself. */
  readonly saysProblem?: boolean
  readonly onBlur?: (event: FocusEvent<HTMLElement>) => void
  readonly 'aria-describedby'?: string
}

/** What is wrong with text that is no date, and what to do. */
const dateProblem = (text: string): string =>
  /^\d{4}(-|\.|\/|年)\d{1,2}(-|\.|\/|月)\d{1,2}日?$|^\d{8}$|^\d{1,2}(-|\.|\/|月)\d{1,2}[日号]?$/.test(text)
    ? `没有 ${text} 这一天，请改成真实的日期。`
    : `看不懂“${text}”，请把日期写成 2026-05-27 这样。`

/** What the picker understands while typing; the other ways to write a date are read when the field is left. */
const FORMAT = 'YYYY-MM-DD'

/**
 * A calendar day as the contract writes it; accepts whatever `readTypedDate` reads. Text that is no date
 * stays in the field, and the value stays as it was.
 */
export function DateField(props: DateFieldProps) {
  const { id, value, onChange, onInvalid, saysProblem = true, onBlur } = props
  const problemId = useId()
  const now = useNow()
  const [problem, setProblem] = useState<string | null>(null)

  const report = (found: string | null) => {
    setProblem(found)
    onInvalid?.(found)
  }
  const take = (date: IsoDate | null) => {
    report(null)
    if (date !== (value ?? null)) onChange?.(date)
  }
  const settle = (text: string) => {
    if (text.trim() === '') return take(null)
    const date = readTypedDate(text, dayjs(now).format(FORMAT))
    if (date === null) report(dateProblem(text.trim()))
    else take(date)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) settle(event.target.value)
  }
  const describedBy = problem !== null && saysProblem ? problemId : props['aria-describedby']

  return (
    <>
      <DatePicker
        {...(id === undefined ? {} : { id })}
        {...(problem === null ? {} : { status: 'error' as const })}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        className="date-field"
        value={value ? dayjs(value) : null}
        format={FORMAT}
        placeholder="如 5-27"
        preserveInvalidOnBlur
        onChange={(day) => take(day ? day.format(FORMAT) : null)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (event.target instanceof HTMLInputElement) settle(event.target.value)
          onBlur?.(event)
        }}
      />
      {problem !== null && saysProblem && (
        <span id={problemId} className="date-field-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
