import type { ReactNode } from 'react'

interface PageHeaderProps {
  readonly title: string
  /** A figure or a sentence beside the title. */
  readonly note?: ReactNode | undefined
  readonly actions?: ReactNode
}

/** Title of a room with its commands at the right. */
export function PageHeader({ title, note, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <h1>{title}</h1>
      {note !== undefined && <span className="page-header-note">{note}</span>}
      <div className="page-header-actions">{actions}</div>
    </header>
  )
}
