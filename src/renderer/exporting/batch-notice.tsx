import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Batch } from '../../contract/calls'
import { headingOf, summaryOf } from './batch-words'

interface BatchNoticeProps {
  readonly batch: Batch | null
  /** True in the room that shows the batch itself. */
  readonly isShown: boolean
  readonly onShow: () => void
}

/** Outside 导出公文: that a batch runs, and how it ended, until the clerk has looked. */
export function BatchNotice({ batch, isShown, onShow }: BatchNoticeProps) {
  const [seen, setSeen] = useState<string | null>(null)
  if (batch === null) return null
  const isOver = batch.state !== 'running'
  if (isShown) {
    if (isOver && seen !== batch.id) setSeen(batch.id)
    return null
  }
  if (seen === batch.id) return null
  return (
    <div className="notices">
      <Alert
        type={isOver ? 'success' : 'info'}
        showIcon
        role="status"
        title={isOver ? `${headingOf(batch)}：${summaryOf(batch)}` : headingOf(batch)}
        action={
          <Button size="small" onClick={onShow}>
            {isOver ? '看结果' : '看进度'}
          </Button>
        }
        closable={isOver ? { onClose: () => setSeen(batch.id), 'aria-label': '关闭' } : false}
      />
    </div>
  )
}
