import { Form, Input } from 'antd'
import { splitCopyTo } from './unit-form'

/** The fields of 本单位; must stand inside an antd Form of `UnitFormValues`. */
export function UnitFields() {
  return (
    <div className="form-columns">
      <Form.Item
        className="form-wide"
        name="name"
        label="单位全称"
        extra="用于红头、落款；与公章一致"
        rules={[
          { required: true, whitespace: true, message: '请填写单位全称' },
          { max: 100, message: '单位全称不超过 100 字' },
        ]}
      >
        <Input placeholder="如：云岚市交通运输局" autoComplete="off" />
      </Form.Item>
      <Form.Item name="shortName" label="规范化简称" rules={[{ max: 60, message: '简称不超过 60 字' }]}>
        <Input placeholder="如：市交通运输局" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="numberPrefix"
        label="发文代字"
        extra="不填时，新的答复不带发文字号"
        rules={[{ max: 40, message: '代字不超过 40 字' }]}
      >
        <Input placeholder="如：云交提复" autoComplete="off" />
      </Form.Item>
      <Form.Item name="contactName" label="联系人" rules={[{ max: 60, message: '联系人不超过 60 字' }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="contactPhone" label="联系电话" rules={[{ max: 60, message: '电话不超过 60 字' }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        className="form-wide"
        name="copyTo"
        label="默认抄送"
        extra="每行一个单位，新的答复自动带上"
        rules={[
          {
            validator: (_rule, text: string) => {
              const names = splitCopyTo(text)
              if (names.length > 50) return Promise.reject(new Error('抄送单位不超过 50 个'))
              if (names.some((name) => name.length > 300))
                return Promise.reject(new Error('有一个抄送单位超过 300 字，请分行填写'))
              return Promise.resolve()
            },
          },
        ]}
      >
        <Input.TextArea rows={2} placeholder={'如：市政协提案委员会\n市政府督查室'} />
      </Form.Item>
    </div>
  )
}
