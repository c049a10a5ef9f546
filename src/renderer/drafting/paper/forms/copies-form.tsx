import { Button, Input } from 'antd'
import { useState } from 'react'
import { useDrafting, useFrame } from '../../drafting-context'
import { Field, PartForm } from '../part-form'
import type { FormProps } from '../part-form'
import { readLines } from './typed-lines'

/** 抄送机关. */
export function CopiesForm({ onDone }: FormProps) {
  const { session, unit, isReadOnly } = useDrafting()
  const { copyTo } = useFrame()
  const [text, setText] = useState(copyTo.join('\n'))
  const { lines, problem } = readLines(text, { what: '抄送', unit: '个单位', most: 100, longest: 300 })
  return (
    <PartForm
      problem={problem}
      isReadOnly={isReadOnly}
      onCancel={onDone}
      onApply={() => {
        session.changeFrame({ copyTo: [...lines] })
        onDone()
      }}
    >
      <Field label="抄送单位" hint="一行一个，空着即不抄送">
        <Input.TextArea rows={5} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      {text.trim() === '' && unit.copyTo.length > 0 && (
        <Button size="small" onClick={() => setText(unit.copyTo.join('\n'))}>
          用本单位的默认抄送
        </Button>
      )}
    </PartForm>
  )
}
