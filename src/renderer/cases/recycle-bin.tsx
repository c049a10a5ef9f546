import { App, Button, Drawer } from 'antd'
import { useCallback, useState } from 'react'
import type { RemovedCase } from '../../contract/calls'
import { useClient } from '../bridge/client-context'
import { caseLabel } from '../strings/case-names'
import { momentText } from '../strings/date-texts'
import { useNow } from '../ui-kit/clock'
import { EmptyState } from '../ui-kit/empty-state'
import { FailureAlert } from '../ui-kit/failure-alert'
import { LoadingState } from '../ui-kit/loading-state'
import { useLoaded } from '../ui-kit/use-loaded'
import { useReturnFocus } from '../ui-kit/use-return-focus'

interface RecycleBinProps {
  readonly isReadOnly: boolean
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** 回收站: what was removed, with 恢复 for each and 清空回收站 for all. */
export function RecycleBin({ isReadOnly, onClose, onChanged }: RecycleBinProps) {
  const client = useClient()
  const now = useNow()
  const { modal } = App.useApp()
  useReturnFocus()
  const { loaded, reload } = useLoaded(useCallback(() => client.call('cases.removed', undefined), [client]))
  const [failure, setFailure] = useState<{ readonly title: string; readonly error: unknown } | null>(null)
  const removed = loaded.state === 'ready' ? loaded.value : []

  const change = async (title: string, work: () => Promise<unknown>) => {
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure({ title, error })
    }
    await reload()
    onChanged()
  }
  const restore = ({ id }: RemovedCase) => change('没能恢复', () => client.call('cases.restore', { id }))
  const askToEmpty = () =>
    modal.confirm({
      title: `清空回收站，彻底删除 ${removed.length} 件？`,
      content: '案件信息和答复文稿一并删除，不能恢复。',
      okText: '清空回收站',
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: 'cancel' },
      cancelText: '取消',
      onOk: () => change('没能清空回收站', () => client.call('cases.emptyBin', undefined)),
    })

  return (
    <Drawer
      open
      size={640}
      title="回收站"
      onClose={onClose}
      footer={
        <div className="recycle-bin-footer">
          <span>{isReadOnly ? '卷库只读，不能修改' : '恢复后回到台账，文稿不变'}</span>
          <Button danger disabled={isReadOnly || removed.length === 0} onClick={askToEmpty}>
            清空回收站
          </Button>
        </div>
      }
    >
      {failure && <FailureAlert {...failure} onDismiss={() => setFailure(null)} />}
      {loaded.state === 'failed' && (
        <FailureAlert error={loaded.error} title="没能读取回收站" onRetry={() => void reload()} />
      )}
      {loaded.state === 'loading' && <LoadingState text="正在读取回收站" />}
      {loaded.state === 'ready' && removed.length === 0 && <EmptyState text="回收站是空的。" />}
      {removed.length > 0 && (
        <ul className="recycle-bin-list">
          {removed.map((item) => (
            <li key={item.id}>
              <div className="recycle-bin-case">
                <span className="recycle-bin-label">{caseLabel(item)}</span>
                <span title={item.title}>{item.title === '' ? '（未填案由）' : item.title}</span>
                <span className="recycle-bin-time">{momentText(item.removedAt, now)} 移入</span>
              </div>
              <Button
                size="small"
                disabled={isReadOnly}
                aria-label={`恢复 ${caseLabel(item)}`}
                onClick={() => void restore(item)}
              >
                恢复
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  )
}
