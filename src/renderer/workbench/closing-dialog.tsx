import { Button, Modal } from 'antd'
import { describeFailure } from '../strings/errors'
import type { Closing } from './use-closing'

/** Only shown when the last words could not be written; an ordinary close asks nothing. */
export function ClosingDialog({ closing }: { readonly closing: Closing }) {
  const { error, isTrying, retry, closeAnyway, dismiss } = closing
  return (
    <Modal
      open={error !== null}
      title="最近的改动还没有写入卷库"
      onCancel={dismiss}
      footer={
        <>
          <Button danger disabled={isTrying} onClick={closeAnyway}>
            放弃改动并关闭
          </Button>
          <Button disabled={isTrying} onClick={dismiss}>
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
