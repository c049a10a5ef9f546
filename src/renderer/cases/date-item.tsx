import { Form } from 'antd'
import type { FormItemProps } from 'antd'
import { useRef } from 'react'
import { DateField } from '../ui-kit/date-field'
import type { CaseFormValues } from './case-form'

interface DateItemProps extends Pick<FormItemProps, 'label' | 'dependencies'> {
  readonly name: 'assignedOn' | 'dueOn'
  readonly rules?: NonNullable<FormItemProps['rules']>
}

/** A date of the case record; typed text that is no date keeps the form from being saved. */
export function DateItem({ name, rules = [], ...item }: DateItemProps) {
  const form = Form.useFormInstance<CaseFormValues>()
  const problem = useRef<string | null>(null)
  const hear = (found: string | null) => {
    if (found === problem.current) return
    problem.current = found
    void form.validateFields([name]).catch(() => undefined)
  }
  return (
    <Form.Item
      {...item}
      name={name}
      rules={[
        {
          validator: () =>
            problem.current === null ? Promise.resolve() : Promise.reject(new Error(problem.current)),
        },
        ...rules,
      ]}
    >
      <DateField saysProblem={false} onInvalid={hear} />
    </Form.Item>
  )
}
