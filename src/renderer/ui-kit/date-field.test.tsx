import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryClient } from '../bridge/testing/memory-client'
import { endPage, renderPage } from '../bridge/testing/render-page'
import type { IsoDate } from '../../core/kernel/iso-date'
import { DateField } from './date-field'

afterEach(endPage)

function Form({ initial }: { readonly initial: IsoDate | null }) {
  const [date, setDate] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <>
      <DateField value={date} onChange={setDate} onInvalid={setProblem} />
      <output>{problem === null ? (date ?? '空') : '有误'}</output>
    </>
  )
}

function renderField(initial: IsoDate | null = null) {
  renderPage(createMemoryClient().client, <Form initial={initial} />)
  const field = screen.getByPlaceholderText<HTMLInputElement>('如 5-27')
  const type = (text: string) => {
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value: text } })
    fireEvent.blur(field)
  }
  return { field, type, held: () => screen.getByRole('status').textContent }
}

describe('DateField', () => {
  it('keeps what is no date, says so and reports it', () => {
    const { field, type, held } = renderField('2026-05-20')
    type('2026-02-30')
    expect(field.value).toBe('2026-02-30')
    expect(screen.getByRole('alert').textContent).toBe('没有 2026-02-30 这一天，请改成真实的日期。')
    expect(held()).toBe('有误')
  })

  it('forgets the problem once a date is typed', () => {
    const { field, type, held } = renderField()
    type('2026-13-45')
    type('5-27')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field.value).toBe('2026-05-27')
    expect(held()).toBe('2026-05-27')
  })

  it('is empty when the text is deleted', () => {
    const { type, held } = renderField('2026-05-20')
    type('')
    expect(held()).toBe('空')
  })

  it('takes the date over by Enter, without leaving the field', () => {
    const { field, held } = renderField()
    fireEvent.change(field, { target: { value: '+5天' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(held()).toBe('2026-05-18')
  })
})
