import { Button } from 'antd'
import { cloneElement, useCallback, useEffect, useId, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'
import './forms/forms.css'
import { useWatchedForm } from './open-part'

/** What every form of a part gets. */
export interface FormProps {
  readonly onDone: () => void
}

interface PartFormProps {
  /** Why it cannot be applied yet; null: it can. */
  readonly problem: string | null
  readonly isReadOnly: boolean
  readonly onApply: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** All that is typed and chosen in a form, as one text to compare. */
function filledIn(form: HTMLFormElement): string {
  const fields = [...form.querySelectorAll<HTMLElement>('input, textarea, .ant-select-content')]
  return JSON.stringify(
    fields.map((field) => {
      if (field instanceof HTMLInputElement) {
        return ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value
      }
      return field instanceof HTMLTextAreaElement ? field.value : field.textContent
    }),
  )
}

/** The form's element; from its first appearance on the desk knows whether something was changed in it. */
function useChangedForm() {
  const form = useRef<HTMLFormElement>(null)
  const atFirst = useRef<string | null>(null)
  useEffect(() => {
    atFirst.current = form.current && filledIn(form.current)
  }, [])
  useWatchedForm(
    useCallback(() => {
      return form.current !== null && atFirst.current !== null && filledIn(form.current) !== atFirst.current
    }, []),
  )
  const forget = (): void => {
    atFirst.current = null
  }
  return { form, forget }
}

/** A small form in a popover: fields, one act, one way out. */
export function PartForm({ problem, isReadOnly, onApply, onCancel, children }: PartFormProps) {
  const { form, forget } = useChangedForm()
  return (
    <form
      ref={form}
      className="part-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (problem !== null || isReadOnly) return
        forget()
        onApply()
      }}
    >
      <fieldset disabled={isReadOnly}>{children}</fieldset>
      {problem !== null && <p className="part-problem">{problem}</p>}
      <div className="locked-actions">
        <Button size="small" onClick={onCancel}>
          {isReadOnly ? '关闭' : '取消'}
        </Button>
        {!isReadOnly && (
          <Button size="small" type="primary" htmlType="submit" disabled={problem !== null}>
            填到文稿上
          </Button>
        )}
      </div>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint?: string
  /** One control that takes `aria-describedby`. */
  readonly children: ReactElement<{ 'aria-describedby'?: string }>
}

/** A field with its label above; the hint describes the field and is no part of its name. */
export function Field({ label, hint = '', children }: FieldProps) {
  const hintId = useId()
  return (
    <div className="part-field">
      <label>
        <span>{label}</span>
        {hint === '' ? children : cloneElement(children, { 'aria-describedby': hintId })}
      </label>
      {hint !== '' && <em id={hintId}>{hint}</em>}
    </div>
  )
}
