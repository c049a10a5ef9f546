import { Button, Form } from 'antd'
import { useState } from 'react'
import type { OpenVault } from '../../contract/calls'
import type { Unit } from '../../core/proposals/unit'
import { useClient } from '../bridge/client-context'
import { FailureAlert } from '../ui-kit/failure-alert'
import { formToUnit, unitToForm } from './unit-form'
import type { UnitFormValues } from './unit-form'
import { UnitFields } from './unit-fields'

interface UnitSettingsProps {
  readonly unit: Unit
  readonly isReadOnly: boolean
  readonly onSaved: (vault: OpenVault) => void
}

type Saving = 'idle' | 'changed' | 'saving' | 'saved'

/** 设置 › 单位信息. New replies take these; replies already written keep what they have. */
export function UnitSettings({ unit, isReadOnly, onSaved }: UnitSettingsProps) {
  const client = useClient()
  const [form] = Form.useForm<UnitFormValues>()
  const [saving, setSaving] = useState<Saving>('idle')
  const [error, setError] = useState<unknown>(null)

  const save = async (values: UnitFormValues) => {
    setSaving('saving')
    setError(null)
    try {
      const vault = await client.call('vaults.saveUnit', { unit: formToUnit(values) })
      form.setFieldsValue(unitToForm(vault.unit))
      setSaving('saved')
      onSaved(vault)
    } catch (failure) {
      setError(failure)
      setSaving('changed')
    }
  }

  return (
    <Form
      className="unit-settings"
      form={form}
      name="unit"
      layout="vertical"
      initialValues={unitToForm(unit)}
      disabled={isReadOnly || saving === 'saving'}
      validateTrigger="onBlur"
      scrollToFirstError={{ focus: true }}
      onValuesChange={() => setSaving('changed')}
      onFinish={(values) => void save(values)}
    >
      {error !== null && <FailureAlert error={error} title="没能保存单位信息" onRetry={form.submit} />}
      <UnitFields />
      <div className="unit-settings-actions">
        <Button type="primary" htmlType="submit" loading={saving === 'saving'}>
          保存
        </Button>
        <span role="status">
          {saving === 'saved' && '已保存，以后新建的答复按此填写'}
          {isReadOnly && '卷库只读，不能修改'}
        </span>
      </div>
    </Form>
  )
}
