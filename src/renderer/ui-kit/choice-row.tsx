import { Button } from 'antd'

interface ChoiceRowProps {
  readonly title: string
  /** One line: what happens when it is chosen. */
  readonly help: string
  readonly isPrimary?: boolean
  readonly isBusy?: boolean
  readonly isDisabled?: boolean
  readonly onChoose: () => void
}

/** A full-width button of 64 px: title and one line of help. */
export function ChoiceRow({ title, help, isPrimary, isBusy, isDisabled, onChoose }: ChoiceRowProps) {
  return (
    <Button
      className="choice-row"
      type={isPrimary === true ? 'primary' : 'default'}
      loading={isBusy === true}
      disabled={isDisabled === true}
      onClick={onChoose}
    >
      <span className="choice-row-title">{title}</span>
      <span className="choice-row-help">{help}</span>
    </Button>
  )
}
