import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { CaseSummary } from '../../contract/calls'
import type { ProposalId } from '../../core/kernel/ids'
import { EmptyState } from '../ui-kit/empty-state'
import { FailureAlert } from '../ui-kit/failure-alert'
import { ManuscriptColumn } from './manuscript-column'
import { OptionsColumn } from './options-column'
import type { ExportOptions } from './options-column'
import { ProgressColumn } from './progress-column'
import type { BatchFollower } from './use-batch'
import './exporting.css'

interface ExportRoomProps {
  /** What was ticked in the register. */
  readonly cases: readonly CaseSummary[]
  readonly follower: BatchFollower
  readonly onBack: () => void
  /** Called before a batch starts: what is typed must be on the disk. A rejection stops it. */
  readonly onBeforeStart: () => Promise<void>
}

/** More than any vault holds in a year; the contract takes no more at once. */
const MOST_CASES = 5000
const NOTHING_LEFT: ReadonlySet<ProposalId> = new Set()

/** 导出公文: manuscripts, options, progress and results. The job itself runs on whatever is shown. */
export function ExportRoom({ cases, follower, onBack, onBeforeStart }: ExportRoomProps) {
  const { batch, start, cancel } = follower
  const [left, setLeft] = useState(NOTHING_LEFT)
  const [options, setOptions] = useState<ExportOptions>({ form: null, layoutProfile: null })
  const [isStarting, setIsStarting] = useState(false)
  const [failure, setFailure] = useState<{ readonly error: unknown; readonly onRetry: () => void } | null>(
    null,
  )
  const [shownCases, setShownCases] = useState(cases)
  if (shownCases !== cases) {
    // Another selection came from the register.
    setShownCases(cases)
    setLeft(NOTHING_LEFT)
  }
  const chosen = cases.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const isRunning = batch?.state === 'running'

  const begin = async (caseIds: readonly ProposalId[]) => {
    setFailure(null)
    setIsStarting(true)
    try {
      await onBeforeStart()
      await start({ caseIds: [...caseIds], ...options })
    } catch (error) {
      setFailure({ error, onRetry: () => void begin(caseIds) })
    }
    setIsStarting(false)
  }
  const again = () => {
    const open = batch?.items.filter(({ token }) => token === null) ?? []
    void begin(open.map(({ caseId }) => caseId))
  }
  const toggle = (id: ProposalId) =>
    setLeft((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  const reason = isRunning
    ? '正在导出另一批，完成或取消后再开始'
    : chosen.length > MOST_CASES
      ? '一次最多导出 5,000 件，请少选一些'
      : undefined

  return (
    <div className="export-room">
      <header className="page-header">
        <Button
          type="text"
          icon={<ArrowLeftOutlined aria-hidden="true" />}
          aria-label="回到台账"
          title="回到台账 Alt+←"
          onClick={onBack}
        />
        <h1>导出公文</h1>
        {cases.length > 0 && <span className="page-header-note">从台账选中 {cases.length} 件</span>}
        <div className="page-header-actions">
          <Button
            type="primary"
            disabled={isStarting || chosen.length === 0 || reason !== undefined}
            title={reason}
            onClick={() => void begin(chosen)}
          >
            开始导出（{chosen.length} 件）
          </Button>
        </div>
      </header>
      {failure && (
        <div className="export-failure">
          <FailureAlert title="没能开始导出" {...failure} onDismiss={() => setFailure(null)} />
        </div>
      )}
      {cases.length === 0 && batch === null ? (
        <EmptyState text="先在台账中选中要导出的案件。" actions={<Button onClick={onBack}>去台账</Button>} />
      ) : (
        <div className="export-columns">
          <ManuscriptColumn
            cases={cases}
            left={left}
            onToggle={toggle}
            onAll={(isChosen) => setLeft(isChosen ? NOTHING_LEFT : new Set(cases.map(({ id }) => id)))}
          />
          <OptionsColumn options={options} folder={batch?.folder ?? null} onChange={setOptions} />
          <ProgressColumn batch={batch} onCancel={() => void cancel()} onAgain={again} />
        </div>
      )}
    </div>
  )
}
