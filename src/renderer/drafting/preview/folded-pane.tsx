import { FileTextOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'

/** The edge that opens the pane again. */
export function FoldedPane({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <aside className="preview-folded" aria-label="版面" data-region="版面">
      <Tooltip title="展开版面（Alt+3）" placement="left">
        <Button type="text" size="small" icon={<FileTextOutlined />} aria-label="展开版面" onClick={onOpen} />
      </Tooltip>
      <span aria-hidden="true">版面</span>
    </aside>
  )
}
