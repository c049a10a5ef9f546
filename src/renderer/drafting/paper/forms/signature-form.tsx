import { Input, Radio } from 'antd'
import { useState } from 'react'
import type { Signer, Stamp } from '../../../../core/reply/reply-document'
import { DateField } from '../../../ui-kit/date-field'
import { useDrafting, useFrame } from '../../drafting-context'
import { Field, PartForm } from '../part-form'
import type { FormProps } from '../part-form'
import { SealHint } from './seal-hint'
import { filledSigners, signerProblem, SignerFields } from './signer-fields'
import { readLines } from './typed-lines'

const STAMPS: readonly { readonly value: Stamp; readonly label: string }[] = [
  { value: 'none', label: '不加盖印章' },
  { value: 'seal', label: '加盖印章' },
  { value: 'signet', label: '加盖签发人签名章' },
]

/** 署名, 成文日期, 盖章. GB/T 9704-2012, 7.3.5. */
export function SignatureForm({ onDone }: FormProps) {
  const { session, isReadOnly } = useDrafting()
  const { signature, issuer, signatory } = useFrame()
  const [organs, setOrgans] = useState(signature.organs.join('\n'))
  const [date, setDate] = useState(signature.date)
  const [stamp, setStamp] = useState(signature.stamp)
  const [signers, setSigners] = useState<readonly Signer[]>(
    signature.signers.length > 0 ? signature.signers : [{ post: '', name: signatory ?? '' }],
  )
  const { lines, problem } = readLines(organs, { what: '署名', unit: '个单位', most: 20, longest: 200 })
  const [dateProblem, setDateProblem] = useState<string | null>(null)
  const signing = filledSigners(signers)
  const organNames = lines.length > 0 ? lines : [issuer].filter((name) => name !== '')
  const apply = (): void => {
    // The signers typed for a signet stay while another stamp is tried.
    session.changeFrame({
      signature: {
        organs: [...lines],
        date,
        stamp,
        signers: stamp === 'signet' ? [...signing] : signature.signers,
      },
    })
    onDone()
  }
  return (
    <PartForm
      problem={problem ?? dateProblem ?? (stamp === 'signet' ? signerProblem(signers) : null)}
      isReadOnly={isReadOnly}
      onCancel={onDone}
      onApply={apply}
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
      <Radio.Group
        className="stamp-choice"
        aria-label="盖章"
        options={[...STAMPS]}
        value={stamp}
        onChange={({ target }) =>
          setStamp(STAMPS.find(({ value }) => value === target.value)?.value ?? 'none')
        }
      />
      {stamp === 'signet' && <SignerFields signers={signers} onChange={setSigners} />}
      {stamp === 'seal' && <SealHint kind="organ" owners={organNames} />}
      {stamp === 'signet' && (
        <SealHint kind="signer" owners={signing.map(({ name }) => name).filter((name) => name !== '')} />
      )}
    </PartForm>
  )
}
