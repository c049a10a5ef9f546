import { Button } from 'antd'
import { useState } from 'react'
import type { Preview } from '../../../contract/calls'

interface FontNotesProps {
  readonly notes: readonly string[]
  readonly onShowFonts: (() => void) | undefined
}

/** One line until the clerk wants to read all of it: on most PCs it says the same every day. */
function FontNotes({ notes, onShowFonts }: FontNotesProps) {
  const [isWhole, setIsWhole] = useState(false)
  return (
    <div className="pane-notice pane-notice-amber">
      <div className={isWhole ? 'pane-notice-text' : 'pane-notice-text pane-notice-short'}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <span className="pane-notice-actions">
        <Button size="small" type="link" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? '收起' : '全文'}
        </Button>
        {onShowFonts && (
          <Button size="small" type="link" onClick={onShowFonts}>
            看字体
          </Button>
        )}
      </span>
    </div>
  )
}

interface PaneNoticesProps {
  readonly preview: Preview
  /** Leads to the fonts of this PC; undefined where there is no such page. */
  readonly onShowFonts: (() => void) | undefined
}

/** What must be known of the pages: why there will be no file, what is only estimated, what is left out. */
export function PaneNotices({ preview, onShowFonts }: PaneNoticesProps) {
  const { problem, fontNotes, document } = preview
  const { length } = document.pages
  return (
    <>
      {problem !== null && (
        <div className="pane-notice pane-notice-red" role="alert">
          {problem}
        </div>
      )}
      {document.isCutShort && length > 0 && (
        <div className="pane-notice pane-notice-amber">
          文稿太长，版面只排到第 {length} 页；导出的文件是完整的。
        </div>
      )}
      {fontNotes.length > 0 && <FontNotes notes={fontNotes} onShowFonts={onShowFonts} />}
    </>
  )
}
