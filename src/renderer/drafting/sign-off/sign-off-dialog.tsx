import { Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { signOffProblem } from '../../../core/reply/sign-off'
import { localDay } from '../../strings/date-texts'
import { useNow } from '../../ui-kit/clock'
import { DateField } from '../../ui-kit/date-field'
import { FailureAlert } from '../../ui-kit/failure-alert'
import { useReturnFocus } from '../../ui-kit/use-return-focus'
import { useFrame } from '../drafting-context'
import { SealHint } from '../paper/forms/seal-hint'
import type { LockedPart } from '../paper/locked-part'
import { Field } from '../paper/part-form'
import type { SignOff } from './use-sign-off'

interface SignOffDialogProps {
  readonly signing: SignOff
  readonly onClose: () => void
  /** Opens the form on the paper where something is missing. */
  readonly onOpenPart: (part: LockedPart) => void
}

/** 签发登记: who signed and when. It says what the reply still lacks and leads there. */
export function SignOffDialog({ signing, onClose, onOpenPart }: SignOffDialogProps) {
  const frame = useFrame()
  const today = localDay(useNow())
  useReturnFocus()
  const formId = useId()
  const [signatory, setSignatory] = useState(frame.signatory ?? '')
  const [date, setDate] = useState<string | null>(today)
  const [dateProblem, setDateProblem] = useState<string | null>(null)
  const { stamp, organs, signers } = frame.signature
  const wished = { ...frame, signatory, signOff: date === null ? null : { date } }
  const problem =
    dateProblem === null ? signOffProblem(wished, today) : ({ place: 'date', text: dateProblem } as const)
  const elsewhere: LockedPart | null =
    problem?.place === 'issue-date' ? 'signature' : problem?.place === 'number' ? 'head' : null
  const submit = async (): Promise<void> => {
    if (problem !== null || date === null) return
    if (await signing.register(signatory.trim(), date)) onClose()
  }
  return (
    <Modal
      open
      title="签发登记"
      width={440}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={formId}
            loading={signing.isBusy}
            disabled={problem !== null}
          >
            登记签发
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="sign-off-form"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>
          签发人在纸上签过字以后登记。登记后文稿不能再改，导出和打印不再标“校样”，卷库里有的印章图样印在落款上。
        </p>
        <Field label="签发人">
          <Input
            value={signatory}
            maxLength={100}
            autoFocus
            onChange={(event) => setSignatory(event.target.value)}
          />
        </Field>
        <Field label="签发日期">
          <DateField value={date} onChange={setDate} onInvalid={setDateProblem} saysProblem={false} />
        </Field>
        {stamp === 'seal' && <SealHint kind="organ" owners={organs.length > 0 ? organs : [frame.issuer]} />}
        {stamp === 'signet' && <SealHint kind="signer" owners={signers.map(({ name }) => name)} />}
        {problem !== null && (
          <p className="part-problem" role="alert">
            {problem.text}
            {elsewhere !== null && (
              <Button
                size="small"
                onClick={() => {
                  onClose()
                  onOpenPart(elsewhere)
                }}
              >
                去填写
              </Button>
            )}
          </p>
        )}
        {signing.error !== null && (
          <FailureAlert error={signing.error} title="没能登记签发" onDismiss={signing.forgetError} />
        )}
      </form>
    </Modal>
  )
}
