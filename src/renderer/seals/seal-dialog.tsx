import { Button, Input, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { FailureAlert } from '../ui-kit/failure-alert'
import { printedHeight, readSealForm, withKind } from './seal-form'
import type { SealForm } from './seal-form'
import { SealPicture } from './seal-picture'
import type { Seals } from './use-seals'

interface SealDialogProps {
  readonly start: SealForm
  readonly seals: Seals
  readonly onClose: () => void
}

const newId = (): string => `seal-${crypto.randomUUID()}`

/** One seal: its picture, whose it is, how wide it is printed. */
export function SealDialog({ start, seals, onClose }: SealDialogProps) {
  const formId = useId()
  const [form, setForm] = useState(start)
  const [isBusy, setIsBusy] = useState(false)
  const seal = readSealForm(form, newId)
  const height = printedHeight(form)
  const chooseAgain = async (): Promise<void> => {
    const picture = await seals.choosePicture()
    if (picture !== null) setForm((typed) => ({ ...typed, picture }))
  }
  const submit = async (): Promise<void> => {
    if (typeof seal === 'string') return
    setIsBusy(true)
    const isSaved = await seals.save(seal)
    setIsBusy(false)
    if (isSaved) onClose()
  }
  const ownerLabel = form.kind === 'organ' ? '单位' : '姓名'
  return (
    <Modal
      open
      title={start.id === null ? '添加印章图样' : '修改印章图样'}
      width={480}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={formId}
            loading={isBusy}
            disabled={typeof seal === 'string'}
          >
            保存
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="seal-form"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {seals.failure !== null && <FailureAlert {...seals.failure} onDismiss={seals.forgetFailure} />}
        <div className="seal-form-picture">
          <SealPicture picture={form.picture} name="选中的图片" />
          <span>
            {form.picture.pixelWidth} × {form.picture.pixelHeight} 像素
          </span>
          <Button size="small" onClick={() => void chooseAgain()}>
            换一张图片
          </Button>
        </div>
        <Radio.Group
          aria-label="印章种类"
          value={form.kind}
          onChange={({ target }) => setForm(withKind(form, target.value === 'signer' ? 'signer' : 'organ'))}
          options={[
            { value: 'organ', label: '单位印章' },
            { value: 'signer', label: '签发人签名章' },
          ]}
        />
        <label className="seal-field">
          <span>{ownerLabel}</span>
          <Input
            value={form.owner}
            maxLength={200}
            aria-describedby={`${formId}-owner`}
            onChange={(event) => setForm({ ...form, owner: event.target.value })}
          />
        </label>
        <p id={`${formId}-owner`} className="seal-form-hint">
          {form.kind === 'organ'
            ? '和落款处的署名一字不差，才对得上。'
            : '和落款处签名章的姓名一字不差，才对得上。'}
        </p>
        <label className="seal-field">
          <span>印出宽度（毫米）</span>
          <Input
            className="seal-width"
            value={form.width}
            maxLength={5}
            inputMode="decimal"
            aria-describedby={`${formId}-width`}
            onChange={(event) => setForm({ ...form, width: event.target.value })}
          />
        </label>
        <p id={`${formId}-width`} className="seal-form-hint">
          {height === null ? '' : `印出来高 ${height} 毫米。`}
          县市局的圆章多为 42 毫米，以本单位的章为准；10 到 80 毫米。
        </p>
        {typeof seal === 'string' && (
          <p className="seal-form-problem" role="alert">
            {seal}
          </p>
        )}
      </form>
    </Modal>
  )
}
