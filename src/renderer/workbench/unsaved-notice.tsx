import { Alert, Button } from 'antd'
import type { Proposal } from '../../core/proposals/proposal'
import { caseLabel } from '../strings/case-names'

interface UnsavedNoticeProps {
  readonly proposal: Proposal
  readonly onBack: () => void
}

/** Says outside 起草 that the text on the desk is not on the disk; the desk itself says why. */
export function UnsavedNotice({ proposal, onBack }: UnsavedNoticeProps) {
  return (
    <div className="notices">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={`${caseLabel(proposal)} 的文稿未存到磁盘`}
        description="最近的改动只在本程序里。关闭程序前先处理。"
        action={
          <Button size="small" onClick={onBack}>
            回到起草
          </Button>
        }
      />
    </div>
  )
}
