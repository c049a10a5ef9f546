import { Button } from 'antd'
import { useDrafting, useEditorValue } from '../drafting-context'
import { frameOf } from '../editor-schema'
import { adjustedGroups, withoutGroup } from './adjusted-words'

/** What was tightened on request, each with its way back. */
export function AdjustedNotes() {
  const { session, isReadOnly } = useDrafting()
  const adjustments = useEditorValue(session, ({ doc }) => frameOf(doc).adjustments)
  if (adjustments.length === 0) return null
  const groups = adjustedGroups(session.getState().doc)
  return (
    <ul className="adjusted" aria-label="版面调整">
      {groups.map((group) => (
        <li key={group.key}>
          <span>已调整：{group.text}</span>
          {!isReadOnly && (
            <Button
              size="small"
              type="link"
              onClick={() =>
                session.changeFrame({ adjustments: withoutGroup(session.getState().doc, group) })
              }
            >
              撤销调整
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
