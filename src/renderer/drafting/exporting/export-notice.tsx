import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { FailureAlert } from '../../ui-kit/failure-alert'
import type { Exporting } from './use-export'

/** Notes shown before the clerk asks for all of them. */
const FEW = 3

/** A line a note, three at most, so that the paper keeps its room; all of them on demand. */
function ExportNotes({ notes }: { readonly notes: readonly string[] }) {
  const [isWhole, setIsWhole] = useState(false)
  return (
    <div className="desk-result-notes">
      <ul className={isWhole ? undefined : 'desk-result-few'}>
        {(isWhole ? notes : notes.slice(0, FEW)).map((note) => (
          <li key={note} title={note}>
            {note}
          </li>
        ))}
      </ul>
      <Button size="small" type="link" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
        {isWhole ? '收起' : notes.length > 1 ? `全部 ${notes.length} 条` : '全文'}
      </Button>
    </div>
  )
}

interface ExportNoticeProps {
  readonly exporting: Exporting
  /** What did not work: 没能导出 .docx */
  readonly failure: string
  readonly reveal: (token: string) => Promise<void>
}

/** What became of the export: where the file is, or why there is none. */
export function ExportNotice({ exporting, failure, reveal }: ExportNoticeProps) {
  const { now, start, dismiss } = exporting
  const [revealError, setRevealError] = useState<unknown>(null)
  if (now.state === 'failed') {
    return (
      <div className="desk-notice">
        <FailureAlert error={now.error} title={failure} onRetry={start} onDismiss={dismiss} />
      </div>
    )
  }
  if (now.state !== 'done') return null
  const { fileName, folder, token, notes } = now.file
  const show = (): void => {
    setRevealError(null)
    reveal(token).catch(setRevealError)
  }
  return (
    <div className="desk-notice" role="status">
      <div className="desk-result">
        <CheckCircleOutlined />
        <span className="desk-result-text" title={folder}>
          已导出：{fileName}
        </span>
        <Button size="small" onClick={show}>
          打开所在文件夹
        </Button>
        <Button size="small" type="text" onClick={dismiss}>
          知道了
        </Button>
      </div>
      {notes.length > 0 && <ExportNotes key={token} notes={notes} />}
      {revealError !== null && (
        <FailureAlert
          error={revealError}
          title="没能打开文件夹"
          onRetry={show}
          onDismiss={() => setRevealError(null)}
        />
      )}
    </div>
  )
}
