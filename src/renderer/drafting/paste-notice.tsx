import { Alert, Button } from 'antd'

interface PasteNoticeProps {
  /** Why the last paste was not taken; null: it was. */
  readonly problem: string | null
  readonly onDismiss: () => void
}

/** A paste that was not taken. The text on the paper is as it was. */
export function PasteNotice({ problem, onDismiss }: PasteNoticeProps) {
  if (problem === null) return null
  return (
    <div className="desk-notice">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={problem}
        action={
          <Button size="small" type="text" onClick={onDismiss}>
            知道了
          </Button>
        }
      />
    </div>
  )
}
