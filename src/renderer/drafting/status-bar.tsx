import { CheckOutlined, CloseCircleOutlined, EditOutlined } from '@ant-design/icons'
import { Popover } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { saveWords } from './autosave-words'
import { countDocument } from './character-count'
import { useDrafting, useEditorState } from './drafting-context'
import { PreviewFigures } from './preview/preview-figures'
import { ProfileSelect } from './profile-select'
import { useSaving } from './shown-saving'
import type { ShownSaving } from './shown-saving'

const SAVE_ICONS = {
  saved: <CheckOutlined />,
  waiting: <EditOutlined />,
  failed: <CloseCircleOutlined />,
} as const

function CharacterCount() {
  const { session } = useDrafting()
  const doc = useDeferredValue(useEditorState(session).doc)
  const { total, headings, preamble, closing } = useMemo(() => countDocument(doc), [doc])
  const parts: readonly (readonly [string, number])[] = [
    ['全文（含标题）', total],
    ['正文（不含标题）', total - headings],
    ['开头语后、第一节前', preamble],
    ['结束语', closing],
  ]
  return (
    <Popover
      trigger="click"
      content={
        <dl className="count-table">
          {parts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count.toLocaleString('en-US')} 字</dd>
            </div>
          ))}
        </dl>
      }
    >
      <button type="button" className="status-button">
        <b>{total.toLocaleString('en-US')}</b> 字
      </button>
    </Popover>
  )
}

const ANNOUNCE_EVERY = 60_000

/** Tells a screen reader that the text is saved, once a minute at most; failures speak for themselves. */
function SaveAnnouncement({ savedAt, text }: { readonly savedAt: string; readonly text: string }) {
  const [announced, setAnnounced] = useState({ savedAt, text: '' })
  useEffect(() => {
    const wait = Math.max(0, Date.parse(announced.savedAt) + ANNOUNCE_EVERY - Date.parse(savedAt))
    if (savedAt === announced.savedAt || wait > 0) return
    setAnnounced({ savedAt, text })
  }, [savedAt, text, announced])
  return (
    <span className="visually-hidden" aria-live="polite">
      {announced.text}
    </span>
  )
}

interface StatusBarProps {
  readonly shown: ShownSaving
  readonly onShowPages: () => void
}

/** Length, place and the truth about saving. */
export function StatusBar({ shown, onShowPages }: StatusBarProps) {
  const saving = useSaving(shown)
  const { isVaultReadOnly } = useDrafting()
  const { tone, text } = saveWords(saving, isVaultReadOnly)
  return (
    <footer className="status-bar" data-region="状态">
      <CharacterCount />
      <PreviewFigures onShowPages={onShowPages} />
      <ProfileSelect />
      <span className="status-gap" />
      <SaveAnnouncement savedAt={saving.savedAt} text={text} />
      <span className={`status-save status-${tone}`} data-save={tone}>
        {SAVE_ICONS[tone]}
        {text}
      </span>
    </footer>
  )
}
