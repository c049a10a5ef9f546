import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import type { ClipboardEvent } from 'react'
import { PROPOSER_KINDS } from '../../core/proposals/proposal'
import { PROPOSER_KIND_NAMES } from '../strings/case-names'
import { emptyProposer, splitNames } from './case-form'
import type { CaseFormValues } from './case-form'

const KIND_OPTIONS = PROPOSER_KINDS.map((value) => ({ value, label: PROPOSER_KIND_NAMES[value] }))

/** 提出人, one row each; several names pasted or typed into one field become several rows. */
export function ProposerFields() {
  const form = Form.useFormInstance<CaseFormValues>()

  /** Makes rows of several names; false where `text` is one name or none. */
  const spreadNames = (text: string, index: number): boolean => {
    const names = splitNames(text)
    const rows = [...(form.getFieldValue('proposers') as CaseFormValues['proposers'])]
    const row = rows[index]
    if (names.length < 2 || !row) return false
    rows.splice(index, 1, ...names.map((name) => ({ ...row, name })))
    form.setFieldValue('proposers', rows)
    return true
  }
  const pasteNames = (event: ClipboardEvent, index: number) => {
    if (spreadNames(event.clipboardData.getData('text/plain'), index)) event.preventDefault()
  }

  return (
    <Form.List name="proposers">
      {(rows, { add, remove }) => (
        <div className="proposer-rows form-wide" role="group" aria-labelledby="proposers-label">
          <div id="proposers-label" className="proposer-rows-label">
            提出人
            <span className="proposer-rows-help">第一位为领衔；可一次写多个姓名，用顿号隔开</span>
          </div>
          {rows.map(({ key, name: index }) => (
            <div key={key} className="proposer-row">
              <Form.Item name={[index, 'name']} noStyle rules={[{ max: 100, message: '姓名不超过 100 字' }]}>
                <Input
                  aria-label={`第 ${index + 1} 位姓名或名称`}
                  placeholder="姓名或名称"
                  autoComplete="off"
                  onPaste={(event) => pasteNames(event, index)}
                  onBlur={(event) => spreadNames(event.target.value, index)}
                />
              </Form.Item>
              <Form.Item name={[index, 'kind']} noStyle>
                <Select aria-label={`第 ${index + 1} 位身份`} options={KIND_OPTIONS} />
              </Form.Item>
              <Form.Item
                name={[index, 'affiliation']}
                noStyle
                rules={[{ max: 200, message: '不超过 200 字' }]}
              >
                <Input aria-label={`第 ${index + 1} 位单位职务`} placeholder="单位职务" autoComplete="off" />
              </Form.Item>
              <Form.Item name={[index, 'phone']} noStyle rules={[{ max: 100, message: '不超过 100 字' }]}>
                <Input aria-label={`第 ${index + 1} 位联系电话`} placeholder="联系电话" autoComplete="off" />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden="true" />}
                disabled={rows.length === 1}
                aria-label={`去掉第 ${index + 1} 位`}
                title="去掉这一位"
                onClick={() => remove(index)}
              />
            </div>
          ))}
          <Button
            type="dashed"
            icon={<PlusOutlined aria-hidden="true" />}
            disabled={rows.length >= 200}
            onClick={() => add(emptyProposer(form.getFieldValue('kind') as CaseFormValues['kind']))}
          >
            添加一位
          </Button>
        </div>
      )}
    </Form.List>
  )
}
