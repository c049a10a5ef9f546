import { Button } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { useDrafting, useEditorState } from '../drafting-context'
import { adjustedGroups, withoutGroup } from './adjusted-words'

/** What was tightened on request, each with its way back. */
export function AdjustedNotes() {
  const { session, isReadOnly } = useDrafting()
  const doc = useDeferredValue(useEditorState(session).doc)
  const groups = useMemo(() => adjustedGroups(doc), [doc])
  if (groups.length === 0) return null
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
