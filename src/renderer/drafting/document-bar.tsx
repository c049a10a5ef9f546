import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Select, Tooltip } from 'antd'
import type { ReplyForm } from '../../core/reply/reply-document'
import { caseLabel, ROLE_NAMES } from '../strings/case-names'
import { Tag } from '../ui-kit/tag'
import { useDrafting, useFrame } from './drafting-context'
import { OutputButtons } from './exporting/output-buttons'
import type { Outputs } from './exporting/use-outputs'

interface DocumentBarProps {
  readonly onLeave: () => void
  /** Opens the registration of the signature (签发登记). */
  readonly onSign: () => void
  readonly outputs: Outputs
}

const FORM_OPTIONS: readonly { readonly value: ReplyForm; readonly label: string }[] = [
  { value: 'letter', label: '信函格式' },
  { value: 'document', label: '文件格式' },
  { value: 'plain', label: '无红头' },
]

/** Which case this is, how it will be printed, and the ways out. */
export function DocumentBar({ onLeave, onSign, outputs }: DocumentBarProps) {
  const { session, proposal, isReadOnly, isVaultReadOnly } = useDrafting()
  const { form } = useFrame()
  return (
    <header className="document-bar" data-region="文稿">
      <Tooltip title="返回台账">
        <Button type="text" icon={<ArrowLeftOutlined />} aria-label="返回台账" onClick={onLeave} />
      </Tooltip>
      <Tag tone="primary">{caseLabel(proposal)}</Tag>
      <h1 className="document-bar-title" title={proposal.title}>
        {proposal.title === '' ? '（未填案由）' : proposal.title}
      </h1>
      <Tag>{ROLE_NAMES[proposal.role]}</Tag>
      {isVaultReadOnly && <Tag tone="amber">只读：卷库只能查看，不能修改</Tag>}
      <span className="document-bar-end">
        <Select<ReplyForm>
          aria-label="公文形式"
          value={form}
          disabled={isReadOnly}
          options={[...FORM_OPTIONS]}
          popupMatchSelectWidth={false}
          onChange={(value) => session.changeFrame({ form: value })}
        />
        {!isReadOnly && <Button onClick={onSign}>签发登记</Button>}
        <OutputButtons {...outputs} />
      </span>
    </header>
  )
}
