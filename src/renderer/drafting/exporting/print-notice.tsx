import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { FailureAlert } from '../../ui-kit/failure-alert'
import type { Printing } from './use-print'

/** What became of the print; nothing when the clerk closed the dialog. */
export function PrintNotice({ printing: { now, start, dismiss } }: { readonly printing: Printing }) {
  if (now.state === 'failed') {
    return (
      <div className="desk-notice">
        <FailureAlert error={now.error} title="没能打印" onRetry={start} onDismiss={dismiss} />
      </div>
    )
  }
  if (now.state !== 'done') return null
  return (
    <div className="desk-notice" role="status">
      <div className="desk-result">
        <PrinterOutlined />
        <span className="desk-result-text">已交给打印机</span>
        <Button size="small" type="text" onClick={dismiss}>
          知道了
        </Button>
      </div>
    </div>
  )
}
