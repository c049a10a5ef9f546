import { Alert, Button } from 'antd'
import { useState } from 'react'
import { describeFailure } from '../strings/errors'
import { copyText } from '../ui-kit/copy-text'
import { isUnsaved } from './autosave-machine'
import { textWithNumbers } from './clipboard'
import { useDrafting } from './drafting-context'
import { useSaving } from './shown-saving'
import type { ShownSaving } from './shown-saving'

interface SaveNoticeProps {
  readonly shown: ShownSaving
  readonly onRetry: () => void
  /** Takes the saved reply in place of what stands here. */
  readonly onReload: () => Promise<void>
  /** Saves what stands here over the reply that was saved elsewhere. */
  readonly onOverwrite: () => Promise<void>
}

/** A save that failed: why, and what can be done. The text stays on the paper and can be copied out. */
export function SaveNotice({ shown, onRetry, onReload, onOverwrite }: SaveNoticeProps) {
  const { session } = useDrafting()
  const [isCopied, setIsCopied] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const state = useSaving(shown)
  const { failure } = state
  if (failure === null || !isUnsaved(state)) return null
  const copyAll = (): void => {
    const { doc } = session.getState()
    copyText(textWithNumbers(doc, 0, doc.content.size))
    setIsCopied(true)
  }
  const attempt = (act: () => Promise<void>): void => {
    setProblem(null)
    act().catch(setProblem)
  }
  const text = failure.stale
    ? '文稿在别处改过，这里的改动没有保存，也没有丢。先复制全文留底，再决定用哪一份。'
    : failure.message
  return (
    <div className="desk-notice">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={problem === null ? text : describeFailure(problem).text}
        action={
          <span className="desk-notice-actions">
            <Button size="small" onClick={copyAll}>
              {isCopied ? '已复制' : '复制全文'}
            </Button>
            {failure.stale ? (
              <>
                <Button size="small" onClick={() => attempt(onReload)}>
                  重新载入（不要这里的改动）
                </Button>
                <Button size="small" onClick={() => attempt(onOverwrite)}>
                  用这里的文字覆盖
                </Button>
              </>
            ) : (
              <Button size="small" type="primary" onClick={onRetry}>
                重试
              </Button>
            )}
          </span>
        }
      />
    </div>
  )
}
