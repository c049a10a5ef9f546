import { CheckOutlined } from '@ant-design/icons'
import { Button, Form, Steps } from 'antd'
import type { StepsProps } from 'antd'
import { useRef, useState } from 'react'
import type { ChosenFolder, OpenVault, VaultsOverview } from '../../contract/calls'
import { useClient } from '../bridge/client-context'
import { FailureAlert } from '../ui-kit/failure-alert'
import { EMPTY_UNIT_FORM, formToUnit } from './unit-form'
import type { UnitFormValues } from './unit-form'
import { UnitFields } from './unit-fields'
import { VaultPlaceFields } from './vault-place-fields'

interface NewVaultProps {
  readonly defaultFolder: VaultsOverview['defaultFolder']
  readonly onCreated: (vault: OpenVault) => void
  readonly onCancel: () => void
}

interface NewVaultValues extends UnitFormValues {
  readonly vaultName: string
}

const STEPS = [{ title: '位置与名称' }, { title: '本单位' }]
const LAST_STEP = STEPS.length - 1

/** antd names the tick in English. */
const stepIcon: NonNullable<StepsProps['iconRender']> = (icon, { item }) =>
  item.status === 'finish' ? <CheckOutlined aria-label="已完成" /> : icon

/** 新建卷库 in two steps; a failure keeps everything that was filled in. */
export function NewVault({ defaultFolder, onCreated, onCancel }: NewVaultProps) {
  const client = useClient()
  const [form] = Form.useForm<NewVaultValues>()
  const [step, setStep] = useState(0)
  const [folder, setFolder] = useState<ChosenFolder>({ ...defaultFolder, problem: null })
  const [isCreating, setIsCreating] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const failureRef = useRef<HTMLDivElement>(null)

  const next = async () => {
    try {
      await form.validateFields(['vaultName'])
      if (folder.problem === null) setStep(1)
    } catch {
      // The field shows what is wrong.
    }
  }
  const create = async () => {
    const values = form.getFieldsValue(true) as NewVaultValues
    setIsCreating(true)
    setError(null)
    try {
      onCreated(
        await client.call('vaults.create', {
          folderToken: folder.token,
          name: values.vaultName.trim(),
          unit: formToUnit(values),
        }),
      )
    } catch (failure) {
      setError(failure)
      setIsCreating(false)
      failureRef.current?.scrollIntoView()
    }
  }

  return (
    <section className="new-vault" aria-label="新建卷库">
      <h2>新建卷库</h2>
      <Steps size="small" current={step} items={STEPS} iconRender={stepIcon} />
      <div ref={failureRef}>
        {error !== null && <FailureAlert error={error} title="没能建立卷库" onRetry={() => void create()} />}
      </div>
      <Form
        form={form}
        name="new-vault"
        layout="vertical"
        initialValues={{ ...EMPTY_UNIT_FORM, vaultName: '' }}
        validateTrigger="onBlur"
        scrollToFirstError={{ focus: true }}
        onFinish={() => void (step === LAST_STEP ? create() : next())}
      >
        <div hidden={step !== 0}>
          <VaultPlaceFields folder={folder} onFolderChosen={setFolder} />
        </div>
        {step === LAST_STEP && <UnitFields />}
        <div className="new-vault-actions">
          <Button disabled={isCreating} onClick={onCancel}>
            取消
          </Button>
          {step > 0 && (
            <Button disabled={isCreating} onClick={() => setStep(step - 1)}>
              上一步
            </Button>
          )}
          <Button type="primary" htmlType="submit" loading={isCreating} disabled={folder.problem !== null}>
            {step === LAST_STEP ? '建立卷库' : '下一步'}
          </Button>
        </div>
      </Form>
    </section>
  )
}
