import { Button } from 'antd'
import { useState } from 'react'
import type { Preview } from '../../../contract/calls'

/** A note alone is shown whole up to this length; only the list of missing fonts is longer. */
const LONGEST_WHOLE = 70

interface FontNotesProps {
  /** The gravest first. */
  readonly notes: readonly string[]
  readonly onShowFonts: (() => void) | undefined
}

/** The gravest note until the clerk wants to read all of them; the missing fonts say the same every day. */
function FontNotes({ notes, onShowFonts }: FontNotesProps) {
  const [isWhole, setIsWhole] = useState(false)
  const isOne = notes.length === 1
  const isCut = isOne && !isWhole && (notes[0] ?? '').length > LONGEST_WHOLE
  return (
    <div
      className={isOne ? 'pane-notice pane-notice-amber' : 'pane-notice pane-notice-amber pane-notice-many'}
    >
      <div className={isCut ? 'pane-notice-text pane-notice-short' : 'pane-notice-text'}>
        {(isWhole ? notes : notes.slice(0, 1)).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <span className="pane-notice-actions">
        {!isOne && !isWhole && <span>等 {notes.length} 条</span>}
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
