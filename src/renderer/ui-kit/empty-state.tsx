import type { ReactNode } from 'react'

/** What a room says when it has nothing to show, with the commands that change that. */
export function EmptyState({
  text,
  actions,
}: {
  readonly text: string
  readonly actions?: ReactNode | undefined
}) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </div>
  )
}
