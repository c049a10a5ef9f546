import { Button, Input } from 'antd'
import { useState } from 'react'
import { DateField } from '../../../ui-kit/date-field'
import { useDrafting, useFrame } from '../../drafting-context'
import { Field, PartForm } from '../part-form'
import type { FormProps } from '../part-form'

/** 印发机关和印发日期, printed in the document form only. GB/T 9704-2012, 7.4.3. */
export function PrintingForm({ onDone }: FormProps) {
  const { session, unit, isReadOnly } = useDrafting()
  const { printing } = useFrame()
  const [organ, setOrgan] = useState(printing?.organ ?? '')
  const [date, setDate] = useState(printing?.date ?? null)
  const [dateProblem, setDateProblem] = useState<string | null>(null)
  return (
    <PartForm
      problem={dateProblem}
      isReadOnly={isReadOnly}
      onCancel={onDone}
      onApply={() => {
        const isBlank = organ.trim() === '' && date === null
        session.changeFrame({ printing: isBlank ? null : { organ: organ.trim(), date } })
        onDone()
      }}
    >
      <Field label="印发机关" hint="都空着即不印">
        <Input value={organ} maxLength={200} onChange={(event) => setOrgan(event.target.value)} />
      </Field>
      <Field label="印发日期" hint="开印的那一天">
        <DateField value={date} onChange={setDate} onInvalid={setDateProblem} saysProblem={false} />
      </Field>
      {organ.trim() === '' && unit.name !== '' && (
        <Button size="small" onClick={() => setOrgan(unit.name)}>
          用本单位名称
        </Button>
      )}
    </PartForm>
  )
}
