import { describe, expect, it } from 'vitest'
import type { CaseSummary } from '../../contract/calls'
import { ProposalId, ReplyId } from '../../core/kernel/ids'
import { orderCases } from './case-order'

function summary(number: string, dueOn: string | null, kind: CaseSummary['kind'] = 'proposal'): CaseSummary {
  return {
    id: ProposalId.parse(`case-${number}`),
    replyId: ReplyId.parse('reply-1'),
    kind,
    role: 'sole',
    session: '',
    number,
    title: '',
    proposers: '',
    dueOn,
    characters: Number(number),
    savedAt: '2026-05-13T02:42:00.000Z',
  }
}

const cases = [
  summary('113', null),
  summary('9', '2026-06-05'),
  summary('086', '2026-05-27'),
  summary('10', '2026-05-27'),
]
const numbers = (...order: Parameters<typeof orderCases>) => orderCases(...order).map(({ number }) => number)

describe('orderCases', () => {
  it('puts the nearest deadline first and cases without one last, both ways', () => {
    expect(numbers(cases, { key: 'dueOn', direction: 'ascending' })).toEqual(['10', '086', '9', '113'])
    expect(numbers(cases, { key: 'dueOn', direction: 'descending' })).toEqual(['9', '10', '086', '113'])
    const others = [...cases].reverse()
    expect(numbers(others, { key: 'dueOn', direction: 'descending' })).toEqual(['9', '10', '086', '113'])
  })

  it('compares numbers by value, not by character', () => {
    expect(numbers(cases, { key: 'number', direction: 'ascending' })).toEqual(['9', '10', '086', '113'])
  })

  it('turns the order round when descending and leaves the list itself alone', () => {
    const before = [...cases]
    expect(numbers(cases, { key: 'characters', direction: 'descending' })).toEqual(['113', '086', '10', '9'])
    expect(cases).toEqual(before)
  })
})
