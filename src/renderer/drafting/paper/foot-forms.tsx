import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { Contact } from '../../../core/reply/reply-document'
import { DateField } from '../../ui-kit/date-field'
import { useDrafting, useFrame } from '../drafting-context'
import { withoutListNumeral } from '../typed-numeral'
import { Field, PartForm } from './part-form'

interface FormProps {
  readonly onDone: () => void
}

/** One entry a line; blank lines go. */
function linesOf(text: string, longest: number): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, longest))
    .filter((line) => line !== '')
}

/** 署名, 成文日期, 盖章. */
export function SignatureForm({ onDone }: FormProps) {
  const { session, isReadOnly } = useDrafting()
  const { signature, issuer } = useFrame()
  const [organs, setOrgans] = useState(signature.organs.join('\n'))
  const [date, setDate] = useState(signature.date)
  const [sealed, setSealed] = useState(signature.stamp === 'seal')
  const names = linesOf(organs, 200)
  const [dateProblem, setDateProblem] = useState<string | null>(null)
  const problem = names.length > 20 ? '署名最多 20 个单位。' : dateProblem
  return (
    <PartForm
      problem={problem}
      isReadOnly={isReadOnly}
      onCancel={onDone}
      onApply={() => {
        session.changeFrame({
          signature: { ...signature, organs: [...names], date, stamp: sealed ? 'seal' : 'none' },
        })
        onDone()
      }}
    >
      <Field label="署名" hint="一行一个单位，空着即用单位全称">
        <Input.TextArea
          rows={2}
          value={organs}
          placeholder={issuer}
          onChange={(event) => setOrgans(event.target.value)}
        />
      </Field>
      <Field label="成文日期" hint="空着即签发时填">
        <DateField value={date} onChange={setDate} onInvalid={setDateProblem} saysProblem={false} />
      </Field>
      <Checkbox checked={sealed} onChange={(event) => setSealed(event.target.checked)}>
        加盖印章（留出印章的位置）
      </Checkbox>
    </PartForm>
  )
}

type ContactForm = Contact['form'] | 'none'

const CONTACT_FORMS: readonly { readonly value: ContactForm; readonly label: string }[] = [
  { value: 'person', label: '联系人和电话' },
  { value: 'written', label: '照写' },
  { value: 'none', label: '不印附注' },
]

/** 附注, the contact line. */
export function ContactFormPanel({ onDone }: FormProps) {
  const { session, unit, isReadOnly } = useDrafting()
  const { contact } = useFrame()
  const [form, setForm] = useState<ContactForm>(contact?.form ?? 'none')
  const [name, setName] = useState(contact?.form === 'person' ? contact.name : unit.contactName)
  const [phone, setPhone] = useState(contact?.form === 'person' ? contact.phone : unit.contactPhone)
  const [text, setText] = useState(contact?.form === 'written' ? contact.text : '')
  const isBlank =
    form === 'person' ? name.trim() + phone.trim() === '' : form === 'written' && text.trim() === ''
  const apply = (): void => {
    const person: Contact = { form: 'person', name: name.trim(), phone: phone.trim() }
    const written: Contact = { form: 'written', text: text.trim() }
    session.changeFrame({ contact: form === 'none' ? null : form === 'person' ? person : written })
    onDone()
  }
  return (
    <PartForm
      problem={isBlank ? '请填写附注，或改为“不印附注”。' : null}
      isReadOnly={isReadOnly}
      onApply={apply}
      onCancel={onDone}
    >
      <Field label="附注">
        <Select value={form} options={[...CONTACT_FORMS]} disabled={isReadOnly} onChange={setForm} />
      </Field>
      {form === 'person' && (
        <div className="part-columns">
          <Field label="联系人">
            <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field label="联系电话">
            <Input value={phone} maxLength={100} onChange={(event) => setPhone(event.target.value)} />
          </Field>
        </div>
      )}
      {form === 'written' && (
        <Field label="附注全文" hint="连同括号">
          <Input value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />
        </Field>
      )}
    </PartForm>
  )
}

/** 抄送机关. */
export function CopiesForm({ onDone }: FormProps) {
  const { session, unit, isReadOnly } = useDrafting()
  const { copyTo } = useFrame()
  const [text, setText] = useState(copyTo.join('\n'))
  const names = linesOf(text, 300)
  return (
    <PartForm
      problem={names.length > 100 ? '抄送最多 100 个单位。' : null}
      isReadOnly={isReadOnly}
      onCancel={onDone}
      onApply={() => {
        session.changeFrame({ copyTo: [...names] })
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

/** 附件说明: names only, numbers and the word 附件 are drawn. */
export function AttachmentsForm({ onDone }: FormProps) {
  const { session, isReadOnly } = useDrafting()
  const { attachments } = useFrame()
  const [text, setText] = useState(attachments.map(({ title }) => title).join('\n'))
  const titles = linesOf(text, 300).map(withoutListNumeral)
  const apply = (): void => {
    // An attachment that keeps its name keeps its id and its text.
    const known = new Map(attachments.map((attachment) => [attachment.title, attachment]))
    session.changeFrame({
      attachments: titles.map((title) => {
        const attachment = known.get(title) ?? { id: session.newPartId(), title, blocks: [] }
        known.delete(title)
        return attachment
      }),
    })
    onDone()
  }
  return (
    <PartForm
      problem={titles.length > 100 ? '附件最多 100 个。' : null}
      isReadOnly={isReadOnly}
      onApply={apply}
      onCancel={onDone}
    >
      <Field label="附件名称" hint="一行一个，不写序号和标点">
        <Input.TextArea rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
    </PartForm>
  )
}
