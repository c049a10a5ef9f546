import { FileWordOutlined } from '@ant-design/icons'
import { Button } from 'antd'

interface BatchBarProps {
  readonly count: number
  readonly onExport: () => void
  readonly onClear: () => void
}

/** What can be done with the ticked cases; between the table and the footer, so that it covers no row. */
export function BatchBar({ count, onExport, onClear }: BatchBarProps) {
  return (
    <div className="batch-bar" role="toolbar" aria-label="对选中的案件">
      <span className="batch-bar-count">已选 {count.toLocaleString('zh-CN')} 件</span>
      <Button
        type="primary"
        size="small"
        icon={<FileWordOutlined aria-hidden="true" />}
        title="导出公文 Ctrl+E"
        onClick={onExport}
      >
        导出公文
      </Button>
      <Button size="small" type="text" title="取消选择 Esc" onClick={onClear}>
        取消选择
      </Button>
    </div>
  )
}
