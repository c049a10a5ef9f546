import type { ReactNode } from 'react'

interface TagProps {
  readonly tone?: 'neutral' | 'primary' | 'amber' | 'green' | 'frame'
  readonly children: ReactNode
}

/** A short fact in a box; never clickable. */
export function Tag({ tone = 'neutral', children }: TagProps) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}
