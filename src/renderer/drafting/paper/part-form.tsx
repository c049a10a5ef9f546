import { Button } from 'antd'
import type { ReactNode } from 'react'

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
  readonly children: ReactNode
}

/** A field with its label above. */
export function Field({ label, hint, children }: FieldProps) {
  return (
    <label className="part-field">
      <span>
        {label}
        {hint !== undefined && <em>{hint}</em>}
      </span>
      {children}
    </label>
  )
}
