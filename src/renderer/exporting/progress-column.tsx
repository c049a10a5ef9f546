import { FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useCallback, useState } from 'react'
import type { Batch } from '../../contract/calls'
import { useClient } from '../bridge/client-context'
import { EmptyState } from '../ui-kit/empty-state'
import { FailureAlert } from '../ui-kit/failure-alert'
import { countItems, headingOf, spokenProgress, summaryOf } from './batch-words'
import { RemainingTime } from './remaining-time'
import { ResultRow } from './result-row'

interface ProgressColumnProps {
  readonly batch: Batch | null
  readonly onCancel: () => void
  /** Exports what has no file yet once more. */
  readonly onAgain: () => void
}

/** 3 进度与结果: the bar, a line a file, and the sum at the end. */
export function ProgressColumn({ batch, onCancel, onAgain }: ProgressColumnProps) {
  const client = useClient()
  const [failure, setFailure] = useState<unknown>(null)
  const reveal = useCallback(
    (token: string) => {
      setFailure(null)
      client.call('export.reveal', { token }).catch(setFailure)
    },
    [client],
  )
  return (
    <section className="card export-column" aria-labelledby="export-progress">
      <header className="export-column-head">
        <h2 id="export-progress">
          <span className="export-step">3</span>进度与结果
        </h2>
      </header>
      {failure !== null && (
        <FailureAlert title="没能打开所在文件夹" error={failure} onDismiss={() => setFailure(null)} />
      )}
      {batch === null ? (
        <EmptyState text="选好文稿和选项，点“开始导出”。每写完一件，这里列出文件和需要留意的地方。" />
      ) : (
        <>
          <Progress batch={batch} onCancel={onCancel} />
          <ul className="export-results">
            {batch.items.map((item) => (
              <ResultRow key={item.caseId} item={item} onReveal={reveal} />
            ))}
          </ul>
          <Summary batch={batch} onReveal={reveal} onAgain={onAgain} />
        </>
      )}
      <span className="visually-hidden" role="status">
        {batch !== null && spokenProgress(batch)}
      </span>
    </section>
  )
}

function Progress({ batch, onCancel }: { readonly batch: Batch; readonly onCancel: () => void }) {
  const { all, finished } = countItems(batch.items)
  const isRunning = batch.state === 'running'
  return (
    <div className="export-progress">
      <div className="export-progress-line">
        <strong>{headingOf(batch)}</strong>
        <RemainingTime batch={batch} />
        {isRunning && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
      <progress className="export-progress-bar" value={finished} max={all} aria-label="导出进度" />
      {isRunning && (
        <p className="export-progress-note">
          <span>已完成 {finished} 件</span>
          <span>取消时已完成的文件保留，正在写的删除</span>
        </p>
      )}
      {batch.problem !== null && <Alert type="error" showIcon role="alert" title={batch.problem} />}
    </div>
  )
}

interface SummaryProps {
  readonly batch: Batch
  readonly onReveal: (token: string) => void
  readonly onAgain: () => void
}

function Summary({ batch, onReveal, onAgain }: SummaryProps) {
  const { failed, cancelled } = countItems(batch.items)
  const token = batch.items.findLast((item) => item.token !== null)?.token ?? null
  const open = failed + cancelled
  return (
    <footer className="export-summary">
      <span>{summaryOf(batch)}</span>
      <span className="export-summary-actions">
        {batch.state !== 'running' && open > 0 && <Button onClick={onAgain}>再导出未成的 {open} 件</Button>}
        {token !== null && (
          <Button icon={<FolderOpenOutlined aria-hidden="true" />} onClick={() => onReveal(token)}>
            打开所在文件夹
          </Button>
        )}
      </span>
    </footer>
  )
}
