import { Alert, Button } from 'antd'
import { describeFailure } from '../strings/errors'

interface FailureAlertProps {
  readonly error: unknown
  /** What did not work, when the code's own heading is too general: “没能打开卷库”. */
  readonly title?: string
  readonly onRetry?: (() => void) | undefined
  readonly onDismiss?: (() => void) | undefined
}

/** A failure shown where it happened: what, why, and the button that tries again where that can help. */
export function FailureAlert({ error, title, onRetry, onDismiss }: FailureAlertProps) {
  const failure = describeFailure(error)
  return (
    <Alert
      className="failure-alert"
      type="error"
      showIcon
      role="alert"
      title={title ?? failure.title}
      description={failure.text}
      action={
        onRetry &&
        failure.retry !== null && (
          <Button size="small" onClick={onRetry}>
            {failure.retry}
          </Button>
        )
      }
      closable={onDismiss ? { onClose: onDismiss, 'aria-label': '关闭' } : false}
    />
  )
}
