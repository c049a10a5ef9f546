import { InputNumber } from 'antd'
import { createContext, useContext, useId } from 'react'
import type { ReactNode } from 'react'
import { fieldClause, fieldName } from '../../core/official-layout/profile-fields'
import type { DraftCheck, ProfileDraft } from './profile-draft'

/** The draft the fields stand for. */
export interface Editing {
  readonly draft: ProfileDraft
  readonly check: DraftCheck
  readonly isReadOnly: boolean
  readonly onChange: (changes: Partial<ProfileDraft>) => void
}

const EditingContext = createContext<Editing | null>(null)
export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('useEditing outside of the profile editor')
  return editing
}

/** What the control of a field needs to be read out with its name and its message. */
export interface FieldAttributes {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly status: '' | 'error'
}

interface ProfileFieldProps {
  /** Path of the field: page.top … */
  readonly path: string
  readonly unit?: string
  /** In place of the field's own name. */
  readonly label?: string
  readonly children: (attributes: FieldAttributes) => ReactNode
}

/** Name, clause, control, and below it what is wrong or departs from the standard. */
export function ProfileField({ path, unit, label, children }: ProfileFieldProps) {
  const { check } = useEditing()
  const id = useId()
  const clause = fieldClause(path)
  const problem = check.problems.find(({ field }) => field === path || field.startsWith(`${path}.`))
  const breach = check.breaches.find(({ field }) => field === path)
  const note = problem ?? breach
  return (
    <div className="profile-field">
      <label htmlFor={id}>
        {label ?? fieldName(path)}
        {clause !== '' && <span className="profile-clause">国标 {clause}</span>}
      </label>
      <span className="profile-control">
        {children({
          id,
          'aria-describedby': note ? `${id}-note` : undefined,
          status: problem ? 'error' : '',
        })}
        {unit !== undefined && <span>{unit}</span>}
      </span>
      {note && (
        <span id={`${id}-note`} className={problem ? 'profile-note profile-note-red' : 'profile-note'}>
          {note.text}
        </span>
      )}
    </div>
  )
}

interface NumberFieldProps {
  readonly path: string
  readonly unit: string
  readonly step: number
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** 37, not 37.0: without the zeros that belong to the step. */
function plainNumber(
  value: number | string | undefined,
  { userTyping, input }: { readonly userTyping: boolean; readonly input: string },
): string {
  if (userTyping || value === undefined || value === '') return input
  return String(Number.parseFloat(`${value}`))
}

/** A length; an empty one is a problem the check names. */
export function NumberField({ path, unit, step, value, onChange }: NumberFieldProps) {
  const { isReadOnly } = useEditing()
  return (
    <ProfileField path={path} unit={unit}>
      {(attributes) => (
        <InputNumber<number>
          {...attributes}
          className="profile-number"
          value={value}
          step={step}
          formatter={plainNumber}
          disabled={isReadOnly}
          onChange={onChange}
        />
      )}
    </ProfileField>
  )
}
