import { Checkbox, Form, Input, Radio } from 'antd'
import { HANDLING_ROLES, PROPOSAL_KINDS } from '../../core/proposals/proposal'
import { KIND_LONG_NAMES, ROLE_NAMES } from '../strings/case-names'
import { readProposerCount } from './case-form'
import type { CaseFormValues } from './case-form'
import { DateItem } from './date-item'
import { ProposerFields } from './proposer-fields'

const KIND_OPTIONS = PROPOSAL_KINDS.map((value) => ({ value, label: KIND_LONG_NAMES[value] }))
const ROLE_OPTIONS = HANDLING_ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))

/** The fields of the case record; must stand inside an antd Form of `CaseFormValues`. */
export function CaseFields() {
  const role = Form.useWatch<CaseFormValues['role'] | undefined>('role')
  return (
    <div className="form-columns">
      <Form.Item name="kind" label="类别">
        <Radio.Group options={KIND_OPTIONS} />
      </Form.Item>
      <Form.Item name="role" label="办理方式">
        <Radio.Group options={ROLE_OPTIONS} />
      </Form.Item>
      <Form.Item name="session" label="届次会议" rules={[{ max: 100, message: '届次不超过 100 字' }]}>
        <Input placeholder="如：市政协九届四次会议" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="number"
        label="编号"
        extra="照交办单填写，前面的 0 保留"
        rules={[{ max: 60, message: '编号不超过 60 字' }]}
      >
        <Input placeholder="如：086" autoComplete="off" />
      </Form.Item>
      <Form.Item
        className="form-wide"
        name="title"
        label="案由"
        rules={[
          { required: true, whitespace: true, message: '请填写案由' },
          { max: 300, message: '案由不超过 300 字' },
        ]}
      >
        <Input placeholder="如：关于完善城区慢行系统的提案" autoComplete="off" />
      </Form.Item>
      <Form.Item className="form-wide case-book-marks" name="titleInBookMarks" valuePropName="checked">
        <Checkbox>答复中给案由加书名号《》</Checkbox>
      </Form.Item>
      <ProposerFields />
      <Form.Item
        name="proposerCount"
        label="总人数"
        extra="只列出前几位时填写，称呼写作“等 N 位”"
        rules={[
          {
            validator: (_rule, typed: string) =>
              readProposerCount(typed) === 'invalid'
                ? Promise.reject(new Error('总人数应是 1 到 10000 的整数'))
                : Promise.resolve(),
          },
        ]}
      >
        <Input inputMode="numeric" placeholder="可不填" autoComplete="off" />
      </Form.Item>
      {role === 'co' ? (
        <Form.Item
          name="leadUnit"
          label="主办单位"
          extra="会办意见主送这个单位"
          rules={[
            { required: true, whitespace: true, message: '会办件请填写主办单位' },
            { max: 200, message: '主办单位不超过 200 字' },
          ]}
        >
          <Input placeholder="如：市公安局" autoComplete="off" />
        </Form.Item>
      ) : (
        <span />
      )}
      <DateItem name="assignedOn" label="交办日期" />
      <DateItem
        name="dueOn"
        label="截止日期"
        dependencies={['assignedOn']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, dueOn: string | null) => {
              const assignedOn = getFieldValue('assignedOn') as string | null
              return dueOn !== null && assignedOn !== null && dueOn < assignedOn
                ? Promise.reject(new Error('截止日期早于交办日期，请核对'))
                : Promise.resolve()
            },
          }),
        ]}
      />
      <Form.Item
        className="form-wide"
        name="remarks"
        label="备注"
        rules={[{ max: 10_000, message: '备注不超过 1 万字' }]}
      >
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item
        className="form-wide"
        name="sourceText"
        label="提案原文"
        rules={[{ max: 200_000, message: '原文不超过 20 万字' }]}
      >
        <Input.TextArea rows={6} placeholder="可粘贴提案或建议的原文，起草时对照" />
      </Form.Item>
    </div>
  )
}
