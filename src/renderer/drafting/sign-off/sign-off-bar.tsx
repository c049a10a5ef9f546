import { App, Alert, Button } from 'antd'
import { dayText } from '../../strings/date-texts'
import { useNow } from '../../ui-kit/clock'
import { FailureAlert } from '../../ui-kit/failure-alert'
import { useDrafting, useFrame } from '../drafting-context'
import './sign-off.css'
import type { SignOff } from './use-sign-off'

/** Says over the paper that the reply is registered as signed, and offers the one way back. */
export function SignOffBar({ signing }: { readonly signing: SignOff }) {
  const { session, isVaultReadOnly } = useDrafting()
  const { signOff, signatory } = useFrame()
  const { modal } = App.useApp()
  const now = useNow()
  if (signOff === null) return null
  const ask = (): void => {
    let isWithdrawn = false
    modal.confirm({
      title: '撤销这份文稿的签发登记？',
      content: '撤销后可以修改文稿；导出和打印又标“校样”，印章图样不再印出，直到重新登记。',
      okText: '撤销登记',
      cancelText: '保留登记',
      onOk: async () => {
        isWithdrawn = await signing.withdraw()
      },
      // The button that asked has gone with the bar.
      afterClose: () => isWithdrawn && session.focus(),
    })
  }
  return (
    <div className="sign-off-bar">
      <Alert
        type="info"
        showIcon
        role="status"
        title={`已登记签发（${signatory ?? ''}，${dayText(signOff.date, now)}）。要改动请先撤销登记。`}
        action={
          !isVaultReadOnly && (
            <Button size="small" loading={signing.isBusy} onClick={ask}>
              撤销登记
            </Button>
          )
        }
      />
      {signing.error !== null && (
        <FailureAlert error={signing.error} title="没能撤销登记" onDismiss={signing.forgetError} />
      )}
    </div>
  )
}
