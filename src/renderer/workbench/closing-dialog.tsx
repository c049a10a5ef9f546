import { Button, Modal } from 'antd'
import { describeFailure } from '../strings/errors'
import type { Closing } from './use-closing'
import { focusRoom } from './use-room-focus'

interface ClosingDialogProps {
  readonly closing: Closing
  /** 继续编辑: shows the text that could not be written. */
  readonly onContinue?: () => void
}

/** Only shown when the last words could not be written; an ordinary close asks nothing. */
export function ClosingDialog({ closing, onContinue }: ClosingDialogProps) {
  const { error, isTrying, retry, closeAnyway, dismiss } = closing
  const goOn = () => {
    dismiss()
    onContinue?.()
  }
  return (
    <Modal
      open={error !== null}
      title="最近的改动还没有写入卷库"
      onCancel={goOn}
      // The focus is let go with the next drawing, after this.
      afterClose={() => setTimeout(focusRoom, 50)}
      footer={
        <>
          <Button danger disabled={isTrying} onClick={closeAnyway}>
            放弃改动并关闭
          </Button>
          <Button disabled={isTrying} onClick={goOn}>
            继续编辑
          </Button>
          <Button type="primary" loading={isTrying} onClick={retry}>
            重试
          </Button>
        </>
      }
    >
      <p>{error !== null && describeFailure(error).text}</p>
    </Modal>
  )
}
