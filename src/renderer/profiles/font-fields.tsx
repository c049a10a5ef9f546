import { Checkbox, Input } from 'antd'
import { BOLD_ROLES } from '../../core/official-layout/layout-profile'
import { FONT_ROLES } from '../../core/official-layout/layout-spec'
import type { FontRole } from '../../core/official-layout/layout-spec'
import { BOLD_NAMES, FONT_USES, fieldClause } from '../../core/official-layout/profile-fields'
import { useEditing } from './profile-field'

const PARTS = [
  ['name', '中文字体'],
  ['latin', '西文和数字'],
  ['alternative', '缺字体时替代'],
] as const

function FontRow({ role }: { readonly role: FontRole }) {
  const { draft, check, isReadOnly, onChange } = useEditing()
  const path = `fonts.${role}`
  const problems = check.problems.filter(({ field }) => field.startsWith(path))
  const note = problems[0] ?? check.breaches.find(({ field }) => field === path)
  const clause = fieldClause(path)
  return (
    <>
      <tr>
        <th scope="row">
          {FONT_USES[role]}
          <span className="profile-clause">国标 {clause}</span>
        </th>
        {PARTS.map(([part, name]) => (
          <td key={part}>
            <Input
              aria-label={`${FONT_USES[role]}：${name}`}
              aria-describedby={note ? `note-${path}` : undefined}
              value={draft.fonts[role][part]}
              status={problems.some(({ field }) => field === `${path}.${part}`) ? 'error' : ''}
              disabled={isReadOnly}
              autoComplete="off"
              onChange={({ target }) =>
                onChange({
                  fonts: { ...draft.fonts, [role]: { ...draft.fonts[role], [part]: target.value } },
                })
              }
            />
          </td>
        ))}
      </tr>
      {note && (
        <tr>
          <td />
          <td
            colSpan={3}
            id={`note-${path}`}
            className={problems.length > 0 ? 'profile-note-red' : 'profile-note'}
          >
            {note.text}
          </td>
        </tr>
      )}
    </>
  )
}

/** Which fonts are written, what may stand in for them, and what is bold. */
export function FontFields() {
  const { draft, check, isReadOnly, onChange } = useEditing()
  const bold = check.breaches.filter(({ field }) => field.startsWith('bold.'))
  return (
    <fieldset className="profile-fonts">
      <legend>字体</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">用途</th>
            {PARTS.map(([part, name]) => (
              <th key={part} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FONT_ROLES.map((role) => (
            <FontRow key={role} role={role} />
          ))}
        </tbody>
      </table>
      <div className="profile-bold" role="group" aria-label="加粗">
        <span>加粗</span>
        {BOLD_ROLES.map((role) => (
          <Checkbox
            key={role}
            checked={draft.bold[role]}
            disabled={isReadOnly}
            onChange={({ target }) => onChange({ bold: { ...draft.bold, [role]: target.checked } })}
          >
            {BOLD_NAMES[role]}
          </Checkbox>
        ))}
      </div>
      {bold.length > 0 && <p className="profile-note">{bold.map(({ text }) => text).join('')}</p>}
    </fieldset>
  )
}
