import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ChosenFolder } from '../../contract/calls'
import { useClient } from '../bridge/client-context'
import { FailureAlert } from '../ui-kit/failure-alert'

interface VaultPlaceFieldsProps {
  readonly folder: ChosenFolder
  readonly onFolderChosen: (folder: ChosenFolder) => void
}

/** Where the vault goes and what it is called. The folder comes from the system's own dialog. */
export function VaultPlaceFields({ folder, onFolderChosen }: VaultPlaceFieldsProps) {
  const client = useClient()
  const [isChoosing, setIsChoosing] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const choose = async () => {
    setIsChoosing(true)
    setError(null)
    try {
      const chosen = await client.call('vaults.chooseFolder', undefined)
      if (chosen) onFolderChosen(chosen)
    } catch (failure) {
      setError(failure)
    } finally {
      setIsChoosing(false)
    }
  }

  return (
    <>
      <Form.Item label="位置" htmlFor="vault-folder" extra="建议放在本机硬盘上">
        <div className="folder-choice">
          <Input id="vault-folder" value={folder.path} readOnly title={folder.path} />
          <Button loading={isChoosing} onClick={() => void choose()}>
            换个位置
          </Button>
        </div>
      </Form.Item>
      <div role="status">
        {folder.problem !== null && (
          <Alert className="vault-place-problem" type="warning" showIcon title={folder.problem} />
        )}
      </div>
      {error !== null && <FailureAlert error={error} title="没能选择文件夹" />}
      <Form.Item
        name="vaultName"
        label="名称"
        extra="显示在窗口上方，以后可在文件夹里辨认"
        rules={[
          { required: true, whitespace: true, message: '请填写卷库名称' },
          { max: 60, message: '名称不超过 60 字' },
        ]}
      >
        <Input placeholder="如：云岚市交通运输局 2026 卷库" autoComplete="off" />
      </Form.Item>
    </>
  )
}
