import { CheckOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { FontFields } from './font-fields'
import { HeadFields } from './head-fields'
import { PageFields } from './page-fields'
import { PageSketch } from './page-sketch'
import { checkWords } from './profile-draft'
import type { DraftCheck } from './profile-draft'
import { EditingProvider, ProfileField } from './profile-field'
import type { Editing } from './profile-field'

const ICONS = {
  green: <CheckOutlined aria-hidden="true" />,
  amber: <WarningOutlined aria-hidden="true" />,
  red: <CloseCircleOutlined aria-hidden="true" />,
} as const

const clauseWords = (clause: string): string => (clause === 'practice' ? '惯例' : `国标 ${clause}`)

/** What the numbers come to, and each place that is wrong or departs from the standard. */
function CheckResult({ check }: { readonly check: DraftCheck }) {
  const { tone, text } = checkWords(check)
  const lines = [
    ...check.problems.map((problem) => ({ key: problem.field + problem.text, text: problem.text })),
    ...check.breaches.map((breach) => ({
      key: breach.field,
      text: `${clauseWords(breach.clause)}　${breach.text}`,
    })),
  ]
  return (
    <div className={`profile-check profile-check-${tone}`} role="status">
      <strong>
        {ICONS[tone]} {text}
      </strong>
      {lines.length > 0 && (
        <ul>
          {lines.map(({ key, text: line }) => (
            <li key={key}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** All fields of one profile beside its page, checked while they are typed. */
export function ProfileEditor({ editing }: { readonly editing: Editing }) {
  const { draft, check, isReadOnly, onChange } = editing
  return (
    <EditingProvider value={editing}>
      <div className="profile-editor">
        <div className="profile-form">
          <ProfileField path="name">
            {(attributes) => (
              <Input
                {...attributes}
                value={draft.name}
                disabled={isReadOnly}
                maxLength={40}
                autoComplete="off"
                onChange={({ target }) => onChange({ name: target.value })}
              />
            )}
          </ProfileField>
          <PageFields />
          <HeadFields />
          <FontFields />
        </div>
        <div className="profile-side">
          <CheckResult check={check} />
          {check.profile && <PageSketch profile={check.profile} />}
        </div>
      </div>
    </EditingProvider>
  )
}
