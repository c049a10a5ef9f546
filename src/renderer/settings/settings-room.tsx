import type { ReactNode } from 'react'
import { PageHeader } from '../ui-kit/page-header'

export interface SettingsPage {
  readonly key: string
  readonly title: string
  readonly content: ReactNode
}

interface SettingsRoomProps {
  readonly pages: readonly SettingsPage[]
  /** Null: the first page. */
  readonly chosenKey: string | null
  readonly onChoose: (key: string) => void
}

/** 设置: a list of pages at the left, the chosen page at the right. */
export function SettingsRoom({ pages, chosenKey, onChoose }: SettingsRoomProps) {
  const chosen = pages.find(({ key }) => key === chosenKey) ?? pages[0]
  return (
    <div className="settings-room">
      <PageHeader title="设置" />
      <div className="settings-body">
        <nav className="card settings-list" aria-label="设置分类">
          {pages.map(({ key, title }) => (
            <button
              key={key}
              type="button"
              aria-current={key === chosen?.key ? 'page' : undefined}
              onClick={() => onChoose(key)}
            >
              {title}
            </button>
          ))}
        </nav>
        {chosen && (
          <section className="card settings-page" aria-labelledby="settings-page-title">
            <h2 id="settings-page-title">{chosen.title}</h2>
            {chosen.content}
          </section>
        )}
      </div>
    </div>
  )
}
