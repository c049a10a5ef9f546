import type { ReplyForm } from '../../core/reply/reply-document'

/** Null: each reply in its own form. */
export type FormChoice = ReplyForm | null

interface Card {
  readonly form: FormChoice
  readonly title: string
  readonly help: string
}

const CARDS: readonly Card[] = [
  { form: null, title: '按各文稿自己的形式', help: '起草时选的形式' },
  { form: 'letter', title: '信函格式', help: '函件，首页无页码' },
  { form: 'document', title: '文件格式', help: '带版头、版记' },
  { form: 'plain', title: '无红头', help: '套印或公开版' },
]

interface FormCardsProps {
  readonly value: FormChoice
  readonly onChange: (form: FormChoice) => void
}

/** 公文形式: which form all of them get, or each its own. */
export function FormCards({ value, onChange }: FormCardsProps) {
  return (
    <fieldset className="form-cards">
      <legend>公文形式</legend>
      {CARDS.map(({ form, title, help }) => (
        <label key={title} className="form-card" data-chosen={form === value}>
          <input
            type="radio"
            name="batch-form"
            className="visually-hidden"
            checked={form === value}
            onChange={() => onChange(form)}
          />
          <FormPicture form={form} />
          <span className="form-card-title">{title}</span>
          <span className="form-card-help">{help}</span>
        </label>
      ))}
    </fieldset>
  )
}

const TEXT_LINES = [30, 36, 42, 48, 54]

/** A page of the form in a few strokes; two pages behind each other where forms may differ. */
function FormPicture({ form }: { readonly form: FormChoice }) {
  const isRed = form === 'letter' || form === 'document'
  return (
    <svg className="form-card-picture" width="54" height="72" viewBox="0 0 54 72" aria-hidden="true">
      {form === null && <rect className="form-page" x="8.5" y="0.5" width="45" height="63" />}
      <rect className="form-page" x="0.5" y={form === null ? 8.5 : 0.5} width="45" height="63" />
      {isRed && <path className="form-red" d={form === 'letter' ? 'M10 8h26' : 'M8 10h30'} strokeWidth="4" />}
      {form === 'letter' && <path className="form-red" d="M4 14h38M4 59h38" strokeWidth="1.5" />}
      {form === 'document' && <path className="form-red" d="M6 18h34" strokeWidth="1.5" />}
      <path className="form-title" d="M13 24h20" strokeWidth="2.5" />
      <path className="form-text" d={TEXT_LINES.map((y) => `M7 ${y}h32`).join('')} strokeWidth="1.5" />
    </svg>
  )
}
