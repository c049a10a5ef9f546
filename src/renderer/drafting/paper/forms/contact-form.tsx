import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Contact } from '../../../../core/reply/reply-document'
import { useDrafting, useFrame } from '../../drafting-context'
import { Field, PartForm } from '../part-form'
import type { FormProps } from '../part-form'

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
