import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Preview } from '../../../contract/calls'

interface NoticeProps {
  readonly tone: 'amber' | 'red'
  readonly children: ReactNode
}

function Notice({ tone, children }: NoticeProps) {
  return <div className={`pane-notice pane-notice-${tone}`}>{children}</div>
}

interface PaneNoticesProps {
  readonly preview: Preview
  /** Leads to the fonts of this PC; undefined where there is no such page. */
  readonly onShowFonts?: (() => void) | undefined
}

/** What must be known of the pages: why there will be no file, what is only estimated, what is left out. */
export function PaneNotices({ preview, onShowFonts }: PaneNoticesProps) {
  const { problem, fontNotes, document } = preview
  return (
    <>
      {problem !== null && (
        <Notice tone="red">
          <p role="alert">{problem}</p>
        </Notice>
      )}
      {document.isCutShort && (
        <Notice tone="amber">
          <p>文稿太长，版面只排到第 {document.pages.length} 页；导出的文件是完整的。</p>
        </Notice>
      )}
      {fontNotes.length > 0 && (
        <Notice tone="amber">
          {fontNotes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {onShowFonts && (
            <Button size="small" onClick={onShowFonts}>
              看字体
            </Button>
          )}
        </Notice>
      )}
    </>
  )
}
