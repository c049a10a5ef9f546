import { Alert, Button } from 'antd'

interface PasteNoticeProps {
  /** Why the last paste was not taken, or what was left out of it; null: neither. */
  readonly note: string | null
  readonly onDismiss: () => void
}

/** A paste that was not taken (the text on the paper is as it was), or not all of it. */
export function PasteNotice({ note, onDismiss }: PasteNoticeProps) {
  if (note === null) return null
  return (
    <div className="desk-notice">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={note}
        action={
          <Button size="small" type="text" onClick={onDismiss}>
            知道了
          </Button>
        }
      />
    </div>
  )
}
