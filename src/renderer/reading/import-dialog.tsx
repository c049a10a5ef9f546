import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReadCase } from '../../contract/calls'
import { useClient } from '../bridge/client-context'
import { FailureAlert } from '../ui-kit/failure-alert'
import { useReturnFocus } from '../ui-kit/use-return-focus'
import { ImportPreview } from './import-preview'

interface ImportDialogProps {
  /** Makes the case; a rejection keeps the preview and shows why. */
  readonly onAccept: (read: ReadCase) => Promise<void>
  readonly onClose: () => void
}

/** What `reading.fromText` takes at most (characters). */
const TEXT_LIMIT = 2_000_000

type Busy = 'text' | 'file' | 'accept'

const FAILURE_TITLES: Readonly<Record<Busy, string>> = {
  text: '没能识别这段文字',
  file: '没能读取文件',
  accept: '没能建立案件',
}

/** 从文本导入: paste or choose a file, look at what was recognised, then make the case. */
export function ImportDialog({ onAccept, onClose }: ImportDialogProps) {
  const client = useClient()
  const { modal } = App.useApp()
  useReturnFocus()
  const [text, setText] = useState('')
  const [read, setRead] = useState<ReadCase | null>(null)
  const [busy, setBusy] = useState<Busy | null>(null)
  const [failure, setFailure] = useState<{ readonly during: Busy; readonly error: unknown } | null>(null)
  const isTooLong = text.length > TEXT_LIMIT

  const run = async (during: Busy, work: () => Promise<void>) => {
    setBusy(during)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure({ during, error })
    } finally {
      setBusy(null)
    }
  }
  const readText = () => run('text', async () => setRead(await client.call('reading.fromText', { text })))
  const readFile = () =>
    run('file', async () => {
      const fromFile = await client.call('reading.fromFile', undefined)
      if (fromFile) setRead(fromFile)
    })
  const close = () => {
    if (busy !== null) return
    if (read === null && text.trim() === '') return onClose()
    modal.confirm({
      title: '放弃导入的内容？',
      content: '还没有建立案件。',
      okText: '放弃',
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: 'cancel' },
      cancelText: '继续导入',
      onOk: onClose,
    })
  }

  return (
    <Modal
      open
      centered
      width={1040}
      className="import-dialog"
      title={read ? `核对导入的内容：${read.sourceName ?? '粘贴的文字'}` : '从文本导入'}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        read ? (
          <>
            <Button disabled={busy !== null} onClick={close}>
              取消
            </Button>
            <Button disabled={busy !== null} onClick={() => setRead(null)}>
              上一步
            </Button>
            <Button
              type="primary"
              loading={busy === 'accept'}
              onClick={() => void run('accept', () => onAccept(read))}
            >
              建立案件
            </Button>
          </>
        ) : (
          <>
            <Button disabled={busy !== null} onClick={close}>
              取消
            </Button>
            <Button
              type="primary"
              loading={busy === 'text'}
              disabled={text.trim() === '' || isTooLong || busy === 'file'}
              onClick={() => void readText()}
            >
              识别
            </Button>
          </>
        )
      }
    >
      <div className="import-dialog-body">
        {failure && (
          <FailureAlert
            error={failure.error}
            title={FAILURE_TITLES[failure.during]}
            onDismiss={() => setFailure(null)}
          />
        )}
        {read ? (
          <ImportPreview read={read} />
        ) : (
          <div className="import-dialog-source">
            <div className="import-dialog-or">
              <Button loading={busy === 'file'} disabled={busy === 'text'} onClick={() => void readFile()}>
                选择文件
              </Button>
              <span>.txt 或复文台的文稿 .json；也可以把答复全文粘贴在下面</span>
            </div>
            <label className="visually-hidden" htmlFor="import-text">
              答复全文
            </label>
            <Input.TextArea
              id="import-text"
              autoFocus
              value={text}
              status={isTooLong ? 'error' : ''}
              placeholder="从 PDF、网页或旧文件复制的答复全文。断行、空格会自动整理，标题层级会自动识别。"
              onChange={(event) => setText(event.target.value)}
            />
            <div role="status" className="import-dialog-note">
              {isTooLong
                ? '文字超过 200 万字，无法识别。请只粘贴一件答复的全文。'
                : '识别后先看结果，点“建立案件”前不写入卷库。'}
            </div>
          </div>
        )}
      </div>
    </Modal>
  )
}
