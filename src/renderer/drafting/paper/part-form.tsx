import { Button } from 'antd'
import { cloneElement, useId } from 'react'
import type { ReactElement, ReactNode } from 'react'
import './forms/forms.css'

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

/** A small form in a popover: fields, one act, one way out. */
export function PartForm({ problem, isReadOnly, onApply, onCancel, children }: PartFormProps) {
  return (
    <form
      className="part-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (problem === null && !isReadOnly) onApply()
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
