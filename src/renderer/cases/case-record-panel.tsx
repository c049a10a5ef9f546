import { Alert, App, Button, Drawer, Form } from 'antd'
import { useCallback, useState } from 'react'
import type { CaseSummary } from '../../contract/calls'
import type { Proposal } from '../../core/proposals/proposal'
import { useClient } from '../bridge/client-context'
import { caseLabel } from '../strings/case-names'
import { FailureAlert } from '../ui-kit/failure-alert'
import { useLoaded } from '../ui-kit/use-loaded'
import { useReturnFocus } from '../ui-kit/use-return-focus'
import { CaseFields } from './case-fields'
import { EMPTY_CASE_FORM, findSameNumber, formToRecord, recordToForm, usualProposerKind } from './case-form'
import type { CaseFormValues, CaseRecord } from './case-form'

interface CaseRecordPanelProps {
  /** The record to change; null for a new case. */
  readonly record: Proposal | null
  /** Set where the reply to it is registered as signed: what is printed cannot be changed. */
  readonly isSignedOff?: boolean
  /** Saves; a rejection keeps the form as it is and shows why. */
  readonly onSubmit: (record: CaseRecord, next: 'draft' | 'stay') => Promise<void>
  readonly onClose: () => void
}

const NO_CASES: readonly CaseSummary[] = []

/** 新建案件 and 修改案件信息: the case record as a form at the right of the window. */
export function CaseRecordPanel({ record, isSignedOff = false, onSubmit, onClose }: CaseRecordPanelProps) {
  const client = useClient()
  const { modal } = App.useApp()
  useReturnFocus()
  const [form] = Form.useForm<CaseFormValues>()
  const [isDirty, setIsDirty] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { loaded } = useLoaded(useCallback(() => client.call('cases.list', undefined), [client]))
  const kind = Form.useWatch('kind', form) as CaseFormValues['kind'] | undefined
  const session = Form.useWatch('session', form) as string | undefined
  const number = Form.useWatch('number', form) as string | undefined
  const cases = loaded.state === 'ready' ? loaded.value.cases : NO_CASES
  const same =
    kind !== undefined && session !== undefined && number !== undefined
      ? findSameNumber(cases, { kind, session, number }, record?.id ?? null)
      : null

  const close = () => {
    if (!isDirty) return onClose()
    modal.confirm({
      title: '放弃填写的内容？',
      okText: '放弃',
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: 'cancel' },
      cancelText: '继续填写',
      onOk: onClose,
    })
  }
  const submit = async (next: 'draft' | 'stay') => {
    let values: CaseFormValues
    try {
      values = await form.validateFields()
    } catch {
      const [first] = form.getFieldsError().filter(({ errors }) => errors.length > 0)
      if (first) form.scrollToField(first.name, { focus: true, block: 'center' })
      return
    }
    setIsSaving(true)
    setError(null)
    try {
      await onSubmit(formToRecord(values, { asks: record?.asks ?? [] }), next)
    } catch (failure) {
      setError(failure)
      setIsSaving(false)
    }
  }
  const onValuesChange = (changed: Partial<CaseFormValues>) => {
    setIsDirty(true)
    if (changed.kind === undefined) return
    // Rows without a name follow the kind: members propose, deputies suggest.
    const rows = form.getFieldValue('proposers') as CaseFormValues['proposers']
    const usualKind = usualProposerKind(changed.kind)
    form.setFieldValue(
      'proposers',
      rows.map((row) => (row.name === '' ? { ...row, kind: usualKind } : row)),
    )
  }

  return (
    <Drawer
      open
      size={720}
      title={record ? `修改案件信息：${caseLabel(record)}` : '新建案件'}
      onClose={close}
      afterOpenChange={(isOpen) => isOpen && form.focusField(record ? 'title' : 'session')}
      mask={{ closable: false }}
      footer={
        <div className="case-record-actions">
          <Button disabled={isSaving} onClick={close}>
            取消
          </Button>
          {record === null && (
            <Button disabled={isSaving} onClick={() => void submit('stay')}>
              只建立案件
            </Button>
          )}
          <Button type="primary" loading={isSaving} onClick={() => void submit(record ? 'stay' : 'draft')}>
            {record ? '保存' : '建立并起草'}
          </Button>
        </div>
      }
    >
      <div className="case-record-messages" role="status">
        {record && !isSignedOff && (
          <Alert type="info" showIcon title="改动会同时更新答复的标题、主送和开头语。" />
        )}
        {record && isSignedOff && (
          <Alert
            type="warning"
            showIcon
            title="答复已登记签发，印在文件上的内容（如届次、编号、案由、提出人）不能改，其余可以改。要改印出的内容，请先在起草里撤销登记。"
          />
        )}
        {same && (
          <Alert
            type="warning"
            showIcon
            title={`台账中已有 ${caseLabel(same)}：${same.title}。如果是同一件，请打开那一件。`}
          />
        )}
      </div>
      {error !== null && <FailureAlert error={error} title={record ? '没能保存案件信息' : '没能建立案件'} />}
      <Form
        form={form}
        name="case"
        layout="vertical"
        initialValues={record ? recordToForm(record) : EMPTY_CASE_FORM}
        validateTrigger="onBlur"
        onValuesChange={onValuesChange}
      >
        <CaseFields />
      </Form>
    </Drawer>
  )
}
