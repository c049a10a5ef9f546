import { DownOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import type { OpenVault } from '../../contract/calls'
import { Tag } from '../ui-kit/tag'

interface TitleBarProps {
  readonly vault: OpenVault
  readonly onSwitchVault: () => void
  readonly onRevealVault: () => void
}

/** The dark row at the top: which program, which vault, and what is special about it. */
export function TitleBar({ vault, onSwitchVault, onRevealVault }: TitleBarProps) {
  return (
    <header className="frame-title-bar on-frame" data-region="title" tabIndex={-1} aria-label="卷库">
      <span className="frame-mark" aria-hidden="true">
        复
      </span>
      <span className="frame-product">复文台</span>
      <span className="frame-separator" aria-hidden="true" />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'switch', label: '切换卷库', onClick: onSwitchVault },
            { key: 'reveal', label: '打开所在文件夹', onClick: onRevealVault },
          ],
        }}
      >
        <button type="button" className="frame-vault" title={vault.folder} aria-haspopup="menu">
          <span className="frame-vault-name">{vault.name}</span>
          <DownOutlined aria-hidden="true" />
        </button>
      </Dropdown>
      {vault.isSample && <Tag tone="frame">示例</Tag>}
      {vault.isReadOnly && <Tag tone="frame">只读</Tag>}
    </header>
  )
}
